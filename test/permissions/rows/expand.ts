import { Deployed } from '../deployed';
import { Documents } from '../engine/documents';
import { Request } from '../engine/request';
import { projectNames, Scope } from '../vocabulary/scope';
import { PRINCIPALS } from '../vocabulary/principals';
import { workOf } from '../vocabulary/resources';
import { isOfProject } from './of-project';
import { requestOf } from './request-of';
import { findResources, FoundResource, unmarked } from './resolve';
import { resolvePrincipal } from './resolve-principal';
import { Row } from './schema';

/** One question of the matrix, and the answer that is right. */
export interface Case {
  readonly row: Row;
  /** Undefined: about what there is once per account. */
  readonly project?: string;
  readonly principal: string;
  readonly action: string;
  /** As the row calls them: several are asked for in one call. */
  readonly resources: readonly string[];
  readonly requests: readonly Request[];
}

/** The cases of all rows in a deployment, and what rows speak of that is not there. */
export interface Expanded {
  readonly cases: readonly Case[];
  /** Rows, or parts of them, that say nothing about this deployment: an error unless the vocabulary calls them optional. */
  readonly unused: readonly string[];
}

/** Multiplies rows out, in every project that has what they name. */
export async function expand(rows: readonly Row[], deployed: Deployed): Promise<Expanded> {
  const documents = new Documents(deployed);
  const cases: Case[] = [];
  const unused: string[] = [];
  for (const row of rows) {
    for (const part of partsOf(row)) {
      const found = (
        await Promise.all(scopesOf(part, deployed).map((scope) => casesIn(scope, part, documents)))
      ).flat();
      cases.push(...found);
      if (found.length === 0 && !isOptional(part)) unused.push(`${row.at}: nothing deployed is ${nameOf(part)}`);
    }
  }
  return { cases, unused };
}

/** A row with one principal, one action, and the resources of one call. */
export interface Part {
  readonly row: Row;
  readonly principal: string;
  readonly action: string;
  readonly resources: readonly string[];
}

/** What a row says, each in one. */
export function partsOf(row: Row): readonly Part[] {
  const calls = row.together ? [row.together] : row.resource!.map((resource) => [resource]);
  return row.principal.flatMap((principal) =>
    row.action.flatMap((action) =>
      calls.map((called) => {
        const resources = called.map((resource) => workOf(action, resource));
        return { row, principal, action, resources };
      }),
    ),
  );
}

function nameOf({ principal, resources }: Part): string {
  return `"${principal}" or ${resources.map((resource) => `"${resource}"`).join(', ')}`;
}

function isOptional({ principal }: Part): boolean {
  return PRINCIPALS[unmarked(principal)]?.optional !== undefined;
}

/** Each project if the row speaks of one, else the account. */
function scopesOf(part: Part, deployed: Deployed): readonly Scope[] {
  return isOfProject(part) ? projectNames(deployed.settings).map((project) => ({ deployed, project })) : [{ deployed }];
}

async function casesIn(scope: Scope, part: Part, documents: Documents): Promise<Case[]> {
  const { row, principal, action, resources } = part;
  const caller = resolvePrincipal(principal, scope, documents);
  const found = resources.map((resource) => findResources(resource, scope));
  if (!caller || found.some((each) => each.length === 0)) return [];
  return Promise.all(
    callsFor(found).map(async (call) => {
      const requests = await Promise.all(
        call.map((resource) => requestOf({ row, action, caller, resource, scope, documents })),
      );
      return { row, project: scope.project, principal, action, resources, requests };
    }),
  );
}

/** Several ARNs behind one alias: each is a call of its own. */
function callsFor(found: readonly (readonly FoundResource[])[]): readonly (readonly FoundResource[])[] {
  return found.reduce<FoundResource[][]>(
    (calls, choices) => calls.flatMap((call) => choices.map((choice) => [...call, choice])),
    [[]],
  );
}
