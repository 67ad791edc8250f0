import { EmulatedDeployment, emulateQuickstart } from '../../tools/deployment/emulated-quickstart';
import { EXCLUSIONS } from '../../tools/emulator/exclusions';
import { describeWithTools, foundTools } from '../support/tools';
import { leftovers } from '../support/emulator-inventory';

/** Milliseconds for the whole run: it takes four minutes on two idle cores. */
const PATIENCE = 10 * 60_000;

describeWithTools(['terraform', 'emulator'], 'the quickstart, on the emulator', () => {
  let quickstart: EmulatedDeployment;
  const lines: string[] = [];

  beforeAll(async () => {
    const { terraform, python } = foundTools();
    quickstart = await emulateQuickstart({
      name: 'test-deployment',
      terraform: terraform!,
      python: python!,
      print: (line) => lines.push(line),
    });
    await quickstart.deployment.synthesize();
  }, PATIENCE);

  afterAll(() => quickstart?.emulator.stop());

  test(
    'is deployed, plans again without a difference, is destroyed, and leaves nothing',
    async () => {
      const { deployment, emulator, region } = quickstart;
      expect(EXCLUSIONS).toEqual([]);

      await deployment.deploy();
      const resources = await deployment.resources();
      expect([...resources.keys()]).toEqual(['audit', 'network', 'project-fraud']);
      for (const addresses of resources.values()) expect(addresses.length).toBeGreaterThan(0);
      expect(await leftovers(emulator.url, region)).not.toEqual([]);

      const plans = await deployment.planAgain();
      expect(plans).toEqual(deployment.stacks.map((stack) => ({ stack, empty: true, text: '' })));

      await deployment.destroy();
      expect([...(await deployment.resources()).values()].flat()).toEqual([]);
      expect(await leftovers(emulator.url, region)).toEqual([]);
    },
    PATIENCE,
  );

  test('says how far each stack is', () => {
    for (const stack of quickstart.deployment.stacks) {
      expect(lines.join('\n')).toMatch(new RegExp(`\\d+ s {2}${stack}: \\d+ resources to go`));
      expect(lines.join('\n')).toMatch(new RegExp(`\\d+ s {2}${stack}: done, \\d+ resources`));
    }
  });
});
