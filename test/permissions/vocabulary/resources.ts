import { instanceTypesIn, localTypesIn, longestRunIn, usesLocalDisks } from './machines';
import { fill, isDeployed, Of, Scope, settingIn } from './scope';

/** What is asked for, as rows call it. */
export interface ResourceAlias {
  readonly of: Of;
  /** With a path behind the alias, such as the key of `output/model.tar.gz`. */
  readonly path?: true;
  /** ARNs; none if nothing of it is deployed. */
  readonly find: (scope: Scope, path: string) => readonly string[];
}

const BUCKET = 'arn:{partition}:s3:::';
const REGIONAL = (service: string) => `arn:{partition}:${service}:{region}:{account}:`;

const arn = (of: Of, template: string): ResourceAlias => ({ of, find: (scope) => [fill(template, scope)] });
const arnWithPath = (of: Of, template: string): ResourceAlias => ({
  of,
  path: true,
  find: (scope, path) => [fill(template, scope) + path],
});

const bucketName = (component: string) => `{prefix}-${component}-{account}-{region}`;
const bucket = (of: Of, component: string): ResourceAlias => ({
  of,
  find: (scope) => bucketArns(scope, component),
});
const objects = (of: Of, component: string): ResourceAlias => ({
  of,
  path: true,
  find: (scope, path) => bucketArns(scope, component).map((found) => `${found}/${path}`),
});

const role = (of: Of, name: string) => arn(of, `arn:{partition}:iam::{account}:role/${name}`);

/** A role of ours if it is deployed; of a neighbour who is not, whatever it would be called. */
const deployedRole = (name: string): ResourceAlias => {
  const template = `arn:{partition}:iam::{account}:role/${name}`;
  return {
    of: 'project',
    find: (scope) => {
      const found = fill(template, scope);
      return !isDeployed(scope) || scope.deployed.roles.some((each) => each.arn === found) ? [found] : [];
    },
  };
};

const policy = (name: string) =>
  arn('project', `arn:{partition}:iam::{account}:policy/{prefix}-{project}-${name}-{region}`);

/** Streams of the log group that jobs of one kind share, by the start of the job's name. */
const jobStream = (group: string) =>
  arnWithPath('project', `${REGIONAL('logs')}log-group:/aws/sagemaker/${group}:log-stream:{prefix}-{project}-`);

/** Only in projects that it is said of. */
const where = (holds: (scope: Scope) => boolean, alias: ResourceAlias): ResourceAlias => ({
  ...alias,
  find: (scope, path) => (holds(scope) ? alias.find(scope, path) : []),
});

/** Whether a project has one of these kinds of work: a role of it is deployed. */
const runs =
  (kinds: readonly string[]) =>
  (scope: Scope): boolean => {
    const names = kinds.map((kind) => fill(`{prefix}-{project}-${kind}-{region}`, scope));
    return scope.deployed.roles.some(({ name }) => names.includes(name));
  };

/** Kinds of work that the settings name for what is started. */
const KINDS_OF: Readonly<Record<string, readonly string[]>> = {
  'training-job': ['training'],
  'processing-job': ['processing'],
  'transform-job': ['transform'],
  model: ['transform', 'inference'],
  'endpoint-config': ['inference'],
  endpoint: ['inference'],
  'notebook-instance': ['notebook'],
  pipeline: ['pipeline'],
};

/** What is started, where the project has it (`our training job`), and where its instances have local disks, or never have. */
const startedWork = Object.fromEntries(
  Object.entries(KINDS_OF).flatMap(([type, kinds]) => {
    const name = type.replaceAll('-', ' ');
    const any = arnWithPath('project', `${REGIONAL('sagemaker')}${type}/{prefix}-{project}-`);
    const ours = where(runs(kinds), any);
    return [
      [`our ${name}`, ours],
      [`${name} with local disks`, where(usesLocalDisks, any)],
      [`our ${name} with local disks`, where(usesLocalDisks, ours)],
      [`our ${name} without local disks`, where((scope) => !usesLocalDisks(scope), ours)],
    ];
  }),
) as Readonly<Record<string, ResourceAlias>>;

export const RESOURCES: Readonly<Record<string, ResourceAlias>> = Object.freeze({
  'no resource': { of: 'account', find: () => ['*'] },
  ...Object.fromEntries(
    ['training', 'processing', 'transform'].map((kind) => [
      `no resource, where there is ${kind}`,
      where(runs([kind]), { of: 'project', find: () => ['*'] }),
    ]),
  ),

  'training bucket': bucket('project', '{project}-training'),
  'training data': objects('project', '{project}-training'),
  'output bucket': bucket('project', '{project}-output'),
  output: objects('project', '{project}-output'),
  'access log bucket': bucket('account', 'access-logs'),
  'access log': objects('account', 'access-logs'),
  'trail bucket': bucket('account', 'trail'),
  'trail file': objects('account', 'trail'),
  'a bucket of the account': arn('account', `${BUCKET}payroll`),
  'image layer': arnWithPath('account', `${BUCKET}prod-{region}-starport-layer-bucket/`),
  'an object of the account': arnWithPath('account', `${BUCKET}payroll/`),

  key: { of: 'project', find: (scope) => keyArns(scope, 'alias/{prefix}/{project}') },
  'key alias': arn('project', `${REGIONAL('kms')}alias/{prefix}/{project}`),
  'log key': { of: 'account', find: (scope) => keyArns(scope, 'alias/{prefix}/logs') },
  'log key alias': arn('account', `${REGIONAL('kms')}alias/{prefix}/logs`),
  'alert key': { of: 'account', find: (scope) => keyArns(scope, 'alias/{prefix}/alerts') },
  'alert topic': arn('account', `${REGIONAL('sns')}{prefix}-alerts`),
  'a topic of the account': arn('account', `${REGIONAL('sns')}payroll`),
  'undelivered alerts': arn('account', `${REGIONAL('sqs')}{prefix}-undelivered-alerts`),
  'a key': arn('account', `${REGIONAL('kms')}key/11111111-2222-4333-8444-555555555555`),

  ...Object.fromEntries(
    ['training', 'processing', 'transform', 'inference', 'notebook', 'pipeline', 'customization'].map((component) => [
      `${component} role`,
      deployedRole(`{prefix}-{project}-${component}-{region}`),
    ]),
  ),
  "people's role": arnWithPath('project', 'arn:{partition}:iam::{account}:role/{prefix}/{project}/'),
  boundary: policy('boundary'),
  'launch boundary': policy('launch-boundary'),
  'launch policy': policy('launch-jobs'),
  'a policy of the account': arn('account', 'arn:{partition}:iam::{account}:policy/Payroll'),
  'flow log role': role('account', '{prefix}-flow-logs-{region}'),
  'trail role': role('account', '{prefix}-trail-{region}'),
  'a role of the account': role('account', 'IamAdmin'),

  'model package group': arnWithPath('account', `${REGIONAL('sagemaker')}model-package-group/`),
  ...Object.fromEntries(
    [
      'training-job',
      'processing-job',
      'transform-job',
      'hyper-parameter-tuning-job',
      'automl-job',
      'compilation-job',
      'data-quality-job-definition',
      'model-bias-job-definition',
      'model-explainability-job-definition',
      'model-quality-job-definition',
      'monitoring-schedule',
      'labeling-job',
      'optimization-job',
      'inference-component',
      'inference-experiment',
      'inference-recommendations-job',
      'model',
      'endpoint',
      'endpoint-config',
      'notebook-instance',
      'pipeline',
    ].map((type) => [
      type.replaceAll('-', ' '),
      arnWithPath('project', `${REGIONAL('sagemaker')}${type}/{prefix}-{project}-`),
    ]),
  ),
  ...startedWork,
  'instance type': { of: 'project', find: instanceTypesIn },
  'local instance type': { of: 'project', find: localTypesIn },
  'longest run': { of: 'project', find: (scope) => [String(longestRunIn(scope))] },
  'too long a run': { of: 'project', find: (scope) => [String(longestRunIn(scope) + 1)] },
  'pipeline execution': where(
    runs(['pipeline']),
    arnWithPath('project', `${REGIONAL('sagemaker')}pipeline/{prefix}-{project}-nightly/execution/`),
  ),
  'a training job of the account': arnWithPath('account', `${REGIONAL('sagemaker')}training-job/payroll-`),
  metrics: arn('account', `${REGIONAL('cloudwatch')}dataset/default`),
  'training log stream': jobStream('TrainingJobs'),
  'training log group': arn('account', `${REGIONAL('logs')}log-group:/aws/sagemaker/TrainingJobs`),
  'training log streams': arn('account', `${REGIONAL('logs')}log-group:/aws/sagemaker/TrainingJobs:log-stream:`),
  'our training log stream': where(runs(['training']), jobStream('TrainingJobs')),
  'our processing log stream': where(runs(['processing']), jobStream('ProcessingJobs')),
  'our transform log stream': where(runs(['transform']), jobStream('TransformJobs')),
  'processing log stream': jobStream('ProcessingJobs'),
  'transform log stream': jobStream('TransformJobs'),
  'notebook log stream': jobStream('NotebookInstances'),
  'processing log group': arn('account', `${REGIONAL('logs')}log-group:/aws/sagemaker/ProcessingJobs`),
  'transform log group': arn('account', `${REGIONAL('logs')}log-group:/aws/sagemaker/TransformJobs`),
  'notebook log group': arn('account', `${REGIONAL('logs')}log-group:/aws/sagemaker/NotebookInstances`),
  'processing log streams': arn('account', `${REGIONAL('logs')}log-group:/aws/sagemaker/ProcessingJobs:log-stream:`),
  'transform log streams': arn('account', `${REGIONAL('logs')}log-group:/aws/sagemaker/TransformJobs:log-stream:`),
  'notebook log streams': arn('account', `${REGIONAL('logs')}log-group:/aws/sagemaker/NotebookInstances:log-stream:`),
  'endpoint log group': arnWithPath(
    'project',
    `${REGIONAL('logs')}log-group:/aws/sagemaker/Endpoints/{prefix}-{project}-`,
  ),
  'foundation model': arnWithPath('account', 'arn:{partition}:bedrock:{region}::foundation-model/'),
  'foundation model elsewhere': arnWithPath('account', 'arn:{partition}:bedrock:eu-west-3::foundation-model/'),
  'inference profile': arnWithPath('account', `${REGIONAL('bedrock')}inference-profile/`),
  'custom model': arnWithPath('account', `${REGIONAL('bedrock')}custom-model/`),
  'customization job': arnWithPath('account', `${REGIONAL('bedrock')}model-customization-job/`),
  'entities detection job': arnWithPath('account', `${REGIONAL('comprehend')}entities-detection-job/`),
  'face collection': arnWithPath('account', `${REGIONAL('rekognition')}collection/`),
  'text analysis role': {
    of: 'project',
    find: (scope) => settingIn(scope, 'project.comprehend.dataAccessRole'),
  },
  "launchers' roles": named('project', 'project.launchers', 'role'),
  "writers' roles": named('project', 'project.trainingData.writers', 'role'),
  "readers' roles": named('project', 'project.output.readers', 'role'),
  'readers who are users': named('project', 'project.output.readers', 'user'),
  "administrators' roles": named('account', 'administrators', 'role'),
  'a secret': arn('account', `${REGIONAL('secretsmanager')}secret:database-abc123`),
  'an alarm': arn('account', `${REGIONAL('cloudwatch')}alarm:cost`),
  'flow log group': arn('account', `${REGIONAL('logs')}log-group:/{prefix}/flow-logs`),
  'prompt log group': arn('account', `${REGIONAL('logs')}log-group:/{prefix}/prompt-logs`),
  'flow log streams': arn('account', `${REGIONAL('logs')}log-group:/{prefix}/flow-logs:log-stream:`),
  'flow log stream': arnWithPath('account', `${REGIONAL('logs')}log-group:/{prefix}/flow-logs:log-stream:`),
  'trail log group': arn('account', `${REGIONAL('logs')}log-group:/{prefix}/trail`),
  'trail log stream': arnWithPath(
    'account',
    `${REGIONAL('logs')}log-group:/{prefix}/trail:log-stream:{account}_CloudTrail_{region}`,
  ),
  'odd trail log stream': arnWithPath('account', `${REGIONAL('logs')}log-group:/{prefix}/trail:log-stream:odd`),
  'log stream of the account': arnWithPath('account', `${REGIONAL('logs')}log-group:/payroll:log-stream:`),

  repository: { of: 'project', find: (scope) => settingIn(scope, 'project.imageRepositories') },
  'own repository': { of: 'project', find: (scope) => repositoriesOf(scope, true) },
  'lent repository': { of: 'project', find: (scope) => repositoriesOf(scope, false) },
  'image of AWS': arn('account', 'arn:{partition}:ecr:{region}:763104351884:repository/pytorch-training'),
  'other repository': arn('account', `${REGIONAL('ecr')}repository/unknown-image`),
  vpc: { of: 'account', find: (scope) => idsOf(scope, 'vpcs', '{prefix}-network', 'vpc') },
  'other vpc': arn('account', `${REGIONAL('ec2')}vpc/vpc-00000000000000000`),
  'first subnet': { of: 'account', find: (scope) => subnetArns(scope).slice(0, 1) },
  'last subnet': { of: 'account', find: (scope) => subnetArns(scope).slice(-1) },
  subnets: { of: 'account', find: subnetArns },
  'other subnet': arn('account', `${REGIONAL('ec2')}subnet/subnet-00000000000000000`),
  'security group': {
    of: 'project',
    find: (scope) => idsOf(scope, 'securityGroups', '{prefix}-{project}-jobs', 'security-group'),
  },
  'other security group': arn('account', `${REGIONAL('ec2')}security-group/sg-00000000000000000`),
  'network interface': arnWithPath('account', `${REGIONAL('ec2')}network-interface/`),
  'log group of the account': arn('account', `${REGIONAL('logs')}log-group:/payroll`),
});

/** Those that a setting names, of one type. */
function named(of: Of, setting: string, type: 'role' | 'user'): ResourceAlias {
  return { of, find: (scope) => settingIn(scope, setting).filter((found) => found.includes(`:${type}/`)) };
}

/** A bucket of ours if it is deployed; of a neighbour who is not, whatever it would be called. */
function bucketArns(scope: Scope, component: string): readonly string[] {
  const name = fill(bucketName(component), scope);
  const known = !isDeployed(scope) || scope.deployed.buckets.some((found) => found.name === name);
  return known ? [`arn:aws:s3:::${name}`] : [];
}

function keyArns(scope: Scope, alias: string): readonly string[] {
  if (!isDeployed(scope)) return [fill(`${REGIONAL('kms')}key/00000000-0000-4000-8000-000000000000`, scope)];
  const name = fill(alias, scope);
  return scope.deployed.keys.filter((found) => found.alias === name).map((found) => found.arn);
}

function subnetArns(scope: Scope): readonly string[] {
  return idsOf(scope, 'subnets', '{prefix}-network-private', 'subnet');
}

/** Image repositories of the settings: in the account, or lent by another such as AWS's. */
function repositoriesOf(scope: Scope, own: boolean): readonly string[] {
  const isOwn = (arn: string) => arn.split(':')[4] === scope.deployed.settings.account;
  return settingIn(scope, 'project.imageRepositories').filter((arn) => isOwn(arn) === own);
}

function idsOf(
  scope: Scope,
  kind: 'vpcs' | 'subnets' | 'securityGroups',
  name: string,
  type: string,
): readonly string[] {
  if (!isDeployed(scope)) return [fill(`${REGIONAL('ec2')}${type}/none-00000000000000000`, scope)];
  const start = fill(name, scope);
  const found = scope.deployed[kind].filter((each) => each.name === start || each.name.startsWith(`${start}-`));
  return found.map(({ id }) => fill(`${REGIONAL('ec2')}${type}/${id}`, scope));
}

/**
 * What rows call `work`: of the type that the action makes, changes, watches or ends. `other:work/7` is `other:training job/7` for
 * sagemaker:StopTrainingJob.
 */
export function workOf(action: string, resource: string): string {
  const type = action
    .replace(/^sagemaker:(Create|Update|Delete|Describe|Start|Stop)/, '')
    .replace(/MLJob(V2)?$/, 'mlJob');
  const words = type.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
  return resource.replace(/^((?:\w+:)?(?:our )?)work(?=[/ ]|$)/, (_, before: string) => before + words);
}
