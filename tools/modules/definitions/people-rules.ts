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

/** As the settings have it: nobody who manages, nobody whom the project or its people make. */
export function peopleRules(lists: readonly string[]): readonly Validation[] {
  return lists.flatMap((list) => [
    noAdministrators(list),
    ...(list === OUTSIDE ? [] : [noneOfOurs(list)]),
    noneOfPeoples(list),
  ]);
}

/** As the settings have it: nobody of another account. */
export function strangerRules(lists: readonly string[]): readonly Validation[] {
  return lists.map((list) => ({
    condition: `alltrue([for each in var.${list} : split(":", each)[4] == local.account])`,
    message: `"${nameOf(list)}" must be of the account that is deployed to: name a role or user of it.`,
  }));
}

function noAdministrators(list: string): Validation {
  return {
    condition: `length(setintersection(var.administrators, var.${list})) == 0`,
    message: `"${nameOf(list)}" must not name an administrator: they have no access to data. Name another role.`,
  };
}

function noneOfOurs(list: string): Validation {
  return {
    condition: `!anytrue([for each in var.${list} : startswith(reverse(split("/", each))[0], "\${var.prefix}-\${var.project}-")])`,
    message: `"${nameOf(list)}" must not name a role that this project makes: its permissions are set already. Name a role of your own.`,
  };
}

function noneOfPeoples(list: string): Validation {
  return {
    condition: `!anytrue([for each in var.${list} : strcontains(each, ":role/\${var.prefix}/\${var.project}/")])`,
    message: `"${nameOf(list)}" must not name a role that people of the project make: they could delete it and make it anew. Name a role elsewhere.`,
  };
}

function nameOf(list: string): string {
  return list.replace('[*]', '');
}
