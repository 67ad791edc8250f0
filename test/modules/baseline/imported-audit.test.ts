import { AccountAudit, PrivateNetwork, Project } from '../../../modules/baseline';
import { PrivateVpc } from '../../../modules/vpc';
import { ADMIN, WRITER } from '../../support/buckets';
import { typesOf } from '../../support/resources';
import { synthesize, Synthesized } from '../../support/synthesize';

const KEY = 'arn:test:kms:test-1:111122223333:key/11111111-2222-4333-8444-555555555555';
const TOPIC = 'arn:test:sns:test-1:111122223333:security-alerts';
const QUEUE = 'arn:test:sqs:test-1:111122223333:undelivered';
const NETWORK = {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  subnetIds: ['subnet-0a1b2c3d4e5f67890', 'subnet-1a1b2c3d4e5f67890'],
  s3EndpointId: 'vpce-0a1b2c3d4e5f67890',
};

describe('an account that has it all', () => {
  const AUDIT = {
    logKeyArn: KEY,
    accessLogBucketName: 'platform-logs',
    alertTopicArn: TOPIC,
    undeliveredQueueArn: QUEUE,
    trailLogGroupName: '/platform/trail',
  };

  function project(props: Partial<typeof AUDIT> = {}): Synthesized {
    return synthesize((stack) => {
      const audit = AccountAudit.fromExisting(stack, 'Audit', { ...AUDIT, ...props });
      const network = PrivateVpc.fromIds(stack, 'Network', NETWORK);
      new Project(stack, 'Fraud', {
        prefix: 'acme',
        administrators: [ADMIN],
        audit,
        network,
        project: {
          name: 'fraud',
          imageRepositories: ['arn:test:ecr:test-1:111122223333:repository/fraud'],
          trainingData: { writers: [WRITER] },
        },
      });
    });
  }

  test('gets a project, and nothing of what it has once more', () => {
    const made = project();
    const types = typesOf(made);
    for (const type of ['aws_vpc', 'aws_cloudtrail', 'aws_sns_topic', 'aws_cloudwatch_log_group']) {
      expect(types).not.toContain(type);
    }
    const [{ target_bucket: target }] = Object.values<any>(made.all('aws_s3_bucket_logging')) as [any];
    expect(target).toMatch(/^\$\{data\.aws_s3_bucket\..*\.bucket\}$/);
    for (const { log_group_name: name } of Object.values<any>(made.all('aws_cloudwatch_log_metric_filter'))) {
      expect(name).toBe('/platform/trail');
    }
    for (const alarm of Object.values<any>(made.all('aws_cloudwatch_metric_alarm'))) {
      expect(alarm.alarm_actions).toEqual([TOPIC]);
    }
    expect(types).toContain('aws_cloudwatch_metric_alarm');
  });

  test('has no alarms where the trail has no log group', () => {
    expect(typesOf(project({ trailLogGroupName: undefined }))).not.toContain('aws_cloudwatch_metric_alarm');
  });

  test('gets a network whose flow logs are under its key', () => {
    const made = synthesize((stack) => {
      const { logKey } = AccountAudit.fromExisting(stack, 'Audit', AUDIT);
      const zones = ['test-1a', 'test-1b'];
      new PrivateNetwork(stack, 'Network', { prefix: 'acme', cidr: '10.20.0.0/16', zones, logKey });
    });
    expect(made.only('aws_cloudwatch_log_group').kms_key_id).toBe(KEY);
  });
});
