/**
 * The application as `cdktf.json` runs it: main.ts and all that it imports, bundled into one file. The bundle is made anew when
 * a source or the lock file has changed, so nobody has to remember a build step; starting it takes half of what starting the
 * sources does (docs/decisions/0003-bundled-app.md).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const FOLDER = join(ROOT, 'node_modules/.cache/cdktf-ml-baseline');
const SOURCES = ['main.ts', 'modules', 'stacks', 'package-lock.json', 'tools/app.mjs'];

const require = createRequire(import.meta.url);

function filesOf(path) {
  const isFolder = !/\.[a-z]+$/.test(path);
  if (!isFolder) return [path];
  const below = readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' });
  return below.filter((name) => name.endsWith('.ts')).map((name) => join(path, name));
}

/** Changes with every source, the packages and the runtime. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const file of SOURCES.flatMap(filesOf).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex').slice(0, 32);
}

/** By rename, so that processes that start together never load half a bundle. */
function build(bundle) {
  const unfinished = `${bundle}.${process.pid}`;
  mkdirSync(FOLDER, { recursive: true });
  require('esbuild').buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['main.ts'],
    outfile: unfinished,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    logLevel: 'error',
  });
  for (const old of readdirSync(FOLDER).filter((name) => /^app-.*\.cjs(\.bytecode)?$/.test(name))) {
    rmSync(join(FOLDER, old), { force: true });
  }
  renameSync(unfinished, bundle);
}

/** Runs the bundle with what V8 compiled of it the last time, which the engine itself checks and may reject. */
function run(bundle) {
  const bytecode = `${bundle}.bytecode`;
  const cachedData = existsSync(bytecode) ? readFileSync(bytecode) : undefined;
  const script = new Script(Module.wrap(readFileSync(bundle, 'utf8')), { filename: bundle, cachedData });
  const module = { exports: {} };
  script.runInThisContext()(module.exports, createRequire(bundle), module, bundle, FOLDER);
  if (!cachedData || script.cachedDataRejected) keep(bytecode, script.createCachedData());
}

/** A cache that cannot be written, in a read-only checkout, is done without. */
function keep(file, data) {
  try {
    writeFileSync(`${file}.${process.pid}`, data);
    renameSync(`${file}.${process.pid}`, file);
  } catch {
    // the next start compiles again
  }
}

const bundle = join(FOLDER, `app-${fingerprint()}.cjs`);
if (!existsSync(bundle)) build(bundle);
run(bundle);
