import { LOG_BUCKET, LOG_GROUP } from '../../../stacks/settings/schema-audit';
import { idFormat, matching, TOPIC_FORMAT } from '../formats';
import { text, texts } from '../inputs';
import { Variable } from '../variable';

/** Of a network and an audit that are there. */
export const SURROUNDINGS: readonly Variable[] = [
  text(
    { name: 'vpc_id', description: 'VPC that work runs in: output of the network module.' },
    idFormat('a VPC', 'vpc'),
  ),
  texts(
    { name: 'subnet_ids', description: 'Private subnets in two or more zones: output of the network module.' },
    idFormat('a subnet', 'subnet'),
    { least: 2, most: 6 },
  ),
  text(
    {
      name: 's3_endpoint_id',
      description: 'S3 gateway endpoint of the VPC, the only way to data: output of the network module.',
    },
    idFormat('a VPC endpoint', 'vpce'),
  ),
  text(
    { name: 's3_prefix_list_id', description: 'Prefix list of S3 in the region: output of the network module.' },
    idFormat('a prefix list', 'pl'),
  ),
  // A list: how long it is, Terraform knows before it knows the ID
  texts(
    {
      name: 'endpoint_security_group_ids',
      description:
        'Security group of the interface endpoints, as a list: output of the network module. Empty: there are none that jobs should reach.',
      default: [],
    },
    idFormat('a security group', 'sg'),
    { most: 1 },
  ),
  text(
    {
      name: 'access_log_bucket_name',
      description: 'Bucket that takes server access logs: output of the audit module.',
    },
    matching(
      LOG_BUCKET,
      'be the name of an S3 bucket, 3 to 63 lower-case letters, digits or dashes',
      'take it from the audit module, or name a bucket that exists, for example "acme-access-logs"',
    ),
  ),
  text({ name: 'alert_topic_arn', description: 'Topic that alerts go to: output of the audit module.' }, TOPIC_FORMAT),
  text(
    {
      name: 'undelivered_alerts_queue_arn',
      description: 'Queue for alerts that cannot be delivered: output of the audit module. Null: none.',
      default: null,
    },
    matching(
      /^arn:aws[a-z-]*:sqs:[a-z0-9-]+:[0-9]{12}:[A-Za-z0-9_-]{1,80}$/,
      'be the ARN of an SQS queue, and not of a FIFO queue',
      'take it from the audit module, for example "arn:aws:sqs:eu-central-1:123456789012:acme-undelivered-alerts"',
    ),
  ),
  text(
    {
      name: 'trail_log_group_name',
      description:
        "The trail's log group: output of the audit module. Null: nothing can be counted, and alarms are not there.",
      default: null,
    },
    matching(
      LOG_GROUP,
      'be the name of a log group',
      'copy it from "aws cloudtrail describe-trails", without the ARN before it, for example "/acme/trail"',
    ),
  ),
];
