import { DataAwsCallerIdentity } from '@cdktf/provider-aws/lib/data-aws-caller-identity';
import { DataAwsPartition } from '@cdktf/provider-aws/lib/data-aws-partition';
import { DataAwsRegion } from '@cdktf/provider-aws/lib/data-aws-region';
import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { AwsEnvironment } from './arns';
import { dnsSuffixOf } from './partition';

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
