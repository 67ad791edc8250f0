import { NamingScope } from '../../modules/core/resource-name';
import { AccountPlace, ProjectPlace } from '../../modules/detection/place';
import { RoleComponent } from '../component-names';
import { outputReaders } from '../data-readers';
import { textAnalysisRoles } from '../monitoring-settings';
import { check, SettingsCheck } from './check';
import { DetectionQuota, detectionQuotas, needed, projectsThatFit } from './detection-quotas';
import { longAccountPatterns, longProjectPatterns } from './pattern-sizes';
import { Finding, shown } from './problem';
import { PlacedProject, Sections } from './structure';
import { accountPlace, projectPlace, roleArnOf } from './watched-places';

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

  check(['detections'], ({ detections: { off } }) => {
    const ids = off.map(({ detection }) => detection);
    return ids
      .map((id, index) => ({ id, index }))
      .filter(({ id, index }) => ids.indexOf(id) < index)
      .map(({ id, index }) => ({
        path: ['detections', 'off', index, 'detection'],
        rule: 'be listed once',
        received: `${shown(id)} again`,
        remedy: 'remove one of them',
      }));
  }),

  check(['account', 'region', 'prefix', 'audit', 'alerts', 'detections', 'deployer'], (sections) => {
    const { projects, ...place } = sections;
    const tightest = detectionQuotas(
      accountIn(sections),
      projects.map((project) => projectIn(project, place)),
    )
      .filter((quota) => needed(quota) > quota.limit)
      .sort((a, b) => projectsThatFit(a) - projectsThatFit(b))[0];
    return tightest === undefined ? [] : [tooMany(tightest)];
  }),

  check(['account', 'region', 'prefix', 'audit', 'alerts', 'detections', 'deployer'], (sections) =>
    longAccountPatterns(accountIn(sections)),
  ),
  check(['account', 'region', 'prefix', 'network'], ({ projects, ...place }) =>
    projects.flatMap((project) => longProjectPatterns(project.path, projectIn(project, place))),
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

type AccountSections = NamingScope &
  Required<Pick<Sections, 'audit' | 'alerts' | 'detections' | 'deployer'>> &
  Pick<Sections, 'projects'>;

function accountIn({ audit, alerts, detections, deployer, projects, ...scope }: AccountSections): AccountPlace {
  return accountPlace(scope, {
    instanceTypes: [...new Set(projects.flatMap(({ settings }) => settings.instanceTypes))].sort(),
    trustedNetworks: detections.trustedNetworks,
    textAnalysisArns: textAnalysisRoles(projects.map(({ settings }) => settings)),
    deployerArn: deployer,
    ...(audit.trail === 'existing' && { trailLogGroupName: audit.existingTrailLogGroup }),
    ...(alerts.existingTopic && { alertTopicArn: alerts.existingTopic }),
  });
}

function projectIn({ settings }: PlacedProject, place: NamingScope & Pick<Sections, 'network'>): ProjectPlace {
  const { name, components, exceptions } = settings;
  const roleArn = (component: RoleComponent) => roleArnOf(place, name, component);
  return projectPlace(place, name, {
    outputReaderArns: outputReaders(settings, roleArn),
    outsideArns: exceptions.dataAccessOutsideVpc?.principals ?? [],
    trainingRoleArn: components.includes('training') ? roleArn('training') : undefined,
    ...(place.network?.existing && { s3EndpointId: place.network.existing.s3EndpointId }),
  });
}
