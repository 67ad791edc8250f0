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
    const names = (kind: string) =>
      administratorArns.filter((arn) => arn.includes(`:${kind}/`)).map((arn) => arn.slice(arn.lastIndexOf('/') + 1));
    return filterPattern(
      inAccount(environment),
      isOneOf('eventName', CHANGES),
      any(
        ...names('role').map((name) => is('requestParameters.roleName', name)),
        ...names('user').map((name) => is('requestParameters.userName', name)),
      ),
    );
  },
};
