import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { measure } from '../../../tools/bench/measure';
import { variableBlock } from '../../../tools/modules/variable';
import { CACHE } from '../../../tools/support/paths';
import { describeWithTools, foundTools } from '../../support/tools';
import { limitsHeld, limitsSaid } from './limits-said';
import { MODULES_OF_SETTINGS } from './modules-of-settings';

const NAMES = ['audit', 'network', 'project', 'key', 'buckets', 'roles'];

function filesBelow(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length), readFileSync(path, 'utf8')]));
}

describe('npm run modules', () => {
  const folder = join(CACHE, 'test-written-modules');
  const again = join(CACHE, 'test-written-modules-again');
  const scratch = mkdtempSync(join(tmpdir(), 'modules-'));
  const seconds: number[] = [];

  // As a user runs it: processes of their own, which share neither memory nor what is compiled already with the tests
  beforeAll(() => {
    for (const out of [folder, again]) {
      rmSync(out, { recursive: true, force: true });
      const args = ['-r', 'ts-node/register', 'tools/commands/modules.ts', '--out', out];
      seconds.push(measure({ args, env: {} }, scratch).cpuMilliseconds / 1000);
    }
  }, 120_000);
  afterAll(() => rmSync(scratch, { recursive: true, force: true }));

  // A processor's, and the better of two: the machine is shared
  test('writes all modules within ten seconds of a processor', () => expect(Math.min(...seconds)).toBeLessThan(10));

  test('writes the same twice', () => {
    expect(readdirSync(folder).sort()).toEqual([...NAMES].sort());
    expect(filesBelow(again)).toEqual(filesBelow(folder));
  });

  test.each(NAMES)('%s has what a registry wants, and nothing of ours', (name) => {
    const files = filesBelow(join(folder, name));
    expect(Object.keys(files)).toEqual([
      '/LICENSE',
      '/README.md',
      '/examples/basic/main.tf',
      '/main.tf.json',
      `/tests/${name}.tftest.hcl`,
    ]);
    const { provider, terraform, variable, output } = JSON.parse(files['/main.tf.json']!);
    expect(provider).toBeUndefined();
    expect(Object.keys(terraform)).toEqual(['required_version', 'required_providers']);
    expect(files['/main.tf.json']).not.toMatch(/"\/\/"|TfToken|every\(|sample-zone|10\.255\.0\.0|SampleAdministrator/);
    for (const { type, description } of Object.values<any>(variable)) {
      expect([typeof type, typeof description]).toEqual(['string', 'string']);
    }
    for (const { description } of Object.values<any>(output)) expect(description).not.toBe('');
  });

  test.each(MODULES_OF_SETTINGS)('$name has the variables whose limits are held against the settings', (definition) => {
    const { variable } = JSON.parse(filesBelow(join(folder, definition.name))['/main.tf.json']!);
    expect(variable).toEqual(Object.fromEntries(definition.variables.map((each) => [each.name, variableBlock(each)])));
  });

  test.each(NAMES)('%s has Terraform refuse to destroy whatever holds data or makes it readable', (name) => {
    const { resource } = JSON.parse(filesBelow(join(folder, name))['/main.tf.json']!);
    const lasting = ['aws_kms_key', 'aws_s3_bucket', 'aws_cloudwatch_log_group', 'aws_guardduty_detector'];
    const kept = lasting.flatMap((type) => Object.values<any>(resource[type] ?? {}));
    expect(kept.filter(({ lifecycle }) => lifecycle?.prevent_destroy !== true)).toEqual([]);
    expect(kept.length > 0).toBe(name !== 'roles');
  });

  test.each(NAMES)('%s explains every input and output in its README, and what cannot be chosen', (name) => {
    const files = filesBelow(join(folder, name));
    const { variable, output } = JSON.parse(files['/main.tf.json']!);
    for (const each of [...Object.keys(variable), ...Object.keys(output)]) {
      expect(files['/README.md']).toContain(`| \`${each}\` |`);
    }
    expect(files['/README.md']).toMatch(/## What cannot be chosen here, and why\n\n- \*\*/);
  });

  test.each(NAMES)('%s says of each name, number and list what its validation holds, once', (name) => {
    const { variable } = JSON.parse(filesBelow(join(folder, name))['/main.tf.json']!);
    const said = Object.entries<any>(variable).map(([input, { description }]) => [input, limitsSaid(description)]);
    const held = Object.entries<any>(variable).map(([input, { validation = [] }]) => [
      input,
      limitsHeld(validation.map(({ condition }: { condition: string }) => condition)),
    ]);
    expect(said).toEqual(held);
    expect(held.filter(([, limits]) => limits!.length > 0).length).toBeGreaterThan(2);
  });

  describeWithTools(['terraform'], 'as Terraform sees them', () => {
    const terraform = async (directory: string, ...args: string[]) => {
      const { binary, env } = foundTools().terraform!;
      const { stdout } = await promisify(execFile)(binary, args, {
        cwd: directory,
        env: { ...process.env, ...env } as NodeJS.ProcessEnv,
      }).catch(({ stdout: said, stderr }) =>
        Promise.reject(new Error(`terraform ${args.join(' ')}: ${stderr}${said}`)),
      );
      return stdout;
    };

    test.each(NAMES)(
      '%s is called from HCL, and passes its own tests',
      async (name) => {
        const root = join(folder, name, 'examples/basic');
        await terraform(root, 'init', '-backend=false', '-input=false');
        expect(await terraform(root, 'validate', '-no-color')).toContain('Success! The configuration is valid.');
        const module = join(folder, name);
        await terraform(module, 'init', '-backend=false', '-input=false');
        expect(await terraform(module, 'test', '-no-color')).toMatch(/^Success! [1-9]\d* passed, 0 failed\.$/m);
      },
      240_000,
    );

    test('a rule between variables is told before anything is made', async () => {
      const root = join(folder, 'rules');
      mkdirSync(root, { recursive: true });
      const example = readFileSync(join(folder, 'project/examples/basic/main.tf'), 'utf8');
      const broken = example
        .replace('"../.."', '"../project"')
        .replace('data_writers           =', 'components = ["notebook"]\n  data_writers           =')
        .replace(/provider "aws" \{\n.*?\n\}\n/s, '');
      writeFileSync(join(root, 'main.tf'), broken);
      writeFileSync(join(root, 'rules.tftest.hcl'), `mock_provider "aws" {}\nrun "refuses" {\n  command = plan\n}\n`);
      await terraform(root, 'init', '-backend=false', '-input=false');
      await expect(terraform(root, 'test', '-no-color')).rejects.toThrow(/must name a kind of job where a notebook/);
    }, 120_000);
  });
});
