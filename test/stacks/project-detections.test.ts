import { baselineOf, exampleSettings } from '../support/baseline';
import { quickstartWith } from '../support/monitoring';
import { fraudRoles, fraudWith } from '../support/projects';
import { fieldsOf, referenceTo } from '../support/resources';
import { SettingsFile } from '../support/settings-arbitrary';
import { Synthesized } from '../support/synthesize';

const projectWith = (sections: SettingsFile): Synthesized => baselineOf(quickstartWith(sections))['project-fraud']!;
const all = (stack: Synthesized, type: string) => Object.values<any>(stack.all(type)).map(fieldsOf);
const named = (stack: Synthesized, type: string, key: string) =>
  Object.fromEntries(all(stack, type).map((resource) => [resource[key], resource]));

const plain = baselineOf(exampleSettings('quickstart'))['project-fraud']!;
const OUTPUT = (name: string) => `\${data.terraform_remote_state.audit.outputs.${name}}`;

describe('detections of a project', () => {
  const rules = named(plain, 'aws_cloudwatch_event_rule', 'name');
  const alarms = named(plain, 'aws_cloudwatch_metric_alarm', 'alarm_name');

  test('are named like the project, and say so', () => {
    expect(Object.keys({ ...rules, ...alarms }).filter((name) => !name.startsWith('acme-fraud-'))).toEqual([]);
    const texts = [...Object.values<any>(rules), ...Object.values<any>(alarms)];
    const silent = texts.filter(
      ({ description = '', alarm_description: text = description }) => !text.includes('(project fraud)'),
    );
    expect(silent).toEqual([]);
  });

  test('tell the topic of the account, and keep what cannot be delivered in its queue', () => {
    const targets = all(plain, 'aws_cloudwatch_event_target');
    expect(targets).toHaveLength(Object.keys(rules).length);
    expect(new Set(targets.map(({ arn, dead_letter_config: { arn: queue } }) => `${arn} ${queue}`))).toEqual(
      new Set([`${OUTPUT('alert_topic_arn')} ${OUTPUT('undelivered_alerts_queue_arn')}`]),
    );
    expect(new Set(Object.values<any>(alarms).flatMap(({ alarm_actions }) => alarm_actions))).toEqual(
      new Set([OUTPUT('alert_topic_arn')]),
    );
  });

  test('are about its key, its buckets and its endpoint', () => {
    const pattern = (ending: string) => rules[`acme-fraud-${ending}`].event_pattern;
    expect(pattern('key-changed')).toContain(referenceTo(plain, 'aws_kms_key', 'arn'));
    expect(pattern('download-by-stranger')).toContain('acme-fraud-output-123456789012-eu-central-1');
    expect(pattern('download-outside-vpc')).toContain(
      '"anything-but":["${data.terraform_remote_state.network.outputs.s3_endpoint_id}"]',
    );
  });

  test('know its readers: those of the bucket policy, and no others', () => {
    const everything = fraudWith({ components: ['training', 'transform', 'inference', 'notebook'] });
    const rule = named(everything, 'aws_cloudwatch_event_rule', 'name')['acme-fraud-download-by-stranger'];
    const [{ userIdentity }] = JSON.parse(rule.event_pattern).detail.$or;
    const { $or: branches } = userIdentity;
    const readers = branches[0].sessionContext.sessionIssuer.arn[0]['anything-but'];
    expect(readers).toEqual([
      'arn:aws:iam::123456789012:role/FraudModelReader',
      ...fraudRoles('transform', 'inference', 'notebook'),
    ]);
  });

  test('count downloads, and jobs by the role that they run under', () => {
    expect(alarms['acme-fraud-bulk-download']).toMatchObject({
      namespace: 'MlBaseline/acme',
      dimensions: { BucketName: 'acme-fraud-output-123456789012-eu-central-1' },
      threshold: 50 * 1024 ** 3,
    });
    const [{ metric }] = alarms['acme-fraud-off-hours-training'].metric_query;
    expect(metric.dimensions).toEqual({ RoleArn: fraudRoles('training')[0] });
  });

  test('count endpoints in a namespace of the project', () => {
    expect(plain.only('aws_cloudwatch_log_metric_filter')).toMatchObject({
      name: 'acme-fraud-EndpointsCreated',
      log_group_name: '/acme/trail',
      metric_transformation: { namespace: 'MlBaseline/acme/fraud' },
    });
    expect(alarms['acme-fraud-bulk-project-endpoints'].namespace).toBe('MlBaseline/acme/fraud');
  });

  test('do not ask for working hours where nothing is trained', () => {
    const names = all(fraudWith({ components: ['processing'] }), 'aws_cloudwatch_metric_alarm');
    expect(names.map(({ alarm_name }) => alarm_name)).toEqual([
      'acme-fraud-bulk-download',
      'acme-fraud-bulk-project-endpoints',
    ]);
  });

  test('count nothing where the log group of the trail is not known', () => {
    const stack = projectWith({ audit: { trail: 'existing' } });
    expect([stack.all('aws_cloudwatch_metric_alarm'), stack.all('aws_cloudwatch_log_metric_filter')]).toEqual([{}, {}]);
    expect(Object.keys(stack.all('aws_cloudwatch_event_rule'))).toEqual(
      Object.keys(plain.all('aws_cloudwatch_event_rule')),
    );
  });

  test('count in the log group of a trail that exists', () => {
    const stack = projectWith({ audit: { trail: 'existing', existingTrailLogGroup: '/org/trail' } });
    expect(stack.only('aws_cloudwatch_log_metric_filter').log_group_name).toBe('/org/trail');
  });

  test('that are off are so in every project', () => {
    const reason = 'Pipelines of this account run at night';
    const off = [{ detection: 'off-hours-training', reason }];
    const stack = named(projectWith({ detections: { disabled: off } }), 'aws_cloudwatch_metric_alarm', 'alarm_name');
    expect(stack['acme-fraud-off-hours-training']).toMatchObject({
      actions_enabled: false,
      tags: { 'ml-baseline:exception:detection-off': reason },
    });
    expect(stack['acme-fraud-bulk-download'].actions_enabled).toBe(true);
  });
});

describe('the dashboard of a project', () => {
  test('carries project and region', () => {
    const { dashboard_name: name, dashboard_body: body } = plain.only('aws_cloudwatch_dashboard');
    expect(name).toBe('acme-fraud-eu-central-1');
    expect(body).toContain("SOURCE '/acme/trail'");
  });

  test.each([
    ['all', 1],
    ['account', 0],
    ['none', 0],
  ])('%s: %i', (dashboards, count) => {
    expect(all(projectWith({ detections: { dashboards } }), 'aws_cloudwatch_dashboard')).toHaveLength(count);
  });
});
