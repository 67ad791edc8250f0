import { InvocationLogging } from '../../../modules/bedrock';
import { LogGroup } from '../../../modules/logs';
import { addressOf, fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';

const NAME = 'acme-prompt-logs-test-1';

describe('InvocationLogging', () => {
  const made = synthesize((stack) => {
    const encryptionKey = { keyArn: 'arn:test:kms:test-1:111122223333:key/1' };
    const logGroup = new LogGroup(stack, 'Logs', { logGroupName: '/acme/prompt-logs', encryptionKey });
    new InvocationLogging(stack, 'Logging', { logGroup, roleName: NAME });
  });

  test('logs text alone, to the log group alone, when its role is ready', () => {
    expect(fieldsOf(made.only('aws_bedrock_model_invocation_logging_configuration'))).toEqual({
      // In lists, the one form that versions 5 and 6 of the provider both take
      logging_config: [
        {
          text_data_delivery_enabled: true,
          image_data_delivery_enabled: false,
          embedding_data_delivery_enabled: false,
          video_data_delivery_enabled: false,
          cloudwatch_config: [
            {
              log_group_name: referenceTo(made, 'aws_cloudwatch_log_group', 'name'),
              role_arn: referenceTo(made, 'aws_iam_role', 'arn'),
            },
          ],
        },
      ],
      depends_on: [addressOf(made, 'aws_iam_role_policy_attachment')],
    });
  });

  test('delivers by a role that Bedrock assumes for this account and region', () => {
    const { name, assume_role_policy: trust } = made.only('aws_iam_role');
    expect(name).toBe(NAME);
    expect(statementsOf(trust)).toEqual({
      AssumedByService: {
        Sid: 'AssumedByService',
        Effect: 'Allow',
        Principal: { Service: ['bedrock.amazonaws.com'] },
        Action: ['sts:AssumeRole'],
        Condition: {
          StringEquals: { 'aws:SourceAccount': ['111122223333'] },
          ArnLike: { 'aws:SourceArn': ['arn:test:bedrock:test-1:111122223333:*'] },
        },
      },
    });
  });

  test('may write the one stream that Bedrock writes, and nothing else', () => {
    expect(statementsOf(made.only('aws_iam_policy').policy)).toEqual({
      WritePrompts: {
        Sid: 'WritePrompts',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: [
          'arn:test:logs:test-1:111122223333:log-group:/acme/prompt-logs:log-stream:aws/bedrock/modelinvocations',
        ],
      },
    });
    expect(typesOf(made)).toEqual([
      'aws_bedrock_model_invocation_logging_configuration',
      'aws_cloudwatch_log_group',
      'aws_iam_policy',
      'aws_iam_role',
      'aws_iam_role_policies_exclusive',
      'aws_iam_role_policy_attachment',
      'aws_iam_role_policy_attachments_exclusive',
    ]);
  });
});
