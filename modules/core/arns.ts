/** Where resources are made: the only source of partition, account, region and service names in policies. */
export interface AwsEnvironment {
  /** Such as `aws`, `aws-cn` or `aws-us-gov`. */
  readonly partition: string;
  /** Twelve digits. */
  readonly account: string;
  /** Such as `eu-central-1`. */
  readonly region: string;
  /** Domain of service hosts, such as `amazonaws.com`. */
  readonly dnsSuffix: string;
}

/** ARN of a resource in the environment's account and region. */
export function regionalArn({ partition, region, account }: AwsEnvironment, service: string, resource: string): string {
  return `arn:${partition}:${service}:${region}:${account}:${resource}`;
}

/** ARN of an IAM resource of the environment's account, such as `role/Name`. */
export function iamArn({ partition, account }: AwsEnvironment, resource: string): string {
  return `arn:${partition}:iam::${account}:${resource}`;
}

/** ARN of a bucket, which names neither account nor region. */
export function bucketArn({ partition }: AwsEnvironment, bucketName: string): string {
  return `arn:${partition}:s3:::${bucketName}`;
}

/** The account as a principal: whom exactly is then for conditions, or for the identity's own policy, to say. */
export function accountPrincipal(environment: AwsEnvironment): string {
  return iamArn(environment, 'root');
}

/**
 * Principal of a service that has one name everywhere, such as `cloudtrail.amazonaws.com`. The domain does not follow the
 * partition. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html#principal-services
 */
export function servicePrincipal(service: string): string {
  return `${service}.amazonaws.com`;
}

/** Principal of CloudWatch Logs, which is regional and follows the partition. https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html */
export function logsServicePrincipal({ region, dnsSuffix }: AwsEnvironment): string {
  return `logs.${region}.${dnsSuffix}`;
}

/**
 * Values of `kms:ViaService` for a service. Documented as `<service>.<region>.amazonaws.com`; what the key holds in partitions
 * with a domain of their own is not documented for all, so both spellings are accepted there. Only that service can send either.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-via-service
 */
export function viaService({ region, dnsSuffix }: AwsEnvironment, service: string): readonly string[] {
  return [...new Set([`${service}.${region}.amazonaws.com`, `${service}.${region}.${dnsSuffix}`])];
}
