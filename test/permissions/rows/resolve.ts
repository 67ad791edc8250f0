import { OPEN_TO_ALL, PolicyDocument } from '../engine/policies';
import { ResourceAlias, RESOURCES } from '../vocabulary/resources';
import { fill, FOREIGN_ACCOUNT, isDeployed, otherProject, Scope } from '../vocabulary/scope';

/** What can stand before an alias. */
const MARKS = {
  /** Another project's. */
  other: 'other:',
  /** Of the same name in an account that is not ours, whose owner lets everybody in. */
  foreign: 'foreign:',
  /** With a resource policy that lets everybody in, in place of its own. */
  open: 'open:',
  /** With a resource policy that leaves everything to the policies of the account's principals. */
  delegating: 'delegating:',
} as const;

/** A resource that is asked for. */
export interface FoundResource {
  readonly arn: string;
  readonly account: string;
  /** What is on it, if that is not what was deployed. */
  readonly policy?: PolicyDocument;
}

/** An alias without the mark before it. */
export function unmarked(text: string): string {
  const mark = Object.values(MARKS).find((each) => text.startsWith(each));
  return mark ? text.slice(mark.length) : text;
}

/** Where an alias is looked up: in another project if it says so. */
export function scopeOf(text: string, scope: Scope): Scope {
  return text.startsWith(MARKS.other) ? otherProject(scope) : scope;
}

/** The entry of the vocabulary for an alias, with or without a path behind it; undefined if there is none. */
export function resourceAliasOf(text: string): { readonly alias: ResourceAlias; readonly path: string } | undefined {
  const plain = RESOURCES[text];
  if (plain) return { alias: plain, path: '' };
  const slash = text.indexOf('/');
  const alias = slash > 0 ? RESOURCES[text.slice(0, slash)] : undefined;
  return alias?.path ? { alias, path: text.slice(slash + 1) } : undefined;
}

/** What an alias or an ARN template stands for; nothing if it is not deployed. @throws if the vocabulary does not have it */
export function findResources(text: string, scope: Scope): readonly FoundResource[] {
  const { account } = scope.deployed.settings;
  const where = scopeOf(text, scope);
  const neighbours = !isDeployed(where);
  return arnsOf(unmarked(text), where).map((arn) => {
    // Images and the like may be of another account, which their ARN tells
    const found = { arn, account: arn.split(':')[4] || account };
    if (text.startsWith(MARKS.foreign)) return inForeignAccount(found);
    if (text.startsWith(MARKS.open)) return { ...found, policy: OPEN_TO_ALL };
    if (text.startsWith(MARKS.delegating)) return { ...found, policy: admitting(account) };
    return neighbours && arn.includes(':kms:') ? { ...found, policy: admitting(account) } : found;
  });
}

function arnsOf(text: string, scope: Scope): readonly string[] {
  if (text.startsWith('arn:')) return [fill(text, scope)];
  const found = resourceAliasOf(text);
  if (!found) throw new Error(`"${text}" must be a resource of vocabulary/resources.ts or an ARN template`);
  return found.alias.find(scope, fill(found.path, scope));
}

function inForeignAccount({ arn, account }: FoundResource): FoundResource {
  return { arn: arn.replace(`:${account}:`, `:${FOREIGN_ACCOUNT}:`), account: FOREIGN_ACCOUNT, policy: OPEN_TO_ALL };
}

/** The policy that keys have by default: also the weakest that a neighbour's may have. */
const admitting = (account: string): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Account',
      Effect: 'Allow',
      Principal: { AWS: `arn:aws:iam::${account}:root` },
      Action: 'kms:*',
      Resource: '*',
    },
  ],
});
