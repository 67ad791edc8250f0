import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPackage } from '../package/pack';
import { Failure } from '../support/failure';
import { run } from '../support/process';
import { Manifest } from './package-files';
import { ShippedSource } from './shipped-imports';

/** The package as whoever installs it gets it. */
export interface ShippedPackage {
  readonly manifest: Manifest;
  readonly files: readonly string[];
  /** What is loaded of it: JavaScript and types. */
  readonly sources: readonly ShippedSource[];
  /** Bytes of the archive. */
  readonly packedSize: number;
}

/** Packs the package, builds it first if need be, and looks into it. @throws Failure with npm's words */
export async function shippedPackage(): Promise<ShippedPackage> {
  const { tarball, files, packedSize } = await packPackage();
  const folder = mkdtempSync(join(tmpdir(), 'baseline-package-'));
  try {
    const { code, stderr } = await run('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1']);
    if (code !== 0) throw new Failure(`The package cannot be unpacked:\n${stderr}`);
    const read = (path: string) => readFileSync(join(folder, path), 'utf8');
    const loaded = files.filter((path) => /\.(js|d\.ts)$/.test(path));
    const manifest = JSON.parse(read('package.json')) as Manifest;
    return { manifest, files, packedSize, sources: loaded.map((path) => ({ path, text: read(path) })) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
