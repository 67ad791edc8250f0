import { AwsEnvironment, servicePrincipal } from '../core/arns';
import { actingFor } from '../core/policy-conditions';
import { Principals, Statement } from '../core/policy-statement';

const CLOUD_TRAIL: Principals = { type: 'Service', identifiers: [servicePrincipal('cloudtrail')] };

/** One trail delivers to the bucket, into this account's folder. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html */
export function trailDelivery(bucketArn: string, trailArn: string, environment: AwsEnvironment): readonly Statement[] {
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
      resources: [`${bucketArn}/AWSLogs/${environment.account}/*`],
      conditions: [...forTrail, { test: 'StringEquals', key: 's3:x-amz-acl', values: ['bucket-owner-full-control'] }],
    },
  ];
}

/** The trail's role writes to streams that CloudTrail names after account and region. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-required-policy-for-cloudwatch-logs.html */
export function trailLogging(logGroupArn: string, { account, region }: AwsEnvironment): readonly Statement[] {
  return [
    {
      sid: 'WriteTrailEvents',
      effect: 'Allow',
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [`${logGroupArn}:log-stream:${account}_CloudTrail_${region}*`],
    },
  ];
}
