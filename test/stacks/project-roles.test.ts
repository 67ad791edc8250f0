import { Component } from '../../modules/sagemaker/work-catalogue';
import { baselineOf, exampleSettings } from '../support/baseline';
import { fraudWith, startingWith } from '../support/projects';
import { referenceTo } from '../support/resources';
import { statementsOf, Synthesized } from '../support/synthesize';

const records = baselineOf(exampleSettings('healthcare'))['project-records']!;

function rolesOf(stack: Synthesized): any[] {
  return Object.values<any>(stack.all('aws_iam_role'));
}

function namesOf(stack: Synthesized): string[] {
  return rolesOf(stack)
    .map(({ name }) => name)
    .sort();
}

/** Who may assume the role that a stack makes for a kind of work. */
function trustOf(stack: Synthesized, component: string): any[] {
  const [role] = rolesOf(stack).filter(({ name }) => name === `acme-records-${component}-eu-central-1`);
  return Object.values<any>(statementsOf(role.assume_role_policy)).map(({ Principal }) => Principal);
}

describe('the roles of a project', () => {
  test('are one for each kind of work, and one for customization', () => {
    expect(namesOf(records)).toEqual([
      'acme-records-customization-eu-central-1',
      'acme-records-inference-eu-central-1',
      'acme-records-notebook-eu-central-1',
      'acme-records-pipeline-eu-central-1',
      'acme-records-processing-eu-central-1',
      'acme-records-training-eu-central-1',
      'acme-records-transform-eu-central-1',
    ]);
  });

  test('are no more than what the project does', () => {
    expect(namesOf(fraudWith({}))).toEqual(['acme-fraud-training-eu-central-1']);
    expect(namesOf(fraudWith({ components: ['inference'] }))).toEqual(['acme-fraud-inference-eu-central-1']);
  });

  test('are each under a boundary: what starts jobs, under one that lets it', () => {
    const work = referenceTo(records, 'aws_iam_policy', 'arn', 'Boundary_');
    const starting = referenceTo(records, 'aws_iam_policy', 'arn', 'LaunchBoundary_');
    const boundaries = rolesOf(records).map((role) => [role.name.split('-')[2], role.permissions_boundary]);
    expect(Object.fromEntries(boundaries)).toEqual({
      customization: work,
      inference: work,
      notebook: starting,
      pipeline: starting,
      processing: work,
      training: work,
      transform: work,
    });
  });

  test.each<Component>(['training', 'processing', 'transform', 'inference', 'notebook', 'pipeline'])(
    'are assumed by SageMaker: %s',
    (component) => {
      const services = trustOf(records, component).filter(({ Service }) => Service !== undefined);
      expect(new Set(services.map(({ Service }) => String(Service)))).toEqual(new Set(['sagemaker.amazonaws.com']));
    },
  );

  test('are assumed by Bedrock: customization', () => {
    expect(trustOf(records, 'customization')).toEqual([{ Service: ['bedrock.amazonaws.com'] }]);
  });

  test('have a policy each, and the notebook that of jobs as well', () => {
    const attached = Object.entries<any>(records.all('aws_iam_role_policy_attachment'));
    expect(attached).toHaveLength(7 + 1);
    const [launch] = startingWith(records, 'aws_iam_role_policy_attachment', 'NotebookRole_LaunchAttachment');
    expect(launch.policy_arn).toBe(referenceTo(records, 'aws_iam_policy', 'arn', 'LaunchJobs_'));
  });

  test('do not depend on the order in which the settings name them', () => {
    const inOrder = fraudWith({ components: ['training', 'transform', 'notebook'] });
    const otherwise = fraudWith({ components: ['notebook', 'transform', 'training'] });
    expect(otherwise.json).toEqual(inOrder.json);
    expect(otherwise.only('aws_kms_key').policy).toBe(inOrder.only('aws_kms_key').policy);
  });

  test('name their exceptions', () => {
    const notebookReadsTrainingData = { reason: 'Labels are checked by eye until the tool is there' };
    const stack = fraudWith({ components: ['training', 'notebook'], exceptions: { notebookReadsTrainingData } });
    const [role] = startingWith(stack, 'aws_iam_role', 'NotebookRole_');
    const [{ policy }] = startingWith(stack, 'aws_iam_policy', 'NotebookRole_');
    expect(role.tags['ml-baseline:exception:allow-reading-training-data']).toBe(
      'Labels are checked by eye until the tool is there',
    );
    expect(statementsOf(policy).ReadTrainingData.Resource).toEqual([
      'arn:aws:s3:::acme-fraud-training-123456789012-eu-central-1/*',
    ]);
  });
});
