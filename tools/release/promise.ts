import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { settingsJsonSchema } from '../../stacks/settings/json-schema';
import { synthesizeApart } from '../iam/synthesize-apart';
import { ROOT } from '../support/paths';
import { readApi } from './api-file';
import { Modules } from './modules';
import { Release, ReleasedExample } from './record';
import { settingLimits } from './setting-limits';
import { contractOf } from './stack-contract';

const EXAMPLES = join(ROOT, 'examples');

/** What this checkout promises, if it were released as `version`: what examples and modules give, settings, and exports. */
export function promiseOf(version: string, modules: Modules): Release {
  return {
    version,
    examples: readdirSync(EXAMPLES).sort().flatMap(promisedBy),
    modules: new Map(Object.entries(modules).map(([name, json]) => [name, contractOf(json)])),
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
