import { CustomizationRole } from '../modules/bedrock';
import {
  InferenceRole,
  NotebookRole,
  PipelineRole,
  ProcessingRole,
  TrainingRole,
  TransformRole,
} from '../modules/sagemaker';
import { BaselineStack } from './baseline-stack';
import { RoleComponent } from './component-names';
import { jobsOf, ProjectContext, roleNameOf, rolesOf, shapeOf } from './project-context';
import { ProjectPolicies } from './project-policies';

/** The roles of a project's work, each under the boundary; their ARNs by what they are for. */
export function createRoles(
  stack: BaselineStack,
  context: ProjectContext,
  policies: ProjectPolicies,
): Readonly<Record<string, string>> {
  const roles = rolesOf(context.project).map((component) => [
    component,
    CREATE[component](stack, context, policies).roleArn,
  ]);
  return Object.fromEntries(roles);
}

type Create = (
  stack: BaselineStack,
  context: ProjectContext,
  policies: ProjectPolicies,
) => { readonly roleArn: string };

/** Construct ids are a contract: a role of another id would be another one. */
const CREATE: Readonly<Record<RoleComponent, Create>> = {
  training: (stack, context, policies) =>
    new TrainingRole(stack, 'TrainingRole', {
      ...jobProps('training', context, policies),
      trainingBucket: context.trainingBucket,
      logGroup: context.audit.jobLogGroups.training,
    }),
  processing: (stack, context, policies) =>
    new ProcessingRole(stack, 'ProcessingRole', {
      ...jobProps('processing', context, policies),
      trainingBucket: context.trainingBucket,
      logGroup: context.audit.jobLogGroups.processing,
    }),
  transform: (stack, context, policies) =>
    new TransformRole(stack, 'TransformRole', {
      ...jobProps('transform', context, policies),
      logGroup: context.audit.jobLogGroups.transform,
    }),
  inference: (stack, context, policies) =>
    new InferenceRole(stack, 'InferenceRole', {
      ...networkProps('inference', context, policies),
      outputBucket: context.outputBucket,
      imageRepositoryArns: context.project.imageRepositories,
    }),
  notebook: (stack, context, policies) =>
    new NotebookRole(stack, 'NotebookRole', {
      ...networkProps('notebook', context, policies),
      permissionsBoundaryArn: policies.launchBoundaryArn,
      outputBucket: context.outputBucket,
      logGroup: context.audit.jobLogGroups.notebook,
      jobLaunchPolicy: policies.launchJobs!, // settings: no notebook without a kind of job
      allowReadingTrainingData: context.project.exceptions.notebookReadsTrainingData && {
        reason: context.project.exceptions.notebookReadsTrainingData.reason,
        trainingBucket: context.trainingBucket,
      },
    }),
  pipeline: (stack, context, { launchBoundaryArn }) =>
    new PipelineRole(stack, 'PipelineRole', {
      roleName: roleNameOf(context, 'pipeline'),
      jobNamePrefix: shapeOf(context).jobNamePrefix,
      permissionsBoundaryArn: launchBoundaryArn,
      starts: {
        components: jobsOf(context),
        roleNames: jobsOf(context).map((job) => roleNameOf(context, job)),
        shape: shapeOf(context),
      },
    }),
  customization: (stack, context, { boundaryArn }) =>
    new CustomizationRole(stack, 'CustomizationRole', {
      roleName: roleNameOf(context, 'customization'),
      trainingBucket: context.trainingBucket,
      outputBucket: context.outputBucket,
      encryptionKey: context.encryptionKey,
      network: context.network,
      securityGroupIds: [context.securityGroupId],
      permissionsBoundaryArn: boundaryArn,
    }),
};

function networkProps(component: RoleComponent, context: ProjectContext, { boundaryArn }: ProjectPolicies) {
  return {
    roleName: roleNameOf(context, component),
    jobNamePrefix: shapeOf(context).jobNamePrefix,
    permissionsBoundaryArn: boundaryArn,
    encryptionKey: context.encryptionKey,
    network: context.network,
    securityGroupIds: [context.securityGroupId],
  };
}

function jobProps(component: RoleComponent, context: ProjectContext, policies: ProjectPolicies) {
  return {
    ...networkProps(component, context, policies),
    outputBucket: context.outputBucket,
    imageRepositoryArns: context.project.imageRepositories,
    allowDirectGrants: context.settings.exceptions.allowDirectGrants,
  };
}
