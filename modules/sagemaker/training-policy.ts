import { AwsEnvironment, regionalArn, viaService } from '../core/aws-environment';
import { resourceOfAccount, volumeGrants } from '../core/policy-conditions';
import { Statement } from '../core/policy-statement';

/** What a training job works with. */
export interface TrainingResources {
  readonly trainingBucketArn: string;
  readonly outputBucketArn: string;
  readonly keyArn: string;
  /** Without a trailing `:*`. */
  readonly logGroupArn: string;
  /** Jobs are named with this at the start, and so are their log streams. */
  readonly jobNamePrefix: string;
  /** ECR repository ARNs, of any account. */
  readonly imageRepositoryArns: readonly string[];
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
  /** Takes grants for volumes that are not marked as for an AWS service. */
  readonly allowDirectGrants: boolean;
}

/** CloudWatch namespace that SageMaker reports a training job's instances to. https://docs.aws.amazon.com/sagemaker/latest/dg/monitoring-cloudwatch.html */
const PLATFORM_NAMESPACE = '/aws/sagemaker/TrainingJobs';

/** The permissions of a training job, and no more: https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html#sagemaker-roles-createtrainingjob-perms */
export function trainingStatements(resources: TrainingResources, environment: AwsEnvironment): readonly Statement[] {
  return [
    ...readTrainingData(resources, environment),
    writeOutput(resources, environment),
    ...useKey(resources, environment),
    ...writeLogs(resources),
    putMetrics(resources),
    ...pullImages(resources),
    ...joinNetwork(resources, environment),
  ];
}

function readTrainingData({ trainingBucketArn }: TrainingResources, environment: AwsEnvironment): readonly Statement[] {
  const conditions = [resourceOfAccount(environment)];
  return [
    {
      sid: 'ListTrainingData',
      effect: 'Allow',
      actions: ['s3:ListBucket'],
      resources: [trainingBucketArn],
      conditions,
    },
    {
      sid: 'ReadTrainingData',
      effect: 'Allow',
      actions: ['s3:GetObject'],
      resources: [`${trainingBucketArn}/*`],
      conditions,
    },
  ];
}

function writeOutput({ outputBucketArn }: TrainingResources, environment: AwsEnvironment): Statement {
  return {
    sid: 'WriteOutput',
    effect: 'Allow',
    actions: ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'],
    resources: [`${outputBucketArn}/*`],
    conditions: [resourceOfAccount(environment)],
  };
}

/** The key's own policy says for which objects; here, that it is only through S3, and for volumes only through grants. */
function useKey({ keyArn, allowDirectGrants }: TrainingResources, environment: AwsEnvironment): readonly Statement[] {
  return [
    {
      sid: 'UseKeyThroughS3',
      effect: 'Allow',
      actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
      resources: [keyArn],
      conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: viaService(environment, 's3') }],
    },
    { sid: 'DescribeVolumeKey', effect: 'Allow', actions: ['kms:DescribeKey'], resources: [keyArn] },
    {
      sid: 'GrantVolumes',
      effect: 'Allow',
      actions: ['kms:CreateGrant'],
      resources: [keyArn],
      conditions: [volumeGrants(allowDirectGrants, environment)],
    },
  ];
}

/** The log group is shared by all projects of the account; a job's streams start with its name. */
function writeLogs({ logGroupArn, jobNamePrefix }: TrainingResources): readonly Statement[] {
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
function putMetrics({ jobNamePrefix }: TrainingResources): Statement {
  const own = jobNamePrefix.replace(/-$/, '');
  return {
    sid: 'PutMetrics',
    effect: 'Allow',
    actions: ['cloudwatch:PutMetricData'],
    resources: ['*'],
    conditions: [{ test: 'StringEquals', key: 'cloudwatch:namespace', values: [PLATFORM_NAMESPACE, own] }],
  };
}

function pullImages({ imageRepositoryArns }: TrainingResources): readonly Statement[] {
  return [
    {
      sid: 'PullImages',
      effect: 'Allow',
      actions: ['ecr:BatchCheckLayerAvailability', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'],
      resources: imageRepositoryArns,
    },
    // The token names no repository; what it opens is decided by the statement above
    { sid: 'LogInToRegistry', effect: 'Allow', actions: ['ecr:GetAuthorizationToken'], resources: ['*'] },
  ];
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/train-vpc.html */
function joinNetwork(resources: TrainingResources, environment: AwsEnvironment): readonly Statement[] {
  const ec2 = (resource: string) => regionalArn(environment, 'ec2', resource);
  const subnetArns = resources.subnetIds.map((id) => ec2(`subnet/${id}`));
  const securityGroupArns = resources.securityGroupIds.map((id) => ec2(`security-group/${id}`));
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
      actions: [
        'ec2:CreateNetworkInterfacePermission',
        'ec2:DeleteNetworkInterface',
        'ec2:DeleteNetworkInterfacePermission',
      ],
      resources: [ec2('network-interface/*')],
      conditions: [{ test: 'ArnEquals', key: 'ec2:Subnet', values: subnetArns }],
    },
    {
      sid: 'FindNetwork',
      effect: 'Allow',
      actions: [
        'ec2:DescribeDhcpOptions',
        'ec2:DescribeNetworkInterfaces',
        'ec2:DescribeSecurityGroups',
        'ec2:DescribeSubnets',
        'ec2:DescribeVpcs',
      ],
      resources: ['*'],
    },
  ];
}
