import { anonymousPrincipal, Simulation } from '@cloud-copilot/iam-simulate';
import { asList, Conditions, OneOrMore, PolicyDocument, PolicyStatement } from './policies';
import { Request } from './request';

/**
 * What the simulator gets wrong or leaves to its caller, and what we do about each. `defects.test.ts` shows every one on the plain
 * simulator, and fails when it is mended there. Two are dealt with elsewhere: calls that need several resources are judged once
 * for each (`judge.ts`), and the root user, who needs no policy, is given one (`vocabulary/principals.ts`).
 */

/** Global and free-form, so that the simulator takes it for any action. */
const STAND_IN = 'aws:PrincipalTag/encryption-context-';
const ENCRYPTION_CONTEXT = /^kms:EncryptionContext:/i;

/**
 * Condition keys `kms:EncryptionContext:<key>` are dropped from every request, so that conditions on them never hold. They are
 * renamed, in policies and in requests alike.
 */
export function renameEncryptionContext(statement: PolicyStatement): PolicyStatement {
  return statement.Condition === undefined ? statement : { ...statement, Condition: renameKeys(statement.Condition) };
}

export function renameEncryptionContextKey(key: string): string {
  return key.replace(ENCRYPTION_CONTEXT, STAND_IN);
}

/** Claims of a token, under the name of the host that signs it: hosts have dots, services have none. */
const CLAIM = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+:(aud|sub)$/;
/** A host whose keys the simulator knows. */
const KNOWN_ISSUER = 'accounts.google.com';

/**
 * Of identity providers, only the hosts that AWS lists are known; keys of any other are dropped from every request. They are renamed to
 * those of one that is known, in policies and in requests alike: whose token it is, the principal says.
 */
export function renameClaim(key: string): string {
  return key.replace(CLAIM, `${KNOWN_ISSUER}:$1`);
}

/** A condition key as the simulator gets it. */
export function renameKey(key: string): string {
  return renameClaim(renameEncryptionContextKey(key));
}

function renameKeys(conditions: Conditions): Conditions {
  const renamed = (keys: Readonly<Record<string, OneOrMore>>) =>
    Object.fromEntries(Object.entries(keys).map(([key, values]) => [renameKey(key), values]));
  return Object.fromEntries(Object.entries(conditions).map(([operator, keys]) => [operator, renamed(keys)]));
}

const IDENTITY_CALL = 'sts:GetCallerIdentity';
/** Like it, an action that names no resource, and one that no policy here speaks of. */
const IDENTITY_CALL_STAND_IN = 'sts:DecodeAuthorizationMessage';

/**
 * `sts:GetCallerIdentity` is allowed before any policy is looked at. AWS asks for no permission of the caller either, but an
 * endpoint's policy still decides whether the call passes. Another action stands in for it, in policies and in requests alike.
 */
export function renameIdentityCall(statement: PolicyStatement): PolicyStatement {
  const actions = asList(statement.Action);
  return actions.includes(IDENTITY_CALL) ? { ...statement, Action: actions.map(renameAction) } : statement;
}

export function renameAction(action: string): string {
  return action === IDENTITY_CALL ? IDENTITY_CALL_STAND_IN : action;
}

/** Whoever asks for it: nobody needs a permission to know who he is. */
export function needsNoPermission(action: string): boolean {
  return action === IDENTITY_CALL;
}

/** A policy as the simulator gets it. */
export function prepare(document: PolicyDocument): PolicyDocument {
  const Statement = document.Statement.map((statement) => renameIdentityCall(renameEncryptionContext(statement)));
  return { ...document, Statement };
}

/** Keys that AWS derives from the caller and the way, which the simulator leaves out: without them, half of the conditions err. */
export function derivedKeys({ principal, resource, action }: Pick<Request, 'principal' | 'resource' | 'action'>) {
  const isService = principal.type === 'Service';
  const keys: Record<string, string> = {
    'aws:PrincipalIsAWSService': String(isService),
    'aws:ViaAWSService': 'false',
    'aws:SecureTransport': 'true',
  };
  if (principal.arn) keys['aws:PrincipalArn'] = principal.arn;
  if (principal.account) keys['aws:PrincipalAccount'] = principal.account;
  if (!isService) keys['aws:PrincipalType'] = principal.type;
  // A request that names no resource has no account of one
  if (resource.arn === '*') return keys;
  keys['aws:ResourceAccount'] = resource.account;
  if (action.startsWith('kms:') && principal.account) keys['kms:CallerAccount'] = principal.account;
  return keys;
}

/** Nobody is a caller of another kind. */
export function callerOf({ principal }: Request): Simulation['request']['principal'] {
  return principal.type === 'Anonymous' ? anonymousPrincipal : principal.principal;
}
