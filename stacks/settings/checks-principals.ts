import { partitionOfRegion } from '../../modules/core/partition';
import { NamedPrincipal, namedIn, principalsOfProject } from '../../modules/baseline/named-principals';
import {
  ofOtherAccounts,
  ofOtherPartitions,
  whoAdminister,
  whoAreNamedLikeOurs,
  whoAreOurs,
  whomPeopleMake,
  WrongPrincipal,
} from '../../modules/baseline/principal-rules';
import { check, SettingsCheck } from './check';
import { Finding, shown } from './problem';
import { Sections } from './structure';

/** Whether the roles and users that the settings name may be what they are named as. */
export const PRINCIPAL_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['account'], ({ account, ...rest }) => ofOtherAccounts(principalsOf(rest), account).map(finding)),

  check(['region'], ({ region, ...rest }) =>
    ofOtherPartitions(principalsOf(rest), partitionOfRegion(region).name, region).map(finding),
  ),

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

  check(['administrators'], ({ administrators, ...rest }) =>
    whoAdminister(principalsOf(rest), administrators).map(finding),
  ),

  check(['region', 'prefix'], ({ region, prefix, ...rest }) =>
    whoAreOurs(principalsOf(rest), { prefix, region, account: '' }, namesOf(rest)).map(finding),
  ),

  check(['deployment', 'region', 'prefix'], ({ deployment, region, prefix, ...rest }) =>
    deployment === undefined
      ? []
      : whoAreNamedLikeOurs(principalsOf(rest), { prefix, region, account: '' }, namesOf(rest)).map(finding),
  ),

  check(['prefix'], ({ prefix, ...rest }) => whomPeopleMake(principalsOf(rest), prefix, namesOf(rest)).map(finding)),
]);

function finding({ principal: { path, arn }, rule, remedy }: WrongPrincipal): Finding {
  return { path, rule, received: shown(arn), remedy };
}

function namesOf({ projects }: Pick<Sections, 'projects'>): readonly string[] {
  return projects.map(({ settings: { name } }) => name);
}

/** Every role and user that sections of the right format name. */
function principalsOf({ administrators = [], deployer, planner, audit, projects }: Sections): NamedPrincipal[] {
  return [
    ...namedIn(['administrators'], administrators, 'an administrator'),
    ...(deployer === undefined ? [] : [{ path: ['deployer'], arn: deployer, as: 'the deployer' as const }]),
    ...(planner === undefined ? [] : [{ path: ['planner'], arn: planner, as: 'the planner' as const }]),
    ...namedIn(['audit', 'auditors'], audit?.auditors ?? [], 'an auditor'),
    ...projects.flatMap(({ path, settings }) => principalsOfProject(path, settings)),
  ];
}
