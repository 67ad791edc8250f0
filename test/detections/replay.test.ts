import { told, toldBy } from './replay';
import { CloudTrailRecord, recordsOf } from './records/record';
import { busEventOf } from './records/bus-event';
import { WrittenRecord } from './records/written';
import { WatchedAlarm, WatchedFilter, WatchedRule, Watching } from './watching';

const names = { account: '111122223333', region: 'eu-central-1', keys: {}, s3EndpointId: 'vpce-1' };

function happening(...written: readonly WrittenRecord[]) {
  const records: CloudTrailRecord[] = written.flatMap((each) => recordsOf(each, { names, project: 'records' }));
  return { records, events: records.flatMap((record) => busEventOf(record, names) ?? []) };
}

const rule: WatchedRule = {
  name: 'acme-trail-changed-trail',
  state: 'ENABLED',
  pattern: { source: ['aws.cloudtrail'], detail: { eventName: ['StopLogging'] } },
  targets: [],
};

const filter: WatchedFilter = {
  name: 'acme-DeniedCalls',
  logGroup: '/acme/trail',
  pattern: '{ $.errorCode = "AccessDenied*" }',
  metric: 'DeniedCalls',
  namespace: 'MlBaseline/acme',
  value: '1',
  default: 0,
  dimensions: {},
};

const alarm: WatchedAlarm = {
  name: 'acme-denied-calls',
  actions: ['arn:aws:sns:eu-central-1:111122223333:acme-alerts'],
  comparison: 'GreaterThanOrEqualToThreshold',
  threshold: 3,
  metric: 'DeniedCalls',
  namespace: 'MlBaseline/acme',
  dimensions: {},
  period: 300,
  statistic: 'Sum',
  missingData: 'notBreaching',
  queries: [],
};

const watching = (more: Partial<Watching>): Watching => ({ rules: [], filters: [filter], alarms: [], ...more });
const stopped = happening({ service: 'cloudtrail', call: 'StopLogging', request: { name: 'acme-trail' } });
const denied = (more: Partial<WrittenRecord>) =>
  happening({ service: 'kms', call: 'Decrypt', error: 'AccessDenied', at: '2026-03-04T10:00:00Z', ...more });

describe('rules', () => {
  test('that match are told', () => {
    expect(told(watching({ rules: [rule] }), stopped)).toEqual(['acme-trail-changed-trail']);
    expect(told(watching({ rules: [rule] }), denied({}))).toEqual([]);
  });

  test('that are switched off are not', () => {
    expect(told(watching({ rules: [{ ...rule, state: 'DISABLED' }] }), stopped)).toEqual([]);
  });

  test('of the detection alone count, by their names', () => {
    const other = { ...rule, name: 'acme-trail-changed' };
    const all = watching({ rules: [rule, other, { ...rule, name: 'acme-trail-changes' }] });
    expect(toldBy({ detection: 'trail-changed' }, all, stopped)).toEqual([rule.name, other.name]);
    expect(toldBy({ detection: 'key-changed', project: 'records' }, all, stopped)).toEqual([]);
  });

  test('of a project are those of its name', () => {
    const rules = [{ ...rule, name: 'acme-triage-key-changed' }];
    expect(toldBy({ detection: 'key-changed', project: 'triage' }, watching({ rules }), stopped)).toHaveLength(1);
    expect(toldBy({ detection: 'key-changed', project: 'records' }, watching({ rules }), stopped)).toEqual([]);
  });

  test('see neither other regions or accounts nor calls that read', () => {
    const all = watching({ rules: [{ ...rule, pattern: { detail: { eventType: ['AwsApiCall'] } } }] });
    expect(told(all, happening({ service: 'cloudtrail', call: 'StopLogging', region: 'us-east-1' }))).toEqual([]);
    expect(told(all, happening({ service: 'cloudtrail', call: 'StopLogging', account: '999988887777' }))).toEqual([]);
    expect(told(all, happening({ service: 'iam', call: 'PutRolePolicy' }))).toEqual([]);
    expect(told(all, happening({ service: 's3', call: 'GetBucketPolicy' }))).toEqual([]);
    expect(told(all, happening({ service: 's3', call: 'GetObject' }))).toHaveLength(1);
  });
});

describe('alarms', () => {
  const goesOff = (happened: ReturnType<typeof happening>, changed: Partial<WatchedAlarm> = {}) =>
    told(watching({ alarms: [{ ...alarm, ...changed }] }), happened).length > 0;

  test('go off at the threshold', () => {
    expect(goesOff(denied({ times: 3 }))).toBe(true);
    expect(goesOff(denied({ times: 2 }))).toBe(false);
    expect(goesOff(denied({ times: 3 }), { comparison: 'GreaterThanThreshold' })).toBe(false);
    expect(goesOff(denied({ times: 3, error: 'ValidationException' }))).toBe(false);
  });

  test('sum up by periods, which begin at multiples of their length', () => {
    expect(goesOff(denied({ times: 3, every: 149 }))).toBe(true);
    expect(goesOff(denied({ times: 3, every: 150 }))).toBe(false);
    expect(goesOff(denied({ times: 3, every: 1, at: '2026-03-04T10:04:58Z' }))).toBe(false);
  });

  test('that tell nobody do not count', () => expect(goesOff(denied({ times: 3 }), { actions: [] })).toBe(false));

  test('of no detection do not count', () => {
    expect(goesOff(denied({ times: 3 }), { name: 'acme-undelivered-alerts' })).toBe(false);
  });

  test('see the default value where nothing matches', () => {
    expect(goesOff(stopped, { threshold: 0 })).toBe(true);
    const filters = [{ ...filter, default: null }];
    expect(told(watching({ filters, alarms: [{ ...alarm, threshold: 0 }] }), stopped)).toEqual([]);
  });

  test('watch the metric of exactly their dimensions', () => {
    const filters = [{ ...filter, default: null, dimensions: { Service: '$.eventSource' } }];
    const with_ = (dimensions: Record<string, string>) =>
      told(watching({ filters, alarms: [{ ...alarm, dimensions }] }), denied({ times: 3 })).length > 0;
    expect(with_({ Service: 'kms.amazonaws.com' })).toBe(true);
    expect(with_({ Service: 's3.amazonaws.com' })).toBe(false);
    expect(with_({})).toBe(false);
  });

  test('sum up what a field says', () => {
    const filters = [{ ...filter, value: '$.additionalEventData.bytesTransferredOut' }];
    const reads = happening({ service: 's3', call: 'GetObject', bytes: 2, error: 'AccessDenied', times: 2 });
    expect(told(watching({ filters, alarms: [{ ...alarm, threshold: 4 }] }), reads)).toHaveLength(1);
    expect(told(watching({ filters, alarms: [{ ...alarm, threshold: 5 }] }), reads)).toEqual([]);
    expect(told(watching({ filters, alarms: [{ ...alarm, threshold: 1 }] }), denied({}))).toEqual([]);
  });

  test('may look at the largest number, which others cannot offset', () => {
    const two = { ...denied({ times: 2 }), forged: true };
    expect(goesOff(two, { threshold: 1 })).toBe(false);
    expect(goesOff(two, { threshold: 1, statistic: 'Maximum' })).toBe(true);
    expect(goesOff(two, { threshold: 2, statistic: 'Maximum' })).toBe(false);
    expect(() => goesOff(two, { statistic: 'Average' })).toThrow('Unknown statistic Average');
  });

  test('may watch for silence, between the first record and the last one', () => {
    const silence: Partial<WatchedAlarm> = {
      comparison: 'LessThanThreshold',
      threshold: 1,
      namespace: 'AWS/Logs',
      metric: 'IncomingLogEvents',
      dimensions: { LogGroupName: '/acme/trail' },
      missingData: 'breaching',
    };
    const twice = (every: number) => denied({ times: 2, every });
    expect(goesOff(twice(599), silence)).toBe(false);
    expect(goesOff(twice(600), silence)).toBe(true);
    expect(goesOff({ records: [], events: [] }, silence)).toBe(false);
    expect(goesOff(twice(299), { ...silence, dimensions: { LogGroupName: '/acme/flow-logs' } })).toBe(true);
    for (const missingData of ['missing', 'notBreaching', 'ignore']) {
      expect(goesOff(twice(600), { ...silence, missingData })).toBe(false);
    }
    expect(() => goesOff(twice(600), { ...silence, missingData: 'lunch' })).toThrow('unknown treatment lunch');
  });

  test('count in the trail alone', () => {
    const filters = [{ ...filter, logGroup: '/acme/flow-logs' }];
    expect(told(watching({ filters, alarms: [alarm] }), denied({ times: 3 }))).toEqual([]);
  });

  test('may watch metric math', () => {
    const stat = { Metric: { Namespace: 'MlBaseline/acme', MetricName: 'DeniedCalls', Dimensions: [] } };
    const queries = [
      { Id: 'm', MetricStat: { ...stat, Period: 300, Stat: 'Sum' } },
      { Id: 'night', Expression: 'IF(HOUR(m) < 6, m, 0)', ReturnData: true },
    ];
    const math = { ...alarm, metric: null, namespace: null, period: null, statistic: null, queries };
    expect(goesOff(denied({ times: 3 }), math)).toBe(false);
    expect(goesOff(denied({ times: 3, at: '2026-03-04T05:59:00Z' }), math)).toBe(true);
  });
});
