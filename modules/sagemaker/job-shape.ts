import { AwsEnvironment, regionalArn } from '../core/arns';
import { hasLocalStorage } from './instance-type-catalogue';

/** The one shape in which a project's work may run. */
export interface JobShape {
  /** Everything that is started is named with this at the start. */
  readonly jobNamePrefix: string;
  /** IDs of the subnets that work runs in, all of them allowed. At least one. */
  readonly subnetIds: readonly string[];
  /** IDs of the security groups that work runs in, all of them allowed. At least one. */
  readonly securityGroupIds: readonly string[];
  /** Encrypts volumes and output. Callers have to name it by this ARN: not by id, not by alias. */
  readonly keyArn: string;
  /** Such as `ml.m5.xlarge`. */
  readonly instanceTypes: readonly string[];
  /** Longest run of a job, in seconds. */
  readonly longestRun: number;
}

/** Longest run that SageMaker takes for a training job: 28 days. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_StoppingCondition.html */
export const LONGEST_RUN_SECONDS = 28 * 24 * 3600;

/**
 * The project's work of these types, by the start of its name. Each type by itself: AWS takes no wildcard for the type of a resource.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export function workArns(
  resourceTypes: readonly string[],
  { jobNamePrefix }: Pick<JobShape, 'jobNamePrefix'>,
  environment: AwsEnvironment,
): readonly string[] {
  return [...new Set(resourceTypes)]
    .sort()
    .map((type) => regionalArn(environment, 'sagemaker', `${type}/${jobNamePrefix}*`));
}

/**
 * The allowed types that store on local disks, which encrypt in hardware and take no key: SageMaker refuses a request that names
 * one. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_ResourceConfig.html
 */
export function withLocalStorage({ instanceTypes }: Pick<JobShape, 'instanceTypes'>): readonly string[] {
  return instanceTypes.filter(hasLocalStorage);
}
