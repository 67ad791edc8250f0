import { aiServicesStatements } from '../../modules/ai-services/ai-services-policy';
import { AwsEnvironment, bucketArn, regionalArn } from '../../modules/core/arns';
import { dnsSuffixOf, partitionOfRegion } from '../../modules/core/partition';
import { MANAGED_POLICY_LIMIT } from '../../modules/core/policy-limits';
import { policySize } from '../../modules/core/policy-size';
import { renderPolicy, Statement } from '../../modules/core/policy-statement';
import { bucketName, jobNamePrefix, NamingScope, roleName } from '../../modules/core/resource-name';
import { launchBoundaryStatements } from '../../modules/iam/boundary-policy';
import { guardrailStatements } from '../../modules/sagemaker/guardrail-policy';
import { inferenceStatements, transformStatements } from '../../modules/sagemaker/inference-policy';
import { JobShape } from '../../modules/sagemaker/job-shape';
import { launcherStatements } from '../../modules/sagemaker/launch-policy';
import { processingStatements, trainingStatements } from '../../modules/sagemaker/training-policy';
import { Component, JOBS, SERVICES } from '../../modules/sagemaker/work-catalogue';
import { COMPONENTS, JOB_LOG_GROUPS, JobLogs, RoleComponent } from '../../modules/baseline/component-names';
import { Finding } from './problem';
import { ProjectDraft } from './schema-project';
import { PlacedProject, Sections } from './structure';

type Place = NamingScope & Required<Pick<Sections, 'network'>> & Pick<Sections, 'exceptions'>;

/** What is not known before the deployment, as references: they count for as much as they do at synthesis. */
const KEY_ARN = '${aws_kms_key.Key.arn}';
const SECURITY_GROUP_ID = '${aws_security_group.Jobs.id}';
const VPC_ID = '${network.vpc_id}';
const subnetId = (index: number) => `\${network.subnet_ids[${index}]}`;

/**
 * Managed policies of a project that would exceed what IAM takes, each with what to name fewer of. Judged here, so that the message
 * names settings; synthesis judges the real documents again.
 */
export function oversizedPolicies({ path, settings }: PlacedProject, place: Place): Finding[] {
  return policiesOf(projectIn(settings, place))
    .map(({ what, statements, remedy }) => ({ what, remedy, size: policySize(renderPolicy(statements)) }))
    .filter(({ size }) => size > MANAGED_POLICY_LIMIT)
    .map(({ what, remedy, size }) => ({
      path,
      rule: `give ${what} of at most ${MANAGED_POLICY_LIMIT} characters`,
      received: `${size}`,
      remedy: `save ${size - MANAGED_POLICY_LIMIT} by naming ${remedy}`,
    }));
}

/** A project in its surroundings, as policies want to be told of them. */
interface PlacedShape {
  readonly project: ProjectDraft;
  readonly environment: AwsEnvironment;
  readonly shape: JobShape;
  readonly trainingBucketArn: string;
  readonly outputBucketArn: string;
  readonly allowDirectGrants: boolean;
  readonly roleNameOf: (component: RoleComponent) => string;
  /** The setting that subnets come from. */
  readonly subnets: string;
}

function projectIn(project: ProjectDraft, place: Place): PlacedShape {
  const { account, region, network, exceptions } = place;
  const partition = partitionOfRegion(region).name;
  const environment = { partition, account, region, dnsSuffix: dnsSuffixOf(partition) };
  const bucket = (component: string) => bucketArn(environment, bucketName(place, component));
  return {
    project,
    environment,
    shape: {
      jobNamePrefix: jobNamePrefix(place, project.name),
      subnetIds: (network.existing?.subnetIds ?? network.zones ?? []).map((_, index) => subnetId(index)),
      securityGroupIds: [SECURITY_GROUP_ID],
      keyArn: KEY_ARN,
      instanceTypes: project.instanceTypes,
      longestRun: project.maxRuntimeHours * 3600,
    },
    trainingBucketArn: bucket(COMPONENTS.trainingDataOf(project.name)),
    outputBucketArn: bucket(COMPONENTS.outputOf(project.name)),
    allowDirectGrants: exceptions?.allowDirectGrants !== undefined,
    roleNameOf: (component) => roleName(place, COMPONENTS.roleOf(project.name, component)),
    subnets: network.existing ? 'network.existing.subnetIds' : 'network.zones',
  };
}

interface SizedPolicy {
  readonly what: string;
  readonly statements: readonly Statement[];
  readonly remedy: string;
}

function policiesOf(placed: PlacedShape): readonly SizedPolicy[] {
  return [
    boundary(placed),
    guardrail(placed),
    largestRolePolicy(placed),
    launchPolicy('a launch policy for jobs', JOBS, placed),
    launchPolicy('a launch policy for endpoints, notebooks and pipelines', SERVICES, placed),
    aiServices(placed),
  ];
}

function boundary({ project, environment, shape, subnets, ...buckets }: PlacedShape): SizedPolicy {
  return {
    what: 'a permission boundary of what starts jobs',
    statements: launchBoundaryStatements(
      {
        bucketArns: [buckets.trainingBucketArn, buckets.outputBucketArn],
        startedJobs: among(project, JOBS),
        vpcId: VPC_ID,
        shape,
        runsNotebooks: project.components.includes('notebook'),
      },
      environment,
    ),
    remedy: `fewer instanceTypes, components, or ${subnets}`,
  };
}

/** The one that names subnets, keys and instance types; the other is shorter. */
function guardrail({ environment, shape, subnets }: PlacedShape): SizedPolicy {
  const { network, keys } = guardrailStatements(shape, environment);
  return {
    what: 'a guardrail policy',
    statements: [...network, ...keys],
    remedy: `fewer instanceTypes with local disks or ${subnets}, or by a shorter name or prefix`,
  };
}

/** Of those that pull images: what else roles are told is of one length. */
function largestRolePolicy({ project, environment, shape, subnets, ...rest }: PlacedShape): SizedPolicy {
  const resources = {
    ...shape,
    ...rest,
    logGroupArn: regionalArn(environment, 'logs', `log-group:${JOB_LOG_GROUPS.processing}`),
    logGroupArnPrefix: regionalArn(environment, 'logs', 'log-group:/aws/sagemaker/Endpoints/'),
    metricsNamespace: JOB_LOG_GROUPS.processing,
    imageRepositoryArns: project.imageRepositories,
  };
  const [largest = []] = [
    ['training', trainingStatements] as const,
    ['processing', processingStatements] as const,
    ['transform', transformStatements] as const,
    ['inference', inferenceStatements] as const,
  ]
    .filter(([component]) => project.components.includes(component))
    .map(([, statementsOf]) => statementsOf(resources, environment))
    .sort((a, b) => policySize(renderPolicy(b)) - policySize(renderPolicy(a)));
  return {
    what: "a role's policy",
    statements: largest,
    remedy: `fewer imageRepositories or ${subnets}, or repositories with shorter names`,
  };
}

function launchPolicy(what: string, kinds: readonly Component[], placed: PlacedShape): SizedPolicy {
  const { project, environment, shape, allowDirectGrants, roleNameOf, subnets } = placed;
  const components = among(project, kinds);
  const scope = { components, shape, roleNames: components.map(roleNameOf) };
  const jobLogGroups = components
    .filter((component): component is JobLogs & Component => component in JOB_LOG_GROUPS)
    .map((component) => ({
      knownLogGroupArn: regionalArn(environment, 'logs', `log-group:${JOB_LOG_GROUPS[component]}`),
    }));
  return {
    what,
    statements: launcherStatements({ scope, jobLogGroups, allowDirectGrants }, environment),
    remedy: `fewer instanceTypes, components or ${subnets}`,
  };
}

function aiServices({ project, environment, shape, roleNameOf }: PlacedShape): SizedPolicy {
  const { name, bedrock, comprehend, rekognition } = project;
  const { dataClassifications, dataAccessRole: dataAccessRoleArn } = comprehend;
  return {
    what: "a policy for AWS's own models",
    statements: aiServicesStatements(
      {
        bedrock: { ...bedrock, project: name, customizationRoleName: roleNameOf('customization') },
        ...(dataClassifications.length > 0 && {
          comprehend: { project: name, dataClassifications, dataAccessRoleArn, ...shape },
        }),
        ...(rekognition.useCases.length > 0 && { rekognition }),
      },
      environment,
    ),
    remedy: 'fewer models, classifications, use cases or collections',
  };
}

function among({ components }: ProjectDraft, kinds: readonly Component[]): readonly Component[] {
  return kinds.filter((kind) => components.includes(kind));
}
