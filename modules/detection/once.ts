import { AlarmRule } from './detection';

/** Goes off at the first event. Its period is short, so that a second one is told as well; negative numbers offset nothing. */
export function atOnce(metricName: string): AlarmRule {
  return { metricName, statistic: 'Maximum', threshold: 1, periodMinutes: 1 };
}
