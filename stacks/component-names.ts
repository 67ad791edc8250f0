/** Components of the baseline, as they stand in names: settings check them, stacks use them. */
export const COMPONENTS = Object.freeze({
  accessLogs: 'access-logs',
  flowLogs: 'flow-logs',
  logs: 'logs',
  network: 'network',
  trail: 'trail',
  /** Of a project: its training data, and the role that trains. */
  trainingOf: (project: string) => `${project}-training`,
  /** Of a project: what training brings forth. */
  outputOf: (project: string) => `${project}-output`,
});

/** Chosen by SageMaker. https://docs.aws.amazon.com/sagemaker/latest/dg/logging-cloudwatch.html */
export const TRAINING_LOG_GROUP = '/aws/sagemaker/TrainingJobs';
