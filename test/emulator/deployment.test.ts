import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { countedDetections } from '../../modules/baseline/audit-monitoring';
import { EmulatedDeployment, emulateExample, EVERYTHING } from '../../tools/deployment/emulated-example';
import { ROOT } from '../../tools/support/paths';
import { casesOf, Case } from '../detections/cases';
import { Bus, undelivered } from '../detections/delivery';
import { DeployedWatching, saveWatching, watchingOf } from '../detections/deployed';
import { judgeFixtures } from '../detections/judge';
import { mutateDetections } from '../detections/mutation/run';
import { readFixtures } from '../detections/read-fixtures';
import { readWatching } from '../detections/watching';
import { permissionsPage } from '../permissions/command/table';
import { Deployed, readBack, saveDeployed } from '../permissions/deployed';
import { evaluate, Judged, wrongCases } from '../permissions/evaluate';
import { Overview, overviewOf, wrongAnswers } from '../permissions/overview';
import { expand } from '../permissions/rows/expand';
import { readMatrix } from '../permissions/rows/read';
import { describeWithTools, foundTools } from '../support/tools';
import { leftovers } from '../support/emulator-inventory';

/** Detections that count: the emulator neither filters metrics out of logs nor judges alarms. */
const COUNTED = new Set(countedDetections());

/** Milliseconds for the whole run: it takes seven minutes on two idle cores. */
const PATIENCE = 15 * 60_000;

describeWithTools(['terraform', 'emulator'], 'everything, on the emulator', () => {
  let example: EmulatedDeployment;
  let deployed: Deployed | undefined;
  let watching: DeployedWatching | undefined;
  let lost: readonly string[] | undefined;
  const lines: string[] = [];

  beforeAll(async () => {
    const { terraform, python } = foundTools();
    example = await emulateExample({
      settings: EVERYTHING,
      name: 'test-deployment',
      terraform: terraform!,
      python: python!,
      print: (line) => lines.push(line),
    });
    await example.deployment.synthesize();
  }, PATIENCE);

  afterAll(() => example?.emulator.stop());

  test(
    'is deployed, plans again without a difference, is destroyed, and leaves nothing',
    async () => {
      const { deployment, emulator, region } = example;
      await deployment.deploy();
      const resources = await deployment.resources();
      expect([...resources.keys()]).toEqual(['audit', 'network', 'project-records', 'project-triage']);
      for (const addresses of resources.values()) expect(addresses.length).toBeGreaterThan(0);
      expect(await leftovers(emulator.url, region)).not.toEqual([]);

      const plans = await deployment.planAgain();
      expect(plans).toEqual(deployment.stacks.map((stack) => ({ stack, empty: true, text: '' })));

      deployed = await readBackAll();
      saveDeployed(deployed);
      watching = watchingOf(await readWatching(emulator.url, region, foundTools().python!), deployed);
      saveWatching(watching);
      const told = toldByEvents(watching);
      expect(told.length).toBeGreaterThan(200);
      lost = await undelivered(told, await bus());

      await deployment.destroy();
      expect([...(await deployment.resources()).values()].flat()).toEqual([]);
      expect(await leftovers(emulator.url, region)).toEqual([]);
    },
    PATIENCE,
  );

  /** Cases whose alert comes of an event; the emulator judges no alarms. */
  function toldByEvents(from: DeployedWatching): readonly Case[] {
    return casesOf(readFixtures(), from.names).filter(
      ({ watch, shouldFire, events }) => shouldFire && events.length > 0 && !COUNTED.has(watch.detection),
    );
  }

  async function bus(): Promise<Bus> {
    const { deployment, emulator, region } = example;
    const { alert_topic_arn: topicArn } = await deployment.outputs('audit');
    return { url: emulator.url, region, python: foundTools().python!, topicArn: topicArn as string };
  }

  async function readBackAll(): Promise<Deployed> {
    const { deployment, emulator, region, workDirectory } = example;
    return readBack({
      url: emulator.url,
      region,
      python: foundTools().python!,
      settingsFile: join(workDirectory, 'baseline.yaml'),
      deployment,
    });
  }

  describe('detects what the fixtures say, and nothing else', () => {
    const found = () => {
      if (!watching || !lost) throw new Error('Nothing was read back: the deployment failed, see above');
      return { watching, lost };
    };

    test('by the patterns and alarms as deployed', () => expect(judgeFixtures(found().watching)).toEqual([]));

    test('and nothing of it is broken without an event that notices', () => {
      const { unnoticed, staleEquivalents } = mutateDetections(found().watching);
      expect(unnoticed).toEqual([]);
      expect(staleEquivalents).toEqual([]);
    }, 60_000);

    test('and every alert of an event reaches the topic', () => expect(found().lost).toEqual([]));
  });

  describe('permits what the matrix says, and nothing else', () => {
    const rows = readMatrix();
    let judged: readonly Judged[];
    let unused: readonly string[];
    let overview: Overview;

    beforeAll(async () => {
      if (!deployed) throw new Error('Nothing was read back: the deployment failed, see above');
      const expanded = await expand(rows, deployed);
      unused = expanded.unused;
      judged = await evaluate(expanded.cases);
      overview = await overviewOf(deployed);
    }, 60_000);

    test.each([...new Set(rows.map(({ subject }) => subject))])('%s', (subject) => {
      const about = judged.filter(({ case: { row } }) => row.subject === subject);
      expect(about.length).toBeGreaterThan(0);
      expect(wrongCases(about).join('\n')).toBe('');
    });

    test('every row speaks of something that is there', () => expect(unused).toEqual([]));

    test('at a glance as well', () => expect(wrongAnswers(overview)).toEqual([]));

    test('docs/permissions.md is what npm run permissions writes', () => {
      expect(readFileSync(join(ROOT, 'docs/permissions.md'), 'utf8')).toBe(permissionsPage(judged, overview));
    });
  });

  test('says how far each stack is', () => {
    for (const stack of example.deployment.stacks) {
      expect(lines.join('\n')).toMatch(new RegExp(`\\d+ s {2}${stack}: \\d+ resources to go`));
      expect(lines.join('\n')).toMatch(new RegExp(`\\d+ s {2}${stack}: done, \\d+ resources`));
    }
  });
});
