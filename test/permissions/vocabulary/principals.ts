import { EVERYTHING, NOTHING, PolicyDocument } from '../engine/policies';
import { DEPLOYMENT_PRINCIPALS } from './deployment-principals';
import { PrincipalAlias } from './principal-alias';

const component = (name: string, what: string): PrincipalAlias => ({
  what,
  of: 'project',
  is: { role: `{prefix}-{project}-${name}-{region}` },
});

/** A role, and the same with more and with less than it was deployed with: what its key and buckets say alone. */
const withVariants = (name: string, what: string): Readonly<Record<string, PrincipalAlias>> => ({
  [name]: component(name, what),
  [`${name} with everything attached`]: {
    ...component(name, `the ${name} role, after somebody has attached AdministratorAccess and taken the boundary off`),
    identity: EVERYTHING,
    unbounded: true,
  },
  [`${name} with everything under the boundary`]: {
    ...component(name, `the ${name} role, after somebody has attached AdministratorAccess; its boundary is still on`),
    identity: EVERYTHING,
  },
  [`${name} with nothing attached`]: { ...component(name, `the ${name} role without its policies`), identity: NOTHING },
  [`${name} without the boundary`]: {
    ...component(name, `the ${name} role, after somebody has taken the boundary off`),
    unbounded: true,
  },
});

/** Who starts work, with the launch policy that he was given. */
const launcher = (what: string, holds: readonly string[], identity?: PolicyDocument): PrincipalAlias => ({
  what,
  of: 'project',
  is: { setting: 'project.launchers' },
  holds: holds.map((name) => `{prefix}-{project}-${name}`),
  identity,
});

const service = (principal: string, what: string): PrincipalAlias => ({
  what,
  of: 'account',
  is: { service: `${principal}.amazonaws.com` },
});

/** What the README tells who loads data to have. */
const LOADER_AS_DOCUMENTED: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'AsDocumented',
      Effect: 'Allow',
      Action: ['s3:PutObject', 'kms:GenerateDataKey', 'kms:Decrypt'],
      Resource: ['arn:aws:s3:::*', 'arn:aws:kms:*:*:key/*'],
    },
  ],
};

/** What the README tells who reads output to have. */
const READER_AS_DOCUMENTED: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'AsDocumented',
      Effect: 'Allow',
      Action: ['s3:GetObject', 'kms:Decrypt'],
      Resource: ['arn:aws:s3:::*', 'arn:aws:kms:*:*:key/*'],
    },
  ],
};

export const PRINCIPALS: Readonly<Record<string, PrincipalAlias>> = Object.freeze({
  ...withVariants('training', 'execution role of training jobs'),
  ...withVariants('processing', 'execution role of processing jobs'),
  ...withVariants('transform', 'execution role of batch transform jobs'),
  ...withVariants('inference', 'execution role of models behind endpoints'),
  ...withVariants('notebook', 'execution role of notebooks'),
  ...withVariants('pipeline', 'execution role of pipelines'),
  ...withVariants('customization', 'role of Bedrock customization jobs'),
  delegated: {
    what: 'a role that people made under the boundary of what work runs as, with every permission',
    of: 'project',
    is: { arn: 'arn:{partition}:iam::{account}:role/{prefix}/{project}/made-by-people' },
    boundary: '{prefix}-{project}-boundary-{region}',
  },
  'delegated starter': {
    what: 'a role that administrators made under the boundary of what starts jobs, with every permission',
    of: 'project',
    is: { arn: 'arn:{partition}:iam::{account}:role/{prefix}/{project}/starts-jobs' },
    boundary: '{prefix}-{project}-launch-boundary-{region}',
  },
  launcher: launcher('starts jobs', ['launch-jobs-{region}']),
  'service launcher': launcher('starts endpoints, notebooks and pipelines', ['launch-services-{region}']),
  insider: launcher(
    'starts work, may everything beside it, and holds both guardrails',
    ['guardrails-{region}-data', 'guardrails-{region}-machines'],
    EVERYTHING,
  ),
  'launcher with everything attached': launcher('starts work, and may everything beside it', [], EVERYTHING),
  'launcher with nothing attached': launcher('starts work by nothing but what is here', [], NOTHING),
  'ai user': launcher("uses AWS's own models", ['ai-services-{region}']),
  'ai user with everything': launcher(
    "uses AWS's own models, and may everything beside it",
    ['ai-services-{region}'],
    EVERYTHING,
  ),
  'role maker': launcher('makes roles for the project', ['role-making-{region}']),
  'iam admin in the organization': {
    what: 'a role of the account that may everything, where the organization has attached the service control policies',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:role/IamAdmin' },
    identity: EVERYTHING,
    organization: true,
  },
  'iam admin where the organization has policies for the project alone': {
    what: 'a role of the account that may everything, where the organization has attached nothing for other projects',
    of: 'project',
    is: { arn: 'arn:{partition}:iam::{account}:role/IamAdmin' },
    identity: EVERYTHING,
    organization: 'for the project alone',
  },
  'launcher with everything attached, in the organization': {
    ...launcher('starts work, and may everything beside it, in the organization', [], EVERYTHING),
    organization: true,
  },
  'launcher in the organization': {
    ...launcher('starts jobs, in the organization', ['launch-jobs-{region}']),
    organization: true,
  },
  'service launcher in the organization': {
    ...launcher('starts endpoints, notebooks and pipelines, in the organization', ['launch-services-{region}']),
    organization: true,
  },
  'notebook in the organization': {
    ...component('notebook', 'execution role of notebooks, in the organization'),
    organization: true,
  },
  'pipeline in the organization': {
    ...component('pipeline', 'execution role of pipelines, in the organization'),
    organization: true,
  },
  'second administrator in the organization': {
    what: 'manages keys and buckets as well, in the organization',
    of: 'account',
    is: { setting: 'administrators.1' },
    organization: true,
    optional: 'settings may name one administrator alone',
  },
  'administrator in the organization': {
    what: 'manages keys and buckets, in the organization',
    of: 'account',
    is: { setting: 'administrators' },
    organization: true,
  },
  'flow log delivery': {
    what: 'role that delivers flow logs',
    of: 'account',
    is: { role: '{prefix}-flow-logs-{region}' },
  },
  'trail delivery': { what: 'role that delivers the trail', of: 'account', is: { role: '{prefix}-trail-{region}' } },

  ...DEPLOYMENT_PRINCIPALS,

  loader: {
    what: 'loads training data; may everything by his own policies',
    of: 'project',
    is: { setting: 'project.trainingData.writers' },
  },
  'loader as documented': {
    what: 'loads training data, with the permissions of the README',
    of: 'project',
    is: { setting: 'project.trainingData.writers' },
    identity: LOADER_AS_DOCUMENTED,
  },
  'loader with nothing attached': {
    what: 'loads training data by nothing but what is here',
    of: 'project',
    is: { setting: 'project.trainingData.writers' },
    identity: NOTHING,
  },
  reader: {
    what: 'reads output; may everything by his own policies',
    of: 'project',
    is: { setting: 'project.output.readers' },
  },
  'second reader': {
    what: 'reads output beside the first; may everything by his own policies',
    of: 'project',
    is: { setting: 'project.output.readers.1' },
    optional: 'settings may name one reader alone',
  },
  'reader with nothing attached': {
    what: 'reads output by nothing but what is here',
    of: 'project',
    is: { setting: 'project.output.readers' },
    identity: NOTHING,
  },
  'reader as documented': {
    what: 'reads output, with the permissions of the README',
    of: 'project',
    is: { setting: 'project.output.readers' },
    identity: READER_AS_DOCUMENTED,
  },
  'text analysis': {
    what: 'role that Comprehend reads and writes output as; may everything by its own policies',
    of: 'project',
    is: { setting: 'project.comprehend.dataAccessRole' },
  },
  administrator: {
    what: 'manages keys and buckets; may everything by his own policies',
    of: 'account',
    is: { setting: 'administrators' },
  },
  'second administrator': {
    what: 'manages keys and buckets beside the first; may everything by his own policies',
    of: 'account',
    is: { setting: 'administrators.1' },
    optional: 'settings may name one administrator',
  },
  'auditor with nothing attached': {
    what: "reads the trail's files by nothing but what is here",
    of: 'account',
    is: { setting: 'audit.auditors' },
    identity: NOTHING,
    optional: 'settings may name no auditors',
  },
  auditor: {
    what: "reads the trail's files; may everything by his own policies",
    of: 'account',
    is: { setting: 'audit.auditors' },
    optional: 'settings may name no auditors',
  },

  'iam admin': {
    what: 'a role of the account that may everything and is named nowhere',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:role/IamAdmin' },
    identity: EVERYTHING,
  },
  'root user': {
    what: "the account's root user",
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:root' },
    identity: EVERYTHING,
  },
  'foreign root user': {
    what: 'the root user of another account',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{foreign}:root' },
  },
  'foreign account': {
    what: 'a role of another account that may everything there',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{foreign}:role/Attacker' },
    identity: EVERYTHING,
  },
  anonymous: { what: 'a request without a signature', of: 'account', is: 'anonymous' },

  sagemaker: service('sagemaker', 'SageMaker, acting for itself'),
  bedrock: service('bedrock', 'Bedrock, acting for itself'),
  cloudtrail: service('cloudtrail', 'CloudTrail'),
  'cloudwatch logs': service('logs.{region}', 'CloudWatch Logs of the region'),
  'vpc flow logs': service('vpc-flow-logs', 'delivery of flow logs'),
  's3 log delivery': service('logging.s3', 'delivery of S3 access logs'),
  eventbridge: service('events', 'rules of EventBridge'),
  'cloudwatch alarms': service('cloudwatch', 'alarms of CloudWatch'),
  'cost alerts': service('costalerts', 'Cost Anomaly Detection'),
  budgets: service('budgets', 'AWS Budgets'),
  sns: service('sns', 'SNS, delivering what nobody took'),
  ec2: service('ec2', 'EC2'),
  lambda: service('lambda', 'Lambda'),
});
