import { guardrailStatements } from '../../../modules/sagemaker/guardrail-policy';
import { answerBeside, Answer } from './answers';
import {
  CHANGES_IN_SHAPE,
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

const { network, keys, machines } = guardrailStatements(SHAPE, ENVIRONMENT);
const GUARDRAILS = [...network, ...keys, ...machines];

const REQUESTS = { ...IN_SHAPE, ...CHANGES_IN_SHAPE };

const SUBNETS = ['VpcSubnets', ['DenyWithoutSubnets'], ['subnet-a', 'subnet-x'], ['DenyOtherSubnets']] as const;
const GROUPS = ['VpcSecurityGroupIds', ['DenyWithoutSecurityGroups'], ['sg-x'], ['DenyOtherSecurityGroups']] as const;
const ISOLATION = ['NetworkIsolation', ['DenyWithoutIsolation'], 'false', ['DenyWithoutIsolation']] as const;
const TRAFFIC = [
  'InterContainerTrafficEncryption',
  ['DenyPlainContainerTraffic'],
  'false',
  ['DenyPlainContainerTraffic'],
] as const;
const VOLUME_KEY = ['VolumeKmsKeyArn', ['DenyWithoutVolumeKey'], OTHER_KEY, ['DenyOtherVolumeKey']] as const;
const OUTPUT_KEY = ['OutputKmsKeyArn', ['DenyOtherOutputKey'], OTHER_KEY, ['DenyOtherOutputKey']] as const;
const INSTANCES = [
  'InstanceTypes',
  ['DenyWithoutInstanceType'],
  ['ml.m5.xlarge', 'ml.p5.48xlarge'],
  ['DenyOtherInstanceTypes'],
] as const;
const OTHER_INSTANCES = ['InstanceTypes', 'allow', ['ml.p5.48xlarge'], ['DenyOtherInstanceTypes']] as const;
const RUNTIME = ['MaxRuntimeInSeconds', ['DenyLongRuns'], '3601', ['DenyLongRuns']] as const;
const DEBUG = ['EnableRemoteDebug', 'allow', 'true', ['DenyRemoteDebug']] as const;
const MODEL_OF_ANOTHER = [
  'ModelArn',
  ['DenyOtherModels'],
  'arn:test:sagemaker:test-1:111122223333:model/acme-churn-7',
  ['DenyOtherModels'],
] as const;
const NOTEBOOK_SCRIPTS = ['NotebookInstanceLifecycleConfigArns', 'allow', SCRIPTS, ['DenyNotebookScripts']] as const;

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
  ['CreateTrainingJob', ...DEBUG],
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
  ['CreateNotebookInstance', 'VolumeKmsKeyArn', ['DenyNotebookWithoutVolumeKey'], OTHER_KEY, ['DenyOtherVolumeKey']],
  ['CreateNotebookInstance', ...INSTANCES],
  ['CreateNotebookInstance', 'DirectInternetAccess', ['DenyNotebookInternet'], 'Enabled', ['DenyNotebookInternet']],
  ['CreateNotebookInstance', 'RootAccess', ['DenyNotebookRoot'], 'Enabled', ['DenyNotebookRoot']],
  ['CreateNotebookInstance', ...NOTEBOOK_SCRIPTS],
  ['UpdateNotebookInstance', ...OTHER_INSTANCES],
  ['UpdateNotebookInstance', 'RootAccess', 'allow', 'Enabled', ['DenyGivingNotebookRoot']],
  ['UpdateNotebookInstance', ...NOTEBOOK_SCRIPTS],
  ['UpdateTrainingJob', ...OTHER_INSTANCES],
  ['UpdateTrainingJob', ...DEBUG],
];

describe('somebody who may do everything', () => {
  test.each(Object.keys(REQUESTS))('is not denied %s in the shape', async (action) => {
    expect(await answerBeside(GUARDRAILS, action, REQUESTS[action]!)).toBe('allow');
  });

  test.each(ROWS)('gets, to %s without %s: %j', async (action, key, absent) => {
    const { [key]: _, ...without } = REQUESTS[action]!;
    expect(await answerBeside(GUARDRAILS, action, without)).toEqual(absent);
  });

  test.each(ROWS)('gets, to %s with another %s, a deny (%j, %j): %j', async (action, key, _, other, answer) => {
    expect(await answerBeside(GUARDRAILS, action, { ...REQUESTS[action], [key]: other })).toEqual(answer);
  });

  test.each(Object.keys(REQUESTS))('may %s of another project in whatever shape', async (action) => {
    expect(await answerBeside(GUARDRAILS, action, {}, 'acme-churn-1')).toBe('allow');
  });

  test.each(Object.keys(REQUESTS))('is asked for every key that %s carries', (action) => {
    const keys = ROWS.filter(([of]) => of === action).map(([, key]) => key);
    expect(keys.sort()).toEqual([...Object.keys(REQUESTS[action]!), ...(UNSAID_IN_SHAPE[action] ?? [])].sort());
  });

  test.each(OTHER_MODELS)('may not run %s', async (_, ModelArn) => {
    for (const action of ['CreateEndpointConfig', 'CreateTransformJob']) {
      const work = { ...REQUESTS[action], ModelArn };
      expect([action, await answerBeside(GUARDRAILS, action, work)]).toEqual([action, ['DenyOtherModels']]);
    }
  });

  test.each(['CreateInferenceExperiment', 'CreateInferenceRecommendationsJob'])(
    'may not %s at all, but under the name of another project',
    async (action) => {
      expect(await answerBeside(GUARDRAILS, action, {})).toEqual(['DenyUnshapedWork']);
      expect(await answerBeside(GUARDRAILS, action, {}, 'acme-churn-1')).toBe('allow');
    },
  );

  test('may use a single subnet, and run shorter', async () => {
    const job = { ...REQUESTS.CreateTrainingJob, VpcSubnets: ['subnet-b'], MaxRuntimeInSeconds: '60' };
    expect(await answerBeside(GUARDRAILS, 'CreateTrainingJob', job)).toBe('allow');
  });

  test('is told everything that is wrong with a job that says nothing', async () => {
    expect(await answerBeside(GUARDRAILS, 'CreateTrainingJob', {})).toEqual([
      'DenyWithoutSubnets',
      'DenyWithoutSecurityGroups',
      'DenyWithoutIsolation',
      'DenyPlainContainerTraffic',
      'DenyWithoutVolumeKey',
      'DenyOtherOutputKey',
      'DenyWithoutInstanceType',
      'DenyLongRuns',
    ]);
  });
});

describe('where instances with local disks are allowed', () => {
  const local = guardrailStatements(LOCAL_SHAPE, ENVIRONMENT);
  const statements = [...local.network, ...local.keys, ...local.machines];

  const answer = (action: string, instanceTypes: readonly string[], key?: string) => {
    const { VolumeKmsKeyArn: _, InstanceTypes: __, ...others } = REQUESTS[action]!;
    const said = {
      ...others,
      ...(instanceTypes.length > 0 && { InstanceTypes: instanceTypes }),
      ...(key && { VolumeKmsKeyArn: key }),
    };
    return answerBeside(statements, action, said);
  };

  test.each(['CreateTrainingJob', 'CreateProcessingJob', 'CreateTransformJob', 'CreateEndpointConfig'])(
    '%s needs no key for them alone, and one as soon as a volume is on EBS',
    async (action) => {
      expect(await answer(action, ['ml.g5.xlarge'])).toBe('allow');
      expect(await answer(action, ['ml.g5.xlarge', 'ml.p4d.24xlarge'])).toBe('allow');
      expect(await answer(action, ['ml.g5.xlarge', 'ml.m5.xlarge'])).toEqual(['DenyWithoutVolumeKey']);
      expect(await answer(action, ['ml.m5.xlarge'])).toEqual(['DenyWithoutVolumeKey']);
      expect(await answer(action, ['ml.m5.xlarge'], KEY)).toBe('allow');
      expect(await answer(action, ['ml.g5.xlarge'], OTHER_KEY)).toEqual(['DenyOtherVolumeKey']);
      expect(await answer(action, [])).toEqual(['DenyWithoutInstanceType']);
    },
  );

  test('a notebook needs a key whatever its instance', async () => {
    expect(await answer('CreateNotebookInstance', ['ml.g5.xlarge'])).toEqual(['DenyNotebookWithoutVolumeKey']);
    expect(await answer('CreateNotebookInstance', ['ml.g5.xlarge'], KEY)).toBe('allow');
  });
});
