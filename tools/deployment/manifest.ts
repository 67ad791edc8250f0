import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure';

/** What the app says about its synthesis. */
export interface Manifest {
  /** The stacks' names, dependencies first. */
  readonly stacks: readonly string[];
  /** The stacks that each stack reads. */
  readonly dependencies: Readonly<Record<string, readonly string[]>>;
  /** What could not be checked, each said once. */
  readonly warnings: readonly string[];
}

interface Annotation {
  readonly level: string;
  readonly message: string;
}

/**
 * Reads the manifest that the framework writes beside the stacks.
 *
 * @throws Failure if there is none
 */
export function readManifest(outputDirectory: string): Manifest {
  const file = join(outputDirectory, 'manifest.json');
  if (!existsSync(file)) throw new Failure(`The app wrote no ${file}.`);
  const { stacks } = JSON.parse(readFileSync(file, 'utf8')) as {
    stacks: Record<string, { annotations: Annotation[]; dependencies: string[] }>;
  };
  const annotations = Object.values(stacks).flatMap((stack) => stack.annotations);
  const warnings = annotations.filter(({ level }) => level === '@cdktf/warn').map(({ message }) => message);
  const dependencies = Object.fromEntries(Object.entries(stacks).map(([name, stack]) => [name, stack.dependencies]));
  return { stacks: Object.keys(stacks), dependencies, warnings: [...new Set(warnings)] };
}
