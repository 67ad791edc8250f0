import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { Deployment } from '../../tools/deployment/deployment';
import { emulateExample, EmulatedDeployment, settingsOf } from '../../tools/deployment/emulated-example';
import { emulatorSettings } from '../../tools/emulator/settings';
import { leftovers } from '../support/emulator-inventory';
import { describeWithTools, foundTools } from '../support/tools';

/** Milliseconds for one example: buckets settle for a minute, twice in sequence. */
const PATIENCE = 8 * 60_000;

type Outputs = Readonly<Record<string, unknown>>;

/** What the example calls the platform team's, as the quickstart has made it. */
function broughtBy(audit: Outputs, network: Outputs): readonly (readonly [path: readonly string[], value: unknown])[] {
  return [
    [['prefix'], 'acme-two'],
    [['state'], { type: 'local' }],
    [['audit', 'existingTrailLogGroup'], audit.trail_log_group_name],
    [['audit', 'accessLogBucket'], audit.access_log_bucket_name],
    [
      ['audit', 'existingLogGroups'],
      ['training', 'processing', 'transform', 'notebook'],
    ],
    [['alerts', 'existingTopic'], audit.alert_topic_arn],
    [
      ['network', 'existing'],
      {
        vpcId: network.vpc_id,
        subnetIds: network.subnet_ids,
        s3EndpointId: network.s3_endpoint_id,
        s3PrefixListId: network.s3_prefix_list_id,
        endpointSecurityGroupId: network.endpoint_security_group_id,
      },
    ],
  ];
}

describeWithTools(
  ['terraform', 'emulator'],
  'the quickstart, and on its network the example of an existing one',
  () => {
    let platform: EmulatedDeployment;
    let team: Deployment;

    beforeAll(async () => {
      const { terraform, python } = foundTools();
      platform = await emulateExample({
        name: 'test-existing-network',
        terraform: terraform!,
        python: python!,
        print: () => undefined,
      });
      await platform.deployment.synthesize();
    }, PATIENCE);

    afterAll(() => platform?.emulator.stop());

    const noChanges = ({ stacks }: Deployment) => stacks.map((stack) => ({ stack, empty: true, text: '' }));

    test(
      'examples/quickstart is deployed, and plans again without a difference',
      async () => {
        const { deployment } = platform;
        await deployment.deploy();
        expect(deployment.stacks).toEqual(['audit', 'network', 'project-fraud']);
        expect(await deployment.planAgain()).toEqual(noChanges(deployment));
      },
      PATIENCE,
    );

    test(
      'examples/existing-network is deployed beside it, makes no network, and plans again without a difference',
      async () => {
        team = await prepareTeam();
        expect(team.stacks).toEqual(['audit', 'project-fraud']);
        await team.deploy();
        const made = [...(await team.resources()).values()].flat();
        expect(made.length).toBeGreaterThan(20);
        expect(
          made.filter((address) => /^aws_(vpc|subnet|route_table|vpc_endpoint|cloudtrail)\b/.test(address)),
        ).toEqual([]);
        expect(await team.planAgain()).toEqual(noChanges(team));
        expect(await platform.deployment.planAgain()).toEqual(noChanges(platform.deployment));
      },
      PATIENCE,
    );

    test(
      'both are destroyed, and leave nothing',
      async () => {
        await team.destroy();
        expect(await platform.deployment.planAgain()).toEqual(noChanges(platform.deployment));
        await platform.deployment.destroy();
        expect(await leftovers(platform.emulator.url, platform.region)).toEqual([]);
      },
      PATIENCE,
    );

    /** The example's settings, with the ids of what the quickstart made in place of its samples. */
    async function prepareTeam(): Promise<Deployment> {
      const { deployment, emulator, workDirectory } = platform;
      const document = parseDocument(readFileSync(settingsOf('existing-network'), 'utf8'));
      const brought = broughtBy(await deployment.outputs('audit'), await deployment.outputs('network'));
      for (const [path, value] of brought) document.setIn(path, document.createNode(value));
      const directory = join(workDirectory, 'team');
      const asWritten = join(workDirectory, 'team.yaml');
      writeFileSync(asWritten, document.toString());
      const settingsFile = join(directory, 'baseline.yaml');
      emulatorSettings(asWritten, settingsFile);
      const { terraform } = foundTools();
      const prepared = new Deployment({
        settingsFile,
        workDirectory: directory,
        terraform: terraform!,
        env: emulator.env,
        print: () => undefined,
      });
      await prepared.synthesize();
      return prepared;
    }
  },
);
