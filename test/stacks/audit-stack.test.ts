import { addressesOf, baselineOf, exampleSettings } from '../support/baseline';
import { goldenList } from '../support/golden';
import { statementsOf, Synthesized } from '../support/synthesize';

const settings = exampleSettings('quickstart');
const { audit, network, 'project-fraud': project } = baselineOf(settings);
const ACCOUNT = '123456789012';

/** Of the key for logs; in the network's stack there is none. */
function keyPolicy(stack: Synthesized) {
  const keys = Object.values<any>(stack.all('aws_kms_key'));
  return statementsOf(keys.find(({ tags }) => tags.Name === 'acme/logs').policy);
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
    expect(arns).toHaveLength(6);
    // And for what a setting may switch on
    const prompts = `arn:aws:logs:eu-central-1:${ACCOUNT}:log-group:/acme/prompt-logs`;
    expect([...admitted].sort()).toEqual([...arns, prompts].sort());
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
    expect(groups.map(({ retention_in_days }) => retention_in_days)).toEqual([731, 731, 731, 731, 731, 731]);
  });

  test('of SageMaker are all made, under the names that it writes to', () => {
    const names = Object.values<any>(audit!.all('aws_cloudwatch_log_group')).map(({ name }) => name);
    expect(names.sort()).toEqual([
      '/acme/trail',
      '/aws/sagemaker/NotebookInstances',
      '/aws/sagemaker/ProcessingJobs',
      '/aws/sagemaker/TrainingJobs',
      '/aws/sagemaker/TransformJobs',
    ]);
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

const LOG_GROUPS = {
  training: 'aws_cloudwatch_log_group.TrainingLogs_764E0E32',
  processing: 'aws_cloudwatch_log_group.ProcessingLogs_10192DAD',
  transform: 'aws_cloudwatch_log_group.TransformLogs_FA8B2747',
  notebook: 'aws_cloudwatch_log_group.NotebookLogs_1D416429',
} as const;

type LogGroupKind = keyof typeof LOG_GROUPS;
const KINDS = Object.keys(LOG_GROUPS) as LogGroupKind[];

function letGo(addresses: readonly string[]) {
  return addresses.map((from) => ({ from, lifecycle: { destroy: false } }));
}

describe('what the settings no longer make', () => {
  const auditors = ['arn:aws:iam::123456789012:role/Auditor'];
  const existing = { ...settings.audit, trail: 'existing' as const, existingLogGroups: KINDS, auditors };
  const later = baselineOf({ ...settings, audit: existing }).audit!;

  test('is let go of, not destroyed: every store of the trail and of jobs', () => {
    const golden = goldenList('audit');
    const holding = golden.filter((address) =>
      /\.(TrailBucket|(Trail|Training|Processing|Transform|Notebook)Logs)_/.test(address),
    );
    expect(later.json.removed.map(({ from }: any) => from).sort()).toEqual(holding.sort());
    expect(later.json.removed).toEqual(letGo(later.json.removed.map(({ from }: any) => from)));
    expect(addressesOf(later).filter((address) => holding.includes(address))).toEqual([]);
  });

  test.each(KINDS)('is the log group of %s alone, if it alone exists', (kind) => {
    const stack = baselineOf({ ...settings, audit: { ...settings.audit, existingLogGroups: [kind] } }).audit!;
    expect(stack.json.removed).toEqual(letGo([LOG_GROUPS[kind]]));
    const gone = addressesOf(audit!).filter((address) => !addressesOf(stack).includes(address));
    expect(gone).toEqual([LOG_GROUPS[kind]]);
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

describe('what is named instead of made', () => {
  const golden = goldenList('audit');
  const auditors = ['arn:aws:iam::123456789012:role/Auditor'];
  const withAudit = (change: Partial<typeof settings.audit>) =>
    baselineOf({ ...settings, audit: { ...settings.audit, auditors, ...change } });
  const central = withAudit({ trailBucket: 'central-trails' }).audit!;
  const platform = withAudit({ accessLogBucket: 'platform-access-logs' });
  const watched = baselineOf({ ...settings, guardDuty: { detector: 'existing', aiProtection: false } }).audit!;

  test.each([
    ['the bucket of the trail', /\.TrailBucket_/, central],
    ['the bucket of access logs', /\.AccessLogs_/, platform.audit!],
    ['the detector', /\.ThreatDetection_/, watched],
  ])('%s is let go of with all that protects it, and nothing else is', (_, pattern, stack) => {
    const ours = golden.filter((address) => pattern.test(address));
    expect(ours.length).toBeGreaterThan(1);
    const forgotten = stack.json.removed.map(({ from }: any) => from);
    expect([...forgotten].sort()).toEqual(ours.sort());
    expect(stack.json.removed).toEqual(letGo(forgotten));
    const gone = addressesOf(audit!).filter((address) => !addressesOf(stack).includes(address));
    expect(gone.sort()).toEqual(ours.sort());
  });

  test('takes the files of the trail, which stays as it is', () => {
    const { s3_bucket_name: bucket, ...others } = central.only('aws_cloudtrail');
    const { s3_bucket_name: before, ...othersBefore } = audit!.only('aws_cloudtrail');
    expect([bucket, before]).toEqual(['central-trails', expect.stringContaining('aws_s3_bucket_policy')]);
    expect(others).toEqual(othersBefore);
  });

  test('auditors read there, and where files were before', () => {
    const objects = (sid: string) =>
      keyPolicy(central)[sid].Condition.StringLike['kms:EncryptionContext:aws:s3:arn'][0];
    expect([objects('ReadTrail'), objects('ReadFormerTrail')]).toEqual([
      'arn:aws:s3:::central-trails',
      `arn:aws:s3:::acme-trail-${ACCOUNT}-eu-central-1`,
    ]);
    expect(keyPolicy(central).ReadTrail.Condition.ArnEquals['aws:PrincipalArn']).toEqual(auditors);
  });

  test('takes the access logs of every bucket, in every stack', () => {
    const targets = Object.values(platform).flatMap((stack) => Object.values<any>(stack.all('aws_s3_bucket_logging')));
    expect(platform.audit!.json.output.access_log_bucket_name.value).toBe('platform-access-logs');
    expect(targets.map(({ target_bucket: bucket }) => bucket)).toEqual([
      'platform-access-logs',
      ...Array(2).fill('${data.terraform_remote_state.audit.outputs.access_log_bucket_name}'),
    ]);
  });
});

describe('the trail of an organization', () => {
  const stack = baselineOf({ ...settings, audit: { ...settings.audit, organizationTrail: 'o-a1b2c3d4e5' } }).audit!;

  test('records all accounts, and is let into their folder', () => {
    const policies = Object.values<any>(stack.all('aws_s3_bucket_policy')).map(({ policy }) => statementsOf(policy));
    const [writes] = policies.flatMap(({ TrailWritesFiles }) => TrailWritesFiles ?? []);
    expect(stack.only('aws_cloudtrail').is_organization_trail).toBe(true);
    expect(writes.Resource).toEqual([
      `arn:aws:s3:::acme-trail-${ACCOUNT}-eu-central-1/AWSLogs/${ACCOUNT}/*`,
      `arn:aws:s3:::acme-trail-${ACCOUNT}-eu-central-1/AWSLogs/o-a1b2c3d4e5/*`,
    ]);
  });
});
