import { isBuiltin } from 'node:module';
import { posix } from 'node:path';
import { preProcessFile } from 'typescript';
import { Manifest } from './package-files';

/** A file that ships, with its text. */
export interface ShippedSource {
  readonly path: string;
  readonly text: string;
}

/**
 * What the package loads and its users may not have: a package that is no dependency, or a file that does not ship. Types count,
 * since whoever compiles against the package loads them.
 */
export function importProblems(
  manifest: Manifest,
  sources: readonly ShippedSource[],
  paths: readonly string[],
): string[] {
  const shipped = new Set(paths);
  return sources.flatMap(({ path, text }) =>
    preProcessFile(text, true, true).importedFiles.flatMap(({ fileName }) =>
      fileName.startsWith('.') ? strayFile(path, fileName, shipped) : strayPackage(path, fileName, manifest),
    ),
  );
}

function strayFile(from: string, name: string, shipped: ReadonlySet<string>): string[] {
  const target = posix.join(posix.dirname(from), name);
  const endings = from.endsWith('.d.ts') ? ['.d.ts', '/index.d.ts'] : ['', '.js', '/index.js', '.json'];
  if (endings.some((ending) => shipped.has(`${target}${ending}`))) return [];
  return [`"${from}" must load what ships, got "${name}": ship it, or do without (package.json)`];
}

function strayPackage(from: string, name: string, manifest: Manifest): string[] {
  const { dependencies = {}, peerDependencies = {}, devDependencies = {} } = manifest;
  const own = packageOf(name);
  if (isBuiltin(name) || dependencies[own] || peerDependencies[own]) return [];
  const kind = devDependencies[own] ? 'which only who develops has' : 'which nothing installs';
  return [
    `"${from}" must load dependencies, got "${own}", ${kind}: add it to "dependencies", or do without (package.json)`,
  ];
}

/** `@cdktf/provider-aws` of `@cdktf/provider-aws/lib/kms-key`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}
