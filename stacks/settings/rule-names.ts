import { NAME_LIMITS, NamingScope } from '../../modules/core/resource-name';
import { ACCOUNT_DETECTIONS } from '../../modules/detection/account-catalogue';
import { PROJECT_DETECTIONS } from '../../modules/detection/project-catalogue';
import { PlannedRule, plannedRules } from '../../modules/detection/rule-plan';
import { LimitedName } from '../baseline-names';
import { accountPlace, projectPlace } from './watched-places';

/** Names of the account's rules of EventBridge. */
export function accountRuleNames(scope: NamingScope): readonly LimitedName[] {
  return named(`${scope.prefix}-`, plannedRules(ACCOUNT_DETECTIONS, accountPlace(scope)));
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
