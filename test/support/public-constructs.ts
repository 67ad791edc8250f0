import { Construct } from 'constructs';
import { TerraformStack } from 'cdktf';
import * as api from '../../modules';
import { projectPlace } from '../../stacks/settings/watched-places';
import { ADMIN, KEY_ARN, READER, WRITER } from './buckets';
import { projectSurroundings } from './project-surroundings';

const TOPIC = { topicArn: 'arn:test:sns:test-1:111122223333:acme-alerts' };
const QUEUE = 'arn:test:sqs:test-1:111122223333:acme-undelivered';
const LOG_GROUP_ARN = 'arn:test:logs:test-1:111122223333:log-group:/acme/it';
const LOG_GROUP = { logGroupName: '/acme/it', logGroupArn: LOG_GROUP_ARN, knownLogGroupArn: LOG_GROUP_ARN };
const TRAINING = { bucketArn: 'arn:test:s3:::acme-fraud-training' };
const OUTPUT = { bucketArn: 'arn:test:s3:::acme-fraud-output' };
const IMAGES = ['arn:test:ecr:test-1:111122223333:repository/fraud'];
const REASON = { reason: 'The clinical board has agreed to this' };
const SHARED = { prefix: 'acme', administrators: [ADMIN] };

const NETWORK: api.INetwork = {
  vpcId: 'vpc-1',
  subnetIds: ['subnet-a', 'subnet-b'],
  s3EndpointId: 'vpce-0123456789abcdef0',
  s3PrefixListId: 'pl-1',
  endpointSecurityGroupId: 'sg-endpoints',
};
const SHAPE: api.JobShape = {
  jobNamePrefix: 'acme-fraud-',
  subnetIds: ['subnet-a', 'subnet-b'],
  securityGroupIds: ['sg-jobs'],
  keyArn: KEY_ARN,
  instanceTypes: ['ml.m5.xlarge'],
  longestRun: 3600,
};
const PROJECT_SCOPE = { bucketArns: [TRAINING.bucketArn, OUTPUT.bucketArn], vpcId: 'vpc-1', shape: SHAPE };
const BUCKET = { bucketName: 'acme-it', administratorArns: [ADMIN], accessLogs: { bucketName: 'acme-logs' } };
const NAMES = { roleName: 'acme-fraud-it', jobNamePrefix: 'acme-fraud-' };

function key(stack: TerraformStack): api.EncryptionKey {
  return new api.EncryptionKey(stack, 'OtherKey', { alias: 'it', description: 'It', administratorArns: [ADMIN] });
}

const inNetwork = (stack: TerraformStack) => ({
  ...NAMES,
  encryptionKey: key(stack),
  network: { subnetIds: NETWORK.subnetIds },
  securityGroupIds: ['sg-jobs'],
});
const job = (stack: TerraformStack) => ({
  ...inNetwork(stack),
  trainingBucket: TRAINING,
  outputBucket: OUTPUT,
  logGroup: LOG_GROUP,
  imageRepositoryArns: IMAGES,
});
const detections = {
  detections: api.PROJECT_DETECTIONS,
  metrics: api.PROJECT_METRICS,
  place: projectPlace({ prefix: 'acme', account: '111122223333', region: 'test-1' }, 'fraud', {
    outputReaderArns: [READER],
    outsideArns: [WRITER],
    workingHours: { timeZone: 'UTC', days: [0, 1], from: 8, until: 18, holidays: ['2026-12-25'] },
  }),
  namePrefix: 'acme-',
  alerts: TOPIC,
  trailLogGroupName: '/acme/trail',
  off: {},
};

/** The names of the classes that an application can make constructs of. */
export type PublicConstruct = {
  [Name in keyof typeof api]: (typeof api)[Name] extends abstract new (...args: never[]) => Construct ? Name : never;
}[keyof typeof api];

type PropsOf<Name extends PublicConstruct> = Name extends 'Detections'
  ? api.DetectionsProps<api.ProjectPlace>
  : (typeof api)[Name] extends abstract new (scope: never, id: never, props: infer Props) => unknown
    ? Props
    : never;

/** Properties of each public construct, with every list that it takes. */
export const PUBLIC_CONSTRUCTS: { readonly [Name in PublicConstruct]: (stack: TerraformStack) => PropsOf<Name> } = {
  AccountAudit: () => ({
    ...SHARED,
    deployer: ADMIN,
    projects: [{ name: 'fraud', launchers: [WRITER], instanceTypes: ['ml.m5.xlarge'] }],
    audit: { trail: 'create', auditors: [READER], existingLogGroups: ['training'], dataEventTypes: [] },
    alerts: { emails: ['a@example.com'], webhooks: ['https://events.example.com/1'] },
    detections: {
      workingHours: { days: ['monday'], holidays: ['2026-12-25'] },
      trustedNetworks: ['203.0.113.0/24'],
      disabled: [{ detection: 'root-user', ...REASON }],
    },
  }),
  AiServicesPolicy: () => ({
    policyName: 'acme-ai',
    services: {
      bedrock: {
        invoke: ['amazon.nova-lite-v1:0'],
        customize: ['amazon.nova-lite-v1:0'],
        restricted: ['deepseek.r1-v1:0'],
        project: 'fraud',
        customizationRoleName: 'acme-fraud-customization',
      },
      comprehend: {
        project: 'fraud',
        dataClassifications: ['internal'],
        keyArn: KEY_ARN,
        subnetIds: NETWORK.subnetIds,
        securityGroupIds: ['sg-jobs'],
      },
      rekognition: { useCases: ['access-control'], collections: ['staff'] },
    },
    allowUnlistedModels: { ...REASON, modelIds: ['amazon.nova-next-v1:0'] },
  }),
  AlertTopic: (stack) => ({
    topicName: 'acme-alerts',
    encryptionKey: key(stack),
    subscriptions: { emailAddresses: ['a@example.com'], webhooks: ['https://events.example.com/1'] },
    undeliveredQueueArn: QUEUE,
  }),
  ChatChannel: () => ({
    name: 'acme-chat',
    channel: { kind: 'slack', workspaceId: 'T07EA123LEP', channelId: 'C07EZ1ABC23' },
    topicArns: [TOPIC.topicArn],
  }),
  CostAnomalies: () => ({ name: 'acme-costs', alerts: TOPIC, threshold: 100 }),
  CustomizationRole: (stack) => ({ ...inNetwork(stack), trainingBucket: TRAINING, outputBucket: OUTPUT }),
  Dashboard: () => ({ dashboardName: 'acme', widgets: [{ title: 'Jobs', metrics: [['AWS/SQS', 'Jobs']] }] }),
  DelegationPolicy: () => ({
    policyName: 'acme-roles',
    rolePath: '/acme/fraud/',
    boundaryArns: ['arn:test:iam::111122223333:policy/acme-fraud-boundary'],
  }),
  DeploymentRoles: (stack) => ({
    prefix: 'acme',
    identityProvider: new api.IdentityProvider(stack, 'Provider', {}),
    trustedWorkspaces: { organization: 'acme', project: 'ml', workspaces: ['acme-*'] },
  }),
  Detections: () => detections,
  EncryptionKey: () => ({ alias: 'acme', description: 'Acme', administratorArns: [ADMIN], reviewerArns: [READER] }),
  FlowLogs: () => ({ vpcId: 'vpc-1', logGroup: LOG_GROUP, roleName: 'acme-flow-logs', name: 'acme-flow-logs' }),
  GuardrailPolicy: () => ({ policyName: 'acme-guardrails', shape: SHAPE }),
  IdentityProvider: () => ({}),
  InferenceRole: (stack) => ({ ...inNetwork(stack), outputBucket: OUTPUT, imageRepositoryArns: IMAGES }),
  InvocationLogging: () => ({ logGroup: LOG_GROUP, roleName: 'acme-prompts' }),
  JobSecurityGroup: () => ({ name: 'acme-jobs', network: NETWORK }),
  LaunchBoundary: () => ({
    ...PROJECT_SCOPE,
    policyName: 'acme-launch-boundary',
    startedJobs: ['training'],
    runsNotebooks: true,
  }),
  LaunchPolicy: () => ({
    policyName: 'acme-launch',
    scope: { components: ['training'], roleNames: ['acme-training'], shape: SHAPE },
    jobLogGroups: [LOG_GROUP],
  }),
  LogBucket: (stack) => ({
    ...BUCKET,
    administratorsProvenBy: key(stack),
    readerArns: [READER],
    sourceBucketPrefix: 'acme-',
    keepDays: 400,
  }),
  LogGroup: () => ({ logGroupName: '/acme/it', encryptionKey: { keyArn: KEY_ARN } }),
  MonthlyBudget: () => ({
    name: 'acme-budget',
    alerts: TOPIC,
    amount: 5000,
    currency: 'USD',
    stop: { approval: 'manual', principalArns: [WRITER], name: 'acme-stop' },
  }),
  NotebookRole: (stack) => ({
    ...inNetwork(stack),
    outputBucket: OUTPUT,
    logGroup: LOG_GROUP,
    jobLaunchPolicy: { policyArn: 'arn:test:iam::111122223333:policy/acme-launch' },
  }),
  PermissionBoundary: () => ({
    ...PROJECT_SCOPE,
    policyName: 'acme-boundary',
    imageRepositoryArns: IMAGES,
    customizesModels: false,
  }),
  PipelineRole: () => {
    const { jobNamePrefix: _, ...shape } = SHAPE;
    return { ...NAMES, starts: { components: ['training'], roleNames: ['acme-training'], shape } };
  },
  PrivateBucket: (stack) => ({
    ...BUCKET,
    purpose: 'Data',
    encryptionKey: key(stack),
    s3EndpointId: NETWORK.s3EndpointId,
    ...{ reviewerArns: [`${READER}-of-settings`], readerArns: [READER], writerArns: [WRITER] },
    closedFolders: { principalArns: [READER], unread: ['models/'], unwritten: ['models/'] },
    allowOutsideAccess: { ...REASON, principalArns: [WRITER] },
  }),
  PrivateNetwork: () => ({
    prefix: 'acme',
    cidr: '10.20.0.0/16',
    zones: ['test-1a', 'test-1b'],
    endpoints: ['logs'],
    imageAccounts: ['763104351884'],
    logKey: { keyArn: KEY_ARN },
  }),
  PrivateVpc: () => ({
    name: 'acme',
    cidr: '10.20.0.0/16',
    zones: ['test-1a', 'test-1b'],
    endpoints: ['logs'],
    imageAccounts: ['763104351884'],
  }),
  ProcessingRole: job,
  Project: (stack) => ({
    ...SHARED,
    audit: projectSurroundings(stack).audit,
    network: NETWORK,
    project: {
      name: 'fraud',
      components: ['training'],
      launchers: [READER],
      instanceTypes: ['ml.m5.xlarge'],
      imageRepositories: IMAGES,
      trainingData: { writers: [WRITER] },
      output: { readers: [READER] },
      bedrock: { invoke: ['amazon.nova-lite-v1:0'], customize: [], restricted: ['deepseek.r1-v1:0'] },
      comprehend: { dataClassifications: ['internal'] },
      rekognition: { useCases: ['access-control'], collections: ['staff'] },
    },
  }),
  ServiceEndpoints: () => ({
    name: 'acme',
    vpcId: 'vpc-1',
    subnetIds: NETWORK.subnetIds,
    routeTableIds: ['rtb-1'],
    endpoints: ['logs'],
    imageAccounts: ['763104351884'],
  }),
  ThreatDetection: () => ({ name: 'acme' }),
  Trail: (stack) => ({
    trailName: 'acme',
    bucket: { existingBucketName: 'acme-trail' },
    encryptionKey: key(stack),
    logGroup: LOG_GROUP,
    roleName: 'acme-trail',
    dataEvents: { bucketArns: [TRAINING.bucketArn], types: ['AWS::SageMaker::FeatureGroup'] },
  }),
  TrailBucket: (stack) => ({
    ...BUCKET,
    encryptionKey: key(stack),
    objectLock: { mode: 'governance', days: 365 },
    auditorArns: [READER],
  }),
  TrainingRole: job,
  TransformRole: (stack) => {
    const { trainingBucket: _, ...props } = job(stack);
    return props;
  },
  UndeliveredQueue: () => ({ queueName: 'acme-undelivered', knownTopicArn: TOPIC.topicArn }),
};

/** Makes one of the constructs, called `It`. */
export function makePublic(name: PublicConstruct, stack: TerraformStack, props: object): Construct {
  const made = api[name] as unknown as new (scope: Construct, id: string, props: object) => Construct;
  return new made(stack, 'It', props);
}
