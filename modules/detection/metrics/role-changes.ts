import { CARRIED_OUT, filterPattern, is, isOneOf } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

const WIDENING = ['AttachRolePolicy', 'PutRolePolicy', 'UpdateAssumeRolePolicy'];

export const roleChanges: Metric<AccountPlace> = {
  name: 'RoleChanges',
  meaning: "Policies added to the baseline's roles, or their trust changed",
  filter: ({ prefix }) =>
    filterPattern(
      is('eventSource', 'iam.amazonaws.com'),
      isOneOf('eventName', WIDENING),
      CARRIED_OUT,
      is('requestParameters.roleName', `${prefix}-*`),
    ),
};
