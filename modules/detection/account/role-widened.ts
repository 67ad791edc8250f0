import { AccountDetection } from '../detection';
import { roleChanges } from '../metrics/role-changes';
import { TECHNIQUES } from '../technique-catalogue';

export const roleWidened: AccountDetection = {
  id: 'role-widened',
  title: 'A role of the baseline got another policy, or another trust',
  meaning:
    'Its jobs may do more than was proven, or somebody else may become it. The next deployment takes the policy away again. Deployments ' +
    'that make roles show here too: compare the time.',
  response: 'Deploy again. Find out who called, and read what the role did in between.',
  technique: TECHNIQUES.additionalRoles,
  severity: 'high',
  kind: 'count',
  alarm: () => ({ metricName: roleChanges.name, threshold: 1, periodMinutes: 5 }),
};
