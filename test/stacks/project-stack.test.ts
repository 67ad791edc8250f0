import { baselineOf, exampleSettings } from '../support/baseline';
import { statementsOf, Synthesized } from '../support/synthesize';

const DEPLOYER = 'arn:aws:iam::123456789012:role/MlBaselineDeployer';
const LOADER = 'arn:aws:iam::123456789012:role/FraudDataLoader';
const READER = 'arn:aws:iam::123456789012:role/FraudModelReader';
const TRAINING = 'arn:aws:iam::123456789012:role/acme-fraud-training-eu-central-1';
const TRAINING_BUCKET = 'arn:aws:s3:::acme-fraud-training-123456789012-eu-central-1';
const OUTPUT_BUCKET = 'arn:aws:s3:::acme-fraud-output-123456789012-eu-central-1';

const project = baselineOf(exampleSettings('quickstart'))['project-fraud']!;

function bucketPolicy(stack: Synthesized, id: 'TrainingData' | 'Output') {
  const policies = Object.entries(stack.all('aws_s3_bucket_policy'));
  return statementsOf(policies.find(([name]) => name.startsWith(`${id}_`))![1].policy);
}

function allowedBy(statement: any): string[] {
  return statement.Condition.ArnNotEquals['aws:PrincipalArn'];
}

describe('training data', () => {
  const policy = bucketPolicy(project, 'TrainingData');

  test('is read by the training role alone', () => {
    expect(allowedBy(policy.DenyReadingByOthers)).toEqual([TRAINING]);
  });

  test('is written by the loaders alone', () => {
    expect(allowedBy(policy.DenyWritingByOthers)).toEqual([LOADER]);
  });

  test('is reached through the endpoint, by all but administrators', () => {
    expect(policy.DenyOutsideVpcEndpoint.Condition.StringNotEqualsIfExists['aws:SourceVpce']).toEqual([
      '${data.terraform_remote_state.network.outputs.s3_endpoint_id}',
    ]);
    expect(allowedBy(policy.DenyOutsideVpcEndpoint)).toEqual([DEPLOYER]);
  });
});

describe('output', () => {
  const policy = bucketPolicy(project, 'Output');

  test('is written by the training role alone', () => {
    expect(allowedBy(policy.DenyWritingByOthers)).toEqual([TRAINING]);
  });

  test('is read by the readers alone', () => {
    expect(allowedBy(policy.DenyReadingByOthers)).toEqual([READER]);
  });

  test('without readers is read by nobody', () => {
    const settings = exampleSettings('quickstart', (text) =>
      text.replace(/readers:\n.*FraudModelReader\n/, 'readers: []\n'),
    );
    const policy = bucketPolicy(baselineOf(settings)['project-fraud']!, 'Output');
    expect(policy.DenyReadingByOthers.Condition).toBeUndefined();
  });

  test('has to name the key; training data may leave it to the default', () => {
    expect(policy.DenyOtherKey.Condition.Null).toBeUndefined();
    expect(bucketPolicy(project, 'TrainingData').DenyOtherKey.Condition.Null).toBeDefined();
  });
});

describe('the key', () => {
  const policy = statementsOf(project.only('aws_kms_key').policy);

  test('is used by whom the buckets let in, for those buckets', () => {
    const uses = ['ReadTrainingData', 'WriteTrainingData', 'ReadOutput', 'WriteOutput'].map((sid) => [
      policy[sid].Condition.ArnEquals['aws:PrincipalArn'],
      policy[sid].Condition.StringLike['kms:EncryptionContext:aws:s3:arn'],
    ]);
    expect(uses).toEqual([
      [[TRAINING], [TRAINING_BUCKET, `${TRAINING_BUCKET}/*`]],
      [[LOADER], [TRAINING_BUCKET, `${TRAINING_BUCKET}/*`]],
      [[READER], [OUTPUT_BUCKET, `${OUTPUT_BUCKET}/*`]],
      [[TRAINING], [OUTPUT_BUCKET, `${OUTPUT_BUCKET}/*`]],
    ]);
  });

  test('is administered by the administrators alone', () => {
    expect(policy.AdministerKey.Principal).toEqual({ AWS: [DEPLOYER] });
  });

  test('is another one than the key of the logs', () => {
    expect(Object.keys(project.all('aws_kms_key'))).toHaveLength(1);
    expect(project.json.data.terraform_remote_state.audit).toBeDefined();
    expect(JSON.stringify(project.json.resource)).not.toContain('log_key_arn');
  });
});

/** Types that data, or what was recorded, goes with. */
const HOLDING = ['aws_kms_key', 'aws_s3_bucket', 'aws_cloudwatch_log_group', 'aws_guardduty_detector'];

describe('exceptions', () => {
  const weak = baselineOf(
    exampleSettings('quickstart', (text) =>
      text
        .replace(
          '    # exceptions:\n',
          '    exceptions:\n      dataAccessOutsideVpc:\n        principals: [arn:aws:iam::123456789012:role/FraudDataLoader]\n        reason: Loaded from the office until the VPN is there\n    # exceptions:\n',
        )
        .concat(
          '\nexceptions:\n  allowDeletion:\n    reason: Trial account that is emptied every Friday\n    includingObjects: true\n  allowDirectGrants:\n    reason: The batch scheduler makes grants on its own\n',
        ),
    ),
  );
  const stack = weak['project-fraud']!;

  test('without any, everything that holds data is protected', () => {
    const stacks = Object.values(baselineOf(exampleSettings('quickstart')));
    const holding = HOLDING.flatMap((type) => stacks.flatMap((each) => Object.values<any>(each.all(type))));
    expect(holding).toHaveLength(3 + 4 + 6 + 1);
    expect(holding.filter(({ lifecycle }) => lifecycle.prevent_destroy !== true)).toEqual([]);
    expect(holding.filter(({ force_destroy }) => force_destroy === true)).toEqual([]);
  });

  test('lift the protection everywhere, and say why on everything', () => {
    const holding = HOLDING.flatMap((type) =>
      Object.values(weak).flatMap((each) => Object.values<any>(each.all(type))),
    );
    expect(holding.map(({ lifecycle }) => lifecycle.prevent_destroy)).toEqual(holding.map(() => false));
    expect(new Set(holding.map(({ tags }) => tags['ml-baseline:exception:allow-deletion']))).toEqual(
      new Set(['Trial account that is emptied every Friday']),
    );
    const buckets = Object.values(weak).flatMap((each) => Object.values<any>(each.all('aws_s3_bucket')));
    expect(buckets.map(({ force_destroy }) => force_destroy)).toEqual([true, true, true, true]);
  });

  test('let named principals reach data from outside', () => {
    expect(allowedBy(bucketPolicy(stack, 'TrainingData').DenyOutsideVpcEndpoint)).toEqual([DEPLOYER, LOADER]);
    const tags = Object.values<any>(stack.all('aws_s3_bucket')).map(({ tags }) => tags);
    expect(tags.map((tag) => tag['ml-baseline:exception:allow-outside-access'])).toEqual([
      'Loaded from the office until the VPN is there',
      'Loaded from the office until the VPN is there',
    ]);
  });

  test('drop the deny of direct grants', () => {
    expect(statementsOf(stack.only('aws_kms_key').policy).DenyDirectGrants).toBeUndefined();
    expect(stack.only('aws_kms_key').tags['ml-baseline:exception:allow-direct-grants']).toBe(
      'The batch scheduler makes grants on its own',
    );
  });

  test('of break-glass leave the root user out', () => {
    const settings = { ...exampleSettings('quickstart'), keys: { breakGlass: 'none' as const } };
    const policy = statementsOf(baselineOf(settings)['project-fraud']!.only('aws_kms_key').policy);
    expect(policy.RecoverKeyByRootUser).toBeUndefined();
  });
});
