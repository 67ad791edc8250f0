import { cpSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from '../../tools/support/paths';

const LOCK = JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } });

/** A checkout without packages, whose npm is this script, and whose one command says hello. */
function checkout(npm: string) {
  const root = mkdtempSync(join(tmpdir(), 'checkout-'));
  mkdirSync(join(root, 'tools/commands'), { recursive: true });
  cpSync(join(ROOT, 'tools/run.mjs'), join(root, 'tools/run.mjs'));
  writeFileSync(
    join(root, 'tools/commands/hello.ts'),
    'console.log("hello", ...process.argv.slice(2)); process.exit(7);',
  );
  writeFileSync(join(root, 'package-lock.json'), LOCK);
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin/npm'), `#!/bin/sh\n${npm}\n`, { mode: 0o755 });
  return root;
}

function run(root: string, ...args: string[]) {
  const env = { ...process.env, PATH: join(root, 'bin') + delimiter + process.env.PATH };
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'tools/run.mjs'), ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

/** What `npm ci` would leave: a ts-node that runs our untyped command as it is, and npm's record. */
const INSTALLS = `mkdir -p node_modules/ts-node && echo 'require.extensions[".ts"] = require.extensions[".js"]' > node_modules/ts-node/register.js
cp package-lock.json node_modules/.package-lock.json; echo "npm $@"`;

describe('tools/run.mjs', () => {
  test('gets the packages on a fresh clone, then runs the command with its arguments and exit code', () => {
    const root = checkout(INSTALLS);
    const first = run(root, 'hello', 'you', '--there');
    expect(first.stdout).toMatch(/Getting the packages.*\nnpm ci --prefer-offline --no-audit --no-fund\n/);
    expect(first.stdout).toMatch(/hello you --there\n$/);
    expect(first.status).toBe(7);
    expect(run(root, 'hello').stdout).toBe('hello\n');
  });

  test('gets them again when the lock file has changed', () => {
    const root = checkout(INSTALLS);
    run(root, 'hello');
    writeFileSync(join(root, 'package-lock.json'), LOCK.replace('1.0.0', '1.0.1'));
    expect(run(root, 'hello').stdout).toMatch(/^Getting the packages/);
  });

  test('believes an installation that npm itself has recorded', () => {
    const root = checkout(INSTALLS);
    spawnSync(join(root, 'bin/npm'), ['ci'], { cwd: root });
    expect(run(root, 'hello').stdout).toBe('hello\n');
    const stamp = readFileSync(join(root, 'node_modules/.installed-lock'), 'utf8');
    expect(stamp).toBe(createHash('sha256').update(LOCK).digest('hex'));
  });

  test('says what to do when the registry cannot be reached, and runs nothing', () => {
    const { status, stdout, stderr } = run(checkout('echo "npm error code ENOTFOUND" >&2; exit 1'), 'hello');
    expect(stderr).toMatch(/`npm ci` failed.*\nThe package registry does not answer: connect to the network/);
    expect(stdout + stderr).toContain('npm error code ENOTFOUND');
    expect(stdout).not.toContain('hello');
    expect(status).toBe(1);
  });

  test.each([[['helo']], [[]]])('lists the commands when asked for %j', (args) => {
    const { status, stderr } = run(checkout('exit 1'), ...args);
    expect(stderr).toContain('Commands: hello. Usage: node tools/run.mjs <command> [arguments]');
    expect(status).toBe(2);
  });
});
