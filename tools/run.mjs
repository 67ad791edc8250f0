// The door to every command: `node tools/run.mjs <command> [arguments]`. Plain JavaScript without packages, because on a
// fresh clone there are none: it gets them first, as package-lock.json names them, then hands over to the command.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const COMMANDS = join(ROOT, 'tools/commands');
const LOCK = join(ROOT, 'package-lock.json');
/** Written into node_modules after a complete installation: the hash of the lock file that it followed. */
const STAMP = join(ROOT, 'node_modules/.installed-lock');
const OLDEST_NODE = [20, 9];
const HEARTBEAT_SECONDS = 5;

const [command, ...args] = process.argv.slice(2);

if (olderThan(OLDEST_NODE)) {
  fail(
    `Node.js ${OLDEST_NODE.join('.')} or newer is needed, this is ${process.versions.node}: see https://nodejs.org`,
    1,
  );
} else if (command === '--install') {
  if (await packagesAreThere()) process.exitCode = 0;
} else if (!commands().includes(command)) {
  const problem = command ? `There is no command "${command}".` : 'A command is missing.';
  fail(`${problem} Commands: ${commands().join(', ')}. Usage: node tools/run.mjs <command> [arguments]`, 2);
} else if (await packagesAreThere()) {
  process.exitCode = await run(['-r', 'ts-node/register', join(COMMANDS, `${command}.ts`), ...args]);
}

function olderThan([major, minor]) {
  const [ourMajor, ourMinor] = process.versions.node.split('.').map(Number);
  return ourMajor < major || (ourMajor === major && ourMinor < minor);
}

function commands() {
  return readdirSync(COMMANDS)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length))
    .sort();
}

function fail(message, code) {
  console.error(message);
  process.exitCode = code;
}

/** Installs the packages unless those of this very lock file are there; false, and a message, if that did not work. */
async function packagesAreThere() {
  const wanted = createHash('sha256').update(readFileSync(LOCK)).digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return true;
  if (installedAsLocked()) {
    writeFileSync(STAMP, wanted);
    return true;
  }
  console.log('Getting the packages that package-lock.json names (about 900 MB, a minute or two, once) ...');
  const { code, output } = await npmCi();
  if (code !== 0) {
    explain(output);
    process.exitCode = 1;
    return false;
  }
  mkdirSync(dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, wanted);
  return true;
}

/** Whether someone ran `npm ci` or `npm install` himself: npm's own record names the same versions as our lock file. */
function installedAsLocked() {
  const record = join(ROOT, 'node_modules/.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = JSON.parse(readFileSync(LOCK, 'utf8')).packages;
  const there = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || (there[path] ? there[path].version === version : optional === true),
  );
}

/** Runs `npm ci`, passes its output on and keeps it, and says every few seconds that it is still alive. */
function npmCi() {
  rmSync(STAMP, { force: true });
  const started = Date.now();
  const seconds = () => Math.round((Date.now() - started) / 1000);
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const child = spawn(npm, ['ci', '--prefer-offline', '--no-audit', '--no-fund'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  });
  const heartbeat = setInterval(
    () => console.log(`  still installing packages, ${seconds()} s`),
    HEARTBEAT_SECONDS * 1000,
  );
  let output = '';
  const passOn = (chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  };
  child.stdout.on('data', passOn);
  child.stderr.on('data', passOn);
  return new Promise((resolve) => {
    const done = (code) => {
      clearInterval(heartbeat);
      if (code === 0) console.log(`  packages are there, ${seconds()} s`);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
  });
}

function explain(output) {
  const unreachable = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET|ENOTCACHED|network/i.test(output);
  console.error('\nThe packages could not be installed (`npm ci` failed, its messages are above).');
  if (/ENOENT.*npm|not found.*npm/i.test(output)) {
    console.error('npm itself was not found: it comes with Node.js, see https://nodejs.org');
  } else if (unreachable) {
    console.error(
      'The package registry does not answer: connect to the network, or set the registry or proxy that your network ' +
        'uses (`npm config set registry <URL>`, `npm config set proxy <URL>`), then run the same command again.',
    );
  } else {
    console.error('Mend what npm complains about, then run the same command again.');
  }
}

/** Runs Node with these arguments in the foreground, signals passed on; resolves to its exit code. */
function run(nodeArguments) {
  const child = spawn(process.execPath, nodeArguments, { cwd: ROOT, stdio: 'inherit' });
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  // A terminal sends Ctrl+C to the child as well: to pass it on would make it two.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(`Node.js could not be started: ${error.message}`);
      resolve(1);
    });
    child.on('exit', (code, signal) => resolve(code ?? 128 + signalNumber(signal)));
  });
}

function signalNumber(signal) {
  return { SIGHUP: 1, SIGINT: 2, SIGTERM: 15 }[signal] ?? 9;
}
