import { Configuration, mapResources } from './configuration';
import { Fixed, ModuleDefinition } from './module-definition';
import { replacedAll } from './replaced';
import { withRules } from './rules';
import { Validation, Variable, variableBlock } from './variable';

/** A part of a module that is a module as well. */
export interface Slice {
  readonly name: string;
  readonly summary: string;
  /** What the names of its resources begin with, before a `_`. */
  readonly components: readonly string[];
  /** Those of the whole's outputs that it has. */
  readonly outputs: readonly string[];
  /** What it takes from the other parts. */
  readonly given: readonly Given[];
  readonly fixed: readonly Fixed[];
}

/** A value of a resource of another part that becomes a variable, with an example of it as HCL. */
export interface Given {
  readonly type: string;
  readonly component: string;
  readonly attribute: string;
  readonly variable: Variable;
  readonly example: string;
}

/** What no part has, by the same names, and why. */
export interface WholeOnly {
  readonly components: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** A module, finished: what it is, and its configuration. */
export interface FinishedModule {
  readonly definition: Pick<ModuleDefinition, 'name' | 'summary' | 'variables' | 'fixed' | 'expected' | 'example'>;
  readonly configuration: Configuration;
}

/**
 * The parts of a module that has no rules yet, each with the variables, values, outputs and rules that it needs.
 *
 * @throws if something of the whole is in no part without a reason, or in several, or if a part refers to another one
 */
export function slicesOf(
  whole: FinishedModule,
  rules: readonly Validation[],
  slices: readonly Slice[],
  wholeOnly: WholeOnly,
): readonly FinishedModule[] {
  const components = Object.values<Configuration>(whole.configuration.resource).flatMap((named) =>
    Object.keys(named).map(componentOf),
  );
  refuseUnshared('components', components, slices, wholeOnly);
  refuseUnshared('outputs', Object.keys(whole.configuration.output), slices, wholeOnly);
  return slices.map((slice) => sliceOf(whole, rules, slice));
}

function refuseUnshared(
  kind: 'components' | 'outputs',
  found: readonly string[],
  slices: readonly Slice[],
  wholeOnly: WholeOnly,
): void {
  const placed = [...slices.flatMap((slice) => slice[kind]), ...Object.keys(wholeOnly[kind])];
  const wrong = [...new Set([...found, ...placed])].filter(
    (name) => !found.includes(name) || placed.filter((each) => each === name).length !== 1,
  );
  if (wrong.length > 0) {
    throw new Error(
      `"${kind}" must each be in one part, or in the whole alone for a reason, got ${wrong.join(', ')}: put what is new into one of them, and take out what is gone`,
    );
  }
}

function componentOf(name: string): string {
  return name.split('_')[0]!;
}

function sliceOf(finished: FinishedModule, rules: readonly Validation[], slice: Slice): FinishedModule {
  const whole = { ...finished, configuration: withGiven(finished.configuration, slice) };
  const resource = withoutOthers(partOf(whole.configuration.resource, slice));
  const output = outputsOf(whole.configuration.output, slice);
  refuseStrays({ resource, output }, slice);
  const preconditions = rulesOf(rules, whole, { resource, output });
  const ruled = withRules({ resource, output }, { checkedWith: Object.keys(resource)[0]!, preconditions });
  const { locals, variables } = needed(whole, ruled, slice);
  return {
    definition: {
      name: slice.name,
      summary: slice.summary,
      variables,
      fixed: slice.fixed,
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
      ...ruled,
    },
  };
}

function partOf(resources: Configuration, { components }: Slice): Configuration {
  const types = Object.entries<Configuration>(resources).map(([type, named]) => {
    const ours = Object.entries(named).filter(([name]) => components.includes(componentOf(name)));
    return [type, Object.fromEntries(ours)] as const;
  });
  return Object.fromEntries(types.filter(([, named]) => Object.keys(named).length > 0));
}

function withGiven(configuration: Configuration, { given }: Slice): Configuration {
  const text = given.reduce(
    (done, each) => replacedAll(done, referenceTo(each, configuration.resource), `var.${each.variable.name}`),
    JSON.stringify(configuration),
  );
  return JSON.parse(text) as Configuration;
}

/** @throws unless there is one such resource */
function referenceTo({ type, component, attribute }: Given, resources: Configuration): string {
  const names = Object.keys((resources[type] ?? {}) as object).filter((name) => componentOf(name) === component);
  if (names.length !== 1) {
    throw new Error(`"given" must name one resource, got ${names.length} of ${type} in ${component}: name another one`);
  }
  return `${type}.${names[0]}.${attribute}`;
}

/** Without dependencies on other parts. */
function withoutOthers(resources: Configuration): Configuration {
  const addresses = addressesOf(resources);
  return mapResources(resources, ({ depends_on: dependsOn, ...rest }) => {
    const ours = (dependsOn ?? []).filter((address: string) => addresses.has(address));
    return { ...rest, ...(ours.length > 0 && { depends_on: ours }) };
  });
}

/** Rules about nothing but what the part knows. */
function rulesOf(rules: readonly Validation[], whole: FinishedModule, part: object): readonly Validation[] {
  const known = new Set(namesIn('var', withLocals(whole, part)));
  return rules.filter((rule) => namesIn('var', withLocals(whole, rule)).every((name) => known.has(name)));
}

/** Renames of its resources. */
function movedIn({ moved = [] }: Configuration, resources: Configuration): object {
  const addresses = addressesOf(resources);
  const ours = moved.filter(({ to }: { to: string }) => addresses.has(to.replace(/\[0\]$/, '')));
  return { moved: ours.length > 0 ? ours : undefined };
}

function outputsOf(outputs: Configuration, slice: Slice): Configuration {
  return Object.fromEntries(Object.entries(outputs).filter(([name]) => slice.outputs.includes(name)));
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
