import { iamArn, regionalArn } from '../../modules/core/arns';
import { dnsSuffixOf, partitionOfRegion } from '../../modules/core/partition';
import { bucketName, jobNamePrefix, NamingScope, plainName, roleName } from '../../modules/core/resource-name';
import { AccountPlace, ProjectPlace } from '../../modules/detection/place';
import { DEFAULT_THRESHOLDS } from '../../modules/detection/thresholds';
import {
  bucketEnding,
  logGroupNames,
  metricNamespace,
  projectMetricNamespace,
  trailLogGroupName,
} from '../../modules/baseline/baseline-names';
import { COMPONENTS, RoleComponent } from '../../modules/baseline/component-names';
import { outputReaders } from '../../modules/baseline/data-readers';
import { textAnalysisRoles } from '../../modules/baseline/monitoring-settings';
import { PlacedProject, Sections } from './structure';

/** What is not known before the deployment, as references: they count for as much as they do at synthesis. */
const KEY_ARN = '${aws_kms_key.Key.arn}';
const S3_ENDPOINT_ID = '${network.s3_endpoint_id}';

/** The account as its detections are told of it, before anything is made: with what is given, and as little as can be of the rest. */
export function accountPlace(scope: NamingScope, given: Partial<AccountPlace> = {}): AccountPlace {
  const environment = environmentOf(scope);
  return {
    environment,
    prefix: scope.prefix,
    metricNamespace: metricNamespace(scope),
    thresholds: DEFAULT_THRESHOLDS,
    instanceTypes: [],
    trustedNetworks: [],
    trainingBucketEnding: bucketEnding(scope, COMPONENTS.trainingDataOf),
    outputBucketEnding: bucketEnding(scope, COMPONENTS.outputOf),
    textAnalysisArns: [],
    keyArns: [KEY_ARN, KEY_ARN],
    trailLogGroupName: logGroupNames(scope).trail,
    alertTopicArn: regionalArn(environment, 'sns', plainName(scope, COMPONENTS.alerts)),
    undeliveredQueueName: plainName(scope, COMPONENTS.undeliveredAlerts),
    administratorArns: [],
    deployerArn: '',
    ...given,
  };
}

/** The same of a project. */
export function projectPlace(scope: NamingScope, project: string, given: Partial<ProjectPlace> = {}): ProjectPlace {
  return {
    environment: environmentOf(scope),
    prefix: scope.prefix,
    metricNamespace: metricNamespace(scope),
    projectMetricNamespace: projectMetricNamespace(scope, project),
    thresholds: DEFAULT_THRESHOLDS,
    project,
    namePrefix: jobNamePrefix(scope, project),
    keyArn: KEY_ARN,
    outputBucketName: bucketName(scope, COMPONENTS.outputOf(project)),
    trainingBucketName: bucketName(scope, COMPONENTS.trainingDataOf(project)),
    trainingRoleArn: roleArnOf(scope, project, 'training'),
    outputReaderArns: [],
    outsideArns: [],
    s3EndpointId: S3_ENDPOINT_ID,
    workingHours: { timeZone: 'UTC', days: [], from: 0, until: 24, holidays: [] },
    ...given,
  };
}

/** ARN of a role that a project makes. */
export function roleArnOf(scope: NamingScope, project: string, component: RoleComponent): string {
  return iamArn(environmentOf(scope), `role/${roleName(scope, COMPONENTS.roleOf(project, component))}`);
}

function environmentOf({ account, region }: NamingScope) {
  const partition = partitionOfRegion(region).name;
  return { partition, account, region, dnsSuffix: dnsSuffixOf(partition) };
}

type AccountSections = NamingScope &
  Required<Pick<Sections, 'audit' | 'alerts' | 'detections' | 'deployer'>> &
  Pick<Sections, 'projects' | 'administrators' | 'network'>;

/** The account that the settings give. */
export function accountPlaceIn({
  audit,
  alerts,
  detections,
  deployer,
  administrators = [],
  network,
  projects,
  ...scope
}: AccountSections): AccountPlace {
  return accountPlace(scope, {
    instanceTypes: [...new Set(projects.flatMap(({ settings }) => settings.instanceTypes))].sort(),
    trustedNetworks: detections.trustedNetworks,
    textAnalysisArns: textAnalysisRoles(projects.map(({ settings }) => settings)),
    networkCidr: network?.cidr,
    administratorArns: [...new Set([deployer, ...administrators])],
    deployerArn: deployer,
    trailLogGroupName: trailLogGroupName({ ...scope, audit }),
    ...(alerts.existingTopic && { alertTopicArn: alerts.existingTopic }),
  });
}

/** One of their projects. */
export function projectPlaceIn(
  { settings }: PlacedProject,
  place: NamingScope & Pick<Sections, 'network'>,
): ProjectPlace {
  const { name, components, exceptions } = settings;
  const roleArn = (component: RoleComponent) => roleArnOf(place, name, component);
  return projectPlace(place, name, {
    outputReaderArns: outputReaders(settings, roleArn),
    outsideArns: exceptions.dataAccessOutsideVpc?.principals ?? [],
    trainingRoleArn: components.includes('training') ? roleArn('training') : undefined,
    ...(place.network?.existing && { s3EndpointId: place.network.existing.s3EndpointId }),
  });
}
