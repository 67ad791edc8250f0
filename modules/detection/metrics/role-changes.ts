import { iamArn } from '../../core/arns';
import { any, CARRIED_OUT, filterPattern, inAccount, is, isOneOf } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

const CHANGES = [
  'AttachGroupPolicy',
  'AttachRolePolicy',
  'AttachUserPolicy',
  'CreateRole',
  'DeleteRole',
  'DeleteRolePolicy',
  'DetachRolePolicy',
  'PutRolePolicy',
  'UpdateAssumeRolePolicy',
];

/** A role of the baseline's names, or a policy of the baseline for whomever. */
export const roleChanges: Metric<AccountPlace> = {
  name: 'RoleChanges',
  meaning: "Roles of the baseline's names made, changed or deleted, and its policies given to somebody",
  filter: ({ environment, prefix }) =>
    filterPattern(
      inAccount(environment),
      is('eventSource', 'iam.amazonaws.com'),
      isOneOf('eventName', CHANGES),
      CARRIED_OUT,
      any(
        is('requestParameters.roleName', `${prefix}-*`),
        is('requestParameters.policyArn', iamArn(environment, `policy/${prefix}-*`)),
      ),
    ),
};
