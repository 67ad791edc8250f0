import { Detections, DetectionsProps, Metric } from '../../../modules/detection';
import { fieldsOf, typesOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';
import { counts, events, Place } from './detections-fixture';

const TOPIC = 'arn:test:sns:test-1:111122223333:acme-alerts';
const REASON = 'The organization watches this for all its accounts';

const metric: Metric<Place> = { name: 'Things', meaning: 'Things', filter: ({ prefix }) => `{ ($.a = "${prefix}") }` };

const SMALLEST: DetectionsProps<Place> = {
  detections: [
    events('one', { main: { source: ['aws.a'] } }),
    events('two', { first: { source: ['aws.b'] }, second: { source: ['aws.c'] } }),
    counts('three', { metricName: 'Things', threshold: 7, periodMinutes: 5 }),
  ],
  metrics: [metric],
  place: { prefix: 'acme', metricNamespace: 'MlBaseline/acme' },
  namePrefix: 'acme-',
  alerts: { topicArn: TOPIC },
  trailLogGroupName: '/acme/trail',
  off: {},
};

const detections = (props: Partial<DetectionsProps<Place>> = {}) =>
  synthesize((stack) => new Detections<Place>(stack, 'Detections', { ...SMALLEST, ...props }));

const all = (type: string, props: Partial<DetectionsProps<Place>> = {}) =>
  Object.values<any>(detections(props).all(type)).map(fieldsOf);

describe('Detections', () => {
  test('are a rule for each pattern', () => {
    expect(
      all('aws_cloudwatch_event_rule').map(({ name, event_pattern, state }) => [name, event_pattern, state]),
    ).toEqual([
      ['acme-one', '{"source":["aws.a"]}', 'ENABLED'],
      ['acme-two-first', '{"source":["aws.b"]}', 'ENABLED'],
      ['acme-two-second', '{"source":["aws.c"]}', 'ENABLED'],
    ]);
    expect(all('aws_cloudwatch_event_target').map(({ arn }) => arn)).toEqual([TOPIC, TOPIC, TOPIC]);
  });

  test('are an alarm for each count, with all that its reader needs', () => {
    expect(all('aws_cloudwatch_metric_alarm')).toMatchObject([
      {
        alarm_name: 'acme-three',
        alarm_description: '[HIGH] three: It is three. It means something. Next: Do something.',
        namespace: 'MlBaseline/acme',
        metric_name: 'Things',
        threshold: 7,
        alarm_actions: [TOPIC],
      },
    ]);
  });

  test('count their metrics in the log group of the trail', () => {
    expect(all('aws_cloudwatch_log_metric_filter')).toMatchObject([
      {
        name: 'acme-Things',
        log_group_name: '/acme/trail',
        pattern: '{ ($.a = "acme") }',
        metric_transformation: { namespace: 'MlBaseline/acme' },
      },
    ]);
  });

  test('say in their tags what they are', () => {
    const tagged = ['aws_cloudwatch_event_rule', 'aws_cloudwatch_metric_alarm'].flatMap((type) => all(type));
    expect(tagged.map(({ tags }) => tags)).toEqual([
      { Name: 'acme-one', Detection: 'one', Severity: 'high', Technique: 'T1485' },
      { Name: 'acme-two-first', Detection: 'two', Severity: 'high', Technique: 'T1485' },
      { Name: 'acme-two-second', Detection: 'two', Severity: 'high', Technique: 'T1485' },
      { Name: 'acme-three', Detection: 'three', Severity: 'high', Technique: 'T1485' },
    ]);
  });

  test('without the log group of a trail are rules alone: nothing can be counted', () => {
    expect(typesOf(detections({ trailLogGroupName: undefined }))).toEqual([
      'aws_cloudwatch_event_rule',
      'aws_cloudwatch_event_target',
    ]);
  });

  test('that do not apply are not there', () => {
    const [one, , three] = SMALLEST.detections;
    const never = [one!, three!].map((detection) => ({ ...detection, appliesTo: () => false }));
    expect(typesOf(detections({ detections: never }))).toEqual(['aws_cloudwatch_log_metric_filter']);
  });

  test('that are switched off stay, all their rules and alarms, disabled, and the others are on', () => {
    const off = { two: { reason: REASON }, three: { reason: REASON } };
    expect(all('aws_cloudwatch_event_rule', { off }).map(({ state }) => state)).toEqual([
      'ENABLED',
      'DISABLED',
      'DISABLED',
    ]);
    expect(all('aws_cloudwatch_metric_alarm', { off }).map(({ actions_enabled }) => actions_enabled)).toEqual([false]);
    const reasons = ['aws_cloudwatch_event_rule', 'aws_cloudwatch_metric_alarm']
      .flatMap((type) => all(type, { off }))
      .map(({ tags }) => tags['ml-baseline:exception:detection-off']);
    expect(reasons).toEqual([undefined, REASON, REASON, REASON]);
  });

  test('of a project are named like it, say so, and count in a namespace of their own', () => {
    const place = { ...SMALLEST.place, project: 'fraud', projectMetricNamespace: 'MlBaseline/acme/fraud' };
    const made = { place, namePrefix: 'acme-fraud-' };
    expect(all('aws_cloudwatch_event_rule', made)[0]).toMatchObject({
      name: 'acme-fraud-one',
      description: '[HIGH] one: It is one (project fraud)',
    });
    expect(all('aws_cloudwatch_event_target', made)[0]!.input_transformer.input_template).toContain('"one","fraud"');
    expect(all('aws_cloudwatch_metric_alarm', made)[0]).toMatchObject({
      alarm_name: 'acme-fraud-three',
      alarm_description: '[HIGH] three: It is three (project fraud). It means something. Next: Do something.',
      namespace: 'MlBaseline/acme',
    });
    expect(all('aws_cloudwatch_log_metric_filter', made)[0]).toMatchObject({
      name: 'acme-fraud-Things',
      metric_transformation: { namespace: 'MlBaseline/acme/fraud' },
    });
  });
});
