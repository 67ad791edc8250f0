import { carries } from '../engine/carried-keys';
import { derivedKeys } from '../engine/defects';
import { Documents } from '../engine/documents';
import { OneOrMore, Source } from '../engine/policies';
import { Request } from '../engine/request';
import { Context, PRESETS, SHAPES } from '../vocabulary/requests';
import { namesIn, Scope } from '../vocabulary/scope';
import { findResources, FoundResource } from './resolve';
import { Actor } from './resolve-principal';
import { Row } from './schema';

export interface RequestProps {
  readonly row: Row;
  readonly action: string;
  readonly caller: Actor;
  readonly resource: FoundResource;
  readonly scope: Scope;
  readonly documents: Documents;
}

/** A row's request for one resource, with every key that AWS would send and every policy that AWS would look at. */
export async function requestOf({ row, action, caller, scope, documents, ...props }: RequestProps): Promise<Request> {
  // Who names no resource asks in his own account
  const resource =
    props.resource.arn === '*' ? { ...props.resource, account: ownAccount(caller, scope) } : props.resource;
  const endpoint =
    row.via === 'vpc endpoint' ? documents.endpointOf(action, scope.deployed.settings.region, row.endpoint) : undefined;
  if (row.via === 'vpc endpoint' && !endpoint) {
    throw new Error(`${row.at}: there is no endpoint for ${row.endpoint ?? action.split(':')[0]}`);
  }
  if (row.endpoint && !endpoint) throw new Error(`${row.at}: "endpoint" must come with "via: vpc endpoint"`);
  const asked = askedContext(row, scope);
  const always = {
    ...derivedKeys({ principal: caller.caller, resource, action }),
    ...((await carries(action, 's3:TlsVersion')) && { 's3:TlsVersion': '1.3' }),
    ...keysOfWay(row, scope),
    ...(endpoint && { 'aws:SourceVpce': endpoint.id, 'aws:SourceVpc': endpoint.vpc }),
    ...(await shapeOf(row, action, scope)),
  };
  const context: Record<string, OneOrMore> = { ...always, ...asked };
  const encryption = Object.keys(asked).find((key) => key.startsWith('kms:EncryptionContext:'));
  if (encryption && !(await carries(action, 'kms:EncryptionContext:${EncryptionContextKey}'))) {
    throw new Error(`${row.at}: ${action} never carries ${encryption}: the key says nothing`);
  }
  for (const key of row.without ?? []) {
    if (!(key in context)) throw new Error(`${row.at}: "without" must name a key that the request has, got ${key}`);
    delete context[key];
  }
  return {
    principal: caller.caller,
    action,
    resource,
    context,
    identity: caller.identity,
    boundary: caller.boundary,
    resourcePolicy: resourcePolicyOf(action, resource, documents),
    endpoint: endpoint?.policy,
    serviceControls: caller.serviceControls,
    resourceControls: caller.resourceControls,
  };
}

function ownAccount({ caller }: Actor, scope: Scope): string {
  return caller.account ?? scope.deployed.settings.account;
}

function resourcePolicyOf(action: string, { arn, policy }: FoundResource, documents: Documents): Source | undefined {
  if (policy) {
    const id = `assumed on ${arn}`;
    return { id, shown: id, kind: 'bucket', deployed: false, document: policy };
  }
  if (action.startsWith('s3:')) return documents.bucketPolicy(arn);
  if (action.startsWith('kms:')) return documents.keyPolicy(arn);
  if (action.startsWith('sts:')) return documents.trustOf(arn);
  if (action.startsWith('sns:')) return documents.topicPolicy(arn);
  if (action.startsWith('sqs:')) return documents.queuePolicy(arn);
  return undefined;
}

function askedContext({ context = {}, with: presets = [], encrypting }: Row, scope: Scope): Record<string, OneOrMore> {
  const all: Context = Object.assign({}, ...presets.map((name) => PRESETS[name]), context);
  const object = encrypting && { 'kms:EncryptionContext:aws:s3:arn': findResources(encrypting, scope)[0]!.arn };
  return { ...expandValues(all, scope), ...object };
}

function keysOfWay({ via, through }: Row, scope: Scope): Context {
  const { region } = scope.deployed.settings;
  return {
    ...(via === 'foreign endpoint' && {
      'aws:SourceVpce': 'vpce-0ff0ff0ff0ff0ff0f',
      'aws:SourceVpc': 'vpc-0ff0ff0ff0ff0ff0f',
    }),
    ...((via === 'aws service' || through !== undefined) && { 'aws:ViaAWSService': 'true' }),
    ...(through !== undefined && { 'kms:ViaService': `${through}.${region}.amazonaws.com` }),
  };
}

async function shapeOf({ shape }: Row, action: string, scope: Scope): Promise<Context> {
  const whole = Object.entries(shape ? SHAPES[shape]! : {});
  const carried = await Promise.all(whole.map(([key]) => carries(action, key)));
  return expandValues(Object.fromEntries(whole.filter((_, index) => carried[index])), scope);
}

function expandValues(context: Context, scope: Scope): Record<string, OneOrMore> {
  return Object.fromEntries(Object.entries(context).map(([key, value]) => [key, expandValue(value, scope)]));
}

/** `{subnet ids}` alone may be several; names and resources in a longer text are put in. */
function expandValue(value: OneOrMore, scope: Scope): OneOrMore {
  if (typeof value !== 'string') return value.flatMap((each) => expandValue(each, scope));
  const whole = /^\{([^}]+)\}$/.exec(value)?.[1];
  if (whole?.endsWith(' ids')) return idsOf(whole, scope);
  return value.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const found = namesIn(scope)[name] ?? findResources(name, scope)[0]?.arn;
    if (found === undefined) throw new Error(`"${value}" must name what is deployed, got {${name}}`);
    return found;
  });
}

/** `{subnet ids}`: of all that the alias `subnets` or `subnet` finds, what follows the last slash. */
function idsOf(name: string, scope: Scope): readonly string[] {
  const alias = name === 'subnet ids' ? 'subnets' : name.slice(0, -' ids'.length);
  return findResources(alias, scope).map(({ arn }) => arn.split('/').at(-1)!);
}
