import { baselineOf, exampleSettings, warningsOf } from '../support/baseline';
import { goldenList } from '../support/golden';
import { BROUGHT, MONITORING, quickstartWith } from '../support/monitoring';
import { fieldsOf, referenceTo } from '../support/resources';
import { SettingsFile } from '../support/settings-arbitrary';
import { statementsOf, Synthesized } from '../support/synthesize';

const auditWith = (sections: SettingsFile): Synthesized => baselineOf(quickstartWith(sections)).audit!;
const warnings = (sections: SettingsFile) => warningsOf(quickstartWith(sections));
const all = (stack: Synthesized, type: string) => Object.values<any>(stack.all(type)).map(fieldsOf);

const plain = baselineOf(exampleSettings('quickstart')).audit!;
const everything = auditWith(MONITORING);
const brought = auditWith(BROUGHT);

const KEY = referenceTo(plain, 'aws_kms_key', 'arn', 'AlertKey');
const TOPIC = referenceTo(plain, 'aws_sns_topic', 'arn');
const QUEUE = referenceTo(plain, 'aws_sqs_queue', 'arn');
const EXISTING_TOPIC = 'arn:aws:sns:eu-central-1:123456789012:security-alerts';

describe('the way of alerts', () => {
  test('is encrypted by a key of its own, which the services that send use, and nobody else', () => {
    const { policy } = plain.all('aws_kms_key')[KEY.split('.')[1]!];
    const statements = statementsOf(policy);
    expect(Object.keys(statements)).toEqual([
      'AdministerKey',
      'DenyHastyDeletion',
      'RecoverKeyByRootUser',
      'DenyDirectGrants',
      'EncryptAlerts',
    ]);
    expect(plain.only('aws_sns_topic').kms_master_key_id).toBe(KEY);
  });

  test('is one topic, and one queue for what cannot be delivered, of known names', () => {
    expect(plain.only('aws_sns_topic').name).toBe('acme-alerts');
    expect(plain.only('aws_sqs_queue').name).toBe('acme-undelivered-alerts');
    const { KeepUndeliveredAlerts } = statementsOf(plain.only('aws_sqs_queue').policy);
    expect(KeepUndeliveredAlerts.Condition.ArnLike['aws:SourceArn']).toEqual([
      'arn:aws:sns:eu-central-1:123456789012:acme-alerts',
    ]);
  });

  test('is that of every rule and every alarm', () => {
    const targets = all(plain, 'aws_cloudwatch_event_target');
    expect(targets.length).toBe(all(plain, 'aws_cloudwatch_event_rule').length);
    expect(new Set(targets.map(({ arn, dead_letter_config: { arn: queue } }) => `${arn} ${queue}`))).toEqual(
      new Set([`${TOPIC} ${QUEUE}`]),
    );
    const alarms = all(plain, 'aws_cloudwatch_metric_alarm');
    expect(alarms.length).toBeGreaterThan(1);
    expect(new Set(alarms.flatMap(({ alarm_actions }) => alarm_actions))).toEqual(new Set([TOPIC]));
  });

  test('is told to other stacks', () => {
    const { alert_topic_arn: topic, undelivered_alerts_queue_arn: queue } = plain.json.output;
    expect([topic.value, queue.value]).toEqual([TOPIC, QUEUE]);
  });

  test('leads to whom the settings name', () => {
    const ends = all(everything, 'aws_sns_topic_subscription').map(
      ({ protocol, endpoint }) => `${protocol} ${endpoint}`,
    );
    expect(ends.sort()).toEqual([
      'email ml-security@example.com',
      'email on.call@example.org',
      'https https://events.example.com/integration/key/enqueue',
    ]);
    const chats = ['slack', 'teams'].map((chat) => everything.only(`aws_chatbot_${chat}_channel_configuration`));
    expect(chats.map(({ configuration_name, sns_topic_arns }) => [configuration_name, sns_topic_arns])).toEqual([
      ['acme-chat-slack-eu-central-1', [TOPIC]],
      ['acme-chat-teams-eu-central-1', [TOPIC]],
    ]);
  });

  test('that leads to nobody is warned of', () => {
    const warning =
      '"alerts" names nobody: alerts are raised, and nobody is told. Name "emails", "webhooks", "slack" or "teams"';
    expect(warnings({ alerts: {} })).toContain(warning);
    expect(warnings({})).not.toContain(warning);
    expect(warnings({ alerts: { slack: MONITORING.alerts.slack } })).not.toContain(warning);
  });
});

describe('a topic that exists', () => {
  test('is used, and none is made; the queue is', () => {
    expect([brought.all('aws_sns_topic'), brought.all('aws_sns_topic_subscription')]).toEqual([{}, {}]);
    expect(new Set(all(brought, 'aws_cloudwatch_event_target').map(({ arn }) => arn))).toEqual(
      new Set([EXISTING_TOPIC]),
    );
    const alarms = all(brought, 'aws_cloudwatch_metric_alarm').flatMap(({ alarm_actions }) => alarm_actions);
    expect(new Set(alarms)).toEqual(new Set([EXISTING_TOPIC]));
    const { KeepUndeliveredAlerts } = statementsOf(brought.only('aws_sqs_queue').policy);
    expect(KeepUndeliveredAlerts.Condition.ArnLike['aws:SourceArn']).toEqual([EXISTING_TOPIC]);
    expect(brought.json.output.alert_topic_arn.value).toBe(EXISTING_TOPIC);
  });

  test('is watched by the detection of what is silenced', () => {
    const [rule] = all(brought, 'aws_cloudwatch_event_rule').filter(
      ({ name }) => name === 'acme-detection-silenced-topic',
    );
    expect(rule!.event_pattern).toContain(`"topicArn":["${EXISTING_TOPIC}"]`);
  });
});

describe('detections', () => {
  test('that are off are the ones that the settings name, with the reason, and are told as an output', () => {
    const off = [
      ...all(everything, 'aws_cloudwatch_event_rule'),
      ...all(everything, 'aws_cloudwatch_metric_alarm'),
    ].filter(({ state, actions_enabled }) => state === 'DISABLED' || actions_enabled === false);
    const reason = MONITORING.detections.disabled[0].reason;
    expect(off.map(({ alarm_name, tags }) => [alarm_name, tags['ml-baseline:exception:detection-off']])).toEqual([
      ['acme-root-user', reason],
    ]);
    expect(everything.json.output.detections_off.value).toEqual({ 'root-user': { reason }, 'key-changed': { reason } });
    expect(plain.json.output.detections_off.value).toEqual({});
  });

  test('count in the log group of the trail that is made, after it', () => {
    const group = referenceTo(plain, 'aws_cloudwatch_log_group', 'name', 'TrailLogs');
    const filters = all(plain, 'aws_cloudwatch_log_metric_filter');
    expect(new Set(filters.map(({ log_group_name }) => log_group_name))).toEqual(new Set([group]));
    const namespaces = filters.map(({ metric_transformation: { namespace } }) => namespace);
    expect(new Set(namespaces)).toEqual(new Set(['MlBaseline/acme']));
  });

  test('count in the log group of a trail that exists', () => {
    const stack = auditWith({ audit: { trail: 'existing', existingTrailLogGroup: '/org/trail' } });
    const groups = all(stack, 'aws_cloudwatch_log_metric_filter').map(({ log_group_name }) => log_group_name);
    expect(new Set(groups)).toEqual(new Set(['/org/trail']));
    expect(Object.keys(stack.all('aws_cloudwatch_metric_alarm'))).toEqual(
      Object.keys(plain.all('aws_cloudwatch_metric_alarm')),
    );
    expect(stack.only('aws_cloudwatch_dashboard').dashboard_body).toContain("SOURCE '/org/trail'");
  });

  test('count nothing where the log group is not known, which is warned of', () => {
    const sections = { audit: { trail: 'existing' } };
    const stack = auditWith(sections);
    expect(stack.all('aws_cloudwatch_log_metric_filter')).toEqual({});
    expect(all(stack, 'aws_cloudwatch_metric_alarm').map(({ alarm_name }) => alarm_name)).toEqual([
      'acme-undelivered-alerts',
    ]);
    expect(stack.only('aws_cloudwatch_dashboard').dashboard_body).not.toContain('SOURCE');
    const start =
      '"audit.existingTrailLogGroup" is not given: nothing is counted, and these detections are not there: ';
    const [warning] = warnings(sections).filter((text) => text.startsWith(start));
    const alarms = ['audit', 'project-fraud'].flatMap((name) =>
      goldenList(name).flatMap(
        (address) => /^aws_cloudwatch_metric_alarm\.Detections_(.*)_[0-9A-F]{8}$/.exec(address)?.[1] ?? [],
      ),
    );
    expect(warning!.slice(start.length).split(', ').sort()).toEqual(alarms.sort());
  });

  test('of instance types name those of all projects', () => {
    const [rule] = all(everything, 'aws_cloudwatch_event_rule').filter(
      ({ name }) => name === 'acme-instance-type-groups',
    );
    expect(rule!.event_pattern).toContain('"anything-but":["ml.m5.2xlarge","ml.m5.large","ml.m5.xlarge"]');
  });
});

describe('dashboards', () => {
  test.each([
    ['all', 1],
    ['account', 1],
    ['none', 0],
  ])('%s: %i for the account', (dashboards, count) => {
    expect(all(auditWith({ detections: { dashboards } }), 'aws_cloudwatch_dashboard')).toHaveLength(count);
  });

  test('carry the region: CloudWatch has one list of them for an account', () => {
    expect(plain.only('aws_cloudwatch_dashboard').dashboard_name).toBe('acme-account-eu-central-1');
  });
});

describe('GuardDuty', () => {
  test('is on where nothing is said, and left alone where there is a detector', () => {
    expect(plain.only('aws_guardduty_detector').tags).toEqual({ Name: 'acme-threat-detection' });
    expect([brought.all('aws_guardduty_detector'), brought.all('aws_guardduty_detector_feature')]).toEqual([{}, {}]);
    expect(warnings(BROUGHT)).toContain(
      '"guardDuty.detector" is "existing": not checked that it is on, and protects S3',
    );
  });

  test('tells its findings either way', () => {
    const findings = [plain, brought].map((stack) => Object.keys(stack.all('aws_cloudwatch_event_rule')));
    expect(findings.map((rules) => rules.filter((name) => name.includes('guardduty-finding')))).toEqual([
      [expect.any(String)],
      [expect.any(String)],
    ]);
  });
});

describe('spending', () => {
  test('is watched by nobody where nothing is said, which is warned of', () => {
    const types = Object.keys(plain.json.resource);
    expect(types.filter((type) => /^aws_(ce|budgets)_/.test(type))).toEqual([]);
    expect(warnings({})).toContain(
      '"cost.anomalyMonitor" is not given: nobody is told of unusual spending. Name the account\'s monitor, as ' +
        '"aws ce get-anomaly-monitors" shows it, or "create" if it has none',
    );
    expect(warnings(MONITORING).join('\n')).not.toContain('cost.anomalyMonitor');
  });

  test('that is unusual is told from 100 on, or from what the settings say', () => {
    const threshold = (stack: Synthesized) =>
      stack.only('aws_ce_anomaly_subscription').threshold_expression.dimension.values;
    expect([threshold(everything), threshold(brought)]).toEqual([['250'], ['100']]);
    expect(everything.only('aws_ce_anomaly_monitor').name).toBe('acme-cost-anomalies-eu-central-1');
    expect(brought.all('aws_ce_anomaly_monitor')).toEqual({});
  });

  test('is in the currency of the partition', () => {
    const unit = (settings: ReturnType<typeof quickstartWith>) =>
      baselineOf(settings).audit!.only('aws_budgets_budget').limit_unit;
    const settings = quickstartWith({ cost: { monthlyBudget: { amount: 100 } } });
    const inChina = JSON.parse(JSON.stringify(settings).replaceAll('arn:aws:', 'arn:aws-cn:')) as typeof settings;
    expect([unit(settings), unit({ ...inChina, partition: 'aws-cn' })]).toEqual(['USD', 'CNY']);
  });

  test.each([
    ['ask', 'MANUAL'],
    ['stop', 'AUTOMATIC'],
  ])('over the budget keeps all launchers from more: %s', (action, approval) => {
    const settings = quickstartWith({ cost: { monthlyBudget: { amount: 100, action } } });
    const [project] = settings.projects;
    const launchers = ['arn:aws:iam::123456789012:role/b/Second', 'arn:aws:iam::123456789012:user/a'];
    const projects = [project!, { ...project!, name: 'spam', launchers: [...launchers, ...project!.launchers] }];
    const { definition, approval_model: model } = baselineOf({ ...settings, projects }).audit!.only(
      'aws_budgets_budget_action',
    );
    expect(model).toBe(approval);
    expect(definition.iam_action_definition).toMatchObject({ roles: ['FraudScientist', 'Second'], users: ['a'] });
  });

  test('over the budget is only told, where nobody asks for more', () => {
    const stack = auditWith({ cost: { monthlyBudget: { amount: 100 } } });
    expect(stack.only('aws_budgets_budget').name).toBe('acme-budget-eu-central-1');
    expect(stack.all('aws_budgets_budget_action')).toEqual({});
  });
});

describe('prompts', () => {
  test('are not logged where nothing is said', () => {
    expect(plain.all('aws_bedrock_model_invocation_logging_configuration')).toEqual({});
    expect(JSON.stringify(plain.all('aws_cloudwatch_log_group'))).not.toContain('prompt-logs');
  });

  test('are logged by exception, under the key for logs, with the reason', () => {
    const [group] = all(everything, 'aws_cloudwatch_log_group').filter(({ name }) => name === '/acme/prompt-logs');
    expect(group).toMatchObject({
      kms_key_id: referenceTo(everything, 'aws_kms_key', 'arn', 'LogKey'),
      retention_in_days: 365,
      tags: { 'ml-baseline:exception:log-prompts': MONITORING.exceptions.logPrompts.reason },
      lifecycle: { prevent_destroy: true },
    });
    const [config] = everything.only('aws_bedrock_model_invocation_logging_configuration').logging_config;
    expect(config.cloudwatch_config[0].log_group_name).toBe(
      referenceTo(everything, 'aws_cloudwatch_log_group', 'name', 'PromptLogs'),
    );
  });
});

test('a second trail is warned of where nobody said that it is the first', () => {
  const warning = /^"audit.trail" is not given, and a trail is made: /;
  expect(warnings({ audit: {} }).filter((text) => warning.test(text))).toHaveLength(1);
  expect(warnings({ audit: { trail: 'create' } }).filter((text) => warning.test(text))).toEqual([]);
});

test('no two policies or roles of the stack have one name', () => {
  for (const type of ['aws_iam_policy', 'aws_iam_role']) {
    const names = all(everything, type).map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  }
});
