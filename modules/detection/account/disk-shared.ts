import { AccountDetection } from '../detection';
import { calls, DONE } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

export const diskShared: AccountDetection = {
  id: 'disk-shared',
  title: 'A snapshot or an image was shared, or made public',
  meaning:
    'What was read onto a disk leaves the account with it, past every network. Nothing of the baseline makes snapshots or images.',
  response:
    'Take the permission back at once, and find out what is on the disk, who called, and with whom it was shared.',
  technique: TECHNIQUES.transferToAccount,
  severity: 'high',
  kind: 'event',
  patterns: () => ({
    main: calls('ec2', ['ModifySnapshotAttribute', 'ModifyImageAttribute'], DONE),
  }),
};
