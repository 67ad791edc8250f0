import { goesOff } from './alarms';
import { Case } from './cases';
import { matchesEvent } from './engine/event-pattern';
import { countRecords } from './metrics';
import { isNamedFor, Watch, watchOf } from './names';
import { WatchedRule, Watching } from './watching';

/** What happened, to whoever watches. */
export type Happening = Pick<Case, 'records' | 'events'>;

/** Whether a rule that is on matches one of the events. @throws on a pattern that EventBridge refuses */
export function matches(rule: Pick<WatchedRule, 'state' | 'pattern'>, { events }: Happening): boolean {
  return rule.state === 'ENABLED' && events.some((event) => matchesEvent(rule.pattern, event));
}

/** Names of the rules that match, and of the detections' alarms that go off and tell somebody. */
export function told({ rules, filters, alarms }: Watching, happening: Happening): readonly string[] {
  const points = countRecords(filters, happening.records);
  return [
    ...rules.filter((rule) => matches(rule, happening)),
    ...alarms.filter((alarm) => watchOf(alarm.name) && goesOff(alarm, points)),
  ].map(({ name }) => name);
}

/** Whether one of a detection's rules matches, or its alarm goes off. */
export function fires(watching: Watching, watch: Watch, happening: Happening): boolean {
  return told(watching, happening).some((name) => isNamedFor(name, watch));
}
