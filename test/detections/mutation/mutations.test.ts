import { WatchedAlarm } from '../watching';
import { alarmMutations } from './alarm';
import { expressionMutations } from './expression';
import { filterMutations } from './filter';
import { patternMutations } from './pattern';

describe('the changes of an event pattern', () => {
  const changesOf = (pattern: object) => [...patternMutations(pattern)].map(({ change, to }) => [change, to]);

  test('leave out each field and each alternative', () => {
    expect(changesOf({ source: ['aws.s3', 'aws.sqs'], detail: { errorCode: [{ exists: false }] } })).toEqual([
      ['without source', { detail: { errorCode: [{ exists: false }] } }],
      ['without "aws.s3" of source', { source: ['aws.sqs'], detail: { errorCode: [{ exists: false }] } }],
      ['without "aws.sqs" of source', { source: ['aws.s3'], detail: { errorCode: [{ exists: false }] } }],
      ['without detail.errorCode', { source: ['aws.s3', 'aws.sqs'] }],
      ['exists true in detail.errorCode', { source: ['aws.s3', 'aws.sqs'], detail: { errorCode: [{ exists: true }] } }],
    ]);
  });

  test('never leave a pattern without a condition', () => {
    expect(changesOf({ source: ['aws.s3'] })).toEqual([['"aws.s3x" for "aws.s3" in source', { source: ['aws.s3x'] }]]);
  });

  test('change what a value is compared with', () => {
    const changes = (matcher: unknown) =>
      [...patternMutations({ a: [matcher], b: [true] })].map(({ change }) => change);
    const ofMatcher = (matcher: unknown) => changes(matcher).filter((change) => change.endsWith(' in a'));
    expect(ofMatcher({ prefix: 'acme-' })).toEqual([
      'prefix "acme" for "acme-" in a',
      'prefix "acme-~" for "acme-" in a',
    ]);
    expect(ofMatcher({ suffix: '/q' })).toEqual(['suffix "q" for "/q" in a', 'suffix "~/q" for "/q" in a']);
    expect(ofMatcher({ wildcard: '*x/*' })).toEqual([
      'wildcard "x/*" for "*x/*" in a',
      'wildcard "*x/" for "*x/*" in a',
    ]);
    expect(ofMatcher({ numeric: ['>=', 4] })).toEqual([
      '3 for 4 in a',
      '5 for 4 in a',
      '> for >= in a',
      '< for >= in a',
    ]);
    expect(ofMatcher({ 'anything-but': ['x', 'y'] })).toEqual(['"x" not excluded in a', '"y" not excluded in a']);
    expect(ofMatcher({ 'anything-but': ['x'] })).toEqual(['anything but "xx" for "x" in a']);
    expect(ofMatcher({ 'anything-but': { prefix: 'ab' } })).toEqual([
      'excluded prefix "a" for "ab" in a',
      'excluded prefix "ab~" for "ab" in a',
    ]);
    expect(ofMatcher({ 'anything-but': { prefix: ['ab', 'c'] } })).toEqual([
      '"ab" not excluded in a',
      '"c" not excluded in a',
      'excluded prefix "a" for "ab" in a',
      'excluded prefix "ab~" for "ab" in a',
      'excluded prefix "c~" for "c" in a',
    ]);
    expect(() => ofMatcher({ 'equals-ignore-case': 'x' })).toThrow('No change is known');
  });

  test('leave out each branch, and set one that is left beside the rest', () => {
    const pattern = { user: { type: ['A'] }, $or: [{ user: { arn: [true] } }, { name: [true] }] };
    expect(changesOf(pattern)).toEqual([
      ['without user.type', { $or: pattern.$or }],
      ['"Ax" for "A" in user.type', { ...pattern, user: { type: ['Ax'] } }],
      ['without $or[0]', { user: { type: ['A'] }, name: [true] }],
      ['without $or[0].user.arn', { user: { type: ['A'] } }],
      ['false for true in $or[0].user.arn', { ...pattern, $or: [{ user: { arn: [false] } }, { name: [true] }] }],
      ['without $or[1]', { user: { type: ['A'], arn: [true] } }],
      ['without $or[1].name', { user: { type: ['A'] } }],
      ['false for true in $or[1].name', { ...pattern, $or: [{ user: { arn: [true] } }, { name: [false] }] }],
    ]);
  });
});

test('the changes of a metric filter are those of its terms and texts', () => {
  const mutations = [...filterMutations('{ ($.a = "x*") && ($.b NOT EXISTS) }')];
  expect(mutations.map(({ to }) => to)).toEqual([
    '{ (($.a = "x*") || ($.b NOT EXISTS)) }',
    '{ ($.b NOT EXISTS) }',
    '{ (($.a != "x*") && ($.b NOT EXISTS)) }',
    '{ (($.a = "x") && ($.b NOT EXISTS)) }',
    '{ (($.a = "x~*") && ($.b NOT EXISTS)) }',
    '{ ($.a = "x*") }',
  ]);
});

test('the changes of an expression are those of its numbers and comparisons', () => {
  expect([...expressionMutations('outside', 'IF(clock < 21600, m, 0)')].map(({ to }) => to)).toEqual([
    'IF(clock <= 21600, m, 0)',
    'IF(clock > 21600, m, 0)',
    'IF(clock < 21300, m, 0)',
    'IF(clock < 21900, m, 0)',
    'IF(clock < 21600, m, (0 - 1))',
    'IF(clock < 21600, m, 1)',
  ]);
});

test('clocks are changed by hours, and the moments that they change at are not', () => {
  const changes = [...expressionMutations('wall', 'utc + 3600 + 3600 * (utc >= 1774746000)')].map(({ to }) => to);
  expect(changes).toEqual([
    'utc + 0 + 3600 * (utc >= 1774746000)',
    'utc + 7200 + 3600 * (utc >= 1774746000)',
    'utc + 3600 + 0 * (utc >= 1774746000)',
    'utc + 3600 + 7200 * (utc >= 1774746000)',
  ]);
});

test('the changes of an alarm are those of threshold, comparison, period, statistic, missing data, dimensions and whom it tells', () => {
  const alarm: WatchedAlarm = {
    name: 'a',
    actions: ['arn'],
    comparison: 'GreaterThanOrEqualToThreshold',
    threshold: 5,
    metric: 'M',
    namespace: 'N',
    dimensions: { Bucket: 'b' },
    period: 300,
    statistic: 'Sum',
    missingData: 'notBreaching',
    queries: [],
  };
  expect([...alarmMutations(alarm)].map(({ change }) => change)).toEqual([
    'without actions',
    'threshold 4 for 5',
    'threshold 6 for 5',
    'GreaterThanThreshold',
    'LessThanThreshold',
    'period 150 for 300',
    'period 600 for 300',
    'Maximum for Sum',
    'no data is breaching',
    'without dimension Bucket',
    'another Bucket',
  ]);
});
