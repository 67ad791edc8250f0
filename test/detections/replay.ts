import { goesOff } from './alarms';
import { Case } from './cases';
import { matchesEvent } from './engine/event-pattern';
import { pointsOf } from './metrics';
import { isNamedFor, Watch, watchOf } from './names';
import { WatchedRule, Watching } from './watching';

/** What happened, to whoever watches. */
export type Happening = Pick<Case, 'records' | 'events' | 'forged'>;

/** Whether a rule that is on matches one of the events. @throws on a pattern that EventBridge refuses */
export function matches(rule: Pick<WatchedRule, 'state' | 'pattern'>, { events }: Happening): boolean {
  return rule.state === 'ENABLED' && events.some((event) => matchesEvent(rule.pattern, event));
}

/** Names of the rules that match, and of the detections' alarms that go off and tell somebody. */
export function told({ rules, filters, alarms }: Watching, happening: Happening): readonly string[] {
  const points = alarms.length > 0 ? pointsOf(filters, happening) : [];
  return [
    ...rules.filter((rule) => matches(rule, happening)),
    ...alarms.filter((alarm) => watchOf(alarm.name) && goesOff(alarm, points)),
  ].map(({ name }) => name);
}

/** The rules that match and the alarms that go off of one detection alone: it fires if there are any. */
export function toldBy(watch: Watch, { rules, filters, alarms }: Watching, happening: Happening): readonly string[] {
  const isOurs = ({ name }: { name: string }) => isNamedFor(name, watch);
  return told({ rules: rules.filter(isOurs), filters, alarms: alarms.filter(isOurs) }, happening);
}

/** As if some detections were on that are switched off, to try what they would tell of. */
export function switchedOn({ rules, filters, alarms }: Watching, detections: readonly string[]): Watching {
  const isMeant = ({ name }: { name: string }) => detections.includes(watchOf(name)?.detection ?? '');
  return {
    rules: rules.map((rule) => (isMeant(rule) ? { ...rule, state: 'ENABLED' } : rule)),
    filters,
    alarms: alarms.map((alarm) => (isMeant(alarm) ? { ...alarm, actions: ['as if it were on'] } : alarm)),
  };
}
