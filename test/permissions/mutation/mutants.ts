import { asList, nameOf, PolicyDocument, PolicyStatement, Source } from '../engine/policies';
import { conditionMutations } from './conditions';
import { holdsLess, holdsMore, Mutant, Mutation } from './mutant';

/** Every change of a policy that some case has to notice. */
export function mutantsOf(source: Source): readonly Mutant[] {
  return source.document.Statement.flatMap((statement, index) =>
    [...mutations(statement)].map((mutation) => ({ source, index, name: nameOf(statement, index), ...mutation })),
  );
}

/** The policy with the change in it. */
export function mutatedDocument({ source, index, statement }: Mutant): PolicyDocument {
  const Statement = source.document.Statement.flatMap((each, place) =>
    place === index ? (statement ? [statement] : []) : [each],
  );
  return { ...source.document, Statement: Statement.length > 0 ? Statement : [says(source)] };
}

/** What a policy says when nothing is left of it: AWS takes no empty ones. */
function says({ kind }: Source): PolicyStatement {
  const nothing = { Sid: 'Nothing', Effect: 'Allow' as const, Action: 'sts:GetSessionToken' };
  if (kind === 'identity' || kind === 'boundary') return { ...nothing, Resource: '*' };
  if (kind === 'resource control') return { ...nothing, Effect: 'Deny', Principal: '*', Resource: '*' };
  if (kind === 'endpoint') return { ...nothing, Principal: '*', Resource: '*' };
  return { ...nothing, Principal: { Service: 'nobody.amazonaws.com' }, ...(kind !== 'trust' && { Resource: '*' }) };
}

function* mutations(statement: PolicyStatement): Generator<Mutation> {
  yield { change: 'without the statement', statement: undefined, concerns: holdsLess };
  yield* fewer(statement, 'Action', 'action');
  yield* fewer(statement, 'Resource', 'resource');
  yield* fewerPrincipals(statement);
  yield* conditionMutations(statement);
  if (statement.Effect === 'Allow') yield* wider(statement);
}

function* fewer(statement: PolicyStatement, element: 'Action' | 'Resource', called: string): Generator<Mutation> {
  const values = asList(statement[element]);
  if (values.length < 2) return;
  for (const value of values) {
    const rest = { ...statement, [element]: values.filter((each) => each !== value) };
    yield { change: `without the ${called} ${value}`, statement: rest, concerns: holdsLess };
  }
}

function* fewerPrincipals(statement: PolicyStatement): Generator<Mutation> {
  if (typeof statement.Principal !== 'object') return;
  for (const [type, named] of Object.entries(statement.Principal)) {
    const values = asList(named);
    if (values.length < 2) continue;
    for (const value of values) {
      const Principal = { ...statement.Principal, [type]: values.filter((each) => each !== value) };
      yield { change: `without the principal ${value}`, statement: { ...statement, Principal }, concerns: holdsLess };
    }
  }
}

function* wider(statement: PolicyStatement): Generator<Mutation> {
  const resources = asList(statement.Resource);
  if (resources.length > 0 && !resources.includes('*')) {
    yield { change: 'for any resource', statement: { ...statement, Resource: '*' }, concerns: holdsMore('resource') };
  }
  if (typeof statement.Principal === 'object') {
    yield {
      change: 'for any principal',
      statement: { ...statement, Principal: '*' },
      concerns: holdsMore('principal'),
    };
  }
}
