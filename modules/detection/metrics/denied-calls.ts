import { any, filterPattern, inAccount, is, isOneOf } from '../filter-pattern';
import { Metric } from '../metric';
import { AccountPlace } from '../place';

/** Services that lead to data, models or the roles that reach them. */
const SERVICES = ['sagemaker', 'bedrock', 's3', 'kms', 'iam', 'sts', 'secretsmanager', 'ec2'].map(
  (service) => `${service}.amazonaws.com`,
);

/** What services call a refusal. https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html */
const REFUSED = any(is('errorCode', 'AccessDenied*'), is('errorCode', '*UnauthorizedOperation'));

export const deniedCalls: Metric<AccountPlace> = {
  name: 'DeniedCalls',
  meaning: 'Calls that were refused, in all regions',
  filter: ({ environment }) => filterPattern(inAccount(environment), isOneOf('eventSource', SERVICES), REFUSED),
};
