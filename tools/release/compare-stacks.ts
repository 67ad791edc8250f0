import { Change } from './change';
import { LASTING } from './lasting-catalogue';
import { contractOf, Fixed, StackContract, TerraformJson, VERSIONS } from './stack-contract';

const KEEP_ID =
  'keep its id; or say where it went with `moveFromId`; or let Terraform forget it, with a `removed` block that does not destroy';
const KEEP_VALUE = 'keep the value, or Terraform replaces the resource';
const KEEP_PLACE = 'keep the place, or Terraform finds no state and makes everything anew';

/** What changed between a stack as it was released and as it is synthesized now, for who has deployed it. */
export function compareStacks(released: StackContract, now: TerraformJson): Change[] {
  const current = contractOf(now);
  const moves = movesOf(now);
  const forgotten = new Set(
    (now.removed ?? []).filter(({ lifecycle }) => lifecycle?.destroy === false).map(({ from }) => from),
  );
  const kept = [...released].flatMap(([address, fixed]): Change[] => {
    const place = placeOf(address, moves);
    const found = current.get(place);
    if (found) return changedValues(place, moved(fixed, moves), found);
    return [forgotten.has(address) ? left(address) : gone(address)];
  });
  const known = new Set([...released.keys()].map((address) => placeOf(address, moves)));
  const added = [...current].filter(([address]) => !known.has(address));
  return [...kept, ...added.map(([address, fixed]) => addition(address, fixed))];
}

/** A stack that is not there any more, and with it all that it had. */
export function goneStack(name: string, released: StackContract): Change {
  const lasting = [...released.keys()].find((address) => LASTING[typeOf(address)]);
  if (!lasting) return { weight: 'breaking', text: `the stack ${name} is gone` };
  const text = `"${name}" must be a stack, got none of that name: keep the name, its state is found by it, with ${lasting}`;
  return { weight: 'refused', text };
}

/** From address to address; what becomes the first of a list keeps its own. */
function movesOf({ moved: blocks = [] }: TerraformJson): ReadonlyMap<string, string> {
  const between = blocks.filter(({ from, to }) => to !== `${from}[0]`);
  return new Map(between.map(({ from, to }) => [from, to]));
}

/** Where a resource is after all moves. A move into another type is none: Terraform would refuse it. */
function placeOf(address: string, moves: ReadonlyMap<string, string>, seen: readonly string[] = []): string {
  const to = moves.get(address);
  if (!to || seen.includes(to) || typeOf(to) !== typeOf(address)) return address;
  return placeOf(to, moves, [...seen, address]);
}

/** Fixed values as they read after the moves: they may name other resources. */
function moved(fixed: Fixed, moves: ReadonlyMap<string, string>): Fixed {
  const follow = (value: unknown) => (typeof value === 'string' ? placeOf(value, moves) : value);
  return Object.fromEntries(Object.entries(fixed).map(([name, value]) => [name, follow(value)]));
}

function addition(address: string, { required }: Fixed): Change {
  if (!required) return { weight: 'added', text: `${address} is new` };
  return { weight: 'breaking', text: `${address} is new, and has to be given` };
}

function left(address: string): Change {
  return { weight: 'breaking', text: `${address} is forgotten: it stays, and Terraform manages it no more` };
}

function gone(address: string): Change {
  const lasting = LASTING[typeOf(address)];
  if (!lasting) return { weight: 'breaking', text: `${address} is gone` };
  return { weight: 'refused', text: `"${address}" must stay, got no such address: ${KEEP_ID}; else ${lasting.why}` };
}

function changedValues(address: string, before: Fixed, now: Fixed): Change[] {
  return Object.keys(before)
    .filter((name) => !same(before[name], now[name]))
    .map((name) => changedValue(address, name, [before[name], now[name]]));
}

function changedValue(address: string, name: string, values: readonly unknown[]): Change {
  const [before, now] = values.map((value) => JSON.stringify(value ?? null));
  if (typeOf(address) === 'variable') return requirement(address, values[1]);
  if (address === VERSIONS) return { weight: 'breaking', text: `"${name}" was ${before}, is ${now}` };
  if (values.some(isExpression)) {
    return { weight: 'breaking', text: `"${address} ${name}" was ${before}, is ${now}: see that both give one value` };
  }
  const why = LASTING[typeOf(address)]?.why;
  const remedy = why ? `${KEEP_VALUE}: ${why}` : KEEP_PLACE;
  return { weight: 'refused', text: `"${address} ${name}" must stay ${before}, got ${now}: ${remedy}` };
}

/** What Terraform works out, in modules: two expressions may give one value. */
function isExpression(value: unknown): boolean {
  return typeof value === 'string' && value.includes('${');
}

/** A variable that got a default, or lost it. */
function requirement(address: string, isRequired: unknown): Change {
  if (isRequired) return { weight: 'breaking', text: `${address} has to be given` };
  return { weight: 'added', text: `${address} can be left out` };
}

/** What nobody set is what AWS takes for it: off, where it is a switch. */
function same(before: unknown, now: unknown): boolean {
  return JSON.stringify(before ?? false) === JSON.stringify(now ?? false);
}

function typeOf(address: string): string {
  return address.split('.')[0]!;
}
