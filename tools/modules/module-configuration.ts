import { AWS_PROVIDER } from '../../stacks/provider-versions';
import { ALWAYS, ConditionFinder, Presence } from './condition';
import { variantsOf } from './choices';
import { asJson, countIf } from './expression';
import { EVERYWHERE, merge, Merged, Part } from './merged';
import { ModuleDefinition } from './module-definition';
import { movedBlocks } from './moved-blocks';
import { Rendering } from './rendering';
import { withRules } from './rules';
import { Configuration } from './configuration';
import { withSizeRules } from './sizes';
import { synthesizeVariant } from './synthesized-variant';
import { variableBlock } from './variable';

/** Both majors, and no later one: as the stacks. */
const REQUIRED = {
  required_version: '>= 1.7.0',
  required_providers: { aws: AWS_PROVIDER },
};

/** Values of the data sources that tell where we are, and their short names. */
const PLACE = { account_id: 'account', id: 'region', partition: 'partition', dns_suffix: 'dns_suffix' } as const;
const WHERE_WE_ARE =
  /\bdata\.aws_(?:caller_identity|region|partition)\.[\w-]+\.(account_id|id|partition|dns_suffix)\b/g;

/** The module's configuration in Terraform's JSON syntax: all its variants as one. */
export function moduleConfiguration(definition: ModuleDefinition): Configuration {
  const configuration = withRules(configurationWithoutRules(definition), definition.rules);
  refuseUnused(definition, configuration);
  return configuration;
}

/** @throws if a variable decides nothing: whoever gives it would believe that it does */
function refuseUnused({ name, variables }: ModuleDefinition, { variable: _, ...rest }: Configuration): void {
  const text = JSON.stringify(rest);
  const unused = variables.filter((each) => !new RegExp(`\\bvar\\.${each.name}\\b`).test(text));
  if (unused.length === 0) return;
  const names = unused.map((each) => each.name).join(', ');
  throw new Error(
    `"${name}" must use each of its variables, got ${names} that stand nowhere: use them, or take them out`,
  );
}

/** The same, without rules that more than one variable takes part in. */
export function configurationWithoutRules(definition: ModuleDefinition): Configuration {
  const variants = variantsOf(definition.groups);
  const all: Presence = new Set(variants.keys());
  const rendering = new Rendering(new ConditionFinder(definition.groups, variants), definition.neverEmpty);
  const synthesized = variants.map((variant) => synthesizeVariant(definition, variant));
  const merged = merge(synthesized.map((configuration, index) => [index, configuration]));
  const blocks = new Blocks(rendering, all, merged);
  const resource = blocks.ofKind('resource');
  const configuration = {
    terraform: REQUIRED,
    variable: Object.fromEntries(definition.variables.map((variable) => [variable.name, variableBlock(variable)])),
    locals: Object.fromEntries(Object.entries(definition.locals).map(([name, text]) => [name, asJson(text)])),
    ...movedBlocks(synthesized, (address) => isCounted(address, resource)),
    data: blocks.ofKind('data'),
    resource,
    output: blocks.outputs(),
  };
  const text = blocks.withReferences(JSON.stringify(configuration));
  const finished = JSON.parse(text) as Configuration;
  return withSizeRules({ ...finished, locals: { ...placeLocals(finished.data), ...finished.locals } });
}

function isCounted(address: string, resources: Configuration): boolean {
  const [type, name] = address.split('.') as [string, string];
  return resources[type]?.[name]?.count !== undefined;
}

function placeLocals(data: Configuration): Readonly<Record<string, string>> {
  const source = (type: string) => `data.${type}.${Object.keys(data[type])[0]}`;
  return {
    account: asJson(`${source('aws_caller_identity')}.account_id`),
    region: asJson(`${source('aws_region')}.id`),
    partition: asJson(`${source('aws_partition')}.partition`),
    dns_suffix: asJson(`${source('aws_partition')}.dns_suffix`),
  };
}

/** Entries of a mapping; none if there is no such mapping. */
function entriesOf(node: Merged | undefined): readonly (readonly [string, Part])[] {
  return node?.kind === 'mapping' ? [...node.entries] : [];
}

/** Attributes that are maps; other mappings are blocks, which Terraform takes no expression for. */
const MAPS = ['tags', 'dimensions'];

class Blocks {
  /** Addresses of resources that are not always there, or that are several. */
  private readonly counted = new Set<string>();
  private readonly top: ReadonlyMap<string, Part>;

  constructor(
    private readonly rendering: Rendering,
    private readonly all: Presence,
    merged: Merged,
  ) {
    this.top = new Map(entriesOf(merged));
  }

  ofKind(kind: 'data' | 'resource'): Configuration {
    const types = entriesOf(this.top.get(kind)?.node).map(([type, named]) => {
      const resources = entriesOf(named.node).map(([name, part]) => {
        const address = `${kind === 'data' ? 'data.' : ''}${type}.${name}`;
        return [name, this.resource(address, { ...part, present: this.within(part, this.within(named, this.all)) })];
      });
      return [type, Object.fromEntries(resources)];
    });
    return Object.fromEntries(types);
  }

  outputs(): Configuration {
    const outputs = entriesOf(this.top.get('output')?.node).map(([name, part]) => {
      const present = this.within(part, this.all);
      const condition = this.rendering.conditionOf(part, this.all);
      const { value, description } = Object.fromEntries(entriesOf(part.node));
      const rendered = this.rendering.json(value!.node, present);
      const expression = this.rendering.expression(value!.node, present);
      return [
        name,
        {
          description: this.rendering.json(description!.node, present),
          value: condition === ALWAYS ? rendered : asJson(`${condition} ? ${expression} : null`),
        },
      ];
    });
    return Object.fromEntries(outputs);
  }

  /** What refers to a resource that may not be there refers to its first instance; what refers to where we are, to a short name of it. */
  withReferences(text: string): string {
    const short = text.replaceAll(WHERE_WE_ARE, (_, value: keyof typeof PLACE) => `local.${PLACE[value]}`);
    return [...this.counted].reduce((done, address) => {
      const reference = new RegExp(`\\b${address.replaceAll('.', '\\.')}\\.`, 'g');
      return done.replaceAll(reference, `${address}[0].`);
    }, short);
  }

  private resource(address: string, part: Part): Configuration {
    const { present } = part;
    const condition = this.rendering.conditionOf(part, this.all);
    const attributes = entriesOf(part.node).map(([key, below]) => this.attribute(key, below, present));
    const resource = withBlocksTogether(attributes);
    // One for each element: none, where the condition demands an empty list
    if (condition === ALWAYS || 'for_each' in resource) return resource;
    this.counted.add(address);
    return { count: countIf(condition), ...resource };
  }

  private attribute(key: string, part: Part, among: Presence): readonly [string, unknown] {
    const condition = this.rendering.conditionOf(part, among);
    const present = this.within(part, among);
    if (condition === ALWAYS) return [key, this.rendering.json(part.node, present)];
    if (part.node.kind === 'mapping' && !MAPS.includes(key)) {
      const content = this.rendering.json(part.node, present);
      return ['dynamic', { [key]: { for_each: asJson(`${condition} ? [true] : []`), content } }];
    }
    return [key, asJson(`${condition} ? ${this.rendering.expression(part.node, present)} : null`)];
  }

  private within({ present }: Part, among: Presence): Presence {
    return present === EVERYWHERE ? among : present;
  }
}

/** Blocks that are not always there stand under one name. */
function withBlocksTogether(attributes: readonly (readonly [string, unknown])[]): Configuration {
  const dynamic = attributes.flatMap(([key, value]) => (key === 'dynamic' ? [value as object] : []));
  const others = Object.fromEntries(attributes.filter(([key]) => key !== 'dynamic'));
  return dynamic.length === 0 ? others : { ...others, dynamic: Object.assign({}, ...dynamic) };
}
