import { NAME_LIMITS, NamingScope } from '../../modules/core/resource-name';
import { ACCOUNT_DETECTIONS } from '../../modules/detection/account-catalogue';
import { PROJECT_DETECTIONS } from '../../modules/detection/project-catalogue';
import { PlannedRule, plannedRules } from '../../modules/detection/rule-plan';
import { LimitedName } from '../../modules/baseline/baseline-names';
import { accountPlace, projectPlace } from './watched-places';

/** Some rules are there only with a network that is made here. */
const ANY_NETWORK = '10.0.0.0/16';

/** Names of the account's rules of EventBridge, as many as there may be. */
export function accountRuleNames(scope: NamingScope): readonly LimitedName[] {
  return named(`${scope.prefix}-`, plannedRules(ACCOUNT_DETECTIONS, accountPlace(scope, { networkCidr: ANY_NETWORK })));
}

/** Names of a project's rules of EventBridge. */
export function projectRuleNames(scope: NamingScope, project: string): readonly LimitedName[] {
  const place = projectPlace(scope, project);
  return named(place.namePrefix, plannedRules(PROJECT_DETECTIONS, place));
}

function named(start: string, rules: readonly Pick<PlannedRule<never>, 'ending'>[]): LimitedName[] {
  return rules.map(({ ending }) => ({
    kind: 'the name of an event rule',
    name: `${start}${ending}`,
    limit: NAME_LIMITS.eventRule,
  }));
}
