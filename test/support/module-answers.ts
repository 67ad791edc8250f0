/** What the provider answers for what AWS alone knows, by kind of resource; `{id}` tells one of a kind from another. */
const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_kms_key: { arn: 'arn:aws:kms:eu-central-1:123456789012:key/{id}', key_id: '{id}' },
  aws_iam_policy: { arn: 'arn:aws:iam::123456789012:policy/{id}' },
  aws_iam_role: { arn: 'arn:aws:iam::123456789012:role/{id}' },
  aws_s3_bucket: { id: 'bucket-{id}' },
  aws_security_group: { id: 'sg-{id}' },
  aws_sns_topic: { arn: 'arn:aws:sns:eu-central-1:123456789012:{id}' },
  aws_sqs_queue: {
    arn: 'arn:aws:sqs:eu-central-1:123456789012:{id}',
    url: 'https://{id}',
    id: 'https://{id}',
  },
  aws_cloudwatch_log_group: { arn: 'arn:aws:logs:eu-central-1:123456789012:log-group:{id}' },
  aws_cloudtrail: { arn: 'arn:aws:cloudtrail:eu-central-1:123456789012:trail/{id}' },
  aws_guardduty_detector: { id: '{id}' },
  aws_vpc: { id: 'vpc-{id}', default_network_acl_id: 'acl-{id}' },
  aws_subnet: { id: 'subnet-{id}' },
  aws_route_table: { id: 'rtb-{id}' },
  aws_vpc_endpoint: { id: 'vpce-{id}', prefix_list_id: 'pl-{id}' },
};

/** Values of data sources. */
export const DATA_ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_caller_identity: { account_id: '123456789012' },
  aws_partition: { partition: 'aws', dns_suffix: 'amazonaws.com' },
  aws_region: { id: 'eu-central-1' },
  aws_ec2_managed_prefix_list: { id: 'pl-0a1b2c3d' },
};

/**
 * What the provider answers for one resource: no other has the same, so that a reference to the wrong one shows. All elements of a
 * `for_each` have the same.
 */
export function answersOf(type: string, name: string): Readonly<Record<string, string>> | undefined {
  const answers = ANSWERS[type];
  // The hash that ends a name: hexadecimal, as IDs are
  const id = name.split('_').pop()!.toLowerCase();
  return answers && Object.fromEntries(Object.entries(answers).map(([key, text]) => [key, text.replace('{id}', id)]));
}
