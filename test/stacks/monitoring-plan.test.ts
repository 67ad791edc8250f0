import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Deployment } from '../../tools/deployment/deployment';
import { CACHE } from '../../tools/support/paths';
import { run } from '../../tools/support/process';
import { BROUGHT, MONITORING, quickstartFile } from '../support/monitoring';
import { SettingsFile, textOf } from '../support/settings-arbitrary';
import { describeWithTools, foundTools } from '../support/tools';

const FOLDER = join(CACHE, 'test-monitoring-plan');
const PATIENCE = 5 * 60_000;

/** The stacks of the quickstart with these sections, as Terraform and the provider have judged them. */
async function validated(name: string, sections: SettingsFile) {
  mkdirSync(FOLDER, { recursive: true });
  const settingsFile = join(FOLDER, `${name}.yaml`);
  writeFileSync(settingsFile, textOf(quickstartFile(sections)));
  const terraform = foundTools().terraform!;
  const workDirectory = join(FOLDER, name);
  const deployment = new Deployment({ settingsFile, workDirectory, terraform, env: {}, print: () => undefined });
  await deployment.synthesize();
  const results = await deployment.validate();
  expect(results.filter(({ valid, text }) => !valid || text !== '')).toEqual([]);
  return deployment;
}

interface PlannedResource {
  readonly type: string;
  readonly change: { readonly actions: readonly string[]; readonly after: any };
}

/**
 * What Terraform plans for a stack on an empty account, with a provider that knows its resources and asks nobody: for what the emulator
 * cannot make.
 */
async function planned(deployment: Deployment, stack: string): Promise<PlannedResource[]> {
  const cwd = deployment.stackDirectory(stack);
  writeFileSync(join(cwd, 'plan.tftest.hcl'), 'mock_provider "aws" {}\nrun "plan" {\n  command = plan\n}\n');
  const { binary, env } = foundTools().terraform!;
  const { code, stdout } = await run(binary, ['test', '-json', '-verbose', '-no-color'], { cwd, env });
  const messages = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([code, messages.filter(({ '@level': level }) => level === 'error')]).toEqual([0, []]);
  return messages.find(({ type }) => type === 'test_plan').test_plan.resource_changes;
}

describeWithTools(['terraform'], 'what the emulator cannot make', () => {
  let resources: PlannedResource[] = [];
  const of = (type: string) => resources.filter((resource) => resource.type === type).map(({ change }) => change.after);

  beforeAll(async () => {
    rmSync(FOLDER, { recursive: true, force: true });
    resources = await planned(await validated('everything', MONITORING), 'audit');
  }, PATIENCE);

  test('is planned anew, all of it', () => {
    expect(resources.length).toBeGreaterThan(100);
    expect(resources.filter(({ change: { actions } }) => actions.join() !== 'create')).toEqual([]);
  });

  test('budget: told three times, and a policy for who starts work', () => {
    const [budget, ...others] = of('aws_budgets_budget');
    expect(others).toEqual([]);
    expect(budget).toMatchObject({ name: 'acme-budget-eu-central-1', limit_amount: '5000', time_unit: 'MONTHLY' });
    expect(budget.notification).toHaveLength(3);
    const [action] = of('aws_budgets_budget_action');
    expect(action).toMatchObject({ action_type: 'APPLY_IAM_POLICY', approval_model: 'AUTOMATIC' });
    expect(action.definition[0].iam_action_definition[0].roles).toEqual(['FraudScientist']);
  });

  test('anomalies: a monitor, and a subscription from 250 on', () => {
    expect(of('aws_ce_anomaly_monitor')).toMatchObject([{ monitor_type: 'DIMENSIONAL', monitor_dimension: 'SERVICE' }]);
    const [{ frequency, threshold_expression: expression }] = of('aws_ce_anomaly_subscription');
    expect([frequency, expression[0].dimension[0].values]).toEqual(['IMMEDIATE', ['250']]);
  });

  test('chats: a channel of each kind, under a guardrail, and no commands', () => {
    const chats = ['slack', 'teams'].flatMap((chat) => of(`aws_chatbot_${chat}_channel_configuration`));
    expect(chats.map(({ configuration_name: name }) => name)).toEqual([
      'acme-chat-slack-eu-central-1',
      'acme-chat-teams-eu-central-1',
    ]);
    expect(chats.map(({ user_authorization_required: required }) => required)).toEqual([true, true]);
  });

  test('prompts, and the trail of an organization', () => {
    const [{ logging_config: config }] = of('aws_bedrock_model_invocation_logging_configuration');
    expect([config].flat()[0]).toMatchObject({ text_data_delivery_enabled: true, image_data_delivery_enabled: false });
    expect(of('aws_cloudtrail')).toMatchObject([{ is_organization_trail: true, is_multi_region_trail: true }]);
  });

  test(
    'what there is already is taken in its place',
    async () => {
      const deployment = await validated('brought', BROUGHT);
      const types = new Set((await planned(deployment, 'audit')).map(({ type }) => type));
      expect(types).toContain('aws_ce_anomaly_subscription');
      const unmade = ['aws_s3_bucket', 'aws_sns_topic', 'aws_guardduty_detector', 'aws_ce_anomaly_monitor'];
      expect(unmade.filter((type) => types.has(type))).toEqual([]);
    },
    PATIENCE,
  );
});
