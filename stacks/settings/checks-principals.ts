import { partitionOfRegion } from '../../modules/core/partition';
import { roleName } from '../../modules/core/resource-name';
import { parseArn, principalName } from './arn';
import { check, SettingsCheck } from './check';
import { accountRoles, projectRoles } from '../../modules/baseline/baseline-names';
import { Path, shown } from './problem';
import { Sections } from './structure';

/** A role or user that the settings name, and as what. */
interface NamedPrincipal {
  readonly path: Path;
  readonly arn: string;
  readonly as:
    | 'an administrator'
    | 'the deployer'
    | 'the planner'
    | 'an auditor'
    | 'a launcher'
    | 'a writer'
    | 'a reader'
    | 'the role of Comprehend'
    | 'a principal with data access';
}

/** Whether the roles and users that the settings name may be what they are named as. */
export const PRINCIPAL_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['account'], ({ account, ...rest }) =>
    principalsOf(rest)
      .filter(({ arn }) => parseArn(arn).account !== account)
      .map(({ path, arn }) => ({
        path,
        rule: `be of the account ${account}`,
        received: shown(arn),
        remedy: 'name a role or user of the account that is deployed to',
      })),
  ),

  check(['region'], ({ region, ...rest }) => {
    const partition = partitionOfRegion(region).name;
    return principalsOf(rest)
      .filter(({ arn }) => parseArn(arn).partition !== partition)
      .map(({ path, arn }) => ({
        path,
        rule: `be of the partition ${partition}, which ${region} belongs to`,
        received: shown(arn),
        remedy: `write it as arn:${partition}:iam::..., or correct the region`,
      }));
  }),

  check(['administrators', 'deployer'], ({ administrators, deployer }) => {
    if (administrators.includes(deployer)) return [];
    return [
      {
        path: ['deployer'],
        rule: 'be one of the administrators',
        received: shown(deployer),
        remedy: 'add it to administrators: AWS refuses a key policy that locks out whoever makes the key',
      },
    ];
  }),

  check(['administrators'], ({ administrators, ...rest }) => {
    const known = new Set(administrators);
    return principalsOf(rest)
      .filter(({ arn, as }) => as !== 'the deployer' && known.has(arn))
      .map(({ path, arn, as }) => ({
        path,
        rule: 'not be an administrator',
        received: shown(arn),
        remedy: `administrators have no access to data: name another one as ${as}, or take it off administrators`,
      }));
  }),

  check(['region', 'prefix'], ({ region, prefix, ...rest }) => {
    const components = [...accountRoles(), ...rest.projects.flatMap(({ settings }) => projectRoles(settings.name))];
    const ours = new Set(components.map((component) => roleName({ prefix, region, account: '' }, component)));
    return principalsOf(rest)
      .filter(({ arn, as }) => as !== 'a principal with data access' && isRole(arn) && ours.has(principalName(arn)))
      .map(({ path, arn }) => ({
        path,
        rule: 'not be a role that this baseline makes',
        received: shown(arn),
        remedy: 'its permissions are set already: name a role of your own',
      }));
  }),

  check(['prefix'], ({ prefix, ...rest }) => {
    const paths = rest.projects.map(({ settings }) => `role/${prefix}/${settings.name}/`);
    return principalsOf(rest)
      .filter(({ arn }) => paths.some((path) => parseArn(arn).resource.startsWith(path)))
      .map(({ path, arn, as }) => ({
        path,
        rule: 'not be a role that people of a project make',
        received: shown(arn),
        remedy: `who makes roles below "${prefix}/" could delete it and make it anew: name a role elsewhere as ${as}`,
      }));
  }),
]);

function isRole(arn: string): boolean {
  return parseArn(arn).resource.startsWith('role/');
}

/** Every role and user that sections of the right format name. */
function principalsOf({ administrators = [], deployer, planner, audit, projects }: Sections): NamedPrincipal[] {
  return [
    ...named(['administrators'], administrators, 'an administrator'),
    ...(deployer === undefined ? [] : [{ path: ['deployer'], arn: deployer, as: 'the deployer' as const }]),
    ...(planner === undefined ? [] : [{ path: ['planner'], arn: planner, as: 'the planner' as const }]),
    ...named(['audit', 'auditors'], audit?.auditors ?? [], 'an auditor'),
    ...projects.flatMap(principalsOfProject),
  ];
}

function principalsOfProject({ path, settings }: Sections['projects'][number]): NamedPrincipal[] {
  const { trainingData, output, launchers, comprehend, exceptions } = settings;
  const { dataAccessRole } = comprehend;
  const outside = exceptions.dataAccessOutsideVpc?.principals ?? [];
  return [
    ...named([...path, 'launchers'], launchers, 'a launcher'),
    ...(dataAccessRole === undefined
      ? []
      : [
          {
            path: [...path, 'comprehend', 'dataAccessRole'],
            arn: dataAccessRole,
            as: 'the role of Comprehend' as const,
          },
        ]),
    ...named([...path, 'trainingData', 'writers'], trainingData.writers, 'a writer'),
    ...named([...path, 'output', 'readers'], output.readers, 'a reader'),
    ...named([...path, 'exceptions', 'dataAccessOutsideVpc', 'principals'], outside, 'a principal with data access'),
  ];
}

function named(path: Path, arns: readonly string[], as: NamedPrincipal['as']): NamedPrincipal[] {
  return arns.map((arn, index) => ({ path: [...path, index], arn, as }));
}
