import { text, texts } from '../inputs';
import { Variable } from '../variable';

/** Of a network and an audit that are there. */
export const SURROUNDINGS: readonly Variable[] = [
  text(
    { name: 'vpc_id', description: 'VPC that work runs in: output of the network module.' },
    /^vpc-([0-9a-f]{8}|[0-9a-f]{17})$/,
    'be the ID of a VPC',
  ),
  texts(
    { name: 'subnet_ids', description: 'Private subnets in two or more zones: output of the network module. 2 to 6.' },
    /^subnet-([0-9a-f]{8}|[0-9a-f]{17})$/,
    'be the ID of a subnet',
    { least: 2, most: 6 },
  ),
  text(
    {
      name: 's3_endpoint_id',
      description: 'S3 gateway endpoint of the VPC, the only way to data: output of the network module.',
    },
    /^vpce-([0-9a-f]{8}|[0-9a-f]{17})$/,
    'be the ID of a VPC endpoint',
  ),
  text(
    { name: 's3_prefix_list_id', description: 'Prefix list of S3 in the region: output of the network module.' },
    /^pl-[0-9a-f]{8,17}$/,
    'be the ID of a prefix list',
  ),
  // A list: how long it is, Terraform knows before it knows the ID
  texts(
    {
      name: 'endpoint_security_group_ids',
      description:
        'Security group of the interface endpoints, as a list of one: output of the network module. Empty: there are none that jobs should reach.',
      default: [],
    },
    /^sg-([0-9a-f]{8}|[0-9a-f]{17})$/,
    'be the ID of a security group',
    { most: 1 },
  ),
  text(
    {
      name: 'access_log_bucket_name',
      description: 'Bucket that takes server access logs: output of the audit module.',
    },
    /^[a-z0-9][a-z0-9-]{1,61}[a-z0-9]$/,
    'be the name of a bucket',
  ),
  text(
    { name: 'alert_topic_arn', description: 'Topic that alerts go to: output of the audit module.' },
    /^arn:aws[a-z-]*:sns:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,256}$/,
    'be the ARN of an SNS topic',
  ),
  text(
    {
      name: 'undelivered_alerts_queue_arn',
      description: 'Queue for alerts that cannot be delivered: output of the audit module. Null: none.',
      default: null,
    },
    /^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,80}$/,
    'be the ARN of an SQS queue',
  ),
  text(
    {
      name: 'trail_log_group_name',
      description:
        "The trail's log group: output of the audit module. Null: nothing can be counted, and alarms are not there.",
      default: null,
    },
    /^[A-Za-z0-9_/.#-]{1,512}$/,
    'be the name of a log group',
  ),
];
