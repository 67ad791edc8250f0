import { LogGroup } from '../../../modules/logs';
import { FlowLogs } from '../../../modules/vpc';
import { addressOf, fieldsOf, referenceTo } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';

describe('FlowLogs', () => {
  const made = synthesize((stack) => {
    const logGroup = new LogGroup(stack, 'LogGroup', {
      logGroupName: '/acme/flow-logs',
      encryptionKey: { keyArn: 'arn:test:kms:test-1:111122223333:key/1' },
    });
    new FlowLogs(stack, 'FlowLogs', {
      name: 'acme-flow-logs',
      roleName: 'acme-flow-logs-test-1',
      vpcId: 'vpc-1',
      logGroup,
    });
  });

  test('record all connections of the VPC, minute by minute, after the role may deliver', () => {
    expect(fieldsOf(made.only('aws_flow_log'))).toEqual({
      vpc_id: 'vpc-1',
      traffic_type: 'ALL',
      log_destination_type: 'cloud-watch-logs',
      log_destination: referenceTo(made, 'aws_cloudwatch_log_group', 'arn'),
      iam_role_arn: referenceTo(made, 'aws_iam_role', 'arn'),
      max_aggregation_interval: 60,
      tags: { Name: 'acme-flow-logs' },
      depends_on: [addressOf(made, 'aws_iam_role_policy_attachment')],
    });
  });

  test('go to a group that is encrypted', () => {
    expect(made.only('aws_cloudwatch_log_group').kms_key_id).toBe('arn:test:kms:test-1:111122223333:key/1');
  });

  test('are delivered by a role that the service assumes for flow logs of this account and region', () => {
    const { assume_role_policy: trust, ...fields } = fieldsOf(made.only('aws_iam_role'));
    expect(fields).toEqual({
      name: 'acme-flow-logs-test-1',
      description: 'Delivers VPC flow logs to their log group',
      path: '/',
      max_session_duration: 3600,
      force_detach_policies: false,
      tags: { Name: 'acme-flow-logs-test-1' },
    });
    expect(JSON.parse(trust)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Sid: 'AssumedByService',
          Effect: 'Allow',
          Principal: { Service: ['vpc-flow-logs.amazonaws.com'] },
          Action: ['sts:AssumeRole'],
          Condition: {
            StringEquals: { 'aws:SourceAccount': ['111122223333'] },
            ArnLike: { 'aws:SourceArn': ['arn:test:ec2:test-1:111122223333:vpc-flow-log/*'] },
          },
        },
      ],
    });
  });

  test('are all that the role may write', () => {
    const group = 'arn:test:logs:test-1:111122223333:log-group:/acme/flow-logs';
    expect(statementsOf(made.only('aws_iam_policy').policy)).toEqual({
      WriteFlowLogs: {
        Sid: 'WriteFlowLogs',
        Effect: 'Allow',
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: [`${group}:log-stream:*`],
      },
      FindFlowLogStreams: {
        Sid: 'FindFlowLogStreams',
        Effect: 'Allow',
        Action: ['logs:DescribeLogStreams'],
        Resource: [group, `${group}:*`],
      },
      FindFlowLogGroup: {
        Sid: 'FindFlowLogGroup',
        Effect: 'Allow',
        Action: ['logs:DescribeLogGroups'],
        Resource: ['*'],
      },
    });
  });

  test('have a role with that policy and no other', () => {
    expect(fieldsOf(made.only('aws_iam_role_policy_attachments_exclusive')).policy_arns).toEqual([
      referenceTo(made, 'aws_iam_policy', 'arn'),
    ]);
    expect(fieldsOf(made.only('aws_iam_role_policies_exclusive')).policy_names).toEqual([]);
  });
});
