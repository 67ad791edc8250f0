import { TerraformStack } from 'cdktf';
import { jobLogGroups, Outputs, Project, ProjectProps } from '../../../modules/baseline';
import { Reading } from '../../support/same-outputs';

/** A project, as constructs are told of it. */
export type ProjectCase = Omit<ProjectProps, 'audit'> & {
  readonly audit: { readonly trailLogGroupName?: string; readonly undeliveredQueueArn?: string };
};

const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const user = (name: string) => `arn:aws:iam::123456789012:user/${name}`;
const why = (reason: string) => ({ reason });

const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:acme-alerts';
const NETWORK = {
  vpcId: 'vpc-0a1b2c3d4e5f60718',
  subnetIds: ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d4e5f60719'],
  s3EndpointId: 'vpce-0a1b2c3d4e5f60718',
  s3PrefixListId: 'pl-0a1b2c3d4e5f60718',
};

const MINIMAL: ProjectCase = {
  prefix: 'acme',
  administrators: [role('Deployer')],
  network: NETWORK,
  audit: {},
  project: {
    name: 'fraud',
    imageRepositories: ['arn:aws:ecr:eu-central-1:123456789012:repository/fraud'],
    trainingData: { writers: [role('Loader')] },
  },
};

const EVERYTHING: ProjectCase = {
  ...MINIMAL,
  administrators: [role('Deployer'), user('admin')],
  planner: role('Planner'),
  keys: { breakGlass: 'none' },
  network: { ...NETWORK, endpointSecurityGroupId: 'sg-0a1b2c3d4e5f60718' },
  audit: {
    trailLogGroupName: '/acme/trail',
    undeliveredQueueArn: 'arn:aws:sqs:eu-central-1:123456789012:acme-undelivered',
  },
  detections: {
    thresholds: { downloadGiB: 20, endpoints: 3, endpointMinutes: 30 },
    disabled: [
      { detection: 'off-hours-training', ...why('Pipelines run at night here') },
      { detection: 'foreign-key', ...why('A second key is in use until June') },
    ],
  },
  exceptions: { allowDirectGrants: why('SageMaker marks no grants in this region') },
  project: {
    name: 'records',
    components: ['training', 'processing', 'transform', 'inference', 'notebook', 'pipeline'],
    launchers: [role('Scientist'), user('scientist')],
    instanceTypes: ['ml.m5.xlarge', 'ml.g5.xlarge', 'ml.p4d.24xlarge'],
    maxRuntimeHours: 12,
    imageRepositories: [
      'arn:aws:ecr:eu-central-1:123456789012:repository/records',
      'arn:aws:ecr:eu-central-1:123456789012:repository/records-base',
    ],
    efa: true,
    trainingData: {
      writers: [role('Loader'), role('path/Second')],
      oldVersionDays: 30,
      lock: { mode: 'compliance', days: 10 },
    },
    output: {
      readers: [role('Reader'), user('registry')],
      oldVersionDays: 60,
      encryptionHeader: 'optional',
      lock: { mode: 'governance', days: 20 },
    },
    bedrock: {
      invoke: ['amazon.nova-lite-v1:0', 'eu.amazon.nova-pro-v1:0', 'eu.amazon.nova-micro-v1:0'],
      customize: ['amazon.nova-micro-v1:0'],
      restricted: ['deepseek.r1-v1:0'],
    },
    comprehend: { dataClassifications: ['internal', 'deidentified'], dataAccessRole: role('TextAnalysis') },
    rekognition: { useCases: ['access-control'], collections: ['staff'] },
    exceptions: {
      notebookReadsTrainingData: why('Labels are looked at by people here'),
      dataAccessOutsideVpc: { principals: [role('Outside')], ...why('The data lake is in another account') },
    },
  },
};

type Change = Partial<ProjectCase['project']>;

const minimal = (change: Change, rest: Partial<ProjectCase> = {}): ProjectCase => ({
  ...MINIMAL,
  ...rest,
  project: { ...MINIMAL.project, ...change },
});
const everything = (change: Change, rest: Partial<ProjectCase> = {}): ProjectCase => ({
  ...EVERYTHING,
  ...rest,
  project: { ...EVERYTHING.project, ...change },
});

/** The smallest, the largest, and what lies between: lists that are empty, choices that meet others. */
export const PROJECT_CASES: Readonly<Record<string, ProjectCase>> = {
  minimal: MINIMAL,
  everything: EVERYTHING,
  inference: minimal({ components: ['inference'], launchers: [role('Scientist')] }),
  'batch transform': minimal({ components: ['transform'] }, { audit: { trailLogGroupName: '/acme/trail' } }),
  'notebook that starts processing': minimal({
    components: ['processing', 'notebook'],
    launchers: [user('scientist')],
    output: { readers: [user('registry')] },
  }),
  'pipeline that trains': minimal({ components: ['training', 'pipeline'], instanceTypes: ['ml.p4d.24xlarge'] }),
  'text jobs, nobody reads': minimal({
    comprehend: { dataClassifications: ['internal'], dataAccessRole: role('TextAnalysis') },
  }),
  'single texts': minimal({ comprehend: { dataClassifications: ['internal'] } }),
  faces: minimal({ rekognition: { useCases: ['access-control'] } }),
  customization: minimal({ components: ['inference'], bedrock: { customize: ['amazon.nova-lite-v1:0'] } }),
  'one profile': minimal({ bedrock: { invoke: ['eu.amazon.nova-lite-v1:0'] } }),
  'restricted alone': minimal({ bedrock: { restricted: ['deepseek.r1-v1:0'] } }),
  'everything but jobs of one kind': everything({
    components: ['training', 'inference', 'notebook', 'pipeline'],
    output: { readers: [], lock: undefined },
  }),
  'everything without people': everything(
    { launchers: [], output: { readers: [] }, exceptions: {} },
    { detections: {}, exceptions: {} },
  ),
  'everything without a dashboard': everything(
    {
      instanceTypes: ['ml.m5.large'],
      efa: false,
      trainingData: { writers: [role('Loader')], lock: { mode: 'governance', days: 5 } },
    },
    { detections: { dashboards: 'none' } },
  ),
};

/** Makes the case with constructs. */
export function makeCase(stack: TerraformStack, { audit, ...props }: ProjectCase): Outputs {
  const { outputs } = new Project(stack, 'Default', {
    ...props,
    // Of the module's READMEs: no dashboard without the trail's log group
    detections: { ...props.detections, ...(audit.trailLogGroupName === undefined && { dashboards: 'none' }) },
    audit: {
      logKey: { keyArn: '' },
      accessLogs: { bucketName: 'acme-access-logs' },
      jobLogGroups: jobLogGroups(stack),
      alerts: { topicArn: TOPIC, undeliveredQueueArn: audit.undeliveredQueueArn },
      trailLogGroupName: audit.trailLogGroupName,
    },
  });
  return outputs;
}

/** The module has five documents always, constructs as few as they need: what counts is what all of them say. */
export const OUTPUT_READINGS: Readonly<Record<string, Reading>> = {
  service_control_policies: (documents: readonly string[]) =>
    documents.map((text) => JSON.parse(text)).flatMap(({ Statement }) => Statement),
};

/** The case as values of the module's variables. What is undefined is left out. */
export function variablesOf({
  project,
  network,
  audit,
  detections,
  exceptions,
  ...rest
}: ProjectCase): Record<string, unknown> {
  const { comprehend, bedrock, rekognition, output, trainingData } = project;
  const values = {
    prefix: rest.prefix,
    project: project.name,
    administrators: rest.administrators,
    planner: rest.planner,
    break_glass: rest.keys?.breakGlass,
    data_writers: trainingData.writers,
    output_readers: output?.readers,
    launchers: project.launchers,
    components: project.components,
    instance_types: project.instanceTypes,
    max_runtime_hours: project.maxRuntimeHours,
    image_repositories: project.imageRepositories,
    efa: project.efa,
    training_data_old_version_days: trainingData.oldVersionDays,
    training_data_lock: trainingData.lock?.mode,
    training_data_lock_days: trainingData.lock?.days,
    output_old_version_days: output?.oldVersionDays,
    output_lock: output?.lock?.mode,
    output_lock_days: output?.lock?.days,
    output_encryption_header: output?.encryptionHeader,
    bedrock_invoke: bedrock?.invoke,
    bedrock_customize: bedrock?.customize,
    bedrock_restricted: bedrock?.restricted,
    comprehend_data_classifications: comprehend?.dataClassifications,
    comprehend_data_access_role: comprehend?.dataAccessRole,
    rekognition_use_cases: rekognition?.useCases,
    rekognition_collections: rekognition?.collections,
    vpc_id: network.vpcId,
    subnet_ids: network.subnetIds,
    s3_endpoint_id: network.s3EndpointId,
    s3_prefix_list_id: network.s3PrefixListId,
    endpoint_security_group_ids: network.endpointSecurityGroupId && [network.endpointSecurityGroupId],
    access_log_bucket_name: 'acme-access-logs',
    alert_topic_arn: TOPIC,
    undelivered_alerts_queue_arn: audit.undeliveredQueueArn,
    trail_log_group_name: audit.trailLogGroupName,
    disabled_detections:
      detections?.disabled &&
      Object.fromEntries(detections.disabled.map(({ detection, reason }) => [detection, reason])),
    download_threshold_gib: detections?.thresholds?.downloadGiB,
    endpoints_threshold: detections?.thresholds?.endpoints,
    endpoints_threshold_minutes: detections?.thresholds?.endpointMinutes,
    dashboard: detections?.dashboards === undefined ? undefined : detections.dashboards === 'all',
    allow_direct_grants_reason: exceptions?.allowDirectGrants?.reason,
    notebook_reads_training_data_reason: project.exceptions?.notebookReadsTrainingData?.reason,
    data_access_outside_vpc: project.exceptions?.dataAccessOutsideVpc?.principals,
    data_access_outside_vpc_reason: project.exceptions?.dataAccessOutsideVpc?.reason,
  };
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}
