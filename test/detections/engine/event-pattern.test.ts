import { matchesEvent } from './event-pattern';

type Row = readonly [boolean, object, object];

const shown = (rows: readonly Row[]) =>
  rows.map(([matches, pattern, event]): [string, string, string, Row] => [
    JSON.stringify(pattern),
    matches ? 'matches' : 'does not match',
    JSON.stringify(event),
    [matches, pattern, event],
  ]);

function check(_pattern: string, _verb: string, _event: string, [matches, pattern, event]: Row): void {
  expect(matchesEvent(pattern, event)).toBe(matches);
}

// https://github.com/aws/event-ruler#ruler-by-example
const INSTANCE = {
  version: '0',
  'detail-type': 'EC2 Instance State-change Notification',
  source: 'aws.ec2',
  account: '012345679012',
  time: '2017-10-02T16:24:49Z',
  resources: ['arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000'],
  detail: { 'c-count': 5, 'd-count': 3, 'x-limit': 301.8, 'source-ip': '10.0.0.33', state: 'running' },
};

describe("the documentation's examples", () => {
  test.each(
    shown([
      [
        true,
        {
          'detail-type': ['EC2 Instance State-change Notification'],
          resources: ['arn:aws:ec2:us-east-1:123456789012:instance/i-000000aaaaaa00000'],
          detail: { state: ['initializing', 'running'] },
        },
        INSTANCE,
      ],
      [true, { time: [{ prefix: '2017-10-02' }] }, INSTANCE],
      [true, { source: [{ suffix: 'ec2' }] }, INSTANCE],
      [true, { source: [{ 'equals-ignore-case': 'AWS.EC2' }] }, INSTANCE],
      [false, { source: [{ 'equals-ignore-case': 'EC2' }] }, INSTANCE],
      [true, { detail: { state: [{ 'anything-but': 'initializing' }] } }, INSTANCE],
      [true, { detail: { 'x-limit': [{ 'anything-but': 123 }] } }, INSTANCE],
      [true, { detail: { state: [{ 'anything-but': ['stopped', 'overloaded'] }] } }, INSTANCE],
      [true, { detail: { 'x-limit': [{ 'anything-but': [100, 200, 300] }] } }, INSTANCE],
      [true, { detail: { state: [{ 'anything-but': { prefix: 'init' } }] } }, INSTANCE],
      [true, { detail: { 'c-count': [{ numeric: ['>', 0, '<=', 5] }] } }, INSTANCE],
      [true, { detail: { 'd-count': [{ numeric: ['<', 10] }] } }, INSTANCE],
      [true, { detail: { 'x-limit': [{ numeric: ['=', 3.018e2] }] } }, INSTANCE],
      [true, { detail: { 'source-ip': [{ cidr: '10.0.0.0/24' }] } }, INSTANCE],
      [true, { detail: { 'c-count': [{ exists: true }] } }, INSTANCE],
      [false, { detail: { 'c-count': [{ exists: false }] } }, INSTANCE],
      [true, { detail: { 'c-count': [{ exists: false }] } }, { detail: { state: ['initializing', 'running'] } }],
      [true, { detail: { 'c-count': [{ exists: false }] } }, { detail: { 'c-count': { c1: 100 } } }],
    ]),
  )('%s %s %s', check);
});

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html
describe('strings', () => {
  test.each(
    shown([
      [true, { a: ['x', 'y'] }, { a: 'y' }],
      [false, { a: ['x', 'y'] }, { a: 'Y' }],
      [false, { a: ['x'] }, { b: 'x' }],
      [false, { a: ['5'] }, { a: 5 }],
      [true, { Region: [{ prefix: 'us-' }] }, { Region: 'us-east-1' }],
      [false, { Region: [{ prefix: 'us-' }] }, { Region: 'eu-us-1' }],
      [false, { a: [{ prefix: '1' }] }, { a: 12 }],
      [true, { service: [{ prefix: { 'equals-ignore-case': 'EventB' } }] }, { service: 'eventbridge' }],
      [true, { FileName: [{ suffix: '.png' }] }, { FileName: 'a.png' }],
      [false, { FileName: [{ suffix: '.png' }] }, { FileName: 'a.png.txt' }],
      [true, { service: [{ suffix: { 'equals-ignore-case': 'tBridge' } }] }, { service: 'EVENTBRIDGE' }],
      [true, { FileName: [{ wildcard: 'dir/*.png' }] }, { FileName: 'dir/sub/a.png' }],
      [true, { FileName: [{ wildcard: 'dir/*.png' }] }, { FileName: 'dir/.png' }],
      [false, { FileName: [{ wildcard: 'dir/*.png' }] }, { FileName: 'dir/axpng' }],
      [false, { FileName: [{ wildcard: 'dir/*.png' }] }, { FileName: 'my/dir/a.png' }],
      [true, { a: [{ wildcard: '*' }] }, { a: '' }],
      [true, { a: [{ wildcard: 'a\\*b\\\\*' }] }, { a: 'a*b\\c' }],
      [false, { a: [{ wildcard: 'a\\*b' }] }, { a: 'axb' }],
      [true, { a: [{ wildcard: 'line*line' }] }, { a: 'line\nline' }],
      [false, { a: [{ wildcard: '*' }] }, { a: 5 }],
    ]),
  )('%s %s %s', check);
});

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-anything-but
describe('anything-but', () => {
  test.each(
    shown([
      [false, { state: [{ 'anything-but': 'initializing' }] }, { state: 'initializing' }],
      [false, { state: [{ 'anything-but': ['stopped', 'overloaded'] }] }, { state: 'overloaded' }],
      [false, { x: [{ 'anything-but': [100, 200] }] }, { x: 200 }],
      [false, { x: [{ 'anything-but': 0 }] }, { x: 0 }],
      [true, { x: [{ 'anything-but': ['200'] }] }, { x: 200 }],
      [true, { state: [{ 'anything-but': 'initializing' }] }, { state: null }],
      [true, { state: [{ 'anything-but': 'true' }] }, { state: true }],
      [false, { state: [{ 'anything-but': { prefix: 'init' } }] }, { state: 'initializing' }],
      [false, { state: [{ 'anything-but': { prefix: ['init', 'stop'] } }] }, { state: 'stopped' }],
      [true, { state: [{ 'anything-but': { prefix: ['init', 'stop'] } }] }, { state: 'running' }],
      [true, { state: [{ 'anything-but': { prefix: 'init' } }] }, { state: 12 }],
      [false, { FileName: [{ 'anything-but': { suffix: ['.txt', '.rtf'] } }] }, { FileName: 'a.rtf' }],
      [true, { FileName: [{ 'anything-but': { suffix: '.txt' } }] }, { FileName: 'a.txt.bak' }],
      [false, { state: [{ 'anything-but': { 'equals-ignore-case': ['stopped'] } }] }, { state: 'STOPPED' }],
      [false, { FilePath: [{ 'anything-but': { wildcard: '*/lib/*' } }] }, { FilePath: 'a/lib/b' }],
      [true, { FilePath: [{ 'anything-but': { wildcard: '*/lib/*' } }] }, { FilePath: 'a/libs/b' }],
      [false, { FilePath: [{ 'anything-but': { wildcard: ['*/lib/*', '*/bin/*'] } }] }, { FilePath: 'a/bin/b' }],
      [false, { state: [{ 'anything-but': 'initializing' }] }, {}],
      [false, { detail: { state: [{ 'anything-but': { prefix: 'init' } }] } }, { other: 1 }],
      [false, { state: [{ 'anything-but': { wildcard: '*x*' } }] }, { state: [] }],
    ]),
  )('%s %s %s', check);
});

describe('numbers, addresses and other values', () => {
  test.each(
    shown([
      [true, { a: [300] }, { a: 3.0e2 }],
      [false, { a: [300] }, { a: '300' }],
      [false, { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 0 }],
      [true, { a: [{ numeric: ['>', 0, '<=', 5] }] }, { a: 5 }],
      [false, { a: [{ numeric: ['>=', 1, '<', 5] }] }, { a: 5 }],
      [false, { a: [{ numeric: ['<', 10] }] }, { a: '3' }],
      [false, { a: [{ numeric: ['>', 1] }] }, { a: 6e9 }],
      [false, { a: [{ cidr: '10.0.0.0/24' }] }, { a: '10.0.1.0' }],
      [true, { a: [{ cidr: '54.240.196.171/24' }] }, { a: '54.240.196.2' }],
      [true, { a: [{ cidr: '10.0.0.7/32' }] }, { a: '10.0.0.7' }],
      [true, { a: [{ cidr: '2001:db8::/32' }] }, { a: '2001:DB8:0:1::5' }],
      [false, { a: [{ cidr: '2001:db8::/32' }] }, { a: '2001:db9::5' }],
      [false, { a: [{ cidr: '0.0.0.0/0' }] }, { a: '::1' }],
      [false, { a: [{ cidr: '::/0' }] }, { a: '::ffff:10.0.0.1' }],
      [false, { a: [{ cidr: '0.0.0.0/0' }] }, { a: 'sagemaker.amazonaws.com' }],
      [true, { a: [true] }, { a: true }],
      [false, { a: [true] }, { a: 'true' }],
      // https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-patterns-null-values.html
      [true, { a: [''] }, { a: '' }],
      [false, { a: [''] }, { a: null }],
      [true, { a: [null] }, { a: null }],
      [false, { a: [null] }, {}],
      [false, { a: [null] }, { a: [] }],
    ]),
  )('%s %s %s', check);
});

// https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-create-pattern-operators.html#eb-filtering-exists-matching
describe('exists', () => {
  test.each(
    shown([
      [true, { a: { b: [{ exists: false }] } }, {}],
      [true, { a: { b: { c: [{ exists: false }] } } }, { a: { d: 1 } }],
      [true, { a: { b: { c: [{ exists: false }] } } }, { a: { b: 'leaf' } }],
      [false, { a: { b: [{ exists: false }] } }, { a: { b: 'x' } }],
      [true, { a: [{ exists: true }] }, { a: null }],
      [false, { a: [{ exists: true }] }, { a: { b: 1 } }],
      [false, { a: [{ exists: true }] }, { a: [] }],
      [true, { a: [{ exists: false }] }, { a: [] }],
      [true, { a: [{ exists: false }, { 'anything-but': ['roses'] }] }, {}],
      [true, { a: [{ exists: false }, { 'anything-but': ['roses'] }] }, { a: 'lilies' }],
      [false, { a: [{ exists: false }, { 'anything-but': ['roses'] }] }, { a: 'roses' }],
    ]),
  )('%s %s %s', check);
});

// https://github.com/aws/event-ruler#json-array-matching
describe('arrays', () => {
  const EMPLOYEES = {
    employees: [
      { firstName: 'John', lastName: 'Doe' },
      { firstName: 'Anna', lastName: 'Smith' },
      { firstName: 'Peter', lastName: 'Jones' },
    ],
  };
  const NESTED = { employees: [EMPLOYEES.employees.slice(0, 2), EMPLOYEES.employees.slice(2)] };

  test.each(
    shown([
      [true, { a: ['x', 'y'] }, { a: ['z', 'y'] }],
      [false, { a: ['x'] }, { a: ['z', 'y'] }],
      [true, { a: ['y'] }, { a: [['x'], ['y']] }],
      [true, { a: [{ 'anything-but': 'x' }] }, { a: ['x', 'y'] }],
      [false, { a: [{ 'anything-but': 'x' }] }, { a: ['x', 'x'] }],
      [true, { employees: { firstName: ['Anna'] } }, EMPLOYEES],
      [true, { employees: { firstName: ['Anna'] } }, NESTED],
      [true, { employees: { firstName: ['Anna'], lastName: ['Smith'] } }, NESTED],
      [false, { employees: { firstName: ['Anna'], lastName: ['Jones'] } }, EMPLOYEES],
      [false, { employees: { firstName: ['Anna'], lastName: ['Jones'] } }, NESTED],
      [false, { employees: { firstName: ['Anna'], lastName: ['Doe'] } }, NESTED],
      [true, { employees: { firstName: ['Anna', 'John'], lastName: ['Doe'] } }, EMPLOYEES],
      [true, { a: { x: [1] }, b: { x: [2] } }, { a: [{ x: 1 }, { x: 2 }], b: [{ x: 1 }, { x: 2 }] }],
      // Where a path before it chose the element, absence is judged there; else in all of them
      [true, { a: { x: [1], y: [{ exists: false }] } }, { a: [{ x: 1 }, { x: 2, y: 3 }] }],
      [false, { a: { x: [2], y: [{ exists: false }] } }, { a: [{ x: 1 }, { x: 2, y: 3 }] }],
      [false, { a: { x: [1], b: [{ exists: false }] } }, { a: [{ x: 1 }, { x: 2, b: 3 }] }],
      [true, { a: { 'b.c': ['x'] } }, { a: { b: { c: 'x' } } }],
    ]),
  )('%s %s %s', check);
});

// https://github.com/aws/event-ruler#the-or-primitive
describe('$or', () => {
  const PARALLEL = {
    $or: [{ metricName: ['CPUUtilization', 'ReadLatency'] }, { namespace: ['AWS/EC2', 'AWS/ES'] }],
    detail: { $or: [{ source: ['aws.cloudwatch'] }, { 'detail-type': ['CloudWatch Alarm State Change'] }] },
  };
  const NESTED = {
    source: ['aws.cloudwatch'],
    $or: [
      { metricName: ['CPUUtilization', 'ReadLatency'] },
      { metricType: ['MetricType'], namespace: ['AWS/EC2'], $or: [{ metricId: [1234] }, { spaceId: [1000] }] },
      { scope: ['Service'] },
    ],
  };
  const source = 'aws.cloudwatch';

  test.each(
    shown([
      [true, PARALLEL, { metricName: 'ReadLatency', detail: { source } }],
      [true, PARALLEL, { namespace: 'AWS/ES', detail: { 'detail-type': 'CloudWatch Alarm State Change' } }],
      [false, PARALLEL, { metricName: 'ReadLatency', detail: {} }],
      [false, PARALLEL, { detail: { source } }],
      [true, NESTED, { source, scope: 'Service' }],
      [true, NESTED, { source, metricType: 'MetricType', namespace: 'AWS/EC2', spaceId: 1000 }],
      [false, NESTED, { source, metricType: 'MetricType', namespace: 'AWS/EC2' }],
      [false, NESTED, { source, namespace: 'AWS/EC2', metricId: 1234 }],
      [false, NESTED, { scope: 'Service' }],
      [true, { $or: [{ a: [{ exists: false }] }, { a: { b: [1] } }] }, { a: { b: 1 } }],
      [true, { a: { $or: [{ x: [1] }, { y: [1] }], z: [2] } }, { a: [{ x: 1 }, { y: 1, z: 2 }] }],
      [false, { a: { $or: [{ x: [1] }, { y: [3] }], z: [2] } }, { a: [{ x: 1 }, { y: 1, z: 2 }] }],
    ]),
  )('%s %s %s', check);
});

describe('a pattern that EventBridge refuses', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({ [`f${index}`]: [1] }));

  test.each<[string, object]>([
    ['An empty object: the pattern', {}],
    ['An empty object: detail', { detail: {} }],
    ['An empty list: a', { a: [] }],
    ['Neither an object nor a list: a', { a: 'x' }],
    ["Unknown operator 'regex'", { a: [{ regex: '.*' }] }],
    ["Unknown operator 'constructor'", { a: [{ constructor: 'x' }] }],
    ["Unknown operator 'Prefix'", { a: [{ Prefix: 'x' }] }],
    ['One operator is expected', { a: [{ prefix: 'x', suffix: 'y' }] }],
    ['One operator is expected', { a: [{}] }],
    ['One operator is expected', { a: [['x']] }],
    ['A string is expected', { a: [{ wildcard: ['x'] }] }],
    ['A string is expected', { a: [{ 'equals-ignore-case': ['x'] }] }],
    ["Unknown operator 'wildcard'", { a: [{ prefix: { wildcard: 'x' } }] }],
    ['Consecutive wildcards', { a: [{ wildcard: 'a**b' }] }],
    ['A backslash escapes', { a: [{ wildcard: 'a\\b' }] }],
    ['A backslash escapes', { a: [{ wildcard: 'a\\' }] }],
    ['Not a CIDR', { a: [{ cidr: '10.0.0.0' }] }],
    ['Not a CIDR', { a: [{ cidr: '10.0.0.0/33' }] }],
    ['Not a CIDR', { a: [{ cidr: 'xxxx:db8::/64' }] }],
    ['exists takes true or false', { a: [{ exists: 'false' }] }],
    ['anything-but takes strings or numbers', { a: [{ 'anything-but': ['x', 1] }] }],
    ['anything-but takes strings or numbers', { a: [{ 'anything-but': [null] }] }],
    ['anything-but takes strings or numbers', { a: [{ 'anything-but': true }] }],
    ['anything-but takes strings or numbers', { a: [{ 'anything-but': [{ wildcard: '*x' }] }] }],
    ['An empty list', { a: [{ 'anything-but': [] }] }],
    ["Unknown operator 'cidr' within anything-but", { a: [{ 'anything-but': { cidr: '10.0.0.0/8' } }] }],
    ['An empty prefix', { a: [{ 'anything-but': { prefix: '' } }] }],
    ['A string is expected', { a: [{ 'anything-but': { prefix: { 'equals-ignore-case': 'x' } } }] }],
    ['Not a numeric comparison', { a: [{ numeric: ['!=', 5] }] }],
    ['Not a numeric comparison', { a: [{ numeric: ['<', 5, '>', 1] }] }],
    ['Not a numeric comparison', { a: [{ numeric: ['>', 5, '<', 1] }] }],
    ['Not a numeric comparison', { a: [{ numeric: ['>', 5, '<'] }] }],
    ['Not a numeric comparison', { a: [{ numeric: ['>', '5'] }] }],
    ['Not a numeric comparison', { a: [{ numeric: ['>', 6e9] }] }],
    ['Not a numeric comparison', { a: [{ numeric: [] }] }],
    ['$or takes', { $or: [{ a: [1] }] }],
    ['$or takes', { $or: { a: [1] } }],
    ['$or takes', { $or: [{ a: [1] }, 'b'] }],
    ['An operator for a field within $or', { $or: [{ prefix: ['a'] }, { b: [1] }] }],
    ['A path that is given twice: a', { a: [1], $or: [{ a: [1] }, { b: [1] }] }],
    ['More than 1000 combinations', { $or: many, detail: { $or: many } }],
  ])('%s: %j', (problem, pattern) => {
    expect(() => matchesEvent(pattern, {})).toThrow(problem);
  });
});
