import { AccountDetection } from '../detection';
import { watchCuts } from '../metrics/watch-cuts';
import { atOnce } from '../once';
import { TECHNIQUES } from '../technique-catalogue';

export const watchCut: AccountDetection = {
  id: 'watch-cut',
  title: 'A trail was stopped or narrowed, or a rule of the baseline switched off, in whatever region',
  meaning:
    'The same as "trail-changed" and "detection-silenced", told by an alarm in place of a rule: for a rule that was switched off first, and for ' +
    'a trail that is at home in another region.',
  response: 'As for "trail-changed" and "detection-silenced".',
  technique: TECHNIQUES.cloudLog,
  severity: 'critical',
  kind: 'count',
  alarm: () => atOnce(watchCuts.name),
};
