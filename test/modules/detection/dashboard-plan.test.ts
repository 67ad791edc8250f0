import { dashboardBody } from '../../../modules/detection/dashboard-plan';

const METRIC = { title: 'Things', metrics: [['MlBaseline/acme', 'Things', 'Role', 'r']] };
const QUERY = { title: 'Calls', query: 'filter a = 1 | limit 5' };

const body = (widgets: Parameters<typeof dashboardBody>[0], logGroup: string | undefined = '/acme/trail') =>
  (dashboardBody(widgets, 'test-1', logGroup) as { widgets: any[] }).widgets;

test('numbers are sums over time', () => {
  expect(body([METRIC])).toEqual([
    {
      type: 'metric',
      x: 0,
      y: 0,
      width: 12,
      height: 6,
      properties: {
        title: 'Things',
        region: 'test-1',
        view: 'timeSeries',
        stat: 'Sum',
        period: 300,
        metrics: [['MlBaseline/acme', 'Things', 'Role', 'r']],
      },
    },
  ]);
});

test('queries look through the log group of the trail', () => {
  expect(body([QUERY])[0]).toMatchObject({
    type: 'log',
    properties: {
      title: 'Calls',
      region: 'test-1',
      view: 'table',
      query: "SOURCE '/acme/trail' | filter a = 1 | limit 5",
    },
  });
});

test('two stand side by side', () => {
  expect(body([METRIC, QUERY, METRIC, QUERY, METRIC]).map(({ x, y }) => [x, y])).toEqual([
    [0, 0],
    [12, 0],
    [0, 6],
    [12, 6],
    [0, 12],
  ]);
});

test('without a log group, queries are left out, and no gap stays', () => {
  const widgets = (dashboardBody([QUERY, METRIC, QUERY, METRIC], 'test-1', undefined) as { widgets: any[] }).widgets;
  expect(widgets.map(({ type, x, y }) => [type, x, y])).toEqual([
    ['metric', 0, 0],
    ['metric', 12, 0],
  ]);
});
