import { renderJson } from '../../modules/core/json';
import { policySize } from '../../modules/core/policy-size';
import { dataTampered } from '../../modules/detection/account/data-tampered';
import { instanceType } from '../../modules/detection/account/instance-type';
import { presignedUrl } from '../../modules/detection/account/presigned-url';
import { EVENT_PATTERN_LIMIT } from '../../modules/detection/event-pattern';
import { AccountPlace, ProjectPlace } from '../../modules/detection/place';
import { downloadByStranger } from '../../modules/detection/project/download-by-stranger';
import { downloadOutsideVpc } from '../../modules/detection/project/download-outside-vpc';
import { PlannedRule, plannedRules } from '../../modules/detection/rule-plan';
import { Finding, Path } from './problem';

/**
 * Patterns of the account's detections that would exceed what EventBridge takes, each with what to name fewer of. Judged here, so that
 * the message names settings; synthesis judges all patterns again.
 */
export function longAccountPatterns(place: AccountPlace): Finding[] {
  return [
    ...tooLong(['detections', 'trustedNetworks'], plannedRules([presignedUrl], place), 'fewer or larger networks'),
    ...tooLong(['projects'], plannedRules([instanceType], place), 'fewer different instanceTypes'),
    ...tooLong(['projects'], plannedRules([dataTampered], place), 'fewer different comprehend.dataAccessRoles'),
  ];
}

/** The same of a project's, which stands at `path`. */
export function longProjectPatterns(path: Path, place: ProjectPlace): Finding[] {
  const outside = [...path, 'exceptions', 'dataAccessOutsideVpc', 'principals'];
  return [
    ...tooLong([...path, 'output', 'readers'], plannedRules([downloadByStranger], place), 'fewer readers'),
    ...tooLong(outside, plannedRules([downloadOutsideVpc], place), 'fewer principals'),
  ];
}

/** The longest of a detection's patterns, if it is too long. */
function tooLong(
  path: Path,
  rules: readonly Pick<PlannedRule<never>, 'ending' | 'pattern'>[],
  remedy: string,
): Finding[] {
  return rules
    .map(({ ending, pattern }) => ({ ending, size: policySize(renderJson(pattern)) }))
    .filter(({ size }) => size > EVENT_PATTERN_LIMIT)
    .sort((a, b) => b.size - a.size)
    .slice(0, 1)
    .map(({ ending, size }) => ({
      path,
      rule: `give the detection ${ending} an event pattern of at most ${EVENT_PATTERN_LIMIT} characters`,
      received: `${size}`,
      remedy: `save ${size - EVENT_PATTERN_LIMIT} by naming ${remedy}`,
    }));
}
