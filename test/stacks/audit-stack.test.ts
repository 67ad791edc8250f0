import { TRAIL_STORAGE, TRAINING_LOGS } from '../../stacks/forgotten-resources';
import { addressesOf, baselineOf, exampleSettings } from '../support/baseline';
import { statementsOf, Synthesized } from '../support/synthesize';

const settings = exampleSettings('quickstart');
const { audit, network, 'project-fraud': project } = baselineOf(settings);
const ACCOUNT = '123456789012';

function keyPolicy(stack: Synthesized) {
  return statementsOf(stack.only('aws_kms_key').policy);
}

describe('the trail', () => {
  const selectors = audit!.only('aws_cloudtrail').advanced_event_selector;

  test("records the objects of exactly the project's buckets", () => {
    const objects = selectors.find(({ name }: any) => name === 'Objects of the projects').field_selector;
    expect(objects).toEqual([
      { field: 'eventCategory', equals: ['Data'] },
      { field: 'resources.type', equals: ['AWS::S3::Object'] },
      {
        field: 'resources.ARN',
        starts_with: [
          `arn:aws:s3:::acme-fraud-training-${ACCOUNT}-eu-central-1/`,
          `arn:aws:s3:::acme-fraud-output-${ACCOUNT}-eu-central-1/`,
        ],
      },
    ]);
    const buckets = Object.values<any>(project!.all('aws_s3_bucket')).map(({ bucket }) => `arn:aws:s3:::${bucket}/`);
    expect(buckets.sort()).toEqual([...objects[2].starts_with].sort());
  });

  test('is one, of a name and a role of its own', () => {
    expect(audit!.only('aws_cloudtrail').name).toBe('acme-trail');
    expect(audit!.only('aws_iam_role').name).toBe('acme-trail-eu-central-1');
  });
});

describe('the key for logs', () => {
  test('encrypts exactly the log groups that the stacks make', () => {
    const groups = [audit!, network!].flatMap((stack) => Object.values<any>(stack.all('aws_cloudwatch_log_group')));
    const arns = groups.map(({ name }) => `arn:aws:logs:eu-central-1:${ACCOUNT}:log-group:${name}`);
    const admitted = keyPolicy(audit!).EncryptLogGroups.Condition.ArnEquals['kms:EncryptionContext:aws:logs:arn'];
    expect(arns).toHaveLength(3);
    expect([...admitted].sort()).toEqual(arns.sort());
  });

  test('keeps its deny of direct grants, whatever the projects are allowed: it grants nothing', () => {
    const exceptions = { allowDirectGrants: { reason: 'The batch scheduler makes grants on its own' } };
    expect(keyPolicy(baselineOf({ ...settings, exceptions }).audit!).DenyDirectGrants).toBeDefined();
  });
});

describe('log groups', () => {
  test('are kept as long as the settings say, in every stack', () => {
    const stacks = baselineOf({ ...settings, audit: { ...settings.audit, logRetentionDays: 731 } });
    const groups = Object.values(stacks).flatMap((stack) => Object.values<any>(stack.all('aws_cloudwatch_log_group')));
    expect(groups.map(({ retention_in_days }) => retention_in_days)).toEqual([731, 731, 731]);
  });
});

describe('access logs', () => {
  test("are taken from the prefix's buckets, and kept for more than a year", () => {
    const policies = Object.values<any>(audit!.all('aws_s3_bucket_policy')).map(({ policy }) => statementsOf(policy));
    const delivery = policies.find((policy) => policy.AllowAccessLogDelivery)!.AllowAccessLogDelivery;
    expect(delivery.Condition).toEqual({
      StringEquals: { 'aws:SourceAccount': [ACCOUNT] },
      ArnLike: { 'aws:SourceArn': ['arn:aws:s3:::acme-*'] },
    });
    const rules = Object.values<any>(audit!.all('aws_s3_bucket_lifecycle_configuration')).flatMap(({ rule }) => rule);
    expect(rules.flatMap(({ expiration = [] }) => expiration)).toContainEqual({ days: 400 });
  });
});

describe('what the settings no longer make', () => {
  const existing = { ...settings.audit, trail: 'existing' as const, trainingLogGroup: 'existing' as const };
  const auditors = ['arn:aws:iam::123456789012:role/Auditor'];
  const later = baselineOf({ ...settings, audit: { ...existing, auditors } }).audit!;

  test('is let go of, not destroyed: every store of the trail and of training jobs', () => {
    const holding = addressesOf(audit!).filter((address) => /\.(TrailBucket|TrailLogs|TrainingLogs)_/.test(address));
    expect([...TRAIL_STORAGE, ...TRAINING_LOGS].sort()).toEqual(holding.sort());
    expect(later.json.removed).toEqual(
      [...TRAINING_LOGS, ...TRAIL_STORAGE].map((from) => ({ from, lifecycle: { destroy: false } })),
    );
  });

  test('stays readable', () => {
    expect(keyPolicy(later).EncryptLogGroups).toEqual(keyPolicy(audit!).EncryptLogGroups);
    expect(keyPolicy(later).ReadTrail.Condition.ArnEquals['aws:PrincipalArn']).toEqual(auditors);
    expect(keyPolicy(later).ReadTrail.Condition.StringLike['kms:EncryptionContext:aws:s3:arn']).toEqual([
      `arn:aws:s3:::acme-trail-${ACCOUNT}-eu-central-1`,
      `arn:aws:s3:::acme-trail-${ACCOUNT}-eu-central-1/*`,
    ]);
  });
});
