import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLeg, Leg, LEGS } from '../../tools/package/legs';
import { ROOT } from '../../tools/support/paths';
import { describeWithPackages } from '../support/packages';

const APP = join(__dirname, 'app/main.ts');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

/** As `cdktf init` writes it, and strict about the declarations of packages too. */
const TSCONFIG = {
  compilerOptions: {
    target: 'ES2022',
    lib: ['ES2022'],
    module: 'CommonJS',
    moduleResolution: 'Node10',
    strict: true,
    skipLibCheck: false,
    types: [],
  },
  files: ['main.ts'],
};

/** A copy of the application beside the packages of a leg, compiled. */
function compiled(directory: string): { readonly app: string; readonly complaints: string } {
  const app = mkdtempSync(join(directory, 'app-'));
  cpSync(APP, join(app, 'main.ts'));
  writeFileSync(join(app, 'tsconfig.json'), JSON.stringify(TSCONFIG));
  return { app, complaints: spawnSync(process.execPath, [TSC, '-p', app], { encoding: 'utf8' }).stdout };
}

/** What the application writes, by stack. */
function synthesized(app: string, outdir: string): Record<string, any> {
  const env = { ...process.env, CDKTF_OUTDIR: join(app, outdir) };
  execFileSync(process.execPath, [join(app, 'main.js')], { cwd: app, env, stdio: 'pipe' });
  const stacks = readdirSync(join(app, outdir, 'stacks')).sort();
  return Object.fromEntries(
    stacks.map((stack) => [stack, readFileSync(join(app, outdir, 'stacks', stack, 'cdk.tf.json'), 'utf8')]),
  );
}

/** What may differ from leg to leg, taken out of a stack: who wrote it, and the provider's source and version. */
function apart(text: string) {
  const stack = JSON.parse(text);
  const { aws } = stack.terraform.required_providers;
  const writtenBy = stack['//'].metadata.version;
  delete stack.terraform.required_providers.aws;
  delete stack['//'].metadata.version;
  return { stack, aws, writtenBy };
}

const made = new Map<string, Record<string, any>>();

describe.each(LEGS)('the package with $name', (leg: Leg) => {
  describeWithPackages(
    () => installLeg(leg),
    'as npm installs it',
    (directory) => {
      const { app, complaints } = compiled(directory);
      afterAll(() => rmSync(app, { recursive: true, force: true }));

      test('compiles in an application, all declarations checked', () => {
        expect(complaints).toBe('');
      });

      test('synthesizes, twice the same', () => {
        const first = synthesized(app, 'first');
        expect(Object.keys(first)).toEqual(['existing', 'made']);
        expect(synthesized(app, 'second')).toEqual(first);
        made.set(leg.name, first);
      });

      test('asks for the provider that the application has', () => {
        for (const text of Object.values(made.get(leg.name)!)) {
          expect(apart(text).aws).toEqual(leg.aws);
          expect(apart(text).writtenBy).toBe(leg.packages.cdktf!.replace('npm:cdktn@', ''));
        }
      });

      test('leaves numbers that Terraform alone knows to Terraform', () => {
        const { made: all, existing } = made.get(leg.name)!;
        expect(all).toContain('\\"sagemaker:MaxRuntimeInSeconds\\":[\\"${(var.hours * 3600)}\\"]');
        expect(all).toContain('"threshold": "${(var.gib * 1073741824)}"');
        expect(existing).toContain('"retention_in_days": "${var.days}"');
        expect(`${all}${existing}`).not.toMatch(/\de\+2\d\d/);
      });

      test('writes what it writes with the oldest provider, but for that', () => {
        const [oldest] = LEGS;
        for (const [name, text] of Object.entries(made.get(leg.name)!)) {
          const { stack } = apart(text);
          expect(Object.keys(stack.resource).length).toBeGreaterThan(10);
          expect(stack).toEqual(apart(made.get(oldest!.name)![name]).stack);
        }
      });

      test('points from an error into its TypeScript', () => {
        const broken = join(app, 'broken.js');
        const use = `const { EncryptionKey } = require('cdktf-ml-baseline');
          const { App, TerraformStack } = require('cdktf');
          new EncryptionKey(new TerraformStack(new App(), 's'), 'Key', { alias: 'a', description: 'A', administratorArns: [] });`;
        writeFileSync(broken, use);
        const { status, stderr } = spawnSync(process.execPath, ['--enable-source-maps', broken], { encoding: 'utf8' });
        expect(status).not.toBe(0);
        expect(stderr).toContain('"administratorArns" must name at least one administrator, got none');
        expect(stderr).toMatch(/modules\/kms\/encryption-key\.ts:\d+:\d+/);
      });
    },
  );
});
