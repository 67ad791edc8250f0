import { BedrockModelInvocationLoggingConfiguration } from '@cdktf/provider-aws/lib/bedrock-model-invocation-logging-configuration';
import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { ServiceRole } from '../core/service-role';
import { ILogGroup } from '../logs';

/** Where prompts and answers are logged to. */
export interface InvocationLoggingProps {
  /** Encrypted, with retention: it holds what people asked and what models answered. */
  readonly logGroup: ILogGroup;
  /** Name of the role that delivers. */
  readonly roleName: string;
}

/**
 * Prompts and answers of Bedrock's models, logged (`aws_bedrock_model_invocation_logging_configuration`): text alone, for the account and
 * region. https://docs.aws.amazon.com/bedrock/latest/userguide/model-invocation-logging.html
 */
export class InvocationLogging extends Construct {
  constructor(scope: Construct, id: string, { logGroup, roleName }: InvocationLoggingProps) {
    super(scope, id);
    const role = new ServiceRole(this, 'Role', {
      roleName,
      description: 'Delivers prompts and answers to their log group',
      service: 'bedrock',
      sourceArns: [regionalArn(awsEnvironmentOf(this), 'bedrock', '*')],
      statements: [
        {
          sid: 'WritePrompts',
          effect: 'Allow',
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [`${logGroup.knownLogGroupArn}:log-stream:aws/bedrock/modelinvocations`],
        },
      ],
    });
    new BedrockModelInvocationLoggingConfiguration(this, 'Resource', {
      loggingConfig: {
        textDataDeliveryEnabled: true,
        imageDataDeliveryEnabled: false,
        embeddingDataDeliveryEnabled: false,
        videoDataDeliveryEnabled: false,
        cloudwatchConfig: { logGroupName: logGroup.logGroupName, roleArn: role.roleArn },
      },
      dependsOn: [role.permissionsReady],
    });
  }
}
