import { AccountDetection } from '../detection';
import { keyChanges } from '../key-changes';
import { TECHNIQUES } from '../technique-catalogue';

export const auditKeyChanged: AccountDetection = {
  id: 'audit-key-changed',
  title: 'The key of logs or alerts was disabled, scheduled for deletion, or got another policy',
  meaning:
    'Without it no log can be read or written, and no alert goes out. Deployments change key policies rarely, and show here too.',
  response:
    'Enable the key, or cancel its deletion, as one of the administrators; deploy again, which restores policy and rotation. Then find out ' +
    'who called.',
  technique: TECHNIQUES.cloudLog,
  severity: 'critical',
  kind: 'event',
  patterns: ({ keyArns }) => ({ main: keyChanges(keyArns) }),
};
