import { AccountDetection } from '../detection';
import { boundaryChanges } from '../metrics/boundary-changes';
import { atOnce } from '../once';
import { TECHNIQUES } from '../technique-catalogue';

export const boundaryRemoved: AccountDetection = {
  id: 'boundary-removed',
  title: 'A boundary was taken off a role of the baseline, or a policy of the baseline was rewritten',
  meaning:
    'Without its boundary a role does whatever somebody attaches to it. Deployments that change policies show here too: compare the time.',
  response:
    'Deploy again, which restores boundary and policies. Find out who called, and read what the role did in between.',
  technique: TECHNIQUES.temporaryAccess,
  severity: 'critical',
  kind: 'count',
  alarm: () => atOnce(boundaryChanges.name),
};
