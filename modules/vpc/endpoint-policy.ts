import { AwsEnvironment } from '../core/aws-environment';
import { principalOfAccount, resourceOfAccount } from '../core/policy-conditions';
import { ANYBODY, Statement } from '../core/policy-statement';
import { EndpointKind, ForeignAccess } from './endpoint-catalogue';

const ANY_RESOURCE = ['*'];

/**
 * What passes an interface endpoint: callers of this account, to resources of this account. Stolen credentials of another
 * account do not get in, and our data does not get out to another account.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function interfaceEndpointStatements(kind: EndpointKind, environment: AwsEnvironment): readonly Statement[] {
  const ours = principalOfAccount(environment);
  const always: Statement = {
    sid: 'OwnPrincipalsToOwnResources',
    effect: 'Allow',
    principals: ANYBODY,
    actions: [`${kind.service}:*`],
    resources: ANY_RESOURCE,
    conditions: [ours, resourceOfAccount(environment)],
  };
  const { actionsWithoutResource, foreign } = kind;
  const exceptions: readonly Statement[] = [
    allowOwnPrincipals('ActionsWithoutResource', actionsWithoutResource, ANY_RESOURCE, environment),
    allowOwnPrincipals('ForeignResources', foreign?.actions ?? [], [foreignArn(foreign, environment)], environment),
  ];
  return [always, ...exceptions.filter(({ actions }) => actions.length > 0)];
}

/**
 * What passes the S3 endpoint: callers of this account, to buckets of this account. Image layers are downloaded without an AWS
 * identity from a bucket of ECR's. https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html#ecr-minimum-s3-perms
 */
export function s3EndpointStatements(environment: AwsEnvironment, pullsImages: boolean): readonly Statement[] {
  const own: Statement = {
    sid: 'OwnPrincipalsToOwnBuckets',
    effect: 'Allow',
    principals: ANYBODY,
    actions: ['s3:*'],
    resources: ANY_RESOURCE,
    conditions: [principalOfAccount(environment), resourceOfAccount(environment)],
  };
  const imageLayers: Statement = {
    sid: 'ImageLayers',
    effect: 'Allow',
    principals: ANYBODY,
    actions: ['s3:GetObject'],
    resources: [`arn:${environment.partition}:s3:::prod-${environment.region}-starport-layer-bucket/*`],
  };
  return pullsImages ? [own, imageLayers] : [own];
}

function foreignArn(foreign: ForeignAccess | undefined, { partition, region }: AwsEnvironment): string {
  return (foreign?.resource ?? '').replace('{partition}', partition).replace('{region}', region);
}

function allowOwnPrincipals(
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
  environment: AwsEnvironment,
): Statement {
  return {
    sid,
    effect: 'Allow',
    principals: ANYBODY,
    actions,
    resources,
    conditions: [principalOfAccount(environment)],
  };
}
