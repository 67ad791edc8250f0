import { accountWidgets, AccountPlace, ProjectPlace, projectWidgets } from '../../../modules/detection';

const ROLE = 'arn:test:iam::111122223333:role/acme-fraud-training-test-1';
const KEY = 'arn:test:kms:test-1:111122223333:key/1';

/** As far as dashboards look at it. */
const account = { metricNamespace: 'MlBaseline/acme' } as AccountPlace;
const project = {
  metricNamespace: 'MlBaseline/acme',
  projectMetricNamespace: 'MlBaseline/acme/fraud',
  namePrefix: 'acme-fraud-',
  keyArn: KEY,
  outputBucketName: 'acme-fraud-output',
  trainingBucketName: 'acme-fraud-training',
  trainingRoleArn: ROLE,
} as ProjectPlace;

describe('the dashboard of an account', () => {
  const widgets = accountWidgets(account);

  test('shows what is counted once, by its meaning', () => {
    const numbers = widgets.flatMap((widget) => ('metrics' in widget ? [[widget.title, widget.metrics]] : []));
    expect(Object.fromEntries(numbers)).toMatchObject({
      'Calls and logins of the root user': [['MlBaseline/acme', 'RootUse']],
      'Endpoints created, in all regions': [['MlBaseline/acme', 'EndpointsCreated']],
    });
    const names = widgets.flatMap((widget) => ('metrics' in widget ? widget.metrics.map(([, name]) => name) : []));
    expect(names.filter((name) => name === 'BytesRead' || name === 'TrainingJobsCreated')).toEqual([]);
  });

  test('lists who was refused, and who changes keys', () => {
    const queries = widgets.flatMap((widget) => ('query' in widget ? [widget.title] : []));
    expect(queries).toEqual(['Refused calls by caller', 'Changes of keys by caller']);
  });
});

describe('the dashboard of a project', () => {
  const widgets = projectWidgets(project);
  const metricsOf = (title: string) =>
    widgets.flatMap((widget) => (widget.title === title && 'metrics' in widget ? widget.metrics : []));

  test('shows the metrics of its role, of its buckets, and its own', () => {
    expect(metricsOf('Training jobs started')).toEqual([['MlBaseline/acme', 'TrainingJobsCreated', 'RoleArn', ROLE]]);
    expect(metricsOf('Endpoints created')).toEqual([['MlBaseline/acme/fraud', 'EndpointsCreated']]);
    expect(metricsOf('Bytes read from its buckets')).toEqual([
      ['MlBaseline/acme', 'BytesRead', 'BucketName', 'acme-fraud-output'],
      ['MlBaseline/acme', 'BytesRead', 'BucketName', 'acme-fraud-training'],
    ]);
  });

  test('shows no jobs where nothing is trained', () => {
    const titles = projectWidgets({ ...project, trainingRoleArn: undefined }).map(({ title }) => title);
    expect(titles).not.toContain('Training jobs started');
    expect(titles).toHaveLength(widgets.length - 1);
  });

  test('asks about its own things, in every query', () => {
    const queries = widgets.flatMap((widget) => ('query' in widget ? [widget] : []));
    expect(queries.length).toBeGreaterThan(3);
    const own = [KEY, 'acme-fraud-'];
    expect(queries.filter(({ query }) => !own.some((name) => query.includes(name)))).toEqual([]);
  });

  test('lists callers, the busiest first, and not without end', () => {
    const queries = widgets.flatMap((widget) => ('query' in widget ? [widget.query] : []));
    expect(queries.filter((query) => !/by userIdentity\.arn.* \| sort \w+ desc \| limit 50$/.test(query))).toEqual([]);
  });
});
