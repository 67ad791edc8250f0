import { iamArn } from '../../core/arns';
import { all, any, CARRIED_OUT, filterPattern, inAccount, is, isOneOf } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

const OF_ROLES = ['DeleteRolePermissionsBoundary', 'PutRolePermissionsBoundary'];
const OF_POLICIES = ['CreatePolicyVersion', 'SetDefaultPolicyVersion', 'DeletePolicy'];

/** IAM's calls are events of one region alone, wherever they are made: the trail's log group has them, EventBridge here does not. */
export const boundaryChanges: Metric<AccountPlace> = {
  name: 'BoundaryChanges',
  meaning: "Boundaries taken off the baseline's roles, or its policies given other contents",
  filter: ({ environment, prefix }) =>
    filterPattern(
      inAccount(environment),
      is('eventSource', 'iam.amazonaws.com'),
      CARRIED_OUT,
      any(
        all(isOneOf('eventName', OF_ROLES), is('requestParameters.roleName', `${prefix}-*`)),
        all(
          isOneOf('eventName', OF_POLICIES),
          is('requestParameters.policyArn', iamArn(environment, `policy/${prefix}-*`)),
        ),
      ),
    ),
};
