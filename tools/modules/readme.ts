import { oldestFor } from '../../stacks/provider-versions';
import { Configuration } from './configuration';
import { conditionOfCount, inside } from './expression';
import { FinishedModule } from './slice';
import { Variable } from './variable';

/** What the README of every module says, and nobody else's. */
export const MADE_BY = 'Made by cdktf-ml-baseline ';

/** The README of a module, for people who know Terraform and not this project. */
export function readmeOf(
  definition: FinishedModule['definition'],
  configuration: Configuration,
  version: string,
): string {
  const { name, summary, fixed } = definition;
  const { required_version: terraform, required_providers: providers } = configuration.terraform;
  return [
    `# ${name}`,
    '',
    summary,
    '',
    `${MADE_BY}${version} from the same constructs as its TypeScript package and its stacks; a test holds the plans of both against each other. Do not edit: the next version replaces it.`,
    '',
    '## Usage',
    '',
    '```hcl',
    ...exampleOf(definition, `"./${name}"`),
    '```',
    '',
    `Terraform ${terraform}, provider \`${providers.aws.source}\` ${providers.aws.version}. Partition, account and region are those of the provider; the European Sovereign Cloud needs its version ${oldestFor('aws-eusc')} or newer. \`terraform test\` runs the tests of this folder with a mock provider: no account, no credentials.`,
    '',
    '## What cannot be chosen here, and why',
    '',
    ...fixed.map(([what, why]) => `- **${what[0]!.toUpperCase()}${what.slice(1)}.** ${why}`),
    '',
    '## Inputs',
    '',
    '| name | what it is | type | default |',
    '| --- | --- | --- | --- |',
    ...definition.variables.map(inputRow),
    '',
    '## Outputs',
    '',
    '| name | what it is |',
    '| --- | --- |',
    ...Object.entries<Configuration>(configuration.output).map(
      ([output, { description }]) => `| \`${output}\` | ${cell(description)} |`,
    ),
    '',
    '## Resources',
    '',
    '| resource | when |',
    '| --- | --- |',
    ...resourceRows(configuration),
    '',
  ].join('\n');
}

/** A call of the module, as HCL. */
export function exampleOf({ name, example }: FinishedModule['definition'], source: string): string[] {
  const width = Math.max(...Object.keys(example).map(({ length }) => length));
  const lines = Object.entries(example).map(([variable, value]) => `  ${variable.padEnd(width)} = ${value}`);
  return [`module "${name}" {`, `  source = ${source}`, '', ...lines, '}'];
}

function inputRow({ name, description, type, default: given }: Variable): string {
  const shown = given === undefined ? '**required**' : `\`${JSON.stringify(given)}\``;
  return `| \`${name}\` | ${cell(description)} | \`${type}\` | ${shown} |`;
}

function resourceRows({ resource }: Configuration): string[] {
  return Object.entries<Configuration>(resource).flatMap(([type, named]) =>
    Object.entries<Configuration>(named).map(
      ([name, { count, for_each: each }]) => `| \`${type}.${name}\` | ${cell(whenOf(count, each))} |`,
    ),
  );
}

function whenOf(count: string | undefined, each: string | undefined): string {
  if (each !== undefined) return `one for each of \`${inside(each)}\``;
  return count === undefined ? 'always' : `\`${conditionOfCount(count)}\``;
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
