import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { App, LocalBackend, TerraformOutput, TerraformResource, TerraformStack, TerraformVariable } from 'cdktf';
import {
  AccountAudit,
  AlertTopic,
  EncryptionKey,
  LogBucket,
  PrivateBucket,
  PrivateNetwork,
  PrivateVpc,
  Project,
  setAwsEnvironment,
  UndeliveredQueue,
} from 'cdktf-ml-baseline';
import { LogGroup } from 'cdktf-ml-baseline/lib/logs';
import { ServiceEndpoints } from 'cdktf-ml-baseline/lib/vpc';

/** Somebody's application, with everything on: made anew in one stack, beside what exists in another. Installed with each leg. */
const ADMIN = 'arn:aws:iam::111122223333:role/Deployer';
const ROLE = (name: string) => `arn:aws:iam::111122223333:role/${name}`;
const IMAGES = ['arn:aws:ecr:eu-central-1:111122223333:repository/fraud'];
const SHARED = { prefix: 'acme', administrators: [ADMIN] };
const REASON = { reason: 'The clinical board has agreed to this' };

const app = new App({ stackTraces: false });

function stackOf(name: string, region: string): TerraformStack {
  const stack = new TerraformStack(app, name);
  new LocalBackend(stack, { path: `${name}.tfstate` });
  new AwsProvider(stack, 'Aws', { region });
  return stack;
}

/** All that an account and a project can have. */
function makeAll(stack: TerraformStack): void {
  setAwsEnvironment(stack, { partition: 'aws', account: '111122223333', region: 'eu-central-1' });
  const audit = new AccountAudit(stack, 'Audit', {
    ...SHARED,
    deployer: ADMIN,
    projects: [{ name: 'fraud', launchers: [ROLE('Launcher')] }],
    audit: { trail: 'create', auditors: [ROLE('Auditor')] },
    alerts: {
      emails: ['security@example.com'],
      webhooks: ['https://events.example.com/1'],
      slack: { workspace: 'T07EA123LEP', channel: 'C07EZ1ABC23' },
    },
    cost: { anomalyMonitor: 'create', monthlyBudget: { amount: 5000, action: 'stop' } },
    exceptions: { logPrompts: REASON },
    networkCidr: '10.20.0.0/16',
  });
  const network = new PrivateNetwork(stack, 'Network', {
    prefix: 'acme',
    cidr: '10.20.0.0/16',
    zones: ['eu-central-1a', 'eu-central-1b'],
    endpoints: ['logs', 'sts', 'ecr.api', 'ecr.dkr', 'bedrock-runtime'],
    logKey: audit.logKey,
  });
  const project = new Project(stack, 'Fraud', {
    ...SHARED,
    detections: {
      thresholds: { downloadGiB: new TerraformVariable(stack, 'gib', { type: 'number', default: 50 }).numberValue },
    },
    audit,
    network,
    project: {
      name: 'fraud',
      components: ['training', 'processing', 'transform', 'inference', 'notebook', 'pipeline'],
      launchers: [ROLE('Launcher')],
      imageRepositories: IMAGES,
      maxRuntimeHours: new TerraformVariable(stack, 'hours', { type: 'number', default: 24 }).numberValue,
      trainingData: { writers: [ROLE('Loader')], lock: { mode: 'governance', days: 30 } },
      output: { readers: [ROLE('Reader')] },
      bedrock: {
        invoke: ['amazon.nova-lite-v1:0'],
        customize: ['amazon.nova-lite-v1:0'],
        restricted: ['deepseek.r1-v1:0'],
      },
      comprehend: { dataClassifications: ['internal'], dataAccessRole: ROLE('Texts') },
      rekognition: { useCases: ['access-control'], collections: ['staff'] },
      exceptions: { notebookReadsTrainingData: REASON },
    },
  });
  for (const [name, { value }] of Object.entries(project.outputs)) new TerraformOutput(stack, name, { value });
}

/** A bucket in what there is already, in an account that only Terraform will know. */
function useExisting(stack: TerraformStack): void {
  const days = new TerraformVariable(stack, 'days', { type: 'number', default: 365 });
  const encryptionKey = EncryptionKey.fromKeyArn(stack, 'Key', {
    keyArn: 'arn:aws:kms:eu-central-1:111122223333:key/11111111-2222-4333-8444-555555555555',
    keyPolicyAdmitsWhatIsGranted: true,
  });
  const network = PrivateVpc.fromIds(stack, 'Network', {
    vpcId: 'vpc-0a1b2c3d4e5f67890',
    subnetIds: ['subnet-0a1b2c3d4e5f67890'],
    s3EndpointId: 'vpce-0a1b2c3d4e5f67890',
  });
  const bucket = new PrivateBucket(stack, 'Data', {
    bucketName: 'acme-data',
    administratorArns: [ADMIN],
    purpose: 'Data',
    encryptionKey,
    accessLogs: LogBucket.fromBucketName(stack, 'AccessLogs', { bucketName: 'platform-logs' }),
    s3EndpointId: network.s3EndpointId,
    readerArns: [ROLE('Reader')],
    writerArns: [ROLE('Loader')],
    oldVersionDays: days.numberValue,
  });
  new LogGroup(stack, 'Logs', { logGroupName: '/acme/it', encryptionKey, retentionDays: days.numberValue });
  new ServiceEndpoints(stack, 'Endpoints', {
    name: 'acme',
    vpcId: network.vpcId,
    subnetIds: network.subnetIds,
    routeTableIds: ['rtb-0a1b2c3d4e5f67890'],
    endpoints: ['kms'],
  });
  const topic = AlertTopic.fromTopicArn(stack, 'Topic', { topicArn: 'arn:aws:sns:eu-central-1:111122223333:alerts' });
  new UndeliveredQueue(stack, 'Queue', { queueName: 'acme', knownTopicArn: topic.topicArn }).alarm(topic.topicArn);
  new TerraformOutput(stack, 'key_policy', { value: encryptionKey.requiredPolicy });
  // What nobody foresaw
  (bucket.node.defaultChild as TerraformResource).addOverride('tags.CostCenter', '4711');
}

makeAll(stackOf('made', 'eu-central-1'));
useExisting(stackOf('existing', 'eu-central-1'));
app.synth();
