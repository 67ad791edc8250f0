import { all, any, CARRIED_OUT, filterPattern, inAccount, is, isOneOf } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';
import { RULE_CUTS, TRAIL_CUTS } from '../watch-calls';

/** What rules tell already, counted as well: a rule that is switched off first tells nothing, nor does one in another region. */
export const watchCuts: Metric<AccountPlace> = {
  name: 'WatchCuts',
  meaning: 'Trails stopped or narrowed, and rules of the baseline switched off, in all regions',
  filter: ({ environment, prefix }) =>
    filterPattern(
      inAccount(environment),
      CARRIED_OUT,
      any(
        all(is('eventSource', 'cloudtrail.amazonaws.com'), isOneOf('eventName', TRAIL_CUTS)),
        all(
          is('eventSource', 'events.amazonaws.com'),
          isOneOf('eventName', RULE_CUTS),
          any(is('requestParameters.name', `${prefix}-*`), is('requestParameters.rule', `${prefix}-*`)),
        ),
        all(
          is('eventName', 'PutRule'),
          is('requestParameters.state', 'DISABLED'),
          is('requestParameters.name', `${prefix}-*`),
        ),
      ),
    ),
};
