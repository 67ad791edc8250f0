import { AwsEnvironment, servicePrincipal, viaService } from './arns';
import { Condition } from './policy-statement';

/** The principal is one of these roles or users; a role's sessions count as the role. */
export function principalIs(arns: readonly string[]): Condition {
  return { test: 'ArnEquals', key: 'aws:PrincipalArn', values: arns };
}

/** The principal is none of these. An absent key counts as "none of these": AWS services have no principal ARN. */
export function principalIsNot(arns: readonly string[]): Condition {
  return { test: 'ArnNotEquals', key: 'aws:PrincipalArn', values: arns };
}

/** The request touches a resource of this account: a bucket of the same name elsewhere is somebody else's. */
export function resourceOfAccount({ account }: AwsEnvironment): Condition {
  return { test: 'StringEquals', key: 'aws:ResourceAccount', values: [account] };
}

/** A role is passed to this service, and to no other. */
export function passedTo(service: string): Condition {
  return { test: 'StringEquals', key: 'iam:PassedToService', values: [servicePrincipal(service)] };
}

/** Who bears a tag: who calls, what is made, or what there is. */
type TagBearer = 'aws:PrincipalTag' | 'aws:RequestTag' | 'aws:ResourceTag';

/** It bears the tag, with one of these values. */
export function tagIs(bearer: TagBearer, tag: string, values: readonly string[]): Condition {
  return { test: 'StringEquals', key: `${bearer}/${tag}`, values };
}

/** If it bears the tag, then with one of these values. */
export function tagIsIfAny(bearer: TagBearer, tag: string, values: readonly string[]): Condition {
  return { test: 'StringEqualsIfExists', key: `${bearer}/${tag}`, values };
}

/** The caller belongs to this account. */
export function principalOfAccount({ account }: AwsEnvironment): Condition {
  return { test: 'StringEquals', key: 'aws:PrincipalAccount', values: [account] };
}

/**
 * Confused-deputy guard for a service principal: the service acts for this account, and for these resources of it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html
 */
export function actingFor({ account }: AwsEnvironment, sourceArns: readonly string[]): readonly Condition[] {
  return [
    { test: 'StringEquals', key: 'aws:SourceAccount', values: [account] },
    { test: 'ArnLike', key: 'aws:SourceArn', values: sourceArns },
  ];
}

/**
 * The same for a service that names its resources by one value with an asterisk in it, which is not a wildcard then.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/security-confused-deputy-prevention.html#security-confused-deputy-inference
 */
export function actingForLiteral({ account }: AwsEnvironment, sourceArn: string): readonly Condition[] {
  return [
    { test: 'StringEquals', key: 'aws:SourceAccount', values: [account] },
    { test: 'StringEquals', key: 'aws:SourceArn', values: [sourceArn] },
  ];
}

/** Of a service that does not always say for which account it acts: if it says, then for this one. */
export function ofAccountIfSaid({ account }: AwsEnvironment): Condition {
  return { test: 'StringEqualsIfExists', key: 'aws:SourceAccount', values: [account] };
}

/**
 * Grants for encrypted volumes: to AWS services that act for the caller. Whether SageMaker's carry that mark is not documented;
 * `direct` takes the ones that come through the services that attach volumes, marked or not.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-is-for-aws-resource
 */
export function volumeGrants(direct: boolean, environment: AwsEnvironment): Condition {
  if (!direct) return { test: 'Bool', key: 'kms:GrantIsForAWSResource', values: ['true'] };
  const services = ['sagemaker', 'ec2'].flatMap((service) => viaService(environment, service));
  return { test: 'StringEquals', key: 'kms:ViaService', values: services };
}
