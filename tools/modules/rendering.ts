import { ALWAYS, ConditionFinder, conjunction, Presence } from './condition';
import { listIn, withElement } from './every';
import { asJson, literal, mapping } from './expression';
import { insideOfJson } from './json-text';
import { elements, isAlways, joinedLists, RenderedItem } from './list-expression';
import { EVERYWHERE, Merged, Part } from './merged';
import { withNumbersAsTexts } from './numeric-conditions';

interface RenderedList {
  readonly expression: string;
  readonly mayBeEmpty: boolean;
}

/** Makes Terraform's expressions of merged configurations: what depends on choices becomes a condition. */
export class Rendering {
  /** @param neverEmpty lists of Terraform's of which, together, there is one element at least */
  constructor(
    private readonly finder: ConditionFinder,
    private readonly neverEmpty: readonly (readonly string[])[],
  ) {}

  /** The condition for a part, within what is there in these variants. */
  conditionOf({ present }: Pick<Part, 'present'>, among: Presence): string {
    return present === EVERYWHERE ? ALWAYS : this.finder.conditionOf(present, among);
  }

  /** As an expression. */
  expression(node: Merged, among: Presence): string {
    switch (node.kind) {
      case 'value':
        return literal(node.value);
      case 'either':
        return this.either(node.options, among);
      case 'list':
        return this.list(node.items, among).expression;
      case 'mapping':
        return this.mapping(node.entries, among);
    }
  }

  /** As a value of Terraform's JSON syntax: plain where nothing depends on a choice. */
  json(node: Merged, among: Presence): unknown {
    if (node.kind === 'value') return node.value;
    if (node.kind === 'either') return asJson(this.either(node.options, among));
    if (node.kind === 'list') return this.listJson(node.items, among);
    const text = insideOfJson(node.entries);
    if (text) return asJson(`jsonencode(${this.expression(text.node, within(text, among))})`);
    if (!this.isPlain(node.entries, among)) return asJson(this.mapping(node.entries, among));
    const entries = [...node.entries].map(([key, part]) => [key, this.json(part.node, within(part, among))]);
    return Object.fromEntries(entries);
  }

  private listJson(items: readonly Part[], among: Presence): unknown {
    const plain = items.every(
      (item) => this.conditionOf(item, among) === ALWAYS && elementsOf(item.node) === undefined,
    );
    if (!plain) return asJson(this.list(items, among).expression);
    return items.map((item) => this.json(item.node, within(item, among)));
  }

  private isPlain(entries: ReadonlyMap<string, Part>, among: Presence): boolean {
    return [...entries.values()].every((part) => this.conditionOf(part, among) === ALWAYS);
  }

  private either(options: readonly Part[], among: Presence): string {
    const ofOneType = options.every(({ node }) => node.kind === 'value');
    const [last, ...others] = [...options].reverse().map((option) => {
      const value = this.expression(option.node, within(option, among));
      return { condition: this.conditionOf(option, among), value: ofOneType ? value : `jsonencode(${value})` };
    });
    const chosen = others.reduce(
      (otherwise, { condition, value }) => `${condition} ? ${value} : ${otherwise}`,
      last!.value,
    );
    return ofOneType ? chosen : `jsondecode(${chosen})`;
  }

  /** Items in a row that are always there stand in one list. */
  private list(items: readonly Part[], among: Presence): RenderedList {
    const rendered = items.map((item) => this.item(item, among));
    const segments: string[] = [];
    for (const [index, { condition, source, value }] of rendered.entries()) {
      const previous = rendered[index - 1];
      const continues = previous !== undefined && isAlways(previous) && condition === ALWAYS && source === undefined;
      if (continues) segments.push(`${segments.pop()!.slice(0, -1)}, ${value}]`);
      else {
        segments.push(
          condition === ALWAYS ? elements(source, value) : `${condition} ? ${elements(source, value)} : []`,
        );
      }
    }
    return { expression: joinedLists(segments, rendered), mayBeEmpty: this.mayBeEmpty(items, among) };
  }

  private item(item: Part, among: Presence): RenderedItem {
    const source = elementsOf(item.node);
    return {
      condition: this.conditionOf(item, among),
      source,
      value: this.expression(source === undefined ? item.node : elementOf(item.node), within(item, among)),
    };
  }

  /** Whether no element is there for sure, of its own or of a list. */
  private mayBeEmpty(items: readonly Part[], among: Presence): boolean {
    const sources = items.map((item) => ({
      list: elementsOf(item.node),
      always: this.conditionOf(item, among) === ALWAYS,
    }));
    const covers = (list: string) => sources.some((source) => source.list === list);
    const holds = (list: string) => sources.some((source) => source.list === list && source.always);
    if (this.neverEmpty.some((lists) => lists.every(covers) && lists.some(holds))) return false;
    const own = items.filter(({ node }) => elementsOf(node) === undefined);
    return !this.finder.isOneAlwaysThere(
      own.map((item) => within(item, among)),
      among,
    );
  }

  private mapping(entries: ReadonlyMap<string, Part>, among: Presence): string {
    const text = insideOfJson(entries);
    if (text) return `jsonencode(${this.expression(text.node, within(text, among))})`;
    const anythingBut = entries.get('anything-but');
    if (anythingBut?.node.kind === 'list') return this.anythingBut(anythingBut.node.items, within(anythingBut, among));
    if (entries.has('Statement')) return this.policy(entries, among);
    return this.plainMapping(entries, among);
  }

  private plainMapping(entries: ReadonlyMap<string, Part>, among: Presence): string {
    const rendered = [...entries].map(([key, part]) => ({
      key,
      condition: this.conditionOf(part, among),
      value: this.expression(part.node, within(part, among)),
    }));
    const always = rendered.filter(({ condition }) => condition === ALWAYS);
    const sometimes = rendered.filter(({ condition }) => condition !== ALWAYS);
    const base = mapping(always.map(({ key, value }) => [key, value]));
    if (sometimes.length === 0) return base;
    const others = sometimes.map(({ key, value, condition }) => `${condition} ? ${mapping([[key, value]])} : {}`);
    return `merge(${[base, ...others].join(', ')})`;
  }

  /** Without any value, the field is there, whatever it says: as `calledByNoneOf` has it. */
  private anythingBut(items: readonly Part[], among: Presence): string {
    const { expression, mayBeEmpty } = this.list(items, among);
    const matcher = `{ "anything-but" = ${expression} }`;
    // As texts: the two are of different types
    return mayBeEmpty
      ? `jsondecode(length(${expression}) > 0 ? jsonencode(${matcher}) : "{\\"exists\\":true}")`
      : matcher;
  }

  private policy(entries: ReadonlyMap<string, Part>, among: Presence): string {
    const statements = entries.get('Statement')!;
    if (statements.node.kind !== 'list') return this.plainMapping(entries, among);
    const rendered = statements.node.items.map((item) => this.statement(item, among));
    const all = rendered.map(({ condition, expression }) =>
      condition === ALWAYS ? `[${expression}]` : `${condition} ? [${expression}] : []`,
    );
    const list = rendered.every(({ condition }) => condition === ALWAYS)
      ? `[${rendered.map(({ expression }) => expression).join(', ')}]`
      : `concat(${all.join(', ')})`;
    const others = [...entries].filter(([key]) => key !== 'Statement');
    return mapping([
      ...others.map(([key, part]) => [key, this.expression(part.node, within(part, among))] as const),
      ['Statement', list],
    ]);
  }

  /** A statement about nothing, or that never holds, is left out: AWS takes no empty lists. */
  private statement(item: Part, among: Presence): { readonly condition: string; readonly expression: string } {
    const present = within(item, among);
    const entries = entriesOf(withNumbersAsTexts(item.node));
    const needed = ['Action', 'Resource', 'Principal'].flatMap((key) => this.neededIn(entries.get(key), present));
    const block = entries.get('Condition');
    const conditions = block ? this.conditionBlock(block, present) : { needed: [], expression: undefined };
    const base = new Map([...entries].filter(([key]) => key !== 'Condition' || conditions.expression === undefined));
    const without = this.plainMapping(base, present);
    const whole = this.conditionOf(item, among);
    const all = [whole, ...needed, ...conditions.needed].filter((condition) => condition !== ALWAYS);
    return {
      condition: conjunction(all),
      expression: conditions.expression === undefined ? without : `merge(${without}, ${conditions.expression})`,
    };
  }

  /** Conditions under which a list, or lists in a mapping, have an element. */
  private neededIn(part: Part | undefined, among: Presence): readonly string[] {
    if (part === undefined) return [];
    const { node } = part;
    if (node.kind === 'list') {
      const { expression, mayBeEmpty } = this.list(node.items, within(part, among));
      return mayBeEmpty ? [`length(${expression}) > 0`] : [];
    }
    if (node.kind === 'mapping') return [...node.entries.values()].flatMap((below) => this.neededIn(below, among));
    return [];
  }

  /** Values that none may be: without any, the condition holds, and is left out. Values that one has to be: the statement is. */
  private conditionBlock(
    block: Part,
    among: Presence,
  ): { readonly needed: readonly string[]; readonly expression: string | undefined } {
    const present = within(block, among);
    const whole = this.conditionOf(block, among);
    const operators = [...entriesOf(block.node)].map(([operator, part]) =>
      this.operator(operator, part, present, whole),
    );
    const needed = operators.flatMap((operator) => operator.needed);
    if (whole === ALWAYS && operators.every(({ conditional }) => !conditional)) {
      return { needed, expression: undefined };
    }
    const always = operators.filter(({ conditional }) => !conditional).map(({ entry }) => entry);
    const sometimes = operators.filter(({ conditional }) => conditional).map(({ entry }) => entry);
    const all = `merge(${[...(always.length > 0 ? [mapping(always)] : []), ...sometimes.map(([, value]) => value)].join(', ')})`;
    const expression =
      always.length > 0
        ? mapping([['Condition', all]])
        : `{ for name, keys in { "Condition" = ${all} } : name => keys if length(keys) > 0 }`;
    return { needed, expression: whole === ALWAYS ? expression : `${whole} ? ${expression} : {}` };
  }

  /**
   * An entry of the block; or a mapping with it, or without it.
   *
   * @param whole the condition of the block
   */
  private operator(operator: string, part: Part, among: Presence, whole: string) {
    const present = within(part, among);
    const own = this.conditionOf(part, among);
    const needed: string[] = [];
    const keys = [...entriesOf(part.node)].map(([key, values]) => {
      const list = this.list(itemsOf(values.node), within(values, present));
      if (list.mayBeEmpty) refuseEmptySet(operator, list.expression);
      const empty = list.mayBeEmpty ? [`length(${list.expression}) > 0`] : [];
      const given = conjunction([whole, own, this.conditionOf(values, present)].filter((each) => each !== ALWAYS));
      if (!isNegated(operator)) {
        needed.push(...empty.map((each) => (given === ALWAYS ? each : `!(${given}) || ${each}`)));
      }
      const conditions = [own, this.conditionOf(values, present), ...(isNegated(operator) ? empty : [])];
      return {
        entry: [key, list.expression] as const,
        condition: conjunction(conditions.filter((each) => each !== ALWAYS)),
      };
    });
    if (keys.every(({ condition }) => condition === ALWAYS)) {
      return { needed, conditional: false, entry: [operator, mapping(keys.map(({ entry }) => entry))] as const };
    }
    const parts = keys.map(({ entry, condition }) =>
      condition === ALWAYS ? mapping([entry]) : `${condition} ? ${mapping([entry])} : {}`,
    );
    const [only] = keys;
    const value =
      keys.length === 1
        ? `${only!.condition} ? ${mapping([[operator, mapping([only!.entry])]])} : {}`
        : `{ for name, keys in ${mapping([[operator, `merge(${parts.join(', ')})`]])} : name => keys if length(keys) > 0 }`;
    return { needed, conditional: true, entry: [operator, value] as const };
  }
}

function entriesOf(node: Merged): ReadonlyMap<string, Part> {
  if (node.kind !== 'mapping') throw new Error(`a condition must be a mapping, got a ${node.kind}: say it as one`);
  return node.entries;
}

/** Of a list that may be empty: whether the condition then always holds, or never does. */
function isNegated(operator: string): boolean {
  return /^(String|Arn|Numeric|Date)Not|^NotIpAddress/.test(operator);
}

/** Over sets, none of none holds, and so does all of none: such a condition needs a list that has an element. */
function refuseEmptySet(operator: string, expression: string): void {
  if (!/^For(Any|All)Values?:/.test(operator)) return;
  throw new Error(`"${operator}" must have a list that is never empty, got ${expression}: name it in "neverEmpty"`);
}

function itemsOf(node: Merged): readonly Part[] {
  return node.kind === 'list' ? node.items : [{ present: EVERYWHERE, node }];
}

/** The list that an item stands for the elements of: itself, or by what stands in it outside of lists. */
function elementsOf(node: Merged): string | undefined {
  if (node.kind === 'value') return listIn(node.value);
  if (node.kind !== 'mapping') return undefined;
  return [...node.entries.values()].map((part) => elementsOf(part.node)).find((list) => list !== undefined);
}

/** The item with one element in place of them all. */
function elementOf(node: Merged): Merged {
  if (node.kind === 'value' && typeof node.value === 'string') {
    return { kind: 'value', value: withElement(node.value, 'each') };
  }
  if (node.kind !== 'mapping') return node;
  const entries = [...node.entries].map(([key, part]) => [key, { ...part, node: elementOf(part.node) }] as const);
  return { kind: 'mapping', entries: new Map(entries) };
}

function within({ present }: Pick<Part, 'present'>, among: Presence): Presence {
  return present === EVERYWHERE ? among : present;
}
