import { namesOfKind } from '../../core/principal-names';
import { any, filterPattern, inAccount, is, isOneOf } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

/** Other policies, another trust, or other credentials: what makes a role or user another one. Deletions lock out, and let nobody in. */
const CHANGES = ['Attach*', 'Create*', 'Put*', 'Update*'];

/** Room for names: refused calls name nobody in their records, and no service but IAM calls a role `roleName`. */
export const administratorChanges: Metric<AccountPlace> = {
  name: 'AdministratorChanges',
  meaning: 'Other policies, trust or credentials of the deployer and the administrators',
  filter: ({ environment, administratorArns }) => {
    return filterPattern(
      inAccount(environment),
      isOneOf('eventName', CHANGES),
      any(
        ...namesOfKind(administratorArns, 'role').map((name) => is('requestParameters.roleName', name)),
        ...namesOfKind(administratorArns, 'user').map((name) => is('requestParameters.userName', name)),
      ),
    );
  },
};
