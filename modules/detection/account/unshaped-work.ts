import { AccountDetection } from '../detection';
import { calls, DONE } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

/** Work that runs containers or opens data, and that no policy here gives anybody. */
const WORK = [
  'CreateAIBenchmarkJob',
  'CreateAIRecommendationJob',
  'CreateApp',
  'CreateAutoMLJob',
  'CreateAutoMLJobV2',
  'CreateCluster',
  'CreateCompilationJob',
  'CreateDomain',
  'CreateEdgePackagingJob',
  'CreateFlowDefinition',
  'CreateHyperParameterTuningJob',
  'CreateInferenceExperiment',
  'CreateInferenceRecommendationsJob',
  'CreateLabelingJob',
  'CreateMlflowApp',
  'CreateMlflowTrackingServer',
  'CreateMonitoringSchedule',
  'CreateNotebookInstanceLifecycleConfig',
  'CreateOptimizationJob',
  'CreatePartnerApp',
  'CreateTrainingPlan',
  'CreateTrainingSession',
  'CreateUserProfile',
  'PutModelPackageGroupPolicy',
  'UpdateCluster',
  'UpdateDomain',
  'UpdateNotebookInstanceLifecycleConfig',
  'UpdateUserProfile',
];

/** The same of Bedrock, and what gives models or data away. */
const OF_BEDROCK = [
  'CreateAgent',
  'CreateCustomModel',
  'CreateEvaluationJob',
  'CreateKnowledgeBase',
  'CreateModelCopyJob',
  'CreateModelImportJob',
  'CreateModelInvocationJob',
  'CreateProvisionedModelThroughput',
  'CreateResourceShare',
  'PutResourcePolicy',
];

export const unshapedWork: AccountDetection = {
  id: 'unshaped-work',
  title: 'Work was started of a kind that the baseline has no shape for',
  meaning:
    'Tuning, labeling, clusters, Studio domains, scripts of notebooks, imports and copies of models run elsewhere and otherwise than the ' +
    'projects do, or give away what is theirs. The policies that people get here give none of it.',
  response:
    "Find out by which permissions it was started, and stop it if nobody stands for it. Attach the guardrails, or the organization's " +
    'policies, to whoever could do that. If the work is wanted, switch this detection off with that reason.',
  technique: TECHNIQUES.modifyCompute,
  severity: 'medium',
  kind: 'event',
  patterns: () => ({
    main: calls('sagemaker', WORK, DONE),
    bedrock: calls(['bedrock', 'bedrock-agent', 'ram'], OF_BEDROCK, DONE),
  }),
};
