import { outputElsewhere } from '../core/job-checks';
import { IBucket } from '../s3';
import { jobChecks, jobResources, JobRoleProps } from './execution-role';

/** Properties of a role for jobs that read training data. */
export interface DataJobRoleProps extends JobRoleProps {
  /** Bucket of training data, which jobs read. */
  readonly trainingBucket: Pick<IBucket, 'bucketArn'>;
}

/** The resources as the job's policy wants them. */
export function dataJobResources(props: DataJobRoleProps, metricsNamespace: string) {
  return { ...jobResources(props), trainingBucketArn: props.trainingBucket.bucketArn, metricsNamespace };
}

export function dataJobChecks(props: DataJobRoleProps) {
  return [outputElsewhere(props.outputBucket.bucketArn, props.trainingBucket.bucketArn), ...jobChecks(props)];
}
