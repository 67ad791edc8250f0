import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { settingsJsonSchema } from '../../stacks/settings/json-schema';
import { synthesizeApart } from '../iam/synthesize-apart';
import { ROOT } from '../support/paths';
import { readApi } from './api-file';
import { Release, ReleasedExample } from './record';
import { settingLimits } from './setting-limits';
import { contractOf } from './stack-contract';

const EXAMPLES = join(ROOT, 'examples');

/** What this checkout promises, if it were released as `version`: what its examples with settings give, and what it exports. */
export function promiseOf(version: string): Release {
  return {
    version,
    examples: readdirSync(EXAMPLES).sort().flatMap(promisedBy),
    settings: settingLimits(JSON.parse(settingsJsonSchema())),
    api: readApi(),
  };
}

function promisedBy(name: string): ReleasedExample[] {
  const settingsFile = join(EXAMPLES, name, 'baseline.yaml');
  if (!existsSync(settingsFile)) return [];
  const stacks = Object.entries(synthesizeApart(settingsFile)).sort(([one], [other]) => (one < other ? -1 : 1));
  return [{ name, settingsFile, stacks: new Map(stacks.map(([stack, json]) => [stack, contractOf(json)])) }];
}
