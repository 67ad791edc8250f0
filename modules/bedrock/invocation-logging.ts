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
    const logging = new BedrockModelInvocationLoggingConfiguration(this, 'Resource', {
      dependsOn: [role.permissionsReady],
    });
    // Written out: versions 5 and 6 of the provider's bindings take it in different forms, and silently write the other one wrongly
    logging.addOverride('logging_config', [
      {
        text_data_delivery_enabled: true,
        image_data_delivery_enabled: false,
        embedding_data_delivery_enabled: false,
        video_data_delivery_enabled: false,
        cloudwatch_config: [{ log_group_name: logGroup.logGroupName, role_arn: role.roleArn }],
      },
    ]);
  }
}
