import { Construct } from 'constructs';
import { CustomizationRole } from '../bedrock';
import { InferenceRole, NotebookRole, PipelineRole, ProcessingRole, TrainingRole, TransformRole } from '../sagemaker';
import { RoleComponent } from './component-names';
import { jobsOf, ProjectContext, roleNameOf, rolesOf, shapeOf } from './project-context';
import { ProjectPolicies } from './project-policies';

/** The roles of a project's work, each under the boundary; their ARNs by what they are for. */
export function createRoles(
  scope: Construct,
  context: ProjectContext,
  policies: ProjectPolicies,
): Readonly<Record<string, string>> {
  const roles = rolesOf(context.project).map((component) => [
    component,
    CREATE[component](scope, context, policies).roleArn,
  ]);
  return Object.fromEntries(roles);
}

type Create = (scope: Construct, context: ProjectContext, policies: ProjectPolicies) => { readonly roleArn: string };

/** Construct ids are a contract: a role of another id would be another one. */
const CREATE: Readonly<Record<RoleComponent, Create>> = {
  training: (scope, context, policies) =>
    new TrainingRole(scope, 'TrainingRole', {
      ...jobProps('training', context, policies),
      trainingBucket: context.trainingBucket,
      logGroup: context.audit.jobLogGroups.training,
    }),
  processing: (scope, context, policies) =>
    new ProcessingRole(scope, 'ProcessingRole', {
      ...jobProps('processing', context, policies),
      trainingBucket: context.trainingBucket,
      logGroup: context.audit.jobLogGroups.processing,
    }),
  transform: (scope, context, policies) =>
    new TransformRole(scope, 'TransformRole', {
      ...jobProps('transform', context, policies),
      logGroup: context.audit.jobLogGroups.transform,
    }),
  inference: (scope, context, policies) =>
    new InferenceRole(scope, 'InferenceRole', {
      ...networkProps('inference', context, policies),
      outputBucket: context.outputBucket,
      imageRepositoryArns: context.project.imageRepositories,
    }),
  notebook: (scope, context, policies) =>
    new NotebookRole(scope, 'NotebookRole', {
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
  pipeline: (scope, context, { launchBoundaryArn }) =>
    new PipelineRole(scope, 'PipelineRole', {
      roleName: roleNameOf(context, 'pipeline'),
      jobNamePrefix: shapeOf(context).jobNamePrefix,
      permissionsBoundaryArn: launchBoundaryArn,
      starts: {
        components: jobsOf(context),
        roleNames: jobsOf(context).map((job) => roleNameOf(context, job)),
        shape: shapeOf(context),
      },
    }),
  customization: (scope, context, { boundaryArn }) =>
    new CustomizationRole(scope, 'CustomizationRole', {
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
