import { LASTING } from './lasting-catalogue';

/** Where Terraform keeps a stack's state: with another place it finds none, and makes everything a second time. */
export const BACKEND = 'terraform.backend';

/** Versions of Terraform and of the provider that a stack takes. */
export const VERSIONS = 'terraform.versions';

/** Stands behind the address of what is made several times, by key: Terraform has another address for each. */
const EACH = '[each]';

type Named = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** A stack, or a module, as Terraform reads it. */
export interface TerraformJson {
  readonly resource?: Readonly<Record<string, Named>>;
  readonly output?: Named;
  readonly variable?: Named;
  readonly terraform?: Readonly<Record<string, unknown>>;
  readonly moved?: readonly { readonly from: string; readonly to: string }[];
  readonly removed?: readonly { readonly from: string; readonly lifecycle?: { readonly destroy?: boolean } }[];
}

/** Values that may not change in place, by attribute; null where nobody set one. */
export type Fixed = Readonly<Record<string, unknown>>;

/** What somebody who has deployed a stack relies on: addresses of resources, outputs, input variables, and values that are fixed. */
export type StackContract = ReadonlyMap<string, Fixed>;

/** The contract of a stack, sorted. */
export function contractOf(json: TerraformJson): StackContract {
  const { backend = null, cloud = null, required_version = null, required_providers = null } = json.terraform ?? {};
  return new Map<string, Fixed>([
    ...resourcesOf(json),
    ...Object.keys(json.output ?? {})
      .sort()
      .map((name): [string, Fixed] => [`output.${name}`, {}]),
    ...Object.entries(json.variable ?? {})
      .map(([name, variable]): [string, Fixed] => [`variable.${name}`, { required: !('default' in variable) }])
      .sort(([one], [other]) => (one < other ? -1 : 1)),
    [BACKEND, { backend, cloud }],
    [VERSIONS, { required_version, required_providers }],
  ]);
}

function resourcesOf({ resource = {} }: TerraformJson): [string, Fixed][] {
  return Object.entries(resource)
    .flatMap(([type, byName]) =>
      Object.entries(byName).map(([name, attributes]): [string, Fixed] => [
        `${type}.${name}${'for_each' in attributes ? EACH : ''}`,
        fixedOf(type, attributes),
      ]),
    )
    .sort(([one], [other]) => (one < other ? -1 : 1));
}

function fixedOf(type: string, attributes: Readonly<Record<string, unknown>>): Fixed {
  const names = LASTING[type]?.replacedBy ?? [];
  return Object.fromEntries(names.map((name) => [name, withoutAttributes(attributes[name] ?? null)]));
}

/** A reference as the address alone: whether it takes the id or the name of a bucket does not make it another one. */
function withoutAttributes(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/\$\{(aws_\w+\.[\w-]+)(\[0\])?\.\w+\}/g, '$1') : value;
}

/** One line for each address, the fixed values behind it as JSON: for reviewers, and for `readContract`. */
export function writeContract(contract: StackContract): string {
  return [...contract].map(([address, fixed]) => `${[address, ...json(fixed)].join(' ')}\n`).join('');
}

function json(fixed: Fixed): string[] {
  return Object.keys(fixed).length === 0 ? [] : [JSON.stringify(fixed)];
}

/** Reads what `writeContract` wrote. */
export function readContract(text: string): StackContract {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const [address = '', fixed] = line.split(/ (.*)/s);
        return [address, fixed ? (JSON.parse(fixed) as Fixed) : {}];
      }),
  );
}
