/** Where a stack is deployed to: what a value may be depends on it. */
export interface Place {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
}

/** A value that stacks take from others, by the name of its output. */
export interface Input {
  readonly description: string;
  /** What each value is, after "must be". */
  readonly what: string;
  /** Regular expression for Terraform, of one value, without backslashes. */
  readonly pattern: (place: Place) => string;
}

/** IDs of EC2: 8 digits for what is old, else 17. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/resource-ids.html */
function id(kind: string): () => string {
  return () => `^${kind}-[0-9a-f]{8,17}$`;
}

/** What stacks take from the audit and the network stack. Names are a contract: variables and outputs of workspaces have them. */
export const INPUTS = Object.freeze({
  log_key_arn: {
    description: 'Key of log groups and the trail',
    what: 'the ARN of a KMS key of this account and region',
    pattern: ({ partition, account, region }) =>
      `^arn:${partition}:kms:${region}:${account}:key/([0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})$`,
  },
  access_log_bucket_name: {
    description: 'Target of server access logs in this account and region',
    what: 'the name of an S3 bucket',
    pattern: () => '^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$',
  },
  alert_topic_arn: {
    description: 'Topic of all alerts',
    what: 'the ARN of an SNS topic of this region',
    pattern: ({ partition, region }) => `^arn:${partition}:sns:${region}:[0-9]{12}:[A-Za-z0-9_-]{1,256}$`,
  },
  undelivered_alerts_queue_arn: {
    description: 'Queue of alerts that were not delivered',
    what: 'the ARN of an SQS queue of this account and region',
    pattern: ({ partition, account, region }) => `^arn:${partition}:sqs:${region}:${account}:[A-Za-z0-9_-]{1,80}$`,
  },
  vpc_id: { description: 'The private VPC', what: 'the ID of a VPC', pattern: id('vpc') },
  subnet_ids: { description: 'Its private subnets', what: 'the ID of a subnet', pattern: id('subnet') },
  s3_endpoint_id: {
    description: 'The S3 gateway endpoint, the only way to data',
    what: 'the ID of a VPC endpoint',
    pattern: id('vpce'),
  },
  s3_prefix_list_id: {
    description: 'Prefix list of S3 in this region',
    what: 'the ID of a prefix list',
    pattern: id('pl'),
  },
  endpoint_security_group_id: {
    description: 'Security group of the interface endpoints',
    what: 'the ID of a security group',
    pattern: id('sg'),
  },
} satisfies Record<string, Input>);

export type InputName = keyof typeof INPUTS;
