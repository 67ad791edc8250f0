import { TerraformResource } from 'cdktf';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { together } from '../../../tools/modules/choices';
import { Configuration } from '../../../tools/modules/configuration';
import { moduleConfiguration } from '../../../tools/modules/module-configuration';
import { ModuleDefinition } from '../../../tools/modules/module-definition';
import { CACHE } from '../../../tools/support/paths';
import { runTerraform } from '../../support/terraform-runs';
import { describeWithTools } from '../../support/tools';

type Stack = Parameters<ModuleDefinition['build']>[0];

const WHERE_WE_ARE = { aws_caller_identity: { Here: {} }, aws_region: { Here: {} }, aws_partition: { Here: {} } };

/** A module with a switch, of what is built without AWS. */
function moduleOf(build: (stack: Stack, on: boolean) => void, locals = { on: 'var.on' }): Configuration {
  const configuration = moduleConfiguration({
    name: 'sample',
    summary: 'A sample.',
    variables: [{ name: 'on', type: 'bool', description: 'Whether it is on.', default: true }],
    locals,
    neverEmpty: [],
    groups: [together([{ id: 'on', condition: 'var.on' }])],
    rules: { checkedWith: '', preconditions: [] },
    fixed: [],
    expected: [],
    example: {},
    build(stack, on) {
      build(stack, on.has('on'));
      return {};
    },
    finish: (made) => ({ ...made, data: WHERE_WE_ARE }),
  });
  // What needs AWS stays out
  const { variable, resource, moved } = configuration;
  return { variable, resource, ...(moved && { moved }) };
}

function make(stack: Stack, id: string, values: object): TerraformResource {
  const resource = new TerraformResource(stack, id, { terraformResourceType: 'terraform_data' });
  for (const [key, value] of Object.entries(values)) resource.addOverride(key, value);
  return resource;
}

const only = ({ resource }: Configuration) => Object.values<any>(resource.terraform_data)[0];

test('a variable that decides nothing is refused', () => {
  const same = (stack: Stack) => void make(stack, 'Some', { always: { c: 3 } });
  expect(() => moduleOf(same, {} as never)).toThrow(
    /"sample" must use each of its variables, got on that stand nowhere/,
  );
});

describe('a resource of a module', () => {
  test('has each block that depends on a choice under its name', () => {
    const configuration = moduleOf((stack, on) => {
      const blocks = { one: { a: 1 }, two: { b: [on ? 'x' : 'y'] } };
      make(stack, 'Some', { always: { c: 3 }, ...(on && blocks), ...(!on && { three: { d: 4 } }) });
    });
    expect(only(configuration)).toEqual({
      always: { c: 3 },
      dynamic: {
        one: { for_each: '${var.on ? [true] : []}', content: { a: 1 } },
        two: { for_each: '${var.on ? [true] : []}', content: { b: ['x'] } },
        three: { for_each: '${!(var.on) ? [true] : []}', content: { d: 4 } },
      },
    });
  });

  test('has null where an attribute is there by choice, and maps as they are', () => {
    const configuration = moduleOf((stack, on) =>
      make(stack, 'Some', { ...(on && { text: 'a', tags: { Name: '${var.name}' } }), input: on ? 1 : 2 }),
    );
    expect(only(configuration)).toEqual({
      text: '${var.on ? "a" : null}',
      tags: '${var.on ? { "Name" = var.name } : null}',
      input: '${var.on ? 1 : 2}',
    });
  });

  test('is counted, if it is there by choice, and its first is referred to', () => {
    const { resource } = moduleOf((stack, on) => {
      if (on) make(stack, 'Some', {});
      make(stack, 'Other', { input: on ? '${terraform_data.Some.id}' : '' });
    });
    expect(resource.terraform_data).toEqual({
      Some: { count: '${var.on ? 1 : 0}' },
      Other: { input: '${var.on ? terraform_data.Some[0].id : ""}' },
    });
  });
});

const OLD = 'terraform_data.Old';

/** Before the rename: always there, or by choice. */
const before = (always: boolean) =>
  moduleOf((stack, on) => void ((always || on) && make(stack, 'Old', { input: 'kept' })));

/** The same under a new name, there by choice. */
const renamed = () => moduleOf((stack, on) => void (on && make(stack, 'New', { input: 'kept' }).moveFromId(OLD)));

describe('a rename', () => {
  test('goes with the module, and with what became one of a list', () => {
    expect(renamed()).toMatchObject({
      moved: [
        { from: OLD, to: 'terraform_data.New' },
        { from: 'terraform_data.New', to: 'terraform_data.New[0]' },
      ],
      resource: { terraform_data: { New: { count: '${var.on ? 1 : 0}' } } },
    });
  });

  test('of what is always there is one step', () => {
    const { moved } = moduleOf((stack) => make(stack, 'New', {}).moveFromId(OLD));
    expect(moved).toEqual([{ from: OLD, to: 'terraform_data.New' }]);
  });

  test('of what is there without a choice goes with the module, too', () => {
    const { moved } = moduleOf((stack, on) => void (!on && make(stack, 'New', {}).moveFromId(OLD)));
    expect(moved).toContainEqual({ from: OLD, to: 'terraform_data.New' });
  });

  test('is not there, where nothing was renamed', () => expect(before(true).moved).toBeUndefined());
});

describeWithTools(['terraform'], 'a rename, as Terraform carries it out', () => {
  const folder = join(CACHE, 'test-moved-module');
  const child = join(folder, 'child');

  function write(configuration: Configuration): void {
    writeFileSync(join(child, 'main.tf.json'), JSON.stringify(configuration));
  }

  /** What Terraform would do where the first was applied. */
  async function changes(first: Configuration, then: Configuration): Promise<any[]> {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(child, { recursive: true });
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ module: { it: { source: './child' } } }));
    write(first);
    await runTerraform(folder, ['init', '-input=false', '-no-color']);
    await runTerraform(folder, ['apply', '-auto-approve', '-input=false', '-json']);
    write(then);
    await runTerraform(folder, ['plan', '-input=false', '-out=plan', '-json']);
    const { resource_changes: all } = JSON.parse(await runTerraform(folder, ['show', '-json', 'plan']));
    return all.map(({ address, previous_address: previous, change }: any) => [previous, address, change.actions]);
  }

  const NEW = 'module.it.terraform_data.New[0]';

  test.each([
    ['always there', true, `module.it.${OLD}`],
    ['there by choice', false, `module.it.${OLD}[0]`],
  ])('moves what was %s, and makes nothing anew', async (_, always, previous) => {
    expect(await changes(before(always), renamed())).toEqual([[previous, NEW, ['no-op']]]);
  });

  test('would make it anew without its block', async () => {
    const { moved: _, ...forgotten } = renamed();
    expect(await changes(before(true), forgotten)).toEqual([
      [undefined, NEW, ['create']],
      [undefined, `module.it.${OLD}`, ['delete']],
    ]);
  });
});
