import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { emulateExample, EmulatedDeployment, QUICKSTART } from '../../tools/deployment/emulated-example';
import { CACHE } from '../../tools/support/paths';
import { readWatching } from '../detections/watching';
import { leftovers } from '../support/emulator-inventory';
import { describeWithTools, foundTools } from '../support/tools';

/** Milliseconds: buckets settle for a minute. */
const PATIENCE = 6 * 60_000;

const EXISTING_TOPIC = 'arn:aws:sns:eu-central-1:123456789012:security-alerts';

/** What examples/healthcare does not have on, as far as one account stack can have it on at once. */
const SWITCHES: readonly (readonly [path: readonly string[], value: unknown])[] = [
  [['audit', 'organizationTrail'], 'o-a1b2c3d4e5'],
  [['alerts'], { existingTopic: EXISTING_TOPIC }],
  [['guardDuty', 'detector'], 'existing'],
  [['detections', 'dashboards'], 'none'],
  [['detections', 'trustedNetworks'], ['203.0.113.0/24']],
  [['detections', 'disabled'], [{ detection: 'presigned-url-elsewhere', reason: 'Nobody has notebooks here' }]],
  [['exceptions', 'logPrompts', 'reason'], 'The clinical board reviews a sample of answers'],
];

function settingsFile(): string {
  const document = parseDocument(readFileSync(QUICKSTART, 'utf8'));
  for (const [path, value] of SWITCHES) document.setIn(path, document.createNode(value));
  const directory = join(CACHE, 'test-audit-switches-settings');
  mkdirSync(directory, { recursive: true });
  const file = join(directory, 'baseline.yaml');
  writeFileSync(file, document.toString());
  return file;
}

describeWithTools(['terraform', 'emulator'], 'the audit stack with its other switches', () => {
  let example: EmulatedDeployment;

  beforeAll(async () => {
    const { terraform, python } = foundTools();
    example = await emulateExample({
      settings: settingsFile(),
      name: 'test-audit-switches',
      terraform: terraform!,
      python: python!,
      print: () => undefined,
    });
    await example.deployment.synthesize();
  }, PATIENCE);

  afterAll(() => example?.emulator.stop());

  async function terraform(...args: string[]): Promise<number> {
    const { code, stdout, stderr } = await example.deployment.terraform('audit', [
      ...args,
      '-input=false',
      '-no-color',
    ]);
    if (code !== 0 && code !== 2) throw new Error(`terraform ${args[0]}: ${stderr}${stdout.slice(-2000)}`);
    return code;
  }

  test(
    'is deployed, plans again without a difference, and is destroyed',
    async () => {
      const { emulator, region } = example;
      await terraform('init');
      await terraform('apply', '-auto-approve');
      expect(await terraform('plan', '-detailed-exitcode')).toBe(0);

      const { rules, alarms } = await readWatching(emulator.url, region, foundTools().python!);
      expect(new Set(rules.flatMap(({ targets }) => targets.map(({ arn }) => arn)))).toEqual(new Set([EXISTING_TOPIC]));
      expect(new Set(alarms.flatMap(({ actions }) => actions))).toEqual(new Set([EXISTING_TOPIC]));
      expect(rules.filter(({ state }) => state !== 'ENABLED').map(({ name }) => name)).toEqual([
        'acme-presigned-url-elsewhere',
        'acme-presigned-url-elsewhere-endpoint-of-others',
      ]);
      const made = await leftovers(emulator.url, region);
      expect(made).toContain('logging of prompts configuration');
      expect(made.filter((name) => /^(detector|dashboard|topic) /.test(name))).toEqual([]);

      await terraform('destroy', '-auto-approve');
      expect(await leftovers(emulator.url, region)).toEqual([]);
    },
    PATIENCE,
  );
});
