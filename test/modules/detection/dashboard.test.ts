import { Dashboard, DashboardProps } from '../../../modules/detection';
import { fieldsOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const WIDGETS = [
  { title: 'Things', metrics: [['MlBaseline/acme', 'Things']] },
  { title: 'Calls', query: 'limit 5' },
];

const dashboard = (props: Partial<DashboardProps> = {}) =>
  fieldsOf(
    synthesize(
      (stack) =>
        new Dashboard(stack, 'Dashboard', {
          dashboardName: 'acme-account',
          widgets: WIDGETS,
          trailLogGroupName: '/acme/trail',
          ...props,
        }),
    ).only('aws_cloudwatch_dashboard'),
  );

const titles = (body: string) => JSON.parse(body).widgets.map(({ properties }: any) => properties.title);

test('a dashboard shows its widgets, in its region', () => {
  const { dashboard_name: name, dashboard_body: body } = dashboard();
  expect([name, titles(body)]).toEqual(['acme-account', ['Things', 'Calls']]);
  expect(JSON.parse(body).widgets.map(({ properties }: any) => properties.region)).toEqual(['test-1', 'test-1']);
});

test('without the log group of a trail, it shows numbers alone', () => {
  expect(titles(dashboard({ trailLogGroupName: undefined }).dashboard_body)).toEqual(['Things']);
});

test.each(['', 'x'.repeat(256), 'acme account', 'acme.account', 'acme\n'])('refuses the name "%s"', (dashboardName) => {
  expect(() => dashboard({ dashboardName })).toThrow(
    new Error(
      `"dashboardName" must be 1 to 255 letters, digits, dashes or underscores, got "${dashboardName}": rename it (stack/Dashboard)`,
    ),
  );
});
