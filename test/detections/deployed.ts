import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CACHE } from '../../tools/support/paths';
import { Deployed } from '../permissions/deployed';
import { Watching } from './watching';

/** What watches a deployment of examples/healthcare, and the fingerprint of that deployment. */
export interface DeployedWatching extends Watching {
  /** Of the stacks that were deployed, as `fingerprintOf` gives it. */
  readonly fingerprint: string;
  /** What events and patterns speak of. */
  readonly names: WatchedNames;
}

/** Names that are known only after a deployment. */
export interface WatchedNames {
  readonly account: string;
  readonly region: string;
  /** ARN of the key by its alias, such as `alias/acme/records`. */
  readonly keys: Readonly<Record<string, string>>;
  readonly s3EndpointId: string;
}

/** What watches a deployment that was read back as far as permissions go. @throws if it has no S3 endpoint */
export function watchingOf(watching: Watching, deployed: Deployed): DeployedWatching {
  const { settings, keys, endpoints, fingerprint } = deployed;
  const s3 = endpoints.find(({ service }) => service.endsWith('.s3'));
  if (!s3) throw new Error('No S3 endpoint was read back');
  return {
    ...watching,
    fingerprint,
    names: {
      account: settings.account,
      region: settings.region,
      keys: Object.fromEntries(keys.map(({ alias, arn }) => [alias, arn])),
      s3EndpointId: s3.id,
    },
  };
}

/** Where the last one is kept that was read back. */
export const WATCHING_FILE = join(CACHE, 'detections/deployed.json');

export function saveWatching(watching: DeployedWatching, file = WATCHING_FILE): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(watching, undefined, 2)}\n`);
}

/** The last one that was read back; undefined if there is none. */
export function loadWatching(file = WATCHING_FILE): DeployedWatching | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as DeployedWatching) : undefined;
}
