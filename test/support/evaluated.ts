import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runTerraform } from './terraform-runs';

/**
 * What Terraform makes of expressions, by name, in each of several cases.
 *
 * @param cases values of variables, as HCL, by the case and the variable
 */
export async function evaluated(
  folder: string,
  expressions: Readonly<Record<string, string>>,
  cases: Readonly<Record<string, Readonly<Record<string, string>>>>,
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'main.tf.json'),
    JSON.stringify({ locals: cases && localsOf(cases), output: outputsOf() }),
  );
  await runTerraform(folder, ['init', '-input=false', '-no-color']);
  await runTerraform(folder, ['apply', '-auto-approve', '-input=false', '-json']);
  const outputs = JSON.parse(await runTerraform(folder, ['output', '-json'])) as Record<string, { value: any }>;
  return Object.fromEntries(Object.entries(outputs).map(([name, { value }]) => [name, value]));

  /** One output for each case: variables of the expressions become local values of the case. */
  function outputsOf(): object {
    const entries = Object.keys(cases).map((name) => {
      const values = Object.entries(expressions).map(
        ([key, expression]) => `${key} = ${expression.replaceAll(/\bvar\.(?=\w)/g, `local.${name}.`)}`,
      );
      return [name, { value: `\${{ ${values.join(', ')} }}` }];
    });
    return Object.fromEntries(entries);
  }
}

function localsOf(cases: Readonly<Record<string, Readonly<Record<string, string>>>>): object {
  const entries = Object.entries(cases).map(([name, values]) => {
    const fields = Object.entries(values).map(([variable, value]) => `${variable} = ${value}`);
    return [name, `\${{ ${fields.join(', ')} }}`];
  });
  return Object.fromEntries(entries);
}
