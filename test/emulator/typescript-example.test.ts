import { ChildProcess, spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../../tools/package/pack';
import { ROOT } from '../../tools/support/paths';
import { plain } from '../../tools/support/plain';
import { describeWithTools } from '../support/tools';

const EXAMPLE = join(ROOT, 'examples/typescript');

/** What the README has a person type, terminal by terminal. */
const BLOCKS = [...readFileSync(join(EXAMPLE, 'README.md'), 'utf8').matchAll(/^```sh\n(.*?)^```/gms)].map(
  ([, commands]) => commands!,
);

/** A place like a person's: a checkout, and beside it nothing yet. */
const place = mkdtempSync(join(tmpdir(), 'typescript-example-'));
const checkout = join(place, 'checkout');

let emulator: ChildProcess;

/** Types lines into a shell that stops at the first one that fails. */
function type(commands: string, directory: string): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', commands], { cwd: directory, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${commands}\nexited with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** `npm run emulator`, until it says that it is there. */
function startEmulator(): Promise<void> {
  // A group of its own: Ctrl+C goes to all of a terminal's group
  emulator = spawn('npm', ['run', 'emulator'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'], detached: true });
  return new Promise((resolve, reject) => {
    let said = '';
    emulator.stdout!.on('data', (chunk) => {
      said += chunk;
      if (said.includes('In another terminal')) resolve();
    });
    emulator.on('exit', () => reject(new Error(`the emulator ended:\n${said}`)));
  });
}

describeWithTools(['terraform', 'emulator'], 'examples/typescript, followed to the letter beside the checkout', () => {
  afterAll(async () => {
    if (emulator?.exitCode === null) {
      const ended = new Promise((resolve) => emulator.on('exit', resolve));
      process.kill(-emulator.pid!, 'SIGINT');
      await ended;
    }
    rmSync(place, { recursive: true, force: true });
  }, 60_000);

  test('packs the package, and starts an emulator', async () => {
    expect(BLOCKS).toHaveLength(3);
    expect(BLOCKS[0]).toBe(
      'npm pack --pack-destination examples/typescript\ncp -R examples/typescript ../acme-ml\nnpm run emulator\n',
    );
    // The same, without writing to the checkout that other tests read
    cpSync(EXAMPLE, join(place, 'acme-ml'), {
      recursive: true,
      filter: (file) => !/node_modules|cdktf\.out/.test(file),
    });
    cpSync(packPackage().tarball, join(place, 'acme-ml/cdktf-ml-baseline-0.1.0.tgz'));
    symlinkSync(ROOT, checkout);
    await startEmulator();
  }, 180_000);

  test('gets a hardened project deployed, and nothing to change after', () => {
    // "In another terminal, in the same directory": a symbolic link is left by its own way
    const second = BLOCKS[1]!.replace('cd ../acme-ml', `cd ${place}/acme-ml`);
    expect(second).not.toBe(BLOCKS[1]);
    const shown = plain(type(second + BLOCKS[2]!, checkout));
    expect(shown).toMatch(/Apply complete! Resources: \d{3} added, 0 changed, 0 destroyed\./);
    expect(shown).toContain('No changes. Your infrastructure matches the configuration.');
    expect(shown).toMatch(/^training_role_arn = "arn:aws:iam::111122223333:role\/acme-fraud-training-eu-central-1"$/m);
  }, 600_000);
});
