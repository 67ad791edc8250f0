import { AccountDetection } from '../detection';
import { administratorChanges } from '../metrics/administrator-changes';
import { atOnce } from '../once';
import { TECHNIQUES } from '../technique-catalogue';

export const administratorChanged: AccountDetection = {
  id: 'administrator-changed',
  title: 'The deployer or an administrator got other permissions, another trust or new credentials',
  meaning:
    'Whoever becomes the deployer rewrites all of this, and his changes of the alerts are not told. Onboarding of platform engineers shows ' +
    'here too.',
  response:
    'Find out who called, and put trust and policies back. Read what the role did since, the rules and alarms of the baseline first: ' +
    '"npm run diff" shows what differs from the plan.',
  technique: TECHNIQUES.additionalRoles,
  severity: 'critical',
  kind: 'count',
  alarm: () => atOnce(administratorChanges.name),
};
