import { AwsEnvironment } from '../core/arns';
import { resourceOfAccount } from '../core/policy-conditions';
import { Condition, Statement } from '../core/policy-statement';

/** What a role may do with objects, on the role's side: the bucket's own policy has to agree. */

/** Sees object names; with prefixes, only below them. A request that names no prefix is then refused. */
export function listObjects(
  sid: string,
  bucketArn: string,
  environment: AwsEnvironment,
  prefixes: readonly string[] = [],
): Statement {
  const below: Condition = { test: 'StringLike', key: 's3:prefix', values: prefixes.map((prefix) => `${prefix}*`) };
  return allow(sid, ['s3:ListBucket'], [bucketArn], environment, prefixes.length > 0 ? [below] : []);
}

/** Reads objects below a bucket, or below folders of it. */
export function readObjects(sid: string, folderArns: readonly string[], environment: AwsEnvironment): Statement {
  return allow(sid, ['s3:GetObject'], folderArns.map(objectsBelow), environment);
}

/** Writes objects, in one piece or in parts; reads and deletes none. */
export function writeObjects(sid: string, folderArns: readonly string[], environment: AwsEnvironment): Statement {
  const actions = ['s3:AbortMultipartUpload', 's3:ListMultipartUploadParts', 's3:PutObject'];
  return allow(sid, actions, folderArns.map(objectsBelow), environment);
}

function objectsBelow(folderArn: string): string {
  return folderArn.endsWith('/') ? `${folderArn}*` : `${folderArn}/*`;
}

function allow(
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
  environment: AwsEnvironment,
  conditions: readonly Condition[] = [],
): Statement {
  return { sid, effect: 'Allow', actions, resources, conditions: [resourceOfAccount(environment), ...conditions] };
}
