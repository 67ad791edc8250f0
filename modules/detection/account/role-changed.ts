import { AccountDetection } from '../detection';
import { roleChanges } from '../metrics/role-changes';
import { atOnce } from '../once';
import { TECHNIQUES } from '../technique-catalogue';

export const roleChanged: AccountDetection = {
  id: 'role-changed',
  title: 'A role of the baseline was made, changed or deleted, or one of its policies was given to somebody',
  meaning:
    'Its jobs may do more than was proven, somebody else may become it, a role made to look like one of ours passes for one; or the trail can ' +
    'no longer deliver what is counted here. Deployments that make roles, and people who are let in, show here too: compare the time.',
  response: 'Deploy again. Find out who called, and read what the role did in between.',
  technique: TECHNIQUES.additionalRoles,
  severity: 'high',
  kind: 'count',
  alarm: () => atOnce(roleChanges.name),
};
