import { AccountDetection } from '../detection';
import { calls, DONE } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** Work that runs containers or opens data, and that no policy here gives anybody. */
const WORK = [
  'CreateAutoMLJob',
  'CreateAutoMLJobV2',
  'CreateCluster',
  'CreateCompilationJob',
  'CreateDomain',
  'CreateFlowDefinition',
  'CreateHyperParameterTuningJob',
  'CreateInferenceRecommendationsJob',
  'CreateLabelingJob',
  'CreateMonitoringSchedule',
  'CreateOptimizationJob',
  'CreateTrainingSession',
];

export const unshapedWork: AccountDetection = {
  id: 'unshaped-work',
  title: 'Work was started of a kind that the baseline has no shape for',
  meaning:
    'Tuning, labeling, clusters, Studio domains and the like run elsewhere and otherwise than the projects do. The policies that people ' +
    'get here give none of it.',
  response:
    "Find out by which permissions it was started, and stop it if nobody stands for it. Attach the guardrails, or the organization's " +
    'policies, to whoever could do that. If the work is wanted, switch this detection off with that reason.',
  technique: TECHNIQUES.modifyCompute,
  severity: 'medium',
  kind: 'event',
  patterns: () => ({ work: calls('sagemaker', WORK, DONE) }),
};
