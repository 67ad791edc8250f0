import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseDocument } from 'yaml';
import { Failure } from '../support/failure';
import { EXCLUSIONS } from './exclusions';

/** The exception that lets an emulator run destroy what it made. */
export const DELETION_REASON = 'Emulator run that is torn down at its end';

/** Whom the emulator has to be. */
export interface EmulatedAccount {
  readonly account: string;
  readonly region: string;
}

/**
 * Writes the settings that an emulator run deploys: the given ones, comments and all, with the reasoned exception that
 * allows deletion, and without what the emulator does not know. Everything else is what a user would deploy.
 *
 * @throws Failure if the file names no account or region
 */
export function emulatorSettings(exampleFile: string, targetFile: string): EmulatedAccount {
  const document = parseDocument(readFileSync(exampleFile, 'utf8'));
  const { account, region } = (document.toJS() ?? {}) as Record<string, unknown>;
  if (!account || !region) {
    throw new Failure(`${exampleFile} must name "account" and "region": the emulator runs as that account.`);
  }
  document.setIn(['exceptions', 'allowDeletion', 'reason'], DELETION_REASON);
  // The emulator delivers access logs at once, also those of the destruction itself.
  document.setIn(['exceptions', 'allowDeletion', 'includingObjects'], true);
  for (const { setting } of EXCLUSIONS) if (setting && document.hasIn(setting)) document.deleteIn(setting);
  mkdirSync(dirname(targetFile), { recursive: true });
  writeFileSync(targetFile, document.toString());
  return { account: String(account), region: String(region) };
}
