import { Configuration, mapResources } from './configuration';
import { asJson } from './expression';
import { ModuleDefinition } from './module-definition';
import { SIZE_RULE } from './sizes';
import { Validation, Variable, variableBlock } from './variable';

/** A part of a module that is a module as well. */
export interface Slice {
  readonly name: string;
  readonly summary: string;
  /** Names of its resources begin like this. */
  readonly resources: RegExp;
  /** Those of the whole's outputs that it has. */
  readonly outputs: RegExp;
  /** What it takes from the other parts: which reference becomes which variable, with an example of it as HCL. */
  readonly given: readonly { readonly reference: RegExp; readonly variable: Variable; readonly example: string }[];
  /** As in `ModuleDefinition`, beside what holds for the whole. */
  readonly fixed: ModuleDefinition['fixed'];
}

/** A module, finished: what it is, and its configuration. */
export interface FinishedModule {
  readonly definition: Pick<ModuleDefinition, 'name' | 'summary' | 'variables' | 'fixed' | 'expected' | 'example'>;
  readonly configuration: Configuration;
}

/** The part of a finished module, with the variables, values and outputs that it needs. @throws if it refers to another part */
export function sliceOf(finished: FinishedModule, rules: readonly Validation[], slice: Slice): FinishedModule {
  const whole = { ...finished, configuration: withGiven(finished.configuration, slice) };
  const resource = withRules(withoutOthers(partOf(whole.configuration.resource, slice)), rulesOf(rules, whole, slice));
  const output = outputsOf(whole.configuration.output, slice);
  refuseStrays({ resource, output }, slice);
  const { locals, variables } = needed(whole, { resource, output }, slice);
  return {
    definition: {
      name: slice.name,
      summary: slice.summary,
      variables,
      fixed: [...slice.fixed, ...whole.definition.fixed.filter(([what]) => /destruction/.test(what))],
      expected: [],
      example: exampleOf(whole, slice, variables),
    },
    configuration: {
      ...whole.configuration,
      variable: Object.fromEntries(
        variables.map(({ name }) => [name, whole.configuration.variable[name] ?? givenBlock(name, slice)]),
      ),
      ...movedIn(whole.configuration, resource),
      locals,
      resource,
      output,
    },
  };
}

function partOf(resources: Configuration, { resources: pattern }: Slice): Configuration {
  const types = Object.entries<Configuration>(resources).map(([type, named]) => {
    const ours = Object.entries(named).filter(([name]) => pattern.test(name));
    return [type, Object.fromEntries(ours)] as const;
  });
  return Object.fromEntries(types.filter(([, named]) => Object.keys(named).length > 0));
}

function withGiven(value: Configuration, { given }: Slice): Configuration {
  const text = given.reduce(
    (done, { reference, variable }) => done.replaceAll(new RegExp(reference, 'g'), `var.${variable.name}`),
    JSON.stringify(value),
  );
  return JSON.parse(text) as Configuration;
}

/** Without dependencies on other parts, and without the rules of the whole. */
function withoutOthers(resources: Configuration): Configuration {
  const addresses = addressesOf(resources);
  return mapResources(resources, ({ depends_on: dependsOn, lifecycle, ...rest }) => {
    const ours = (dependsOn ?? []).filter((address: string) => addresses.has(address));
    const { precondition = [], ...others } = lifecycle ?? {};
    const own = precondition.filter(({ condition }: { condition: string }) => SIZE_RULE.test(condition));
    const kept = { ...others, ...(own.length > 0 && { precondition: own }) };
    return {
      ...rest,
      ...(ours.length > 0 && { depends_on: ours }),
      ...(Object.keys(kept).length > 0 && { lifecycle: kept }),
    };
  });
}

/** Rules about nothing but what the part knows; checked with its first resource. */
function rulesOf(rules: readonly Validation[], whole: FinishedModule, slice: Slice): readonly Validation[] {
  const resource = withoutOthers(partOf(whole.configuration.resource, slice));
  const output = outputsOf(whole.configuration.output, slice);
  const known = new Set(namesIn('var', withLocals(whole, { resource, output })));
  return rules.filter((rule) => namesIn('var', withLocals(whole, rule)).every((name) => known.has(name)));
}

function withRules(resources: Configuration, rules: readonly Validation[]): Configuration {
  if (rules.length === 0) return resources;
  const [type, named] = Object.entries<Configuration>(resources)[0]!;
  const [name, first] = Object.entries<Configuration>(named)[0]!;
  const added = rules.map(({ condition, message }) => ({
    condition: asJson(condition),
    error_message: message,
  }));
  const precondition = [...added, ...(first.lifecycle?.precondition ?? [])];
  const checked = { ...first, lifecycle: { ...first.lifecycle, precondition } };
  return { ...resources, [type]: { ...named, [name]: checked } };
}

/** Renames of its resources. */
function movedIn({ moved = [] }: Configuration, resources: Configuration): object {
  const addresses = addressesOf(resources);
  const ours = moved.filter(({ to }: { to: string }) => addresses.has(to.replace(/\[0\]$/, '')));
  return { moved: ours.length > 0 ? ours : undefined };
}

function outputsOf(outputs: Configuration, slice: Slice): Configuration {
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => slice.outputs.test(name)));
}

function refuseStrays(
  part: { readonly resource: Configuration; readonly output: Configuration },
  { name }: Slice,
): void {
  const addresses = addressesOf(part.resource);
  const text = JSON.stringify(part).replaceAll(/\bdata\.aws_[\w.-]+/g, '');
  const strays = [...text.matchAll(/(?<![\w.":/])(aws_[a-z0-9_]+\.[A-Z][\w-]*)/g)].map(([, address]) => address!);
  const unknown = strays.filter((address) => !addresses.has(address));
  if (unknown.length > 0) {
    throw new Error(
      `"${name}" must refer to its own resources, got ${[...new Set(unknown)].join(', ')}: add them to what it is given`,
    );
  }
}

function needed({ definition, configuration }: FinishedModule, part: object, { given }: Slice) {
  const text = withLocals({ configuration }, part);
  const names = new Set(namesIn('var', text));
  const locals = new Set(namesIn('local', text));
  return {
    locals: Object.fromEntries(Object.entries(configuration.locals).filter(([name]) => locals.has(name))),
    variables: [...definition.variables, ...given.map(({ variable }) => variable)].filter(({ name }) =>
      names.has(name),
    ),
  };
}

/** A part's text, with that of the values that it uses, and that these use. */
function withLocals({ configuration }: Pick<FinishedModule, 'configuration'>, part: object): string {
  let text = JSON.stringify(part);
  const used = new Set<string>();
  for (;;) {
    const more = namesIn('local', text).filter((name) => !used.has(name) && name in configuration.locals);
    if (more.length === 0) return text;
    for (const name of more) {
      used.add(name);
      text += JSON.stringify(configuration.locals[name]);
    }
  }
}

function namesIn(kind: 'var' | 'local', part: object | string): string[] {
  const text = typeof part === 'string' ? part : JSON.stringify(part);
  return [...new Set([...text.matchAll(new RegExp(`\\b${kind}\\.(\\w+)`, 'g'))].map(([, name]) => name!))];
}

function exampleOf({ definition }: FinishedModule, { given }: Slice, variables: readonly Variable[]) {
  const names = new Set(variables.map(({ name }) => name));
  const examples = [
    ...Object.entries(definition.example),
    ...given.map(({ variable, example }) => [variable.name, example] as const),
  ];
  return Object.fromEntries(examples.filter(([name]) => names.has(name)));
}

function givenBlock(name: string, { given }: Slice): object {
  const { variable } = given.find((each) => each.variable.name === name)!;
  return variableBlock(variable);
}

function addressesOf(resources: Configuration): ReadonlySet<string> {
  return new Set(
    Object.entries<Configuration>(resources).flatMap(([type, named]) =>
      Object.keys(named).map((name) => `${type}.${name}`),
    ),
  );
}
