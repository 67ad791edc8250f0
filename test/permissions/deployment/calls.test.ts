import { Deployed } from '../deployed';
import { aboutOtherNames, answersTo, Call, CALLS, elsewhere, Role, withoutMarks } from './calls';
import { deployedByHcp, deployedOf } from './synthesized';

/** Objects are an administrator's to delete, even where destruction is allowed. */
const OBJECTS = ['s3:DeleteObjectVersion', 's3:ListBucketVersions'];

const DESTRUCTION = [
  'cloudtrail:DeleteTrail',
  'ec2:DeleteFlowLogs',
  'guardduty:DeleteDetector',
  'kms:ScheduleKeyDeletion',
  'logs:DeleteLogGroup',
  's3:DeleteBucket',
];

const guarded = deployedOf(deployedByHcp());
const destroyable = deployedOf(
  deployedByHcp({ exceptions: { allowDeletion: { reason: 'Emulator run that is torn down at its end' } } }),
);

/** Calls that are allowed and should not be, or the other way round, one line each. */
async function wronglyAnswered(
  role: Role,
  deployed: Deployed,
  calls: readonly Call[],
  allowed: (action: string) => boolean,
): Promise<string[]> {
  const answers = await answersTo(role, deployed, calls);
  expect(answers.length).toBeGreaterThanOrEqual(calls.length);
  return answers
    .filter(({ case: { action }, verdict }) => (verdict.result === 'allow') !== allowed(action))
    .map(({ case: { action, resources, row }, verdict: { result, decidedBy } }) =>
      [action, resources, JSON.stringify(row.context ?? {}), `${result} by ${decidedBy}`].join(' '),
    );
}

const isRead = ({ action }: Call) => /:(Describe|Get|List)/.test(action);
const everything = () => true;
const nothing = () => false;

test('what Terraform asked for was recorded, of every service', () => {
  const services = [...new Set(CALLS.map(({ action }) => action.split(':')[0]))].sort();
  expect(services.join(' ')).toBe('cloudtrail cloudwatch ec2 events guardduty iam kms logs s3 sns sqs sts');
  expect(CALLS.length).toBeGreaterThan(800);
});

test('a plan does nothing but read', () => {
  const planned = CALLS.filter(({ phases }) => phases.includes('plan'));
  expect(planned.length).toBeGreaterThan(300);
  expect(planned.filter((call) => !isRead(call))).toEqual([]);
});

describe('the role that applies', () => {
  const destroying = CALLS.filter(({ phases }) => phases.includes('destroy'));

  test('may all that Terraform asks for when it deploys, plans and changes', async () => {
    const calls = CALLS.filter(({ phases }) => phases.some((phase) => phase !== 'destroy'));
    expect(await wronglyAnswered('deployment apply', guarded, calls, everything)).toEqual([]);
  });

  test('destroys what holds no data, and nothing that does', async () => {
    const allowed = (action: string) => !DESTRUCTION.includes(action) && !OBJECTS.includes(action);
    expect(await wronglyAnswered('deployment apply', guarded, destroying, allowed)).toEqual([]);
    expect(destroying.map(({ action }) => action)).toEqual(expect.arrayContaining(DESTRUCTION));
  });

  test('destroys all but objects where that is allowed', async () => {
    const allowed = (action: string) => !OBJECTS.includes(action);
    expect(await wronglyAnswered('deployment apply', destroyable, destroying, allowed)).toEqual([]);
  });
});

describe('the role that plans', () => {
  test('may read all that a plan reads', async () => {
    const calls = CALLS.filter(({ phases }) => phases.includes('plan'));
    expect(await wronglyAnswered('deployment plan', guarded, calls, everything)).toEqual([]);
  });

  test('may do nothing that is no reading', async () => {
    const calls = CALLS.filter((call) => !isRead(call));
    expect(calls.length).toBeGreaterThan(300);
    expect(await wronglyAnswered('deployment plan', destroyable, calls, nothing)).toEqual([]);
  });
});

describe.each(['deployment plan', 'deployment apply'] as const)('%s touches nothing', (role) => {
  test.each([
    ['that has another name', aboutOtherNames(CALLS), 500],
    ['that bears other marks, or none', withoutMarks(CALLS, 'Baseline'), 100],
    ['that is in another region', elsewhere(CALLS), 400],
  ])('%s', async (_, calls, atLeast) => {
    expect(calls.length).toBeGreaterThan(atLeast);
    expect(await wronglyAnswered(role, destroyable, calls, nothing)).toEqual([]);
  });
});
