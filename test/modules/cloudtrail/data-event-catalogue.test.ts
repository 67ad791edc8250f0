import {
  DATA_EVENT_TYPE_NAMES,
  DATA_EVENT_TYPES,
  SELECTOR_VALUE_LIMIT,
} from '../../../modules/cloudtrail/data-event-catalogue';

describe('data event types', () => {
  test('are those of SageMaker and Bedrock that would be invisible otherwise', () => {
    expect(DATA_EVENT_TYPE_NAMES).toEqual([
      'AWS::SageMaker::Endpoint',
      'AWS::SageMaker::ExperimentTrialComponent',
      'AWS::SageMaker::FeatureGroup',
      'AWS::SageMaker::MlflowTrackingServer',
      'AWS::Bedrock::AgentAlias',
      'AWS::Bedrock::AsyncInvoke',
      'AWS::Bedrock::Guardrail',
      'AWS::Bedrock::KnowledgeBase',
      'AWS::Bedrock::Model',
    ]);
  });

  test('say what each records, and cannot be changed', () => {
    expect(Object.values(DATA_EVENT_TYPES).every((what) => what.length > 10)).toBe(true);
    expect([DATA_EVENT_TYPES, DATA_EVENT_TYPE_NAMES].every((data) => Object.isFrozen(data))).toBe(true);
  });

  test('share 500 values of selectors with the rest', () => {
    expect(SELECTOR_VALUE_LIMIT).toBe(500);
  });
});
