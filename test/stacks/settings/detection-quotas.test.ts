import { DetectionQuota, detectionQuotas, needed, projectsThatFit } from '../../../stacks/settings/detection-quotas';
import { goldenCount } from '../../support/golden';
import { accountPlace, projectPlace } from '../../../stacks/settings/watched-places';

const scope = { prefix: 'acme', account: '123456789012', region: 'eu-central-1' };
const training = projectPlace(scope, 'fraud');
const elsewise = projectPlace(scope, 'spam', { trainingRoleArn: undefined });

const NETWORK = { networkCidr: '10.20.0.0/16' };

const quotas = (place = accountPlace(scope, NETWORK)): Record<string, DetectionQuota> =>
  Object.fromEntries(detectionQuotas(place, [training, elsewise]).map((quota) => [quota.what, quota]));

const RULES = 'rules of EventBridge';
const FILTERS = "metric filters on the trail's log group";
const ALARMS = 'alarms of CloudWatch';

describe('what detections need', () => {
  test('is held against the quotas that AWS gives without being asked', () => {
    const limits = (region: string) =>
      detectionQuotas(accountPlace({ ...scope, region }), []).map(({ what, limit }) => [what, limit]);
    expect(limits('eu-central-1')).toEqual([
      [RULES, 300],
      [FILTERS, 100],
      [ALARMS, 5000],
    ]);
    expect([limits('af-south-1')[0], limits('eu-south-1')[0]]).toEqual([
      [RULES, 100],
      [RULES, 100],
    ]);
  });

  test('are the rules, filters and alarms of the golden lists', () => {
    const made = quotas();
    const counts = (type: string) => ({
      ofAccount: goldenCount('audit', type),
      ofProject: goldenCount('project-fraud', type),
    });
    const [rules, filters, alarms] = ['event_rule', 'log_metric_filter', 'metric_alarm'].map((name) =>
      counts(`aws_cloudwatch_${name}`),
    );
    expect([rules!.ofAccount > 30, rules!.ofProject > 4, alarms!.ofProject > 2]).toEqual([true, true, true]);
    expect(made[RULES]).toMatchObject({ ofAccount: rules!.ofAccount, ofProjects: Array(2).fill(rules!.ofProject) });
    expect(made[FILTERS]).toMatchObject({
      ofAccount: filters!.ofAccount,
      ofProjects: Array(2).fill(filters!.ofProject),
    });
    // Working hours are asked for where something is trained
    const ofProjects = [alarms!.ofProject, alarms!.ofProject - 1];
    expect(made[ALARMS]).toMatchObject({ ofAccount: alarms!.ofAccount, ofProjects });
  });

  test('are no filters and alarms where the log group of the trail is not known, but that of the queue', () => {
    const made = quotas(accountPlace(scope, { ...NETWORK, trailLogGroupName: undefined }));
    // One rule watches that log group
    expect(made[RULES]!.ofAccount).toBe(goldenCount('audit', 'aws_cloudwatch_event_rule') - 1);
    expect(made[FILTERS]).toMatchObject({ ofAccount: 0, ofProjects: [0, 0] });
    expect(made[ALARMS]).toMatchObject({ ofAccount: 1, ofProjects: [0, 0] });
  });
});

const quota = (limit: number, ofAccount: number, ...ofProjects: number[]): DetectionQuota => ({
  what: 'things',
  limit,
  ofAccount,
  ofProjects,
});

test.each([
  ['all that are there', quota(10, 4, 3, 3), 10, 2],
  ['all but the last', quota(10, 4, 3, 3, 1), 11, 2],
  ['none', quota(10, 9, 2), 11, 0],
  ['none, for the account alone needs too much', quota(10, 11, 1), 12, 0],
  ['no projects', quota(10, 4), 4, 0],
])('there is room for %s', (_, given, count, fit) => {
  expect([needed(given), projectsThatFit(given)]).toEqual([count, fit]);
});
