import { Construct } from 'constructs';
import { AiServicesPolicy } from '../ai-services';
import { AwsEnvironment, iamArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { SERVICE_CONTROL_POLICY_LIMIT } from '../core/policy-limits';
import { policySize } from '../core/policy-size';
import { renderPolicy, Statement } from '../core/policy-statement';
import { DelegationPolicy, LaunchBoundary, PermissionBoundary, serviceControlStatements } from '../iam';
import { GuardrailPolicy, LaunchPolicy } from '../sagemaker';
import { Component, SERVICES, STARTERS } from '../sagemaker/work-catalogue';
import {
  componentsIn,
  jobsOf,
  logGroupsOf,
  policyNameOf,
  ProjectContext,
  roleNameOf,
  shapeOf,
} from './project-context';

/** Policies that a project makes for roles and people. */
export interface ProjectPolicies {
  /** Of roles that work runs as. */
  readonly boundaryArn: string;
  /** Of roles that start jobs. */
  readonly launchBoundaryArn: string;
  /** Starts jobs. Absent if the project has none. */
  readonly launchJobs?: LaunchPolicy;
  /** Starts endpoints, notebooks and pipelines. Absent if the project has none. */
  readonly launchServices?: LaunchPolicy;
  readonly guardrailArns: readonly string[];
  readonly roleMakingArn: string;
  readonly peoplesRolePath: string;
  /** Absent if the project asks for none of AWS's own models. */
  readonly aiServicesArn?: string;
  /** For the organization, as JSON. */
  readonly serviceControlPolicies: readonly string[];
}

export function createPolicies(scope: Construct, context: ProjectContext): ProjectPolicies {
  const { settings, project } = context;
  const boundaryArn = createBoundary(scope, context);
  const launchBoundaryArn = createLaunchBoundary(scope, context);
  const peoplesRolePath = `/${settings.prefix}/${project.name}/`;
  return {
    boundaryArn,
    launchBoundaryArn,
    launchJobs: createLaunchPolicy(scope, 'LaunchJobs', 'launch-jobs', jobsOf(context), context),
    launchServices: createLaunchPolicy(
      scope,
      'LaunchServices',
      'launch-services',
      componentsIn(context, SERVICES),
      context,
    ),
    guardrailArns: new GuardrailPolicy(scope, 'Guardrails', {
      policyName: policyNameOf(context, 'guardrails'),
      shape: shapeOf(context),
    }).policyArns,
    roleMakingArn: new DelegationPolicy(scope, 'RoleMaking', {
      policyName: policyNameOf(context, 'role-making'),
      rolePath: peoplesRolePath,
      // Not the launch boundary: who makes a role says whom it trusts, and logs tell what jobs read
      boundaryArns: [iamArn(awsEnvironmentOf(scope), `policy/${policyNameOf(context, 'boundary')}`)],
    }).policyArn,
    peoplesRolePath,
    aiServicesArn: createAiServicesPolicy(scope, context),
    serviceControlPolicies: serviceControlPolicies(context, awsEnvironmentOf(scope)),
  };
}

function createBoundary(scope: Construct, context: ProjectContext): string {
  const { imageRepositories, bedrock } = context.project;
  return new PermissionBoundary(scope, 'Boundary', {
    ...boundaryScope(context),
    policyName: policyNameOf(context, 'boundary'),
    imageRepositoryArns: imageRepositories,
    customizesModels: bedrock.customize.length > 0,
  }).policyArn;
}

function createLaunchBoundary(scope: Construct, context: ProjectContext): string {
  return new LaunchBoundary(scope, 'LaunchBoundary', {
    ...boundaryScope(context),
    policyName: policyNameOf(context, 'launch-boundary'),
    startedJobs: jobsOf(context),
    runsNotebooks: context.project.components.includes('notebook'),
  }).policyArn;
}

function boundaryScope(context: ProjectContext) {
  const { network, trainingBucket, outputBucket } = context;
  return {
    bucketArns: [trainingBucket.bucketArn, outputBucket.bucketArn],
    vpcId: network.vpcId,
    shape: shapeOf(context),
  };
}

function createLaunchPolicy(
  scope: Construct,
  id: string,
  name: 'launch-jobs' | 'launch-services',
  components: readonly Component[],
  context: ProjectContext,
): LaunchPolicy | undefined {
  if (components.length === 0) return undefined;
  return new LaunchPolicy(scope, id, {
    policyName: policyNameOf(context, name),
    scope: {
      components,
      shape: shapeOf(context),
      roleNames: components.map((component) => roleNameOf(context, component)),
    },
    jobLogGroups: logGroupsOf(context, components),
    allowDirectGrants: context.settings.exceptions.allowDirectGrants !== undefined,
  });
}

function createAiServicesPolicy(scope: Construct, context: ProjectContext): string | undefined {
  const { bedrock, comprehend, rekognition, exceptions, name } = context.project;
  const usesModels = bedrock.invoke.length + bedrock.customize.length + bedrock.restricted.length > 0;
  const usesTexts = comprehend.dataClassifications.length > 0;
  const usesFaces = rekognition.useCases.length > 0;
  if (!usesModels && !usesTexts && !usesFaces) return undefined;
  const { subnetIds, securityGroupIds, keyArn } = shapeOf(context);
  const unlisted = exceptions.unlistedModels;
  return new AiServicesPolicy(scope, 'AiServices', {
    policyName: policyNameOf(context, 'ai-services'),
    services: {
      ...(usesModels && {
        bedrock: {
          invoke: bedrock.invoke,
          customize: bedrock.customize,
          restricted: bedrock.restricted,
          project: name,
          customizationRoleName: roleNameOf(context, 'customization'),
        },
      }),
      ...(usesTexts && {
        comprehend: {
          project: name,
          dataClassifications: comprehend.dataClassifications,
          dataAccessRoleArn: comprehend.dataAccessRole,
          keyArn,
          subnetIds,
          securityGroupIds,
        },
      }),
      ...(usesFaces && { rekognition: { useCases: rekognition.useCases, collections: rekognition.collections } }),
    },
    allowUnlistedModels: unlisted && { modelIds: unlisted.models, reason: unlisted.reason },
  }).policyArn;
}

/** Roles that pass roles are those that start jobs; people are named in the settings. */
function serviceControlPolicies(context: ProjectContext, environment: AwsEnvironment): readonly string[] {
  const { settings, project } = context;
  const starting = componentsIn(context, STARTERS);
  const statements = serviceControlStatements(
    {
      shape: shapeOf(context),
      launcherArns: project.launchers,
      starterArns: starting.map((component) => iamArn(environment, `role/${roleNameOf(context, component)}`)),
      administratorArns: settings.administrators,
      trustedArns: trustedBy(context),
    },
    environment,
  );
  return splitToFit(statements, SERVICE_CONTROL_POLICY_LIMIT).map(renderPolicy);
}

/** Everybody whom the project's policies name, and who may do by it what others may not. */
function trustedBy({ settings, project }: ProjectContext): readonly string[] {
  const { launchers, trainingData, output, comprehend, exceptions } = project;
  return [
    ...new Set([
      ...settings.administrators,
      ...launchers,
      ...trainingData.writers,
      ...output.readers,
      ...(comprehend.dataAccessRole === undefined ? [] : [comprehend.dataAccessRole]),
      ...(exceptions.dataAccessOutsideVpc?.principals ?? []),
    ]),
  ];
}

/** In one document, or as many as it takes: each statement fits into one. */
function splitToFit(statements: readonly Statement[], limit: number): readonly (readonly Statement[])[] {
  const documents: Statement[][] = [[]];
  for (const statement of statements) {
    const last = documents.at(-1)!;
    if (policySize(renderPolicy([...last, statement])) <= limit) last.push(statement);
    else documents.push([statement]);
  }
  return documents;
}
