import { AwsEnvironment, servicePrincipal } from '../core/arns';
import { actingFor } from '../core/policy-conditions';
import { Principals, Statement } from '../core/policy-statement';

const CLOUD_TRAIL: Principals = { type: 'Service', identifiers: [servicePrincipal('cloudtrail')] };

/** One trail delivers to the bucket, into the folders of the account and of the organization that it records, if it does. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
export function trailDelivery(
  bucketArn: string,
  trailArn: string,
  folders: readonly string[],
  environment: AwsEnvironment,
): readonly Statement[] {
  const forTrail = actingFor(environment, [trailArn]);
  return [
    {
      sid: 'TrailChecksBucket',
      effect: 'Allow',
      principals: CLOUD_TRAIL,
      actions: ['s3:GetBucketAcl'],
      resources: [bucketArn],
      conditions: forTrail,
    },
    {
      sid: 'TrailWritesFiles',
      effect: 'Allow',
      principals: CLOUD_TRAIL,
      actions: ['s3:PutObject'],
      resources: folders.map((folder) => `${bucketArn}/AWSLogs/${folder}/*`),
      conditions: [...forTrail, { test: 'StringEquals', key: 's3:x-amz-acl', values: ['bucket-owner-full-control'] }],
    },
  ];
}

/** The trail's role writes to streams that CloudTrail names after account, or organization, and region. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html */
export function trailLogging(
  logGroupArn: string,
  { account, region }: AwsEnvironment,
  organizationId?: string,
): readonly Statement[] {
  const streams = [`${account}_CloudTrail_${region}*`, ...(organizationId ? [`${organizationId}_*`] : [])];
  return [
    {
      sid: 'WriteTrailEvents',
      effect: 'Allow',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: streams.map((stream) => `${logGroupArn}:log-stream:${stream}`),
    },
  ];
}
