import { matchesFilter } from './filter-pattern';

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html and matching-terms-json-log-events.html
const TRAIL = {
  eventType: 'UpdateTrail',
  sourceIPAddress: '111.111.111.111',
  arrayKey: ['value', 'another value'],
  objectList: [
    { name: 'a', id: 1 },
    { name: 'b', id: 2 },
  ],
  SomeObject: null,
  ThisFlag: true,
  'cluster.name': 'c',
};

const USERS = {
  user: { id: 1, email: 'John.Stiles@example.com' },
  users: [
    { id: 2, email: 'John.Doe@example.com' },
    { id: 3, email: 'Jane.Doe@example.com' },
  ],
  actions: ['GET', 'PUT', 'DELETE'],
  coordinates: [
    [0, 1, 2],
    [4, 5, 6],
    [7, 8, 9],
  ],
};

describe("the documentation's examples", () => {
  test.each<[string, boolean, object]>([
    ['{ $.eventType = "UpdateTrail" }', true, TRAIL],
    ['{ $.sourceIPAddress != 123.123.* }', true, TRAIL],
    ['{ $.sourceIPAddress != 111.111.* }', false, TRAIL],
    ['{ $.arrayKey[0] = "value" }', true, TRAIL],
    ['{ $.objectList[1].id = 2 }', true, TRAIL],
    ['{ $.SomeObject IS NULL }', true, TRAIL],
    ['{ $.SomeOtherObject NOT EXISTS }', true, TRAIL],
    ['{ $.ThisFlag IS TRUE }', true, TRAIL],
    ['{ $.[\'cluster.name\'] = "c" }', true, TRAIL],
    ['{ ($.user.id = 1) && ($.users[0].email = "John.Doe@example.com") }', true, USERS],
    ['{ ($.user.id = 2 && $.users[0].email = "nonmatch") || $.actions[2] = "GET" }', false, USERS],
    [
      '{ $.user.email = "John.Stiles@example.com" || $.coordinates[0][1] = 5 && $.actions[2] = "nonmatch" }',
      true,
      USERS,
    ],
    [
      '{ ($.user.email = "John.Stiles@example.com" || $.coordinates[0][1] = 5) && $.actions[2] = "nonmatch" }',
      false,
      USERS,
    ],
    ['{ $.users = 1 }', false, { users: [1, 2, 3] }],
    ['{ $.users != 1 }', false, { users: [1, 2, 3] }],
    ['{$.foo = bar}', true, { foo: 'bar' }],
    ['{$.foo = baz }', false, { foo: 'bar' }],
    ['{$.foo = bar || $.foo = baz }', true, { foo: 'baz' }],
    ['{ $.bandwidth > 75 }', false, { bandwidth: 75 }],
    ['{ $.latency < 50 }', true, { latency: 49.5 }],
    ['{ $.refreshRate >= 60 }', true, { refreshRate: 60 }],
    ['{ $.responseTime <= 5 }', false, { responseTime: 5.1 }],
    ['{ $.errorCode = 400}', true, { errorCode: 400 }],
    ['{ $.errorCode != 500 }', true, { errorCode: 400 }],
    ['{ $.number[0] = 1e+3 }', true, { number: [1000] }],
    ['{ $.number[0] != 1e-3 }', false, { number: [0.001] }],
    ['{ $.latency > +1000 }', true, { latency: 1001 }],
    ['{ $.latency = * }', true, { latency: 12 }],
  ])('%s: %s', (pattern, matches, event) => {
    expect(matchesFilter(pattern, event)).toBe(matches);
  });
});

describe('a property that is missing, null, a list or an object is compared with nothing', () => {
  // For a missing one and !=, from a test in AWS's console: https://github.com/DataBiosphere/azul/issues/5884
  test.each(['{ $.a.b = "x" }', '{ $.a.b != "x" }', '{ $.a.b != 5 }', '{ $.a.b < 5 }', '{ $.a.b = * }'])(
    '%s',
    (pattern) => {
      for (const a of [undefined, null, 'leaf', {}, { b: null }, { b: {} }, { b: ['x'] }, [{ b: 'y' }]]) {
        expect(matchesFilter(pattern, { a })).toBe(false);
      }
    },
  );

  test.each<[string, boolean, object]>([
    ['{ $.a NOT EXISTS }', true, {}],
    ['{ $.a NOT EXISTS }', false, { a: null }],
    ['{ $.a NOT EXISTS }', false, { a: {} }],
    ['{ $.a NOT EXISTS }', false, { a: '' }],
    ['{ $.a.b NOT EXISTS }', true, { a: null }],
    ['{ $.a[1] NOT EXISTS }', true, { a: ['x'] }],
    ['{ $.a IS NULL }', false, {}],
    ['{ $.a IS NULL }', false, { a: 'null' }],
    ['{ $.a IS TRUE }', false, { a: 'true' }],
    ['{ $.a IS FALSE }', true, { a: false }],
    ['{ $.a IS FALSE }', false, {}],
    ['{ $.toString NOT EXISTS }', true, {}],
    ['{ $.a.length NOT EXISTS }', true, { a: ['x'] }],
  ])('%s is %s for %j', (pattern, matches, event) => {
    expect(matchesFilter(pattern, event)).toBe(matches);
  });
});

describe('wildcards', () => {
  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/FilterAndPatternSyntax.html: *Event and Event*
  test.each<[string, boolean, unknown]>([
    ['{ $.a = *Event }', true, 'PutEvent'],
    ['{ $.a = *Event }', false, 'EventId'],
    ['{ $.a = "Event*" }', true, 'EventId'],
    ['{ $.a = "Event*" }', false, 'PutEvent'],
    ['{ $.a = "*UnauthorizedOperation" }', true, 'Client.UnauthorizedOperation'],
    ['{ $.a != "AccessDenied*" }', false, 'AccessDeniedException'],
    ['{ $.a = "*:assumed-role/*" }', true, 'arn:aws:sts::1:assumed-role/x'],
    ['{ $.a = "*.html*" }', false, 'axhtml'],
    ['{ $.a = 4* }', true, 404],
    ['{ $.a = 4* }', true, '404'],
    ['{ $.a != 4* }', true, 500],
    ['{ $.a = event* }', false, 'EventId'],
  ])('%s is %s for %j', (pattern, matches, a) => {
    expect(matchesFilter(pattern, { a })).toBe(matches);
  });

  // https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/matching-terms-json-log-events.html: $.arrayKey[*] and $.*
  test.each<[string, boolean]>([
    ['{ $.arrayKey[*] = "another value" }', true],
    ['{ $.arrayKey[*] = "third" }', false],
    ['{ $.objectList[*].id >= 2 }', true],
    ['{ $.objectList[*].id > 2 }', false],
    ['{ $.eventType[*] = "UpdateTrail" }', false],
    ['{ $.arrayKey.* = "value" }', false],
  ])('%s is %s', (pattern, matches) => {
    expect(matchesFilter(pattern, TRAIL)).toBe(matches);
  });

  test('any field', () => {
    expect(matchesFilter('{ $.* = "111.111.*" }', { a: 'x', b: '111.111.111.111' })).toBe(true);
  });
});

describe('what the answer does not hang on is not compared', () => {
  const event = { eventSource: 's3.amazonaws.com', readOnly: true, code: '5', size: 5 };

  test.each<[string, string | boolean]>([
    ['{ $.eventSource = "x" && $.readOnly = "true" }', false],
    ['{ $.readOnly = "true" }', "$.readOnly is the boolean true: AWS does not document = with the text 'true'"],
    ['{ $.readOnly != true }', '$.readOnly is the boolean true'],
    ['{ $.code = 5 }', '$.code is the string 5: AWS does not document = with the number 5'],
    ['{ $.code > 4 }', '$.code is the string 5'],
    ['{ $.size = "5" }', '$.size is the number 5'],
    ['{ $.size != abc }', '$.size is the number 5'],
    ['{ $.size = "5*" }', '$.size is the number 5'],
  ])('%s', (pattern, expected) => {
    if (typeof expected === 'boolean') expect(matchesFilter(pattern, event)).toBe(expected);
    else expect(() => matchesFilter(pattern, event)).toThrow(expected);
  });
});

describe('what is not in the grammar', () => {
  test.each<[string, string]>([
    ['', "Position 0: '{' is expected, not the end"],
    ['ERROR', "Position 0: '{' is expected, not 'ERROR'"],
    ['{ }', "Position 2: a selector such as $.name is expected, not '}'"],
    ['{ $.a = 1', "Position 9: '}' is expected, not the end"],
    ['{ $.a = 1 } x', "Position 12: the end is expected, not 'x'"],
    ['{ $.a }', 'Position 6: a comparison, IS or NOT EXISTS is expected'],
    ['{ $.a = }', "Position 8: a string or number is expected, not '}'"],
    ['{ $.a == 1 }', "Position 7: a string or number is expected, not '='"],
    ['{ a = 1 }', 'Position 2: a selector'],
    ['{ $a = 1 }', "Position 2: nothing begins with '$'"],
    ['{ $[0] = 1 }', "Position 2: a selector begins with '$.'"],
    ['{ $.a:b = 1 }', "Position 5: nothing begins with ':'"],
    ['{ $.a[-1] = 1 }', "Position 5: nothing begins with '['"],
    ['{ $.a[*].b[*] = 1 }', 'Position 2: a selector takes one wildcard'],
    ['{ $.a[*] != 1 }', 'Position 2: AWS does not document != for a wildcard selector'],
    ['{ $.a[*] NOT EXISTS }', 'Position 2: AWS does not document NOT for a wildcard selector'],
    ['{ $.a EXISTS }', "Position 6: a comparison, IS or NOT EXISTS is expected, not 'EXISTS'"],
    ['{ $.a IS NOT NULL }', "Position 9: TRUE, FALSE or NULL is expected, not 'NOT'"],
    ['{ $.a IS true }', 'Position 9: TRUE, FALSE or NULL'],
    ['{ $.a NOT NULL }', "Position 10: 'EXISTS' is expected"],
    ['{ $.a not exists }', 'Position 6'],
    ['{ $.a = "x }', "Position 8: nothing begins with '\"'"],
    ['{ $.a = "x\\y" }', 'Position 8: AWS documents no backslash'],
    ['{ $.a = "x\\"y" }', "Position 13: nothing begins with '\"'"],
    ["{ $.a = 'x' }", "Position 8: nothing begins with '''"],
    ['{ $.a = %x% }', "Position 8: nothing begins with '%'"],
    ['{ $.a = a-b }', "Position 8: quotes are expected around 'a-b'"],
    ['{ $.a = a/b }', "Position 9: nothing begins with '/'"],
    ['{ $.a = Ev*ent }', 'Position 8: AWS documents no wildcard within a text'],
    ['{ $.a > "5" }', 'Position 8: a number is expected'],
    ['{ $.a > 5* }', 'Position 8: a number is expected'],
    ['{ ($.a = 1 }', "Position 11: ')' is expected"],
    ['{ $.a = 1) }', "Position 9: '}' is expected"],
    ['{ $.a = 1 & $.b = 2 }', "Position 10: nothing begins with '&'"],
    ['{ $.a = 1 AND $.b = 2 }', "Position 10: '}' is expected"],
    ['{ $.a = 1 && }', 'Position 13: a selector'],
    ['{ !($.a = 1) }', "Position 2: nothing begins with '!'"],
    ['{ $.a[*]=1 || $.b[*]=1 || $.c[*]=1 || $.d[*]=1 }', 'More than 3 wildcard selectors'],
    [`{ $.a = "${'x'.repeat(1024)}" }`, '1036 characters'],
  ])('%s', (pattern, problem) => {
    expect(() => matchesFilter(pattern, {})).toThrow(problem);
  });
});
