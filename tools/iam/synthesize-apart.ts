import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SettingsError } from '../../stacks/settings';
import { readSettings } from '../../stacks/settings/file';
import { SynthesisError, synthesizeBaseline } from '../../stacks/synthesize';
import { Failure } from '../support/failure';
import { StackJson } from './find-policies';

/**
 * The stacks that a settings file gives, by name. What was written for Terraform is left alone.
 *
 * @throws Failure with everything that is wrong with the settings
 */
export function synthesizeApart(settingsFile: string): Record<string, StackJson> {
  const scratch = mkdtempSync(join(tmpdir(), 'baseline-check-'));
  try {
    synthesizeBaseline(readSettings(settingsFile), scratch);
    const stacks = join(scratch, 'stacks');
    return Object.fromEntries(readdirSync(stacks).map((name) => [name, readStack(join(stacks, name))]));
  } catch (error) {
    if (error instanceof SettingsError || error instanceof SynthesisError) throw new Failure(error.message);
    throw error;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function readStack(folder: string): StackJson {
  return JSON.parse(readFileSync(join(folder, 'cdk.tf.json'), 'utf8')) as StackJson;
}
