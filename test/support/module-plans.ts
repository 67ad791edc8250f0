import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Configuration } from '../../tools/modules/configuration';
import { answersOf, DATA_ANSWERS } from './module-answers';
import { runTerraform } from './terraform-runs';

interface AttributeSchema {
  /** Such as `string`, or `["set", "string"]`. */
  readonly type?: string | readonly unknown[];
  readonly optional?: boolean;
  readonly computed?: boolean;
}

/** A block of a resource, as the provider describes it. */
export interface BlockSchema {
  readonly attributes?: Readonly<Record<string, AttributeSchema>>;
  readonly block_types?: Readonly<Record<string, { readonly block: BlockSchema }>>;
}

/** What Terraform plans for a module and values of its variables, with a provider that answers without AWS. */
export interface ModulePlan {
  /** The module that was planned. */
  readonly configuration: Configuration;
  /** The provider's description of its resources, by type. */
  readonly schemas: Readonly<Record<string, BlockSchema>>;
  /** Attributes of what would be made, by address. */
  readonly resources: Readonly<Record<string, any>>;
  readonly outputs: Readonly<Record<string, any>>;
}

/** The plans of a module, one for each set of values, by name. A value that its validation refuses fails. */
export async function planModule(
  folder: string,
  configuration: Configuration,
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<Readonly<Record<string, ModulePlan>>> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'tests'), { recursive: true });
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configuration));
  writeFileSync(join(folder, 'tests/plans.tftest.json'), JSON.stringify(testFile(configuration, values)));
  await runTerraform(folder, ['init', '-backend=false', '-input=false', '-no-color']);
  const output = await runTerraform(folder, ['test', '-json', '-verbose']);
  return plansIn(output, configuration);
}

function testFile(
  { resource }: Configuration,
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): object {
  const data = Object.entries(DATA_ANSWERS).map(([type, defaults]) => [type, { defaults }]);
  return {
    mock_provider: { aws: { override_during: 'plan', mock_data: Object.fromEntries(data) } },
    override_resource: Object.entries<Configuration>(resource).flatMap(([type, named]) =>
      Object.keys(named).flatMap((name) => {
        const answers = answersOf(type, name);
        return answers ? [{ target: `${type}.${name}`, override_during: 'plan', values: answers }] : [];
      }),
    ),
    run: Object.entries(values).map(([name, variables]) => ({
      [name]: { command: 'plan', variables },
    })),
  };
}

function plansIn(output: string, configuration: Configuration): Record<string, ModulePlan> {
  const plans: Record<string, ModulePlan> = {};
  let schemas: ModulePlan['schemas'] | undefined;
  // Line by line: each plan comes with the schemas of the whole provider
  for (const line of output.split('\n')) {
    if (!line.includes('"test_plan"')) continue;
    const message = JSON.parse(line);
    const { resource_changes: changes, output_changes: outputs, provider_schemas: providers } = message.test_plan;
    schemas ??= schemasOf(providers, Object.keys(configuration.resource));
    plans[message['@testrun']] = {
      configuration,
      schemas,
      resources: Object.fromEntries(changes.map(({ address, change }: any) => [address, change.after])),
      outputs: Object.fromEntries(Object.entries<any>(outputs ?? {}).map(([name, { after }]) => [name, after])),
    };
  }
  return plans;
}

function schemasOf(providers: any, types: readonly string[]): ModulePlan['schemas'] {
  const [{ resource_schemas: all }] = Object.values<any>(providers) as [any];
  return Object.fromEntries(types.map((type) => [type, all[type].block]));
}
