import { CARRIED_OUT, filterPattern, inAccount, isNot, isOneOf } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

/** A call of a model that Bedrock answers from another region is recorded where it was made. */
export const workElsewhere: Metric<AccountPlace> = {
  name: 'WorkElsewhere',
  meaning: 'SageMaker and Bedrock work created, and models called, in other regions',
  filter: ({ environment }) =>
    filterPattern(
      inAccount(environment),
      isOneOf('eventSource', ['sagemaker.amazonaws.com', 'bedrock.amazonaws.com', 'bedrock-mantle.amazonaws.com']),
      isOneOf('eventName', ['Create*', 'Start*', 'Invoke*', 'Converse*', 'PutModelInvocation*']),
      isNot('awsRegion', environment.region),
      CARRIED_OUT,
    ),
};
