import { AwsEnvironment } from '../core/arns';
import { Statement } from '../core/policy-statement';
import { decryptObjects } from '../kms/key-use-policy';
import { listObjects, readObjects } from '../s3/object-access-policy';
import { joinNetwork, JobResources, writeLogs } from './job-policy';

/** What a notebook works with. */
export interface NotebookResources extends Pick<
  JobResources,
  'logGroupArn' | 'jobNamePrefix' | 'subnetIds' | 'securityGroupIds'
> {
  readonly outputBucketArn: string;
  /** Absent: the notebook does not see training data. */
  readonly trainingBucketArn?: string;
  readonly keyArn: string;
}

/** The permissions of a notebook, beside those to start jobs: looks at output. It writes no data. */
export function notebookStatements(resources: NotebookResources, environment: AwsEnvironment): readonly Statement[] {
  const { outputBucketArn, trainingBucketArn, keyArn } = resources;
  const trainingData = trainingBucketArn
    ? [
        listObjects('ListTrainingData', trainingBucketArn, environment),
        readObjects('ReadTrainingData', [trainingBucketArn], environment),
      ]
    : [];
  return [
    listObjects('ListOutput', outputBucketArn, environment),
    readObjects('ReadOutput', [outputBucketArn], environment),
    ...trainingData,
    decryptObjects(keyArn, environment),
    ...writeLogs(resources),
    ...joinNetwork(resources, environment),
  ];
}
