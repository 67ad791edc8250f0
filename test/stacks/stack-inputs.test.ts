import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from '../../tools/deployment/deployment';
import { CACHE } from '../../tools/support/paths';
import { run } from '../../tools/support/process';
import { baselineOf, exampleSettings } from '../support/baseline';
import { quickstartFile } from '../support/monitoring';
import { textOf } from '../support/settings-arbitrary';
import { describeWithTools, foundTools } from '../support/tools';

const FOLDER = join(CACHE, 'test-stack-inputs');
const PATIENCE = 5 * 60_000;

const settings = exampleSettings('quickstart');
const stacks = baselineOf({ ...settings, state: { ...settings.state, references: 'variables' } });

/** What a team would give the quickstart's project by hand. */
const RIGHT: Readonly<Record<string, unknown>> = {
  access_log_bucket_name: 'acme-access-logs-123456789012-eu-central-1',
  alert_topic_arn: 'arn:aws:sns:eu-central-1:123456789012:acme-alerts',
  undelivered_alerts_queue_arn: 'arn:aws:sqs:eu-central-1:123456789012:acme-undelivered-alerts',
  vpc_id: 'vpc-0a1b2c3d4e5f60718',
  subnet_ids: ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d4e5f60719'],
  s3_endpoint_id: 'vpce-0a1b2c3d4e5f60718',
  s3_prefix_list_id: 'pl-6ea54007',
  endpoint_security_group_id: 'sg-0a1b2c3d4e5f60718',
};

/** A variable and a value that it refuses. */
const WRONG: readonly (readonly [name: string, value: unknown])[] = [
  ['access_log_bucket_name', 'arn:aws:s3:::acme-access-logs'],
  ['alert_topic_arn', 'arn:aws:sns:us-east-1:123456789012:acme-alerts'],
  ['undelivered_alerts_queue_arn', 'arn:aws:sqs:eu-central-1:210987654321:acme-undelivered-alerts'],
  ['vpc_id', 'subnet-0a1b2c3d4e5f60718'],
  ['subnet_ids', ['subnet-0a1b2c3d4e5f60718']],
  ['subnet_ids', ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d4e5f60718']],
  ['subnet_ids', ['subnet-0a1b2c3d4e5f60718', 'vpc-0a1b2c3d4e5f60718']],
  ['subnet_ids', ['subnet-0a1b2c3d4e5f60718', 'subnet-0a1b2c3d4e5f60719', 'subnet-0a1b2c3d4e5f6071a']],
  ['s3_endpoint_id', 'vpce-1'],
  ['s3_prefix_list_id', 'com.amazonaws.eu-central-1.s3'],
  ['endpoint_security_group_id', ''],
];

describe('stacks that take their references as variables', () => {
  test('read no state but their own', () => {
    for (const { json } of Object.values(stacks)) expect(json.data?.terraform_remote_state).toBeUndefined();
  });

  test.each([
    ['audit', []],
    ['network', ['log_key_arn']],
    ['project-fraud', Object.keys(RIGHT)],
  ])('%s takes what it uses, and nothing else', (name, inputs) => {
    const { json } = stacks[name]!;
    expect(Object.keys(json.variable ?? {}).sort()).toEqual([...inputs].sort());
    const { variable: _, ...rest } = json;
    for (const input of inputs) expect(JSON.stringify(rest)).toContain(`var.${input}`);
  });

  test.each(['network', 'project-fraud'])('of %s say where they come from, and may not be null', (name) => {
    for (const [input, variable] of Object.entries<any>(stacks[name]!.json.variable)) {
      expect(variable).toMatchObject({ nullable: false, type: input === 'subnet_ids' ? 'list(string)' : 'string' });
      expect(variable.description).toMatch(new RegExp(`: the output ${input} of the stack (audit|network)$`));
      expect(variable.validation).toHaveLength(1);
    }
  });

  test('are given what others publish under the same name', () => {
    const published = [...Object.keys(stacks.audit!.json.output), ...Object.keys(stacks.network!.json.output)];
    const taken = Object.values(stacks).flatMap(({ json }) => Object.keys(json.variable ?? {}));
    expect(taken.filter((name) => !published.includes(name))).toEqual([]);
  });

  test('are deployed after those that publish it', () => {
    const withState = baselineOf(settings);
    expect(Object.keys(stacks)).toEqual(Object.keys(withState));
  });
});

describeWithTools(['terraform'], 'Terraform', () => {
  let deployment: Deployment;

  beforeAll(async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    mkdirSync(FOLDER, { recursive: true });
    const settingsFile = join(FOLDER, 'baseline.yaml');
    const state = { type: 'hcp', organization: 'acme', project: 'ml-baseline', references: 'variables' };
    writeFileSync(settingsFile, textOf(quickstartFile({ state })));
    const props = { settingsFile, workDirectory: FOLDER, terraform: foundTools().terraform!, env: {} };
    deployment = new Deployment({ ...props, print: () => undefined });
    await deployment.synthesize();
  }, PATIENCE);

  test(
    'accepts the stacks with the cloud block',
    async () => {
      const results = await deployment.validate();
      expect(results).toEqual(deployment.stacks.map((stack) => ({ stack, valid: true, text: '' })));
    },
    PATIENCE,
  );

  test(
    'plans with the right values, and refuses wrong ones by name',
    async () => {
      const cwd = deployment.stackDirectory('project-fraud');
      writeFileSync(join(cwd, 'inputs.tftest.json'), JSON.stringify(tests()));
      const { binary, env } = foundTools().terraform!;
      const { code, stdout, stderr } = await run(binary, ['test', '-no-color'], { cwd, env });
      expect([code, stdout + stderr]).toEqual([
        0,
        expect.stringContaining(`Success! ${WRONG.length + 1} passed, 0 failed.`),
      ]);
    },
    PATIENCE,
  );

  test(
    'says what is wrong in words of ours',
    async () => {
      const cwd = deployment.stackDirectory('project-fraud');
      rmSync(join(cwd, 'inputs.tftest.json'), { force: true });
      const variables = { ...RIGHT, vpc_id: 'my-vpc' };
      writeFileSync(join(cwd, 'inputs.tftest.json'), JSON.stringify({ ...MOCK, run: { wrong: planned(variables) } }));
      const { binary, env } = foundTools().terraform!;
      const { code, stdout, stderr } = await run(binary, ['test', '-no-color'], { cwd, env });
      expect(code).toBe(1);
      expect((stdout + stderr).replace(/[\s│]+/g, ' ')).toContain(
        '"vpc_id" must be the ID of a VPC, got "my-vpc": give the output vpc_id of the stack network',
      );
    },
    PATIENCE,
  );
});

const MOCK = { mock_provider: { aws: {} } };

function planned(variables: object) {
  return { command: 'plan', variables };
}

/** One run that plans, and one for each wrong value, which is refused by that variable. */
function tests(): object {
  const refused = WRONG.map(([name, value], index) => [
    `wrong_${index}`,
    { ...planned({ ...RIGHT, [name]: value }), expect_failures: [`var.${name}`] },
  ]);
  return { ...MOCK, run: Object.fromEntries([['right', planned(RIGHT)], ...refused]) };
}

test('every input is refused with some value', () => {
  expect([...new Set(WRONG.map(([name]) => name))].sort()).toEqual(Object.keys(RIGHT).sort());
});
