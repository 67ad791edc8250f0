import { AwsEnvironment, regionalArn } from '../core/arns';
import { Statement } from '../core/policy-statement';
import { INTERFACE_MANAGEMENT, NETWORK_FINDING, PULL_IMAGES } from '../core/work-actions';

/** What every kind of work in the network takes, beside its data and its key. */
export interface JobResources {
  /** Of what the role works on. Without a trailing `:*`. */
  readonly logGroupArn: string;
  /** Work is named with this at the start, and so are its log streams. */
  readonly jobNamePrefix: string;
  /** CloudWatch namespace that SageMaker reports the instances to. https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html */
  readonly metricsNamespace: string;
  /** ECR repository ARNs, of any account. */
  readonly imageRepositoryArns: readonly string[];
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
}

/** Logs, metrics, images, network. */
export function jobStatements(resources: JobResources, environment: AwsEnvironment): readonly Statement[] {
  return [
    ...writeLogs(resources),
    putMetrics(resources),
    ...pullImages(resources.imageRepositoryArns),
    ...joinNetwork(resources, environment),
  ];
}

/** The log group is shared by all projects of the account; the streams of a piece of work start with its name. */
export function writeLogs({
  logGroupArn,
  jobNamePrefix,
}: Pick<JobResources, 'logGroupArn' | 'jobNamePrefix'>): readonly Statement[] {
  return [
    {
      sid: 'WriteLogs',
      effect: 'Allow',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [`${logGroupArn}:log-stream:${jobNamePrefix}*`],
    },
    // Names of streams, of other projects too: the platform looks for its own before it writes
    {
      sid: 'FindLogStreams',
      effect: 'Allow',
      actions: ['logs:DescribeLogStreams'],
      resources: [logGroupArn, `${logGroupArn}:*`],
    },
  ];
}

/** CloudWatch has no resource to name for metrics; the namespace is the fence. */
export function putMetrics({
  jobNamePrefix,
  metricsNamespace,
}: Pick<JobResources, 'jobNamePrefix' | 'metricsNamespace'>): Statement {
  const own = jobNamePrefix.replace(/-$/, '');
  return {
    sid: 'PutMetrics',
    effect: 'Allow',
    actions: ['cloudwatch:PutMetricData'],
    resources: ['*'],
    conditions: [{ test: 'StringEquals', key: 'cloudwatch:namespace', values: [metricsNamespace, own] }],
  };
}

export function pullImages(imageRepositoryArns: readonly string[]): readonly Statement[] {
  return [
    {
      sid: 'PullImages',
      effect: 'Allow',
      actions: PULL_IMAGES,
      resources: imageRepositoryArns,
    },
    // The token names no repository; what it opens is decided by the statement above
    { sid: 'LogInToRegistry', effect: 'Allow', actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
  ];
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/train-vpc.html */
export function joinNetwork(
  { subnetIds, securityGroupIds }: Pick<JobResources, 'subnetIds' | 'securityGroupIds'>,
  environment: AwsEnvironment,
): readonly Statement[] {
  const ec2 = (resource: string) => regionalArn(environment, 'ec2', resource);
  const subnetArns = subnetIds.map((id) => ec2(`subnet/${id}`));
  const securityGroupArns = securityGroupIds.map((id) => ec2(`security-group/${id}`));
  return [
    {
      sid: 'CreateNetworkInterfaces',
      effect: 'Allow',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [...subnetArns, ...securityGroupArns, ec2('network-interface/*')],
    },
    {
      sid: 'ManageNetworkInterfaces',
      effect: 'Allow',
      actions: INTERFACE_MANAGEMENT,
      resources: [ec2('network-interface/*')],
      conditions: [{ test: 'ArnEquals', key: 'ec2:Subnet', values: subnetArns }],
    },
    {
      sid: 'FindNetwork',
      effect: 'Allow',
      actions: NETWORK_FINDING,
      resources: ['*'],
    },
  ];
}
