/**
 * Resource types whose data events the trail records, beside the projects' S3 objects, and what would be invisible without.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html
 */
export const DATA_EVENT_TYPES = Object.freeze({
  'AWS::SageMaker::Endpoint':
    'streamed inference; plain InvokeEndpoint is not a data event and is not logged by CloudTrail',
  'AWS::SageMaker::ExperimentTrialComponent': 'metrics that jobs report',
  'AWS::SageMaker::FeatureGroup': 'reads and writes of the feature store',
  'AWS::SageMaker::MlflowTrackingServer': 'calls to MLflow tracking servers',
  'AWS::Bedrock::AgentAlias': 'agent invocations',
  'AWS::Bedrock::AsyncInvoke': 'asynchronous invocations',
  'AWS::Bedrock::Guardrail': 'guardrail applications',
  'AWS::Bedrock::KnowledgeBase': 'retrievals from knowledge bases',
  'AWS::Bedrock::Model': 'invocations that stream both ways; all others are management events',
});

/** Resource types whose data events a trail can record, as CloudTrail names them. */
export type DataEventType = keyof typeof DATA_EVENT_TYPES;

export const DATA_EVENT_TYPE_NAMES = Object.freeze(Object.keys(DATA_EVENT_TYPES) as DataEventType[]);

/** Values in all conditions of all advanced selectors of a trail together. https://docs.aws.amazon.com/awscloudtrail/latest/userguide/WhatIsCloudTrail-Limits.html */
export const SELECTOR_VALUE_LIMIT = 500;
