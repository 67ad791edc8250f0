import { AccountDetection } from '../detection';
import { rootUse } from '../metrics/root-use';
import { atOnce } from '../once';
import { TECHNIQUES } from '../technique-catalogue';

export const rootUser: AccountDetection = {
  id: 'root-user',
  title: 'The root user of the account was used',
  meaning:
    'It may recover keys and rewrite bucket policies: it is for breaking the glass, and nobody uses it in daily work.',
  response:
    'If nobody broke the glass: reset its password and its MFA device by the mail address of the account, end its sessions, and read all ' +
    'it did in the trail.',
  technique: TECHNIQUES.cloudAccounts,
  severity: 'high',
  kind: 'count',
  alarm: () => atOnce(rootUse.name),
};
