import { accountRoles, projectRoles } from '../../../modules/baseline/baseline-names';
import { roleName } from '../../../modules/core/resource-name';
import { literal } from '../expression';
import { message, shownAll, shownBut } from '../messages';
import { Validation } from '../variable';

/** Who reads, writes, starts or looks, list by list: a part of the project that knows a list has its rules. */
export const USERS_OF_DATA: readonly string[] = Object.freeze([
  'data_writers',
  'output_readers',
  'launchers',
  'data_access_outside_vpc',
  'comprehend_data_access_role[*]',
  'planner[*]',
]);

/** May be a role of the project: it is one way of letting the project's own work reach its data. */
const OUTSIDE = 'data_access_outside_vpc';

const HERE = { prefix: '${var.prefix}', account: '${local.account}', region: '${local.region}' };

/** Of a role or user, without the path before it. */
const NAME = 'reverse(split("/", each))[0]';

const EXAMPLE = 'for example "arn:${local.partition}:iam::${local.account}:role/DataLoader"';

/** As the settings have it: nobody who manages too, nobody whom the project or its people make. */
export function peopleRules(lists: readonly string[]): readonly Validation[] {
  return ['administrators', ...lists].flatMap((list) => [
    ...(list === 'administrators' ? [] : [noAdministrators(list)]),
    ...(list === OUTSIDE ? [] : [noneOfOurs(list)]),
    noneOfPeoples(list),
  ]);
}

/** The same in the account, whose projects are known by their names alone. */
export function accountsPeopleRules(lists: readonly string[]): readonly Validation[] {
  const ofProject = (holds: string) => `!anytrue([for project in var.projects : ${holds}])`;
  return ['administrators', ...lists].flatMap((list) => [
    ...(list === 'administrators' ? [] : [noAdministrators(list)]),
    holdsForEach(
      list,
      `${ofProject(`contains(${namesOf(projectRoles('${project}'))}, ${NAME})`)} && !contains(${namesOf(accountRoles())}, ${NAME})`,
      'not name a role that this baseline makes',
      `its permissions are set already: name a role of your own, ${EXAMPLE}`,
    ),
    holdsForEach(
      list,
      ofProject('strcontains(each, ":role/${var.prefix}/${project}/")'),
      'not name a role that people of a project make',
      `they could delete it and make it anew: name a role elsewhere, ${EXAMPLE}`,
    ),
  ]);
}

/** As the settings have it: nobody of another account or partition. */
export function strangerRules(lists: readonly string[]): readonly Validation[] {
  const here = 'split(":", each)[4] == local.account && split(":", each)[1] == local.partition';
  return lists.map((list) =>
    holdsForEach(
      list,
      here,
      'be of the account and partition that are deployed to, ${local.account} and ${local.partition}',
      `name a role or user of them, ${EXAMPLE}`,
    ),
  );
}

/** As the settings have it: nobody who manages. */
function noAdministrators(list: string): Validation {
  const both = `setintersection(var.administrators, var.${list})`;
  return {
    condition: `length(${both}) == 0`,
    message: message(
      nameOf(list),
      'not name an administrator',
      shownAll(both),
      `they have no access to data: name another role, ${EXAMPLE}`,
    ),
  };
}

function noneOfOurs(list: string): Validation {
  return holdsForEach(
    list,
    `!contains(${namesOf([...accountRoles(), ...projectRoles('${var.project}')])}, ${NAME})`,
    'not name a role that this baseline makes',
    `its permissions are set already: name a role of your own, ${EXAMPLE}`,
  );
}

function namesOf(components: readonly string[]): string {
  return literal(components.map((component) => roleName(HERE, component)));
}

function noneOfPeoples(list: string): Validation {
  return holdsForEach(
    list,
    '!strcontains(each, ":role/${var.prefix}/${var.project}/")',
    'not name a role that people of the project make',
    `they could delete it and make it anew: name a role elsewhere, ${EXAMPLE}`,
  );
}

function holdsForEach(list: string, holds: string, rule: string, remedy: string): Validation {
  return {
    condition: `alltrue([for each in var.${list} : ${holds}])`,
    message: message(nameOf(list), rule, shownBut(`var.${list}`, holds), remedy),
  };
}

function nameOf(list: string): string {
  return list.replace('[*]', '');
}
