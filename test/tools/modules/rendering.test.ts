import { join } from 'node:path';
import { Choice, together, variantsOf } from '../../../tools/modules/choices';
import { ConditionFinder } from '../../../tools/modules/condition';
import { every } from '../../../tools/modules/every';
import { withJsonApart } from '../../../tools/modules/json-text';
import { merge } from '../../../tools/modules/merged';
import { Rendering } from '../../../tools/modules/rendering';
import { CACHE } from '../../../tools/support/paths';
import { evaluated } from '../../support/evaluated';
import { describeWithTools } from '../../support/tools';

const [a, b] = ['a', 'b'].map((id) => ({ id, condition: `var.${id}` })) as [Choice, Choice];
const GROUPS = [together([a, b])];
const VARIANTS = variantsOf(GROUPS);

type On = ReadonlySet<string>;

function renderingOf(build: (on: On) => unknown, neverEmpty: readonly (readonly string[])[] = []) {
  const node = merge(VARIANTS.map(({ on }, index) => [index, withJsonApart(build(on))]));
  return { node, rendering: new Rendering(new ConditionFinder(GROUPS, VARIANTS), neverEmpty) };
}

const ALL = new Set(VARIANTS.keys());

function expressionOf(build: (on: On) => unknown, neverEmpty?: readonly (readonly string[])[]): string {
  const { node, rendering } = renderingOf(build, neverEmpty);
  return rendering.expression(node, ALL);
}

const LIST = every('var.list');
const statement = (rest: object) => ({ Sid: 'One', Action: ['s3:GetObject'], ...rest });
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });

/** The expression, and what it means where both are on and the list has x and y, and where neither is on and the list is empty. */
const ROWS: readonly (readonly [
  name: string,
  build: (on: On) => unknown,
  expression: string,
  all: unknown,
  none: unknown,
])[] = [
  ['text', () => 'a-${var.name}', '"a-${var.name}"', 'a-it', 'a-it'],
  ['escaped', () => '$${a} "%%{b}"\n\\', '"$${a} \\"%%{b}\\"\\n\\\\"', '${a} "%{b}"\n\\', '${a} "%{b}"\n\\'],
  [
    'braces',
    () => '${{ for each in ["k"] : each => var.name }["k"]}!',
    '"${{ for each in ["k"] : each => var.name }["k"]}!"',
    'it!',
    'it!',
  ],
  ['empty', () => [], '[]', [], []],
  ['either', (on) => (on.has('a') ? 'x' : 'y'), 'var.a ? "x" : "y"', 'x', 'y'],
  ['one_of_three', (on) => (on.has('a') ? (on.has('b') ? 1 : 2) : 3), 'var.a && var.b ? 1 : !(var.a) ? 3 : 2', 1, 3],
  [
    'other_types',
    (on) => (on.has('a') ? 'x' : ['y']),
    'jsondecode(var.a ? jsonencode("x") : jsonencode(["y"]))',
    'x',
    ['y'],
  ],
  [
    'list',
    (on) => ['w', 'x', ...(on.has('a') ? ['y'] : []), 'z'],
    'concat(["w", "x"], var.a ? ["y"] : [], ["z"])',
    ['w', 'x', 'y', 'z'],
    ['w', 'x', 'z'],
  ],
  ['list_or_none', (on) => (on.has('b') ? ['x'] : []), 'concat(var.b ? ["x"] : [])', ['x'], []],
  ['for_all', () => [LIST], 'var.list', ['x', 'y'], []],
  [
    'for_all_changed',
    (on) => [`${LIST}/*`, ...(on.has('a') ? ['z'] : [])],
    'concat([for each in var.list : "${each}/*"], var.a ? ["z"] : [])',
    ['x/*', 'y/*', 'z'],
    [],
  ],
  [
    'for_all_mapped',
    (on) => [{ name: LIST, kind: on.has('a') ? 'k' : 'l' }],
    '[for each in var.list : { "name" = each, "kind" = var.a ? "k" : "l" }]',
    [
      { name: 'x', kind: 'k' },
      { name: 'y', kind: 'k' },
    ],
    [],
  ],
  [
    'mapping',
    (on) => ({ x: 1, ...(on.has('a') && { y: { z: ['${var.name}'] } }) }),
    'merge({ "x" = 1 }, var.a ? { "y" = { "z" = [var.name] } } : {})',
    { x: 1, y: { z: ['it'] } },
    { x: 1 },
  ],
  [
    'nested',
    (on) => (on.has('a') ? [{ k: 'x', ...(on.has('b') && { l: 'y' }) }] : []),
    'concat(var.a && !(var.b) ? [{ "k" = "x" }] : [], var.a && var.b ? [{ "k" = "x", "l" = "y" }] : [])',
    [{ k: 'x', l: 'y' }],
    [],
  ],
  [
    'none_of',
    () => ({ 'anything-but': [LIST] }),
    'jsondecode(length(var.list) > 0 ? jsonencode({ "anything-but" = var.list }) : "{\\"exists\\":true}")',
    { 'anything-but': ['x', 'y'] },
    { exists: true },
  ],
  [
    'numbers',
    () => '{"source":[${var.number},"${var.number}"]}',
    'jsonencode({ "source" = [var.number, var.number] })',
    '{"source":[7,7]}',
    '{"source":[7,7]}',
  ],
];

/** Statements of a policy: what they mean, in the same two cases. */
const STATEMENTS: readonly (readonly [name: string, build: (on: On) => object[], all: object[], none: object[]])[] = [
  ['with_a_choice', (on) => (on.has('a') ? [statement({})] : []), [statement({})], []],
  ['about_nothing', () => [statement({ Resource: [`${LIST}/*`] })], [statement({ Resource: ['x/*', 'y/*'] })], []],
  ['by_nobody', () => [statement({ Principal: { AWS: [LIST] } })], [statement({ Principal: { AWS: ['x', 'y'] } })], []],
  [
    'of_one_that_none_is',
    () => [statement({ Condition: { StringEquals: { k: [LIST] } } })],
    [statement({ Condition: { StringEquals: { k: ['x', 'y'] } } })],
    [],
  ],
  [
    'but_of_nobody',
    () => [statement({ Condition: { StringNotEquals: { k: [LIST] } } })],
    [statement({ Condition: { StringNotEquals: { k: ['x', 'y'] } } })],
    [statement({})],
  ],
  [
    'but_of_nobody_and_more',
    () => [statement({ Condition: { ArnNotEquals: { k: [LIST] }, Bool: { l: ['true'] } } })],
    [statement({ Condition: { ArnNotEquals: { k: ['x', 'y'] }, Bool: { l: ['true'] } } })],
    [statement({ Condition: { Bool: { l: ['true'] } } })],
  ],
  [
    'with_a_condition_by_choice',
    (on) => [statement(on.has('b') ? { Condition: { Bool: { l: ['true'] } } } : {})],
    [statement({ Condition: { Bool: { l: ['true'] } } })],
    [statement({})],
  ],
  [
    'with_a_condition_by_choice_on_a_list',
    (on) => [statement(on.has('b') ? { Condition: { StringEquals: { k: [LIST] } } } : {})],
    [statement({ Condition: { StringEquals: { k: ['x', 'y'] } } })],
    [statement({})],
  ],
  [
    'with_an_operator_by_choice',
    (on) => [statement({ Condition: { Bool: { l: ['true'] }, ...(on.has('b') && { StringEquals: { k: ['z'] } }) } })],
    [statement({ Condition: { Bool: { l: ['true'] }, StringEquals: { k: ['z'] } } })],
    [statement({ Condition: { Bool: { l: ['true'] } } })],
  ],
  [
    'with_a_key_by_choice',
    (on) => [statement({ Condition: { StringEquals: { l: ['z'], ...(on.has('b') && { k: [LIST] }) } } })],
    [statement({ Condition: { StringEquals: { l: ['z'], k: ['x', 'y'] } } })],
    [statement({ Condition: { StringEquals: { l: ['z'] } } })],
  ],
  [
    'with_numbers',
    () => [statement({ Condition: { NumericLessThan: { k: ['${var.number}'], l: ['${var.number * 2}', '3'] } } })],
    [statement({ Condition: { NumericLessThan: { k: ['7'], l: ['14', '3'] } } })],
    [statement({ Condition: { NumericLessThan: { k: ['7'], l: ['14', '3'] } } })],
  ],
];

describe('an expression', () => {
  test.each(ROWS)('is written: %s', (_, build, expression) => expect(expressionOf(build)).toBe(expression));

  test.each<[string, (on: On) => unknown, unknown]>([
    ['plain', () => ({ x: ['a', '${var.name}'] }), { x: ['a', '${var.name}'] }],
    ['a value that depends', (on) => ({ x: on.has('a') ? 1 : 2, y: 'z' }), { x: '${var.a ? 1 : 2}', y: 'z' }],
    [
      'a key that depends',
      (on) => ({ x: 1, ...(on.has('a') && { y: 2 }) }),
      '${merge({ "x" = 1 }, var.a ? { "y" = 2 } : {})}',
    ],
    [
      'a list that depends',
      (on) => ({ x: ['a', ...(on.has('a') ? ['b'] : [])] }),
      { x: '${concat(["a"], var.a ? ["b"] : [])}' },
    ],
    ['elements', () => ({ x: [LIST] }), { x: '${var.list}' }],
    ['JSON', () => ({ x: '{"source":["a"]}' }), { x: '${jsonencode({ "source" = ["a"] })}' }],
  ])('stands only where something depends on a choice: %s', (_, build, expected) => {
    const { node, rendering } = renderingOf(build);
    expect(rendering.json(node, ALL)).toEqual(expected);
  });

  test('says nothing of an empty list that never is', () => {
    const build = () => policy(statement({ Resource: [LIST] }));
    expect(expressionOf(build)).toContain('length(var.list) > 0 ? [');
    expect(expressionOf(build, [['var.list']])).not.toContain('length(');
  });

  test('refuses a condition over a set that may be empty', () => {
    const build = () => policy(statement({ Condition: { 'ForAnyValue:StringEquals': { k: [LIST] } } }));
    expect(() => expressionOf(build)).toThrow(
      '"ForAnyValue:StringEquals" must have a list that is never empty, got var.list',
    );
    expect(expressionOf(build, [['var.list']])).toContain('"ForAnyValue:StringEquals" = { "k" = var.list }');
  });
});

describeWithTools(['terraform'], 'an expression, as Terraform reads it', () => {
  const values = { name: '"it"', number: '7' };
  const cases = {
    all: { ...values, a: 'true', b: 'true', list: 'tolist(["x", "y"])' },
    none: { ...values, a: 'false', b: 'false', list: 'tolist([])' },
  };
  let read: Readonly<Record<string, Readonly<Record<string, any>>>>;
  beforeAll(async () => {
    const rows = ROWS.map(([name, build]) => [name, expressionOf(build)] as const);
    const statements = STATEMENTS.map(([name, build]) => [name, expressionOf((on) => policy(...build(on)))] as const);
    read = await evaluated(join(CACHE, 'test-rendering'), Object.fromEntries([...rows, ...statements]), cases);
  }, 60_000);

  test.each(ROWS)('means what it stands for: %s', (name, _, __, all, none) => {
    expect([read.all![name], read.none![name]]).toEqual([all, none]);
  });

  test.each(STATEMENTS)('leaves out what is about nothing: %s', (name, _, all, none) => {
    const statements = (text: string) => JSON.parse(text).Statement;
    expect([statements(read.all![name]), statements(read.none![name])]).toEqual([all, none]);
  });
});
