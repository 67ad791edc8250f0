import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Deployed } from '../deployed';
import { Documents } from '../engine/documents';
import { judge, Verdict } from '../engine/judge';
import { requestOf } from '../rows/request-of';
import { resolvePrincipal } from '../rows/resolve-principal';
import { Row } from '../rows/schema';
import { deployedByHcp, deployedOf } from './synthesized';

/** As `read_calls.py` writes them. */
interface Call {
  readonly action: string;
  readonly resource: string;
  readonly context?: Readonly<Record<string, string>>;
  readonly phases: readonly ('deploy' | 'plan' | 'change' | 'destroy')[];
}

const CALLS = JSON.parse(readFileSync(join(__dirname, 'calls.json'), 'utf8')) as readonly Call[];

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

const reason = 'Emulator run that is torn down at its end';
const guarded = deployedOf(deployedByHcp());
const destroyable = deployedOf(deployedByHcp({ exceptions: { allowDeletion: { reason } } }));

type Role = 'deployment plan' | 'deployment apply';

/** Calls that the role is not answered as expected, one line each. A call about a key is asked of every key. */
async function wronglyAnswered(
  role: Role,
  deployed: Deployed,
  calls: readonly Call[],
  expected: (call: Call) => boolean,
): Promise<string[]> {
  const documents = new Documents(deployed);
  const wrong: string[] = [];
  for (const call of calls.flatMap((each) => ofEveryKey(each, deployed))) {
    const { result, decidedBy } = await answer(role, deployed, documents, call);
    if ((result === 'allow') === expected(call)) continue;
    wrong.push(`${call.action} ${call.resource} ${JSON.stringify(call.context ?? {})}: ${result} by ${decidedBy}`);
  }
  return wrong;
}

async function answer(role: Role, deployed: Deployed, documents: Documents, call: Call): Promise<Verdict> {
  const scope = { deployed };
  const caller = resolvePrincipal(role, scope, documents)!;
  const row = { at: 'calls.json', context: call.context } as unknown as Row;
  const resource = { arn: call.resource, account: accountOf(call, deployed) };
  return judge([await requestOf({ row, action: call.action, caller, resource, scope, documents })]);
}

/** Prefix lists of services belong to AWS, whose account the simulator takes for ours. */
function accountOf({ resource }: Call, { settings }: Deployed): string {
  const account = resource.split(':')[4] ?? '';
  return /^\d{12}$/.test(account) ? account : settings.account;
}

function ofEveryKey(call: Call, { keys }: Deployed): readonly Call[] {
  if (call.resource !== 'arn:aws:kms:eu-central-1:123456789012:key/1') return [call];
  return keys.map(({ arn }) => ({ ...call, resource: arn }));
}

const isRead = ({ action }: Call) => /:(Describe|Get|List)/.test(action);

test('what Terraform asked for was recorded, of every service', () => {
  const services = [...new Set(CALLS.map(({ action }) => action.split(':')[0]))].sort();
  expect(services).toEqual([
    'cloudtrail',
    'cloudwatch',
    'ec2',
    'events',
    'guardduty',
    'iam',
    'kms',
    'logs',
    's3',
    'sns',
    'sqs',
    'sts',
  ]);
  expect(CALLS.length).toBeGreaterThan(800);
});

test('a plan does nothing but read', () => {
  const planned = CALLS.filter(({ phases }) => phases.includes('plan'));
  expect(planned.length).toBeGreaterThan(300);
  expect(planned.filter((call) => !isRead(call))).toEqual([]);
});

describe('the role that applies', () => {
  test('may all that Terraform asks for when it deploys, plans and changes', async () => {
    const calls = CALLS.filter(({ phases }) => phases.some((phase) => phase !== 'destroy'));
    expect(await wronglyAnswered('deployment apply', guarded, calls, () => true)).toEqual([]);
  });

  test('destroys what holds no data, and nothing that does', async () => {
    const calls = CALLS.filter(({ phases }) => phases.includes('destroy'));
    const expected = ({ action }: Call) => !DESTRUCTION.includes(action) && !OBJECTS.includes(action);
    expect(await wronglyAnswered('deployment apply', guarded, calls, expected)).toEqual([]);
    for (const action of DESTRUCTION) expect(calls.map((call) => call.action)).toContain(action);
  });

  test('destroys all but objects where that is allowed', async () => {
    const calls = CALLS.filter(({ phases }) => phases.includes('destroy'));
    const expected = ({ action }: Call) => !OBJECTS.includes(action);
    expect(await wronglyAnswered('deployment apply', destroyable, calls, expected)).toEqual([]);
  });
});

describe('the role that plans', () => {
  test('may read all that a plan reads', async () => {
    const calls = CALLS.filter(({ phases }) => phases.includes('plan'));
    expect(await wronglyAnswered('deployment plan', guarded, calls, () => true)).toEqual([]);
  });

  test('may do nothing that is no reading', async () => {
    const calls = CALLS.filter((call) => !isRead(call));
    expect(calls.length).toBeGreaterThan(300);
    expect(await wronglyAnswered('deployment plan', destroyable, calls, () => false)).toEqual([]);
  });
});

/** The same calls about what is somebody else's: of another name, or without the marks of the baseline. */
describe('neither role', () => {
  const roles = ['deployment plan', 'deployment apply'] as const;
  const of = (change: (call: Call) => Call | undefined) => CALLS.flatMap((call) => change(call) ?? []);

  test.each(roles)('touches what has another name: %s', async (role) => {
    const calls = of((call) => renamed(call));
    expect(calls.length).toBeGreaterThan(500);
    expect(await wronglyAnswered(role, destroyable, calls, () => false)).toEqual([]);
  });

  test.each(roles)('touches what bears other marks, or none: %s', async (role) => {
    const marked = CALLS.filter(({ context = {} }) => marksIn(context).length > 0).map(ofUnknownKey);
    expect(marked.length).toBeGreaterThan(40);
    const others = marked.map((call) => ({ ...call, context: mapValues(call.context!, another) }));
    expect(await wronglyAnswered(role, destroyable, others, () => false)).toEqual([]);
    const bare = marked.map((call) => ({ ...call, context: mapValues(call.context!, nothing) }));
    expect(await wronglyAnswered(role, destroyable, bare, () => false)).toEqual([]);
  });

  test.each(roles)('is allowed anything in another account or region: %s', async (role) => {
    const calls = of((call) =>
      /:(123456789012|eu-central-1):/.test(call.resource)
        ? {
            ...call,
            resource: call.resource.replaceAll('123456789012', '210987654321').replaceAll('eu-central-1', 'us-east-1'),
          }
        : undefined,
    );
    expect(calls.length).toBeGreaterThan(500);
    expect(await wronglyAnswered(role, destroyable, calls, () => false)).toEqual([]);
  });
});

/** Names start with another prefix; what has no name of the baseline is left out. */
function renamed(call: Call): Call | undefined {
  const resource = call.resource.replace(/([:/])acme([-/])/, '$1other$2');
  return resource === call.resource ? undefined : { ...call, resource };
}

function marksIn(context: Readonly<Record<string, string>>): readonly string[] {
  return Object.keys(context).filter((key) => /^aws:(Request|Resource)Tag\//.test(key));
}

/** A key that is not there yet, or somebody else's: no policy of its own lets the roles in. */
function ofUnknownKey(call: Call): Call {
  return { ...call, resource: call.resource.replace(/key\/1$/, 'key/unknown') };
}

const another = (key: string, value: string) => (/Tag\/Baseline$/.test(key) ? 'another' : value);
const nothing = (key: string, value: string) => (/Tag\/Baseline$/.test(key) ? undefined : value);

/** Values for which there is none are left out. */
function mapValues(
  context: Readonly<Record<string, string>>,
  change: (key: string, value: string) => string | undefined,
): Readonly<Record<string, string>> {
  const changed = Object.entries(context).map(([key, value]) => [key, change(key, value)] as const);
  return Object.fromEntries(changed.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}
