import { AccountDetection } from '../detection';
import { endpointsCreated } from '../metrics/endpoints-created';
import { TECHNIQUES } from '../technique-catalogue';

export const bulkEndpoints: AccountDetection = {
  id: 'bulk-endpoints',
  title: 'Many endpoints were created at once in the account, in whatever region',
  meaning:
    'Endpoints run until somebody deletes them: whoever has stolen credentials makes many, for money or to answer from a stolen model. ' +
    'A release that renews all endpoints looks the same.',
  response:
    'List the endpoints of all regions by age, delete those that nobody stands for, and revoke the sessions of the caller.',
  technique: TECHNIQUES.computeHijacking,
  severity: 'high',
  kind: 'count',
  threshold: ({ endpoints, endpointMinutes }) => `${endpoints} or more within ${endpointMinutes} minutes`,
  alarm: ({ thresholds }) => ({
    metricName: endpointsCreated.name,
    threshold: thresholds.endpoints,
    periodMinutes: thresholds.endpointMinutes,
  }),
};
