import { Component } from '../../modules/sagemaker/work-catalogue';
import { ProjectSettings } from '../../stacks/settings';
import { fraudRoles, fraudWith, startingWith } from '../support/projects';
import { statementsOf, Synthesized } from '../support/synthesize';

const LOADER = 'arn:aws:iam::123456789012:role/FraudDataLoader';
const READER = 'arn:aws:iam::123456789012:role/FraudModelReader';
const SCIENTIST = 'arn:aws:iam::123456789012:role/FraudScientist';

const CUSTOMIZED = { invoke: [], customize: ['amazon.nova-lite-v1:0'], restricted: [] };
const AT_NOTEBOOK = { notebookReadsTrainingData: { reason: 'Labels are checked by eye until the tool is there' } };

/** Whom a bucket lets in, by what for. */
function letIn(stack: Synthesized, bucket: 'TrainingData' | 'Output', sid: string): string[] {
  const [{ policy }] = startingWith(stack, 'aws_s3_bucket_policy', `${bucket}_`);
  return statementsOf(policy)[sid].Condition?.ArnNotEquals['aws:PrincipalArn'] ?? [];
}

/** Whom the key lets in for a bucket's objects. */
function keyUsers(stack: Synthesized, sid: string): string[] {
  return statementsOf(stack.only('aws_kms_key').policy)[sid]?.Condition.ArnEquals['aws:PrincipalArn'] ?? [];
}

type Case = readonly [
  title: string,
  change: Partial<ProjectSettings>,
  data: { readTrainingData: string[]; readOutput: string[]; writeOutput: string[] },
];

const only = (...components: Component[]): Partial<ProjectSettings> => ({ components });

/** Roles of the project, by name; beside them, loaders write training data and readers read output. */
const CASES: readonly Case[] = [
  ['training', only('training'), { readTrainingData: ['training'], readOutput: [], writeOutput: ['training'] }],
  ['processing', only('processing'), { readTrainingData: ['processing'], readOutput: [], writeOutput: ['processing'] }],
  ['transform', only('transform'), { readTrainingData: [], readOutput: ['transform'], writeOutput: ['transform'] }],
  ['inference', only('inference'), { readTrainingData: [], readOutput: ['inference'], writeOutput: [] }],
  [
    'a notebook',
    only('training', 'notebook'),
    { readTrainingData: ['training'], readOutput: ['notebook'], writeOutput: ['training'] },
  ],
  [
    'a notebook by exception',
    { ...only('training', 'notebook'), exceptions: AT_NOTEBOOK },
    { readTrainingData: ['training', 'notebook'], readOutput: ['notebook'], writeOutput: ['training'] },
  ],
  [
    'a pipeline',
    only('training', 'pipeline'),
    { readTrainingData: ['training'], readOutput: [], writeOutput: ['training'] },
  ],
  [
    'customization',
    { ...only('training'), bedrock: CUSTOMIZED },
    { readTrainingData: ['training', 'customization'], readOutput: [], writeOutput: ['training', 'customization'] },
  ],
  [
    'everything',
    { ...only('training', 'processing', 'transform', 'inference', 'notebook', 'pipeline'), bedrock: CUSTOMIZED },
    {
      readTrainingData: ['training', 'processing', 'customization'],
      readOutput: ['transform', 'inference', 'notebook'],
      writeOutput: ['training', 'processing', 'transform', 'customization'],
    },
  ],
];

describe.each(CASES)('with %s', (_, change, { readTrainingData, readOutput, writeOutput }) => {
  const stack = fraudWith(change);

  test('the buckets let in whom they have to, and nobody else', () => {
    expect(letIn(stack, 'TrainingData', 'DenyReadingByOthers')).toEqual(fraudRoles(...readTrainingData));
    expect(letIn(stack, 'TrainingData', 'DenyWritingByOthers')).toEqual([LOADER]);
    expect(letIn(stack, 'Output', 'DenyReadingByOthers')).toEqual([READER, ...fraudRoles(...readOutput)]);
    expect(letIn(stack, 'Output', 'DenyWritingByOthers')).toEqual(fraudRoles(...writeOutput));
  });

  test('the key lets in the same', () => {
    expect(keyUsers(stack, 'ReadTrainingData')).toEqual(fraudRoles(...readTrainingData));
    expect(keyUsers(stack, 'WriteTrainingData')).toEqual([LOADER]);
    expect(keyUsers(stack, 'ReadOutput')).toEqual([READER, ...fraudRoles(...readOutput)]);
    expect(keyUsers(stack, 'WriteOutput')).toEqual(fraudRoles(...writeOutput));
  });
});

describe('grants for volumes', () => {
  const statements = (change: Partial<ProjectSettings>) =>
    statementsOf(fraudWith(change).only('aws_kms_key').policy) as Record<string, any>;
  const granting = (change: Partial<ProjectSettings>) =>
    Object.entries(statements(change))
      .filter(([sid]) => /^Grant/.test(sid))
      .map(([sid, { Condition }]) => [sid, Condition.ArnEquals['aws:PrincipalArn']]);

  test('are made by the role of a job, and by launchers for what has none of its own', () => {
    expect(granting(only('training', 'transform', 'inference', 'notebook'))).toEqual([
      ['GrantTrainingVolumes', fraudRoles('training')],
      ['GrantTransformVolumes', fraudRoles('transform')],
      ['GrantLaunchedVolumes', [SCIENTIST]],
    ]);
  });

  test('are made by nobody else where there are no launchers', () => {
    expect(granting({ launchers: [] })).toEqual([['GrantTrainingVolumes', fraudRoles('training')]]);
  });

  test('of custom models come through Bedrock', () => {
    const { EncryptCustomModels } = statements({ bedrock: CUSTOMIZED });
    expect(EncryptCustomModels.Condition).toEqual({
      ArnEquals: { 'aws:PrincipalArn': fraudRoles('customization') },
      StringEquals: { 'kms:ViaService': ['bedrock.eu-central-1.amazonaws.com'] },
    });
    expect(statements({}).EncryptCustomModels).toBeUndefined();
  });
});
