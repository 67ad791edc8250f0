import { AwsEnvironment, regionalArn } from '../core/arns';
import { principalOfAccount, resourceOfAccount } from '../core/policy-conditions';
import { ANYBODY, Condition, Statement } from '../core/policy-statement';
import { PULL_IMAGES } from '../core/work-actions';
import { EndpointKind, ForeignAccess } from './endpoint-catalogue';

/** Whom and what an endpoint admits. */
export interface Perimeter {
  /** Callers and resources of this organization. Absent: of this account alone. */
  readonly organizationId?: string;
  /** Accounts with registries that images are pulled from, beside our own: those of AWS's images are accounts of AWS. */
  readonly imageAccounts: readonly string[];
}

const ANY_RESOURCE = ['*'];

/**
 * What passes an interface endpoint: our callers, to our resources. Stolen credentials of another account do not get in, and our
 * data does not get out to another account. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html
 */
export function interfaceEndpointStatements(
  kind: EndpointKind,
  perimeter: Perimeter,
  environment: AwsEnvironment,
): readonly Statement[] {
  const ours = [ourPrincipals(perimeter, environment)];
  const { actionsWithoutResource, foreign, pullsImages = false } = kind;
  const registries = pullsImages
    ? perimeter.imageAccounts.map((account) => regionalArn({ ...environment, account }, 'ecr', 'repository/*'))
    : [];
  return [
    allow('OwnPrincipalsToOwnResources', [`${kind.service}:*`], ANY_RESOURCE, [
      ...ours,
      ourResources(perimeter, environment),
    ]),
    allow('ActionsWithoutResource', actionsWithoutResource, ANY_RESOURCE, ours),
    allow('ForeignResources', foreign?.actions ?? [], [foreignArn(foreign, environment)], ours),
    allow('ForeignImages', PULL_IMAGES, registries, ours),
  ].filter(({ actions, resources = [] }) => actions.length > 0 && resources.length > 0);
}

/**
 * What passes the S3 endpoint: our callers, to our buckets. Image layers are downloaded without an AWS identity from a bucket of
 * ECR's. https://docs.aws.amazon.com/AmazonECR/latest/userguide/vpc-endpoints.html#ecr-minimum-s3-perms
 */
export function s3EndpointStatements(
  pullsImages: boolean,
  perimeter: Perimeter,
  environment: AwsEnvironment,
): readonly Statement[] {
  const own = allow('OwnPrincipalsToOwnBuckets', ['s3:*'], ANY_RESOURCE, [
    ourPrincipals(perimeter, environment),
    ourResources(perimeter, environment),
  ]);
  const layers = `arn:${environment.partition}:s3:::prod-${environment.region}-starport-layer-bucket/*`;
  return pullsImages ? [own, allow('ImageLayers', ['s3:GetObject'], [layers], [])] : [own];
}

function ourPrincipals({ organizationId }: Perimeter, environment: AwsEnvironment): Condition {
  return organizationId === undefined
    ? principalOfAccount(environment)
    : { test: 'StringEquals', key: 'aws:PrincipalOrgID', values: [organizationId] };
}

function ourResources({ organizationId }: Perimeter, environment: AwsEnvironment): Condition {
  return organizationId === undefined
    ? resourceOfAccount(environment)
    : { test: 'StringEquals', key: 'aws:ResourceOrgID', values: [organizationId] };
}

function foreignArn(foreign: ForeignAccess | undefined, { partition, region }: AwsEnvironment): string {
  return (foreign?.resource ?? '').replace('{partition}', partition).replace('{region}', region);
}

function allow(
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
  conditions: readonly Condition[],
): Statement {
  return { sid, effect: 'Allow', principals: ANYBODY, actions, resources, conditions };
}
