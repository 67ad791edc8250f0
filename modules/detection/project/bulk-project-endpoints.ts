import { ProjectDetection } from '../detection';
import { projectEndpointsCreated } from '../metrics/endpoints-created';
import { TECHNIQUES } from '../technique-catalogue';

export const bulkProjectEndpoints: ProjectDetection = {
  id: 'bulk-project-endpoints',
  title: 'Many endpoints were created at once in the name of the project',
  meaning:
    'Each endpoint answers from a model of the project until somebody deletes it. A release that renews all of them looks the same.',
  response:
    'List the endpoints of the project by age, delete those that nobody stands for, and revoke the sessions of the caller.',
  technique: TECHNIQUES.inferenceAccess,
  severity: 'high',
  kind: 'count',
  threshold: ({ endpoints, endpointMinutes }) => `${endpoints} or more within ${endpointMinutes} minutes`,
  alarm: ({ thresholds, projectMetricNamespace }) => ({
    metricName: projectEndpointsCreated.name,
    metricNamespace: projectMetricNamespace,
    threshold: thresholds.endpoints,
    periodMinutes: thresholds.endpointMinutes,
  }),
};
