import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { dnsSuffixOf } from './partition';

/** Where resources are made: the only source of partition, account, region and service names in policies. */
export interface AwsEnvironment {
  readonly partition: string;
  readonly account: string;
  readonly region: string;
  /** Domain of service hosts, such as `amazonaws.com`. */
  readonly dnsSuffix: string;
}

const ENVIRONMENTS = new WeakMap<TerraformStack, AwsEnvironment>();

/** Declares the stack's environment as literals, so that policies are readable before a plan. */
export function setAwsEnvironment(stack: TerraformStack, environment: Omit<AwsEnvironment, 'dnsSuffix'>): void {
  ENVIRONMENTS.set(stack, { ...environment, dnsSuffix: dnsSuffixOf(environment.partition) });
}

/** The environment of the stack around `scope`: as declared, else looked up once per stack by data sources. */
export function awsEnvironmentOf(scope: Construct): AwsEnvironment {
  const stack = TerraformStack.of(scope);
  const known = ENVIRONMENTS.get(stack);
  if (known) return known;
  const lookups = new Construct(stack, 'AwsEnvironment');
  const partition = new DataAwsPartition(lookups, 'Partition');
  const lookedUp = {
    partition: partition.partition,
    account: new DataAwsCallerIdentity(lookups, 'CallerIdentity').accountId,
    region: new DataAwsRegion(lookups, 'Region').id,
    dnsSuffix: partition.dnsSuffix,
  };
  ENVIRONMENTS.set(stack, lookedUp);
  return lookedUp;
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
