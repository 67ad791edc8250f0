import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Failure } from '../support/failure';
import { CACHE } from '../support/paths';
import { withLock } from './lock';
import { packPackage } from './pack';

/** Versions of the framework and the provider that the package works with, unchanged. */
export interface Leg {
  readonly name: string;
  /** The provider requirement that this version of its bindings writes. */
  readonly aws: { readonly source: string; readonly version: string };
  readonly packages: Readonly<Record<string, string>>;
}

/** constructs: cdktn 0.24 takes none from 10.8 on. */
const CONSTRUCTS = { constructs: '10.7.2' };

/** Oldest and newest provider of cdktf, and CDK Terrain under the names of cdktf. */
export const LEGS: readonly Leg[] = Object.freeze([
  {
    name: 'cdktf-aws5',
    aws: { source: 'aws', version: '5.100.0' },
    packages: { ...CONSTRUCTS, cdktf: '0.21.0', '@cdktf/provider-aws': '20.1.0' },
  },
  {
    name: 'cdktf-aws6',
    aws: { source: 'aws', version: '6.25.0' },
    packages: { ...CONSTRUCTS, cdktf: '0.21.0', '@cdktf/provider-aws': '21.22.1' },
  },
  {
    name: 'cdktn-aws6',
    aws: { source: 'hashicorp/aws', version: '6.66.0' },
    packages: {
      ...CONSTRUCTS,
      cdktf: 'npm:cdktn@0.24.0',
      cdktn: '0.24.0',
      '@cdktf/provider-aws': 'npm:@cdktn/provider-aws@25.7.0',
    },
  },
]);

/**
 * A project that has the packed package beside these versions, installed by npm as a user would, and kept below `.cache`: about 450 MB
 * for each, most of it the provider's. What is there already is taken as it is.
 *
 * @returns its directory
 * @throws Failure with npm's words if the packages cannot be had, or do not go together
 */
export function installLeg({ name, packages }: Leg): string {
  const directory = join(CACHE, 'legs', name);
  const { tarball } = packPackage();
  mkdirSync(directory, { recursive: true });
  return withLock(directory, () => {
    const dependencies = { ...packages, 'cdktf-ml-baseline': `file:${relative(directory, tarball)}` };
    const manifest = JSON.stringify({ private: true, dependencies }, undefined, 2);
    const stamp = join(directory, 'installed');
    const wanted = createHash('sha256').update(manifest).digest('hex');
    if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return directory;
    rmSync(stamp, { force: true });
    writeFileSync(join(directory, 'package.json'), manifest);
    // Without a lock file: of two packages of one name and version, it would keep the first one's checksum
    const args = ['install', '--prefer-offline', '--no-package-lock', '--no-audit', '--no-fund', '--ignore-scripts'];
    const { status, stderr, error } = spawnSync('npm', args, { cwd: directory, encoding: 'utf8' });
    if (status !== 0) throw new Failure(`npm could not install ${name}:\n${error?.message ?? stderr}`);
    writeFileSync(stamp, wanted);
    return directory;
  });
}
