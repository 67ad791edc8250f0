import { FinishedModule } from './slice';

/** What data sources answer without AWS. */
const MOCK_PROVIDER = `mock_provider "aws" {
  mock_data "aws_caller_identity" {
    defaults = { account_id = "123456789012" }
  }
  mock_data "aws_partition" {
    defaults = { partition = "aws", dns_suffix = "amazonaws.com" }
  }
  mock_data "aws_region" {
    defaults = { id = "eu-central-1" }
  }
}`;

/** The module's own tests, as HCL: the example is planned, and each input refuses what it must. */
export function testsOf(definition: FinishedModule['definition']): string {
  const { variables, example, expected } = definition;
  return (
    [
      '# terraform test: with a mock provider, without an account',
      MOCK_PROVIDER,
      block(
        'variables',
        Object.entries(example).map(([name, value]) => `${name} = ${value}`),
      ),
      block('run "plans_the_example"', [
        'command = plan',
        ...expected.flatMap(({ condition, message }) => assertion(condition, message)),
      ]),
      ...variables.flatMap(({ name, refused }) =>
        refused === undefined
          ? []
          : [
              block(`run "refuses_${name}"`, [
                'command = plan',
                'variables {',
                `  ${name} = ${refused}`,
                '}',
                `expect_failures = [var.${name}]`,
              ]),
            ],
      ),
    ].join('\n\n') + '\n'
  );
}

function block(header: string, lines: readonly string[]): string {
  return [`${header} {`, ...lines.map((line) => `  ${line}`), '}'].join('\n');
}

function assertion(condition: string, message: string): string[] {
  return ['assert {', `  condition     = ${condition}`, `  error_message = ${JSON.stringify(message)}`, '}'];
}
