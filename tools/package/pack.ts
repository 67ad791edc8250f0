import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure';
import { CACHE, ROOT } from '../support/paths';
import { withLock } from './lock';

const PACKED = join(CACHE, 'package');
/** A packed package. */
export interface Packed {
  readonly tarball: string;
  /** Bytes, as npm tells them. */
  readonly packedSize: number;
  readonly unpackedSize: number;
  /** Paths in the package, in their order. */
  readonly files: readonly string[];
}

/**
 * The package as `npm pack` makes it, built first. What was packed of the same sources is taken as it is, so that several tests at the
 * same time build it once.
 *
 * @throws Failure with npm's words
 */
export function packPackage(): Packed {
  const directory = join(PACKED, hashOfSources());
  const report = join(directory, 'report.json');
  withLock(PACKED, () => {
    if (existsSync(report)) return;
    rmSync(directory, { recursive: true, force: true });
    mkdirSync(directory, { recursive: true });
    const args = ['pack', '--json', '--foreground-scripts=false', '--pack-destination', directory];
    const { status, stdout, stderr } = spawnSync('npm', args, { cwd: ROOT, encoding: 'utf8' });
    if (status !== 0) throw new Failure(`npm pack failed:\n${stderr}`);
    // Last: a report is there only if the package is
    writeFileSync(report, stdout);
  });
  const [{ filename, size, unpackedSize, files }] = JSON.parse(readFileSync(report, 'utf8'));
  return {
    tarball: join(directory, filename),
    packedSize: size,
    unpackedSize,
    files: files.map(({ path }: { path: string }) => path).sort(),
  };
}

/** Of everything that ends up in the package, or decides what does. */
function hashOfSources(): string {
  const constructs = readdirSync(join(ROOT, 'modules'), { recursive: true, encoding: 'utf8' });
  const sources = constructs.filter((name) => name.endsWith('.ts')).map((name) => join('modules', name));
  const others = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'README.md', 'LICENSE', 'CHANGELOG.md'];
  const hash = createHash('sha256');
  for (const name of [...sources, ...others].sort()) hash.update(`${name}\0`).update(readFileSync(join(ROOT, name)));
  return hash.digest('hex').slice(0, 16);
}
