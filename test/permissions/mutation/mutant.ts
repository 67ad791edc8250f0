import { PolicyStatement, Source } from '../engine/policies';
import { StatementTrace } from '../engine/judge';

/** A policy with one change that somebody could make by mistake. */
export interface Mutant {
  readonly source: Source;
  /** Place of the statement in the policy. */
  readonly index: number;
  /** Of the statement. */
  readonly name: string;
  /** What was changed, such as `without the action s3:GetObject`. */
  readonly change: string;
  /** The statement after the change; undefined if it was removed. */
  readonly statement?: PolicyStatement;
  /** Whether an answer can depend on the change, by how the unchanged statement met the request. */
  readonly concerns: (trace: StatementTrace) => boolean;
}

/** A change to a statement. */
export type Mutation = Pick<Mutant, 'change' | 'statement' | 'concerns'>;

/** The statement holds for less: only what it held for can change. */
export const holdsLess = (trace: StatementTrace): boolean => trace.matches;

/** A part of the statement holds for more: only what all other parts held for can change. */
export const holdsMore =
  (part: 'resource' | 'principal' | 'condition') =>
  (trace: StatementTrace): boolean => {
    const others = (['action', 'resource', 'principal', 'condition'] as const).filter((other) => other !== part);
    // A principal can hold in two ways: as part of its account, or by itself
    return others.every((other) => trace[other]) && (part === 'principal' || !trace[part]);
  };
