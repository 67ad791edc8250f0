import { ProjectDetection } from '../detection';
import { keyChanges } from '../key-changes';
import { TECHNIQUES } from '../technique-catalogue';

export const keyChanged: ProjectDetection = {
  id: 'key-changed',
  title: "The project's key was disabled, scheduled for deletion, or got another policy",
  meaning:
    'Its policy is what keeps everybody else from the data; without the key, data and models are lost. Deployments change it rarely, and ' +
    'show here too.',
  response:
    'Cancel a deletion at once, as one of the administrators; deploy again, which restores policy and rotation. Read in the trail who used ' +
    'the key in between.',
  technique: TECHNIQUES.dataDestruction,
  severity: 'critical',
  kind: 'event',
  patterns: ({ keyArn }) => ({ main: keyChanges([keyArn]) }),
};
