import { parseCidr } from '../../modules/core/cidr';
import { check, SettingsCheck } from './check';
import { DetectionQuota, detectionQuotas, needed, projectsThatFit } from './detection-quotas';
import { longAccountPatterns, longProjectPatterns } from './pattern-sizes';
import { Finding, shown } from './problem';
import { accountPlaceIn, projectPlaceIn } from './watched-places';

/** Whoever trusts more than that trusts nearly everybody. */
const WIDEST_NETWORK_BITS = 8;

/** Whether what is watched for makes sense, and fits into what AWS takes. */
export const DETECTION_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['detections'], ({ detections: { workingHours } }) => {
    const { from, until } = workingHours;
    if (from < until) return [];
    return [
      {
        path: ['detections', 'workingHours', 'from'],
        rule: `be earlier than until, ${until}`,
        received: shown(from),
        remedy: 'name hours of one day; work past midnight takes 0 and 24',
      },
    ];
  }),

  check(['detections'], ({ detections: { trustedNetworks } }) =>
    trustedNetworks
      .map((network, index) => ({ network, index }))
      .filter(({ network }) => parseCidr(network)!.bits < WIDEST_NETWORK_BITS)
      .map(({ network, index }) => ({
        path: ['detections', 'trustedNetworks', index],
        rule: `be a range of /${WIDEST_NETWORK_BITS} or smaller`,
        received: shown(network),
        remedy: 'name the ranges that people work from: whatever is trusted is not told',
      })),
  ),

  check(['detections'], ({ detections: { disabled } }) => {
    const ids = disabled.map(({ detection }) => detection);
    return ids
      .map((id, index) => ({ id, index }))
      .filter(({ id, index }) => ids.indexOf(id) < index)
      .map(({ id, index }) => ({
        path: ['detections', 'disabled', index, 'detection'],
        rule: 'be listed once',
        received: `${shown(id)} again`,
        remedy: 'remove one of them',
      }));
  }),

  check(['account', 'region', 'prefix', 'audit', 'alerts', 'detections', 'deployer'], (sections) => {
    const { projects, ...place } = sections;
    const tightest = detectionQuotas(
      accountPlaceIn(sections),
      projects.map((project) => projectPlaceIn(project, place)),
    )
      .filter((quota) => needed(quota) > quota.limit)
      .sort((a, b) => projectsThatFit(a) - projectsThatFit(b))[0];
    return tightest === undefined ? [] : [tooMany(tightest)];
  }),

  check(['account', 'region', 'prefix', 'audit', 'alerts', 'detections', 'deployer'], (sections) =>
    longAccountPatterns(accountPlaceIn(sections)),
  ),
  check(['account', 'region', 'prefix', 'network'], ({ projects, ...place }) =>
    projects.flatMap((project) => longProjectPatterns(project.path, projectPlaceIn(project, place))),
  ),
]);

function tooMany(quota: DetectionQuota): Finding {
  const { what, limit, ofProjects } = quota;
  return {
    path: ['projects'],
    rule: `need at most ${limit} ${what}`,
    received: `${needed(quota)} for ${ofProjects.length} projects`,
    remedy: `keep to ${projectsThatFit(quota)} projects, or share them out among accounts`,
  };
}
