import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseSettings, Settings } from '../../stacks/settings';
import { synthesizeBaseline } from '../../stacks/synthesize';
import { Synthesized, wrap } from './synthesize';

export const EXAMPLES = ['quickstart', 'existing-network', 'healthcare', 'hcp'] as const;

/** An example's settings, after `change` of its text. */
export function exampleSettings(example: (typeof EXAMPLES)[number], change = (text: string) => text): Settings {
  const file = join(__dirname, `../../examples/${example}/baseline.yaml`);
  return parseSettings(change(readFileSync(file, 'utf8')), 'baseline.yaml');
}

/** All stacks that the settings give, as written to disk by the application. */
export function baselineOf(settings: Settings): Record<string, Synthesized> {
  const outdir = mkdtempSync(join(tmpdir(), 'baseline-'));
  try {
    synthesizeBaseline(settings, outdir);
    const read = (name: string) => JSON.parse(readFileSync(join(outdir, 'stacks', name, 'cdk.tf.json'), 'utf8'));
    return Object.fromEntries(readdirSync(join(outdir, 'stacks')).map((name) => [name, wrap(read(name))]));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** What the application says beside the plan, without the mark of a warning. */
export function warningsOf(settings: Settings): string[] {
  const outdir = mkdtempSync(join(tmpdir(), 'warnings-'));
  try {
    synthesizeBaseline(settings, outdir);
    const { stacks } = JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8'));
    return Object.values<any>(stacks).flatMap(({ annotations }) =>
      annotations.map(({ level, message }: any) => `${level}: ${message}`.replace('@cdktf/warn: ', '')),
    );
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** Addresses of everything in a stack, sorted. */
export function addressesOf({ json }: Synthesized): string[] {
  return Object.entries<object>(json.resource)
    .flatMap(([type, named]) => Object.keys(named).map((name) => `${type}.${name}`))
    .sort();
}
