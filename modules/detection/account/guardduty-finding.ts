import { AccountDetection } from '../detection';
import { anyOf, startsWith } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** Findings about the use of models, which GuardDuty rates low, all of them. https://docs.aws.amazon.com/guardduty/latest/ug/findings-ai-protection.html */
const ABOUT_MODELS = [
  'Impact:IAMUser/AnomalousModelInvocation',
  'Impact:IAMUser/CostHarvesting',
  'Impact:IAMUser/PromptInjection',
];

export const guardDutyFinding: AccountDetection = {
  id: 'guardduty-finding',
  title: 'GuardDuty has found something',
  meaning:
    'GuardDuty compares calls, data events, flows and DNS queries with what it knows of attacks and of this account. Told from ' +
    '"detections.thresholds.findingSeverity" on, and whatever is about models.',
  response: 'Open the finding in GuardDuty: it names the resource, the caller and what to do.',
  technique: TECHNIQUES.cloudAccounts,
  severity: 'high',
  kind: 'event',
  shown: {
    Finding: '$.detail.type',
    Resource: '$.detail.resource.resourceType',
    Account: '$.account',
    Region: '$.region',
    Time: '$.time',
    Id: '$.detail.id',
  },
  patterns: ({ thresholds }) => ({
    main: {
      source: ['aws.guardduty'],
      'detail-type': ['GuardDuty Finding'],
      detail: anyOf(
        { severity: [{ numeric: ['>=', thresholds.findingSeverity] }] },
        { type: ABOUT_MODELS.map(startsWith) },
      ),
    },
  }),
};
