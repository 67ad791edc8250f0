import { outputReaders, trainingReaders } from '../../../modules/baseline/data-readers';
import { ProjectSettings } from '../../../stacks/settings';

const PEOPLE = ['arn:aws:iam::123456789012:role/Reader', 'arn:aws:iam::123456789012:user/reader'];
const COMPREHEND = 'arn:aws:iam::123456789012:role/TextAnalysis';
const REASON = { reason: 'Labels are checked by eye until the tool is there' };

const PROJECT: Pick<ProjectSettings, 'components' | 'output' | 'comprehend' | 'bedrock' | 'exceptions'> = {
  components: ['training'],
  output: { readers: [], oldVersionDays: 90, encryptionHeader: 'required' },
  comprehend: { dataClassifications: [] },
  bedrock: { invoke: [], customize: [], restricted: [] },
  exceptions: {},
};
const ALL = ['training', 'processing', 'transform', 'inference', 'notebook', 'pipeline'] as const;

test.each<[string, Partial<typeof PROJECT>, string[]]>([
  ['training alone', {}, []],
  ['work that runs models', { components: [...ALL] }, ['transform', 'inference', 'notebook']],
  ['people', { output: { ...PROJECT.output, readers: PEOPLE } }, PEOPLE],
  ['jobs of Comprehend', { comprehend: { dataClassifications: ['x'], dataAccessRole: COMPREHEND } }, [COMPREHEND]],
  [
    'one who is both',
    {
      output: { ...PROJECT.output, readers: [COMPREHEND] },
      comprehend: { dataClassifications: ['x'], dataAccessRole: COMPREHEND },
    },
    [COMPREHEND],
  ],
])('output is read by %s', (_, change, expected) => {
  expect(outputReaders({ ...PROJECT, ...change }, (component) => component)).toEqual(expected);
});

test.each<[string, Partial<typeof PROJECT>, string[]]>([
  ['training', {}, ['training']],
  ['jobs, and not people at a notebook', { components: [...ALL] }, ['training', 'processing']],
  [
    'people at a notebook by exception',
    { components: ['training', 'notebook'], exceptions: { notebookReadsTrainingData: REASON } },
    ['training', 'notebook'],
  ],
  ['nobody at a notebook that is not there', { exceptions: { notebookReadsTrainingData: REASON } }, ['training']],
  [
    'the customization of models',
    { components: ['transform'], bedrock: { ...PROJECT.bedrock, customize: ['amazon.nova-lite-v1:0'] } },
    ['customization'],
  ],
])('training data is read by %s', (_, change, expected) => {
  expect(trainingReaders({ ...PROJECT, ...change }, (component) => component)).toEqual(expected);
});
