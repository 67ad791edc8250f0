import { CARRIED_OUT, filterPattern, is, isNot, isOneOf } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

export const workElsewhere: Metric<AccountPlace> = {
  name: 'WorkElsewhere',
  meaning: 'SageMaker and Bedrock work created in other regions',
  filter: ({ environment }) =>
    filterPattern(
      isOneOf('eventSource', ['sagemaker.amazonaws.com', 'bedrock.amazonaws.com']),
      is('eventName', 'Create*'),
      isNot('awsRegion', environment.region),
      CARRIED_OUT,
    ),
};
