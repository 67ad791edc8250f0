import { filterPattern, inAccount, is, isAbsent, isNot } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

/** As CIS AWS Foundations, 4.3: what AWS does in the name of the account is none of the root user's doing. */
export const rootUse: Metric<AccountPlace> = {
  name: 'RootUse',
  meaning: 'Calls and logins of the root user',
  filter: ({ environment }) =>
    filterPattern(
      inAccount(environment),
      is('userIdentity.type', 'Root'),
      isAbsent('userIdentity.invokedBy'),
      isNot('eventType', 'AwsServiceEvent'),
    ),
};
