import { iamArn } from '../../core/arns';
import { CARRIED_OUT, filterPattern, inAccount, is } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

export const trainingJobsCreated: Metric<AccountPlace> = {
  name: 'TrainingJobsCreated',
  meaning: 'Training jobs started, by the role that they run under: it tells the project',
  filter: ({ environment, prefix }) =>
    filterPattern(
      inAccount(environment),
      is('eventSource', 'sagemaker.amazonaws.com'),
      is('eventName', 'CreateTrainingJob'),
      CARRIED_OUT,
      is('requestParameters.roleArn', iamArn(environment, `role/${prefix}-*`)),
    ),
  dimensions: { RoleArn: '$.requestParameters.roleArn' },
};
