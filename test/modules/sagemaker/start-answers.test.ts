import { startStatements } from '../../../modules/sagemaker/start-policy';
import { answerOf, Answer } from './answers';
import {
  ENVIRONMENT,
  IN_SHAPE,
  KEY,
  LOCAL_SHAPE,
  OTHER_KEY,
  OTHER_MODELS,
  SCRIPTS,
  SHAPE,
  UNSAID_IN_SHAPE,
} from './shape-fixture';

const EVERYTHING = [
  'CreateEndpointConfig',
  'CreateModel',
  'CreateNotebookInstance',
  'CreateProcessingJob',
  'CreateTrainingJob',
  'CreateTransformJob',
];
const STATEMENTS = startStatements(EVERYTHING, SHAPE, ENVIRONMENT);

const SUBNETS = ['VpcSubnets', 'implicit deny', ['subnet-a', 'subnet-x'], 'implicit deny'] as const;
const GROUPS = ['VpcSecurityGroupIds', 'implicit deny', ['sg-jobs', 'sg-x'], 'implicit deny'] as const;
const ISOLATION = ['NetworkIsolation', 'implicit deny', 'false', 'implicit deny'] as const;
const TRAFFIC = ['InterContainerTrafficEncryption', 'implicit deny', 'false', 'implicit deny'] as const;
const VOLUME_KEY = ['VolumeKmsKeyArn', 'implicit deny', OTHER_KEY, 'implicit deny'] as const;
const OUTPUT_KEY = ['OutputKmsKeyArn', 'implicit deny', OTHER_KEY, 'implicit deny'] as const;
const INSTANCES = ['InstanceTypes', 'implicit deny', ['ml.m5.xlarge', 'ml.p5.48xlarge'], 'implicit deny'] as const;
const RUNTIME = ['MaxRuntimeInSeconds', 'implicit deny', '3601', 'implicit deny'] as const;
const MODEL_OF_ANOTHER = [
  'ModelArn',
  'implicit deny',
  'arn:test:sagemaker:test-1:111122223333:model/acme-churn-7',
  'implicit deny',
] as const;

/** Every action with every key that it carries: the answer without the key; another value, and the answer to that. */
type Row = readonly [action: string, key: string, absent: Answer, other: string | readonly string[], answer: Answer];

const ROWS: readonly Row[] = [
  ['CreateTrainingJob', ...SUBNETS],
  ['CreateTrainingJob', ...GROUPS],
  ['CreateTrainingJob', ...ISOLATION],
  ['CreateTrainingJob', ...TRAFFIC],
  ['CreateTrainingJob', ...VOLUME_KEY],
  ['CreateTrainingJob', ...OUTPUT_KEY],
  ['CreateTrainingJob', ...INSTANCES],
  ['CreateTrainingJob', ...RUNTIME],
  ['CreateTrainingJob', 'EnableRemoteDebug', 'allow', 'true', 'implicit deny'],
  ['CreateProcessingJob', ...SUBNETS],
  ['CreateProcessingJob', ...GROUPS],
  ['CreateProcessingJob', ...ISOLATION],
  ['CreateProcessingJob', ...TRAFFIC],
  ['CreateProcessingJob', ...VOLUME_KEY],
  ['CreateProcessingJob', ...OUTPUT_KEY],
  ['CreateProcessingJob', ...INSTANCES],
  ['CreateProcessingJob', ...RUNTIME],
  ['CreateTransformJob', ...MODEL_OF_ANOTHER],
  ['CreateTransformJob', ...VOLUME_KEY],
  ['CreateTransformJob', ...OUTPUT_KEY],
  ['CreateTransformJob', ...INSTANCES],
  ['CreateModel', ...SUBNETS],
  ['CreateModel', ...GROUPS],
  ['CreateModel', ...ISOLATION],
  ['CreateEndpointConfig', ...MODEL_OF_ANOTHER],
  ['CreateEndpointConfig', ...VOLUME_KEY],
  ['CreateEndpointConfig', ...INSTANCES],
  ['CreateNotebookInstance', ...SUBNETS],
  ['CreateNotebookInstance', ...GROUPS],
  ['CreateNotebookInstance', ...VOLUME_KEY],
  ['CreateNotebookInstance', ...INSTANCES],
  ['CreateNotebookInstance', 'DirectInternetAccess', 'implicit deny', 'Enabled', 'implicit deny'],
  ['CreateNotebookInstance', 'RootAccess', 'implicit deny', 'Enabled', 'implicit deny'],
  ['CreateNotebookInstance', 'NotebookInstanceLifecycleConfigArns', 'allow', SCRIPTS, 'implicit deny'],
];

describe('who has nothing else', () => {
  test.each(EVERYTHING)('may %s in the shape', async (action) => {
    expect(await answerOf(STATEMENTS, action, IN_SHAPE[action]!)).toBe('allow');
  });

  test.each(EVERYTHING)('may not %s under the name of another project', async (action) => {
    expect(await answerOf(STATEMENTS, action, IN_SHAPE[action]!, 'acme-churn-1')).toBe('implicit deny');
  });

  test.each(ROWS)('gets, to %s without %s: %j', async (action, key, absent) => {
    const { [key]: _, ...without } = IN_SHAPE[action]!;
    expect(await answerOf(STATEMENTS, action, without)).toEqual(absent);
  });

  test.each(ROWS)('gets, to %s with another %s (absent: %j; other: %j): %j', async (action, key, _, other, answer) => {
    expect(await answerOf(STATEMENTS, action, { ...IN_SHAPE[action], [key]: other })).toEqual(answer);
  });

  test.each(EVERYTHING)('is asked for every key that %s carries', (action) => {
    const keys = ROWS.filter(([of]) => of === action).map(([, key]) => key);
    expect(keys.sort()).toEqual([...Object.keys(IN_SHAPE[action]!), ...(UNSAID_IN_SHAPE[action] ?? [])].sort());
  });

  test.each(OTHER_MODELS)('may not run %s', async (_, ModelArn) => {
    for (const action of ['CreateEndpointConfig', 'CreateTransformJob']) {
      const work = { ...IN_SHAPE[action], ModelArn };
      expect([action, await answerOf(STATEMENTS, action, work)]).toEqual([action, 'implicit deny']);
    }
  });

  test.each(['UpdateNotebookInstance', 'UpdateTrainingJob'])('may not %s at all', async (action) => {
    expect(await answerOf(STATEMENTS, action, {})).toBe('implicit deny');
  });
});

describe('where instances with local disks are allowed', () => {
  const statements = startStatements(EVERYTHING, LOCAL_SHAPE, ENVIRONMENT);

  const answer = (action: string, instanceTypes: readonly string[], key?: string) => {
    const { VolumeKmsKeyArn: _, ...others } = IN_SHAPE[action]!;
    const said = { ...others, InstanceTypes: instanceTypes, ...(key && { VolumeKmsKeyArn: key }) };
    return answerOf(statements, action, said);
  };

  test.each(['CreateTrainingJob', 'CreateProcessingJob', 'CreateTransformJob', 'CreateEndpointConfig'])(
    '%s needs no key for them alone, and one as soon as a volume is on EBS',
    async (action) => {
      expect(await answer(action, ['ml.g5.xlarge'])).toBe('allow');
      expect(await answer(action, ['ml.g5.xlarge', 'ml.p4d.24xlarge'])).toBe('allow');
      expect(await answer(action, ['ml.g5.xlarge', 'ml.m5.xlarge'])).toEqual(['DenyWithoutVolumeKey']);
      expect(await answer(action, ['ml.m5.xlarge'])).toEqual(['DenyWithoutVolumeKey']);
      expect(await answer(action, ['ml.m5.xlarge'], KEY)).toBe('allow');
      expect(await answer(action, ['ml.g5.xlarge'], OTHER_KEY)).toBe('implicit deny');
    },
  );

  test.each(['CreateTrainingJob', 'CreateProcessingJob', 'CreateTransformJob', 'CreateEndpointConfig'])(
    '%s without a key and without an instance is not allowed',
    async (action) => {
      const { VolumeKmsKeyArn: _, InstanceTypes: __, ...others } = IN_SHAPE[action]!;
      expect(await answerOf(statements, action, others)).toBe('implicit deny');
    },
  );

  test('a notebook needs a key whatever its instance', async () => {
    expect(await answer('CreateNotebookInstance', ['ml.g5.xlarge'])).toBe('implicit deny');
    expect(await answer('CreateNotebookInstance', ['ml.g5.xlarge'], KEY)).toBe('allow');
  });
});
