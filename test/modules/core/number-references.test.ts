import { TerraformStack, TerraformVariable } from 'cdktf';
import { Project } from '../../../modules/baseline';
import { CostAnomalies, MonthlyBudget } from '../../../modules/cost';
import { ACCOUNT_DETECTIONS, DEFAULT_THRESHOLDS, Detections, PROJECT_DETECTIONS } from '../../../modules/detection';
import { EncryptionKey } from '../../../modules/kms';
import { LogGroup } from '../../../modules/logs';
import { LogBucket, PrivateBucket, TrailBucket } from '../../../modules/s3';
import { GuardrailPolicy, LaunchPolicy } from '../../../modules/sagemaker';
import { accountPlace, projectPlace } from '../../../stacks/settings/watched-places';
import { ADMIN, KEY_ARN, WRITER } from '../../support/buckets';
import { projectSurroundings } from '../../support/project-surroundings';
import { statementsOf, synthesize, Synthesized } from '../../support/synthesize';
import { SHAPE } from '../sagemaker/shape-fixture';

const TOPIC = { topicArn: 'arn:test:sns:test-1:111122223333:acme-alerts' };
const SCOPE = { prefix: 'acme', account: '111122223333', region: 'test-1' };
const REFERENCE = '${var.n}';

const BUCKET = {
  bucketName: 'acme-data',
  administratorArns: [ADMIN],
  accessLogs: { bucketName: 'acme-logs' },
  purpose: 'Data',
  s3EndpointId: 'vpce-0123456789abcdef0',
  readerArns: [],
  writerArns: [],
  auditorArns: [],
  sourceBucketPrefix: 'acme-',
};

function key(stack: TerraformStack): EncryptionKey {
  return new EncryptionKey(stack, 'Key', { alias: 'acme', description: 'Acme', administratorArns: [ADMIN] });
}

function detections(stack: TerraformStack, thresholds: typeof DEFAULT_THRESHOLDS): void {
  const common = { metrics: [], namePrefix: 'acme-', alerts: TOPIC, trailLogGroupName: '/acme/trail', off: {} };
  const account = accountPlace(SCOPE, { thresholds });
  const project = projectPlace(SCOPE, 'fraud', { thresholds });
  new Detections(stack, 'Account', { ...common, detections: ACCOUNT_DETECTIONS, place: account });
  new Detections(stack, 'Project', { ...common, detections: PROJECT_DETECTIONS, place: project });
}

/** Each property that takes a number: what makes it, and where its value has to stand in the plan. */
const PROPERTIES: readonly [
  property: string,
  make: (stack: TerraformStack, n: number) => void,
  found: (made: Synthesized) => unknown,
  expected: unknown,
][] = [
  [
    'LogGroup.retentionDays',
    (stack, n) =>
      new LogGroup(stack, 'It', { logGroupName: '/acme', encryptionKey: { keyArn: KEY_ARN }, retentionDays: n }),
    (made) => made.only('aws_cloudwatch_log_group').retention_in_days,
    REFERENCE,
  ],
  [
    'PrivateBucket.oldVersionDays',
    (stack, n) => new PrivateBucket(stack, 'It', { ...BUCKET, encryptionKey: key(stack), oldVersionDays: n }),
    (made) => made.only('aws_s3_bucket_lifecycle_configuration').rule[1].noncurrent_version_expiration,
    [{ noncurrent_days: REFERENCE }],
  ],
  [
    'LogBucket.keepDays',
    (stack, n) => new LogBucket(stack, 'It', { ...BUCKET, administratorsProvenBy: key(stack), keepDays: n }),
    (made) => made.only('aws_s3_bucket_lifecycle_configuration').rule[1].expiration,
    [{ days: REFERENCE }],
  ],
  [
    'TrailBucket.objectLock.days',
    (stack, n) =>
      new TrailBucket(stack, 'It', {
        ...BUCKET,
        encryptionKey: key(stack),
        objectLock: { mode: 'governance', days: n },
      }),
    (made) => made.only('aws_s3_bucket_object_lock_configuration').rule.default_retention.days,
    REFERENCE,
  ],
  [
    'CostAnomalies.threshold',
    (stack, n) => new CostAnomalies(stack, 'It', { name: 'acme', alerts: TOPIC, threshold: n }),
    (made) => made.only('aws_ce_anomaly_subscription').threshold_expression.dimension.values,
    [REFERENCE],
  ],
  [
    'MonthlyBudget.amount',
    (stack, n) => new MonthlyBudget(stack, 'It', { name: 'acme', alerts: TOPIC, amount: n, currency: 'USD' }),
    (made) => made.only('aws_budgets_budget').limit_amount,
    REFERENCE,
  ],
  [
    'LaunchPolicy.scope.shape.longestRun',
    (stack, n) =>
      new LaunchPolicy(stack, 'It', {
        policyName: 'acme',
        scope: { components: ['training'], roleNames: ['acme'], shape: { ...SHAPE, longestRun: n } },
      }),
    (made) => statementsOf(made.only('aws_iam_policy').policy).StartJobs.Condition.NumericLessThanEquals,
    { 'sagemaker:MaxRuntimeInSeconds': [REFERENCE] },
  ],
  [
    'GuardrailPolicy.shape.longestRun',
    (stack, n) => new GuardrailPolicy(stack, 'It', { policyName: 'acme', shape: { ...SHAPE, longestRun: n } }),
    (made) =>
      Object.values<any>(made.all('aws_iam_policy'))
        .flatMap(({ policy }) => Object.entries<any>(statementsOf(policy)))
        .find(([sid]) => sid === 'DenyLongRuns')![1].Condition.NumericGreaterThanIfExists,
    { 'sagemaker:MaxRuntimeInSeconds': [REFERENCE] },
  ],
  [
    'Project.project.maxRuntimeHours',
    (stack, n) =>
      new Project(stack, 'It', {
        prefix: 'acme',
        administrators: [ADMIN],
        ...projectSurroundings(stack),
        project: {
          name: 'fraud',
          imageRepositories: ['arn:test:ecr:test-1:111122223333:repository/fraud'],
          trainingData: { writers: [WRITER] },
          maxRuntimeHours: n,
        },
      }),
    (made) =>
      Object.values<any>(made.all('aws_iam_policy'))
        .flatMap(({ policy }) => Object.entries<any>(statementsOf(policy)))
        .find(([sid]) => sid === 'StartJobs')![1].Condition.NumericLessThanEquals,
    { 'sagemaker:MaxRuntimeInSeconds': ['${(var.n * 3600)}'] },
  ],
  [
    'Detections.place.thresholds.endpoints',
    (stack, n) => detections(stack, { ...DEFAULT_THRESHOLDS, endpoints: n }),
    (made) => alarmOf(made, 'acme-bulk-endpoints').threshold,
    REFERENCE,
  ],
  [
    'Detections.place.thresholds.endpointMinutes',
    (stack, n) => detections(stack, { ...DEFAULT_THRESHOLDS, endpointMinutes: n }),
    (made) => alarmOf(made, 'acme-bulk-endpoints').period,
    '${(var.n * 60)}',
  ],
  [
    'Detections.place.thresholds.deniedCalls',
    (stack, n) => detections(stack, { ...DEFAULT_THRESHOLDS, deniedCalls: n }),
    (made) => alarmOf(made, 'acme-denied-calls').threshold,
    REFERENCE,
  ],
  [
    'Detections.place.thresholds.downloadGiB',
    (stack, n) => detections(stack, { ...DEFAULT_THRESHOLDS, downloadGiB: n }),
    (made) => alarmOf(made, 'acme-bulk-download').threshold,
    '${(var.n * 1073741824)}',
  ],
  [
    'Detections.place.thresholds.findingSeverity',
    (stack, n) => detections(stack, { ...DEFAULT_THRESHOLDS, findingSeverity: n }),
    (made) =>
      Object.values<any>(made.all('aws_cloudwatch_event_rule'))
        .map(({ event_pattern: pattern }) => pattern)
        .filter((pattern) => pattern.includes('{"severity":[{"numeric":[">=",${var.n}]}]}')).length,
    1,
  ],
];

function alarmOf(made: Synthesized, name: string): any {
  return Object.values<any>(made.all('aws_cloudwatch_metric_alarm')).find(({ alarm_name }) => alarm_name === name);
}

function withVariable(make: (stack: TerraformStack, n: number) => void): Synthesized {
  return synthesize((stack) => make(stack, new TerraformVariable(stack, 'n', { type: 'number' }).numberValue));
}

describe('a number that Terraform alone knows', () => {
  test.each(PROPERTIES)('reaches the plan as a reference: %s', (_, make, found, expected) => {
    const made = withVariable(make);
    expect(found(made)).toEqual(expected);
    // A placeholder that was calculated with, or that was not found again
    expect(JSON.stringify(made.json)).not.toMatch(/\de\+2\d\d/);
  });

  test.each(['from', 'until'])('is refused as the hour "%s", which is written into an expression', (hour) => {
    const make = (stack: TerraformStack, n: number) => {
      const hours = { timeZone: 'UTC', days: [0, 1], from: 8, until: 18, holidays: [] };
      const place = projectPlace(SCOPE, 'fraud', { workingHours: { ...hours, [hour]: n } });
      const common = { metrics: [], namePrefix: 'acme-', alerts: TOPIC, off: {} };
      new Detections(stack, 'It', { ...common, detections: PROJECT_DETECTIONS, place });
    };
    expect(() => withVariable(make)).toThrow(
      new Error(
        `"place.workingHours.${hour}" must be known when the application is synthesized, got a reference: ` +
          'write the value itself (stack/It)',
      ),
    );
  });
});
