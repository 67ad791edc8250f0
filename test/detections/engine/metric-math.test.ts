import { evaluateMath, MathQuery, Point } from './metric-math';

const MINUTE = 60_000;
const START = Date.UTC(2024, 1, 29, 23, 58);

/** A value a minute; undefined is a minute without one. */
const series = (...values: readonly (number | undefined)[]): Point[] =>
  values.flatMap((value, index) =>
    value === undefined ? [] : [{ timestamp: new Date(START + index * MINUTE), value }],
  );

/** The values of an expression over metrics m1 to m4, minute by minute. */
function valuesOf(expression: string, ...metrics: readonly Point[][]): (number | undefined)[] {
  const named = Object.fromEntries(metrics.map((points, index) => [`m${index + 1}`, points]));
  const queries = [...Object.keys(named).map((id) => ({ id, metric: id })), { id: 'e1', expression }];
  const minutes = [0, 1, 2, 3, 4].map((index) => new Date(START + index * MINUTE));
  const points = evaluateMath(queries, named, minutes);
  return minutes.map((minute) => points.find(({ timestamp }) => timestamp.getTime() === minute.getTime())?.value);
}

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-operators
describe("the documentation's examples of comparisons", () => {
  const metric1 = series(30, 20, 0, 0);
  const metric2 = series(20, undefined, 20, undefined);

  test.each([
    ['(m1 < m2)', [0, 0, 1, 0, undefined]],
    ['(m1 >= 30)', [1, 0, 0, 0, undefined]],
    ['(m1 > 15 AND m2 > 15)', [1, 0, 0, 0, undefined]],
  ])('%s', (expression, expected) => {
    expect(valuesOf(expression, metric1, metric2)).toEqual(expected);
  });
});

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#using-IF-expressions
describe("the documentation's examples of IF", () => {
  const metric1 = series(1, 1, 0, 0, undefined);
  const metric2 = series(30, undefined, 0, 0, 30);
  const metric3 = series(0, 0, 20, undefined, 20);

  test.each([
    ['IF(m1, m2, m3)', [30, 0, 20, undefined, undefined]],
    ['IF(m1, 5, m3)', [5, 5, 20, undefined, undefined]],
    ['IF(m1, m2, 5)', [30, 0, 5, 5, undefined]],
    ['IF(m1, m2)', [30, 0, undefined, undefined, undefined]],
    ['IF(1, m2, m3)', [30, undefined, 0, 0, 30]],
    ['IF(0, m2, m3)', [0, 0, 20, undefined, 20]],
    ['IF(0, m2)', [undefined, undefined, undefined, undefined, undefined]],
    ['IF(-m1, 1, 2)', [1, 1, 2, 2, undefined]],
    ['IF(m2 < 20, m2)', [undefined, undefined, 0, 0, undefined]],
    ['IF(m2 < 20, 10, 2)', [2, undefined, 10, 10, 2]],
  ])('%s', (expression, expected) => {
    expect(valuesOf(expression, metric1, metric2, metric3)).toEqual(expected);
  });
});

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-arithmetic
describe('arithmetic and logic: what is missing is 0 beside what is not, a division by zero drops the point', () => {
  test.each([
    ['m1 + m2', [11, 2, 10, undefined, undefined]],
    ['m1 - m2', [-9, 2, -10, undefined, undefined]],
    ['m1 / m2', [0.1, undefined, 0, undefined, undefined]],
    ['m1 * 2', [2, 4, undefined, undefined, undefined]],
    ['60 / m1', [60, 30, undefined, undefined, undefined]],
    ['-m1', [-1, -2, undefined, undefined, undefined]],
    ['m1 - -1', [2, 3, undefined, undefined, undefined]],
    ['2 + 3 * m1', [5, 8, undefined, undefined, undefined]],
    ['(2 + 3) * m1', [5, 10, undefined, undefined, undefined]],
    ['10 - 4 - m1', [5, 4, undefined, undefined, undefined]],
    ['m1 / 2 / 2', [0.25, 0.5, undefined, undefined, undefined]],
    ['m1 + 1 > 2', [0, 1, undefined, undefined, undefined]],
    ['m1 == 1', [1, 0, undefined, undefined, undefined]],
    ['m1 != m2', [1, 1, 1, undefined, undefined]],
    ['m1 <= 1.5', [1, 0, undefined, undefined, undefined]],
    ['m1 && m2', [1, 0, 0, undefined, undefined]],
    ['m1 || m2', [1, 1, 1, undefined, undefined]],
    ['m1 == 5 OR m1 == 2', [0, 1, undefined, undefined, undefined]],
    ['m1 == 1 OR m1 == 2 AND m1 == 3', [1, 0, undefined, undefined, undefined]],
    ['(m1 == 1 || m1 == 2) && m1 == 3', [0, 0, undefined, undefined, undefined]],
    ['FLOOR(m1 / 2)', [0, 1, undefined, undefined, undefined]],
    ['FLOOR(-m1 / 2)', [-1, -1, undefined, undefined, undefined]],
  ])('%s', (expression, expected) => {
    expect(valuesOf(expression, series(1, 2), series(10, undefined, 10))).toEqual(expected);
  });
});

// https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/using-metric-math.html#metric-math-syntax-functions-list
describe('functions', () => {
  const sparse = series(undefined, 7, undefined, undefined, 9);

  test.each([
    // From Thursday, 29 February 2024, 23:58 UTC
    ['MINUTE(m1)', [58, 59, 0, 1, 2]],
    ['HOUR(m1)', [23, 23, 0, 0, 0]],
    ['DAY(m1)', [4, 4, 5, 5, 5]],
    ['DATE(m1)', [29, 29, 1, 1, 1]],
    ['MONTH(m1)', [2, 2, 3, 3, 3]],
    ['YEAR(m1)', [2024, 2024, 2024, 2024, 2024]],
    ['EPOCH(m1)', [1709251080, 1709251140, 1709251200, 1709251260, 1709251320]],
    ['FLOOR(EPOCH(m1) / 86400)', [19782, 19782, 19783, 19783, 19783]],
    ['FILL(m1, 0)', [0, 7, 0, 0, 9]],
    ['FILL(m1, -1)', [-1, 7, -1, -1, 9]],
    ['FILL(m1, REPEAT)', [undefined, 7, 7, 7, 9]],
    ['FILL(m1, 0) == 0', [1, 0, 1, 1, 0]],
    // https://aws.amazon.com/blogs/mt/enhance-cloudwatch-metrics-with-metric-math-functions/
    ['IF((DAY(m1)<5 AND (HOUR(m1)>=9 AND HOUR(m1)<24)),m1)', [0, 7, undefined, undefined, undefined]],
  ])('%s', (expression, expected) => {
    expect(valuesOf(expression, sparse)).toEqual(expected);
  });

  test.each([
    ['2024-03-03T12:00:00Z', 7],
    ['2024-03-04T12:00:00Z', 1],
  ])('%s is day %d', (time, day) => {
    const queries = [
      { id: 'm1', metric: 'calls' },
      { id: 'e1', expression: 'DAY(m1)' },
    ];
    const points = evaluateMath(queries, { calls: [{ timestamp: new Date(time), value: 3 }] });
    expect(points).toEqual([{ timestamp: new Date(time), value: day }]);
  });
});

describe('queries', () => {
  const points = { calls: series(1, 2), errors: series(undefined, 3) };
  const metrics: MathQuery[] = [
    { id: 'calls', metric: 'calls' },
    { id: 'errors', metric: 'errors' },
  ];

  test('use each other, and the one that returns data is the result, or the last', () => {
    const queries = [{ id: 'twice', expression: 'both * 2' }, ...metrics, { id: 'both', expression: 'calls + errors' }];
    expect(evaluateMath(queries, points)).toEqual(series(1, 5));
    const returning = queries.map((query) => ({ ...query, returnData: query.id === 'twice' }));
    expect(evaluateMath(returning, points)).toEqual(series(2, 10));
  });

  test('without a range, time functions have a value wherever any series has', () => {
    const queries = [...metrics, { id: 'e1', expression: 'HOUR(errors)' }];
    expect(evaluateMath(queries, points)).toEqual(series(23, 23));
  });

  test.each<[string, MathQuery[]]>([
    ['No queries', []],
    ['Not an id: M1', [{ id: 'M1', metric: 'calls' }]],
    ['Two queries have the id calls', [...metrics, { id: 'calls', metric: 'errors' }]],
    ['e1: an expression or a metric', [{ id: 'e1' }]],
    ['e1: an expression or a metric', [{ id: 'e1', expression: 'calls', metric: 'calls' }]],
    ['calls: no series for the metric constructor', [{ id: 'calls', metric: 'constructor' }]],
    ['e1: no query has the id m1', [{ id: 'e1', expression: 'm1' }]],
    [
      'Expressions that use each other: e1, e2, e1',
      [
        { id: 'e1', expression: 'e2 + 1' },
        { id: 'e2', expression: 'e1 + 1' },
      ],
    ],
    ['An alarm watches one query, not calls, errors', metrics.map((query) => ({ ...query, returnData: true }))],
    ['Unknown function SUM', [{ id: 'e1', expression: 'SUM(calls)' }, ...metrics]],
  ])('%s', (problem, queries) => {
    expect(() => evaluateMath(queries, points)).toThrow(problem);
  });

  test('two points at one time', () => {
    const twice = [...series(1), ...series(2)];
    expect(() => evaluateMath([{ id: 'm1', metric: 'm1' }], { m1: twice })).toThrow('the same timestamp');
  });
});

describe('malformed expressions', () => {
  test.each([
    ['', 'Position 0: a number, an id, a function or a parenthesis is expected, not the end'],
    ['5', 'e1: a time series is expected, not the number 5'],
    ['m1 +', 'Position 4: a number'],
    ['m1 m1', "Position 3: the end is expected, not 'm1'"],
    ['(m1', "Position 3: ')' is expected"],
    ['m1 = 1', "Position 3: nothing begins with '='"],
    ['m1 < 2 < 3', 'Position 7: the end is expected'],
    ['m1 ^ 2', "Position 3: nothing begins with '^'"],
    ['m1 and m1', 'Position 3: the end is expected'],
    ['NOT m1', 'Position 4: the end is expected'],
    ['[m1]', "Position 0: nothing begins with '['"],
    ['5m1', 'Position 1: the end is expected'],
    ['m1 / (1 / 0)', 'A scalar is divided by zero'],
    ['floor(m1)', 'Position 5: the end is expected'],
    ['METRICS()', 'Unknown function METRICS'],
    ['REPEAT', 'Unknown word REPEAT'],
    ['FLOOR()', 'FLOOR(series) is expected'],
    ['FLOOR(2.5)', 'FLOOR(series) is expected'],
    ['FLOOR(m1, m1)', 'FLOOR(series) is expected'],
    ['HOUR(1)', 'HOUR(series) is expected'],
    ['FILL(m1)', 'FILL takes a number or REPEAT'],
    ['FILL(m1, LINEAR)', 'Unknown word LINEAR'],
    ['FILL(m1, m1)', 'FILL takes a number or REPEAT'],
    ['FILL(m1, 0, 1)', 'FILL(series, number) or FILL(series, REPEAT) is expected'],
    ['IF(m1)', 'IF(condition, value)'],
    ['IF(m1, 1, 2, 3)', 'IF(condition, value)'],
    ['IF(m1, REPEAT)', 'IF(condition, value)'],
    ['IF(1, 2, m1)', 'IF(number, series, series) is expected'],
  ])('%s', (expression, problem) => {
    expect(() => valuesOf(expression, series(1, 2))).toThrow(problem);
  });
});
