import { ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeModules } from '../../tools/modules/write';
import { packPackage } from '../../tools/package/pack';
import { ROOT } from '../../tools/support/paths';
import { plain } from '../../tools/support/plain';
import { interrupt, shellBlocks, startUntilSaid, type } from '../support/terminal';
import { describeWithTools } from '../support/tools';

interface Example {
  readonly name: string;
  /** Where its README has a person work. */
  readonly directory: string;
  /** The first terminal's lines. They write to the checkout, which other tests read: `prepare` does the same elsewhere. */
  readonly first: readonly string[];
  readonly prepare: (directory: string) => void;
  /** What the last terminal shows beside a deployment with nothing left to do. */
  readonly shown: RegExp;
}

const EMULATOR = 'npm run emulator';

const EXAMPLES: readonly Example[] = [
  {
    name: 'typescript',
    directory: 'acme-ml',
    first: ['npm pack --pack-destination examples/typescript', 'cp -R examples/typescript ../acme-ml', EMULATOR],
    prepare: (directory) => cpSync(packPackage().tarball, join(directory, 'cdktf-ml-baseline-0.1.0.tgz')),
    shown: /^training_role_arn = "arn:aws:iam::111122223333:role\/acme-fraud-training-eu-central-1"$/m,
  },
  {
    name: 'terraform',
    directory: 'acme-hcl',
    first: [
      'cp -R examples/terraform ../acme-hcl',
      'npm run modules -- --out ../acme-hcl/modules',
      `${EMULATOR} -- --account 123456789012`,
    ],
    prepare: (directory) => void writeModules(join(directory, 'modules')),
    shown: /^ +"training_role_arn" = "arn:aws:iam::123456789012:role\/acme-fraud-training-eu-central-1"$/m,
  },
];

const LEFT_OUT = /node_modules|cdktf\.out|\.terraform/;

// One after the other: each listens for "npm run emulator", of which a checkout has one
for (const { name, directory, first, prepare, shown } of EXAMPLES) {
  describeWithTools(['terraform', 'emulator'], `examples/${name}, followed to the letter beside the checkout`, () => {
    const example = join(ROOT, 'examples', name);
    const blocks = shellBlocks(join(example, 'README.md'));
    /** A place like a person's: a checkout, and beside it nothing yet. */
    const place = mkdtempSync(join(tmpdir(), `example-${name}-`));
    const copy = join(place, directory);
    let emulator: ChildProcess | undefined;

    afterAll(async () => {
      await interrupt(emulator);
      rmSync(place, { recursive: true, force: true });
    }, 60_000);

    test('prepares a copy, and starts an emulator', async () => {
      expect(blocks[0]).toBe(`${first.join('\n')}\n`);
      cpSync(example, copy, { recursive: true, filter: (file) => !LEFT_OUT.test(file) });
      prepare(copy);
      symlinkSync(ROOT, join(place, 'checkout'));
      emulator = await startUntilSaid(first.at(-1)!.split(' '), 'In another terminal');
    }, 180_000);

    test('gets a hardened project deployed, and nothing to change after', () => {
      // "In another terminal, in the same directory": a symbolic link is left by its own way
      const second = blocks.slice(1).join('').replace(`cd ../${directory}`, `cd ${copy}`);
      expect(second).toContain(`cd ${copy}`);
      const said = plain(type(second, join(place, 'checkout')));
      expect(said).toMatch(/Apply complete! Resources: \d{3} added, 0 changed, 0 destroyed\./);
      expect(said).toContain('No changes. Your infrastructure matches the configuration.');
      expect(said).toMatch(shown);
    }, 600_000);
  });
}

describeWithTools(
  ['terraform', 'emulator'],
  'examples/hcp, its rehearsal followed to the letter in the checkout',
  () => {
    const [first, second, ...more] = shellBlocks(join(ROOT, 'examples/hcp/README.md'));
    const rehearsal = join(ROOT, 'rehearsal');
    let emulator: ChildProcess | undefined;

    afterAll(async () => {
      await interrupt(emulator);
      rmSync(rehearsal, { recursive: true, force: true });
    }, 60_000);

    test('starts an emulator', async () => {
      expect([first, more]).toEqual([`${EMULATOR} -- --account 123456789012\n`, []]);
      rmSync(rehearsal, { recursive: true, force: true });
      emulator = await startUntilSaid(first!.trim().split(' '), 'In another terminal');
    }, 180_000);

    test('gets every stack deployed, with its state in files, and nothing to change after', () => {
      const said = plain(type(second!, ROOT));
      expect(said.match(/Apply complete! Resources: \d+ added, 0 changed, 0 destroyed\./g)).toHaveLength(4);
      expect(said).toContain('No changes. Your infrastructure matches the configuration.');
      expect(said).toMatch(/^training_role_arn = "arn:aws:iam::123456789012:role\/acme-churn-training-eu-central-1"$/m);
      expect(existsSync(rehearsal)).toBe(false);
    }, 600_000);
  },
);
