import { asList, PolicyDocument } from './policies';

/** A policy's statements that name an action, and where they stand in it. */
export interface AboutAction {
  readonly document: PolicyDocument;
  /** Place in the whole policy, by place in this part of it. */
  readonly places: readonly number[];
}

const KNOWN = new WeakMap<PolicyDocument, Map<string, AboutAction>>();

/**
 * The part of a policy that can say anything about an action. The simulator looks at every statement of every policy for every
 * question; most name other actions, and leaving them out makes it four times as fast. `about-action.test.ts` holds its answers
 * against those over whole policies.
 */
export function aboutAction(document: PolicyDocument, action: string): AboutAction {
  const ofDocument = KNOWN.get(document) ?? new Map<string, AboutAction>();
  KNOWN.set(document, ofDocument);
  const known = ofDocument.get(action) ?? pick(document, action);
  ofDocument.set(action, known);
  return known;
}

function pick(document: PolicyDocument, action: string): AboutAction {
  const places = document.Statement.flatMap(({ Action }, place) =>
    // Without actions of its own it names them by exclusion: for the simulator to judge
    Action === undefined || asList(Action).some((pattern) => matches(pattern, action)) ? [place] : [],
  );
  // AWS takes no empty policies: one that says nothing of the action is as good
  const kept = places.length > 0 ? places : [0];
  return { document: { ...document, Statement: kept.map((place) => document.Statement[place]!) }, places: kept };
}

const EXPRESSIONS = new Map<string, RegExp>();

function matches(pattern: string, action: string): boolean {
  const known = EXPRESSIONS.get(pattern) ?? expressionOf(pattern);
  EXPRESSIONS.set(pattern, known);
  return known.test(action);
}

/** Wildcards of IAM: `*` is any text, `?` any character. Actions have no case. */
function expressionOf(pattern: string): RegExp {
  const source = pattern
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replace(/\*/g, '.*')
    .replace(/\?/g, '.');
  return new RegExp(`^${source}$`, 'i');
}
