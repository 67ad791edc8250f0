import { JobShape } from '../../../modules/sagemaker';
import { Said } from './answers';

export const ENVIRONMENT = {
  partition: 'test',
  account: '111122223333',
  region: 'test-1',
  dnsSuffix: 'amazonaws.com',
};
export const KEY = 'arn:test:kms:test-1:111122223333:key/1';
export const OTHER_KEY = 'arn:test:kms:test-1:111122223333:key/2';

/** The project's work of a type. */
const work = (type: string) => `arn:test:sagemaker:test-1:111122223333:${type}/acme-fraud-*`;

export const TRAINING_JOBS = work('training-job');
export const PROCESSING_JOBS = work('processing-job');
export const TRANSFORM_JOBS = work('transform-job');
export const MODELS = work('model');
export const ENDPOINTS = work('endpoint');
export const ENDPOINT_CONFIGS = work('endpoint-config');
export const NOTEBOOKS = work('notebook-instance');

/** Instances with volumes on EBS only. */
export const SHAPE: JobShape = {
  jobNamePrefix: 'acme-fraud-',
  subnetIds: ['subnet-a', 'subnet-b'],
  securityGroupIds: ['sg-jobs'],
  keyArn: KEY,
  instanceTypes: ['ml.m5.xlarge', 'ml.c5.large'],
  longestRun: 3600,
};

/** Also instances that store on local disks. */
export const LOCAL_SHAPE: JobShape = { ...SHAPE, instanceTypes: ['ml.m5.xlarge', 'ml.g5.xlarge', 'ml.p4d.24xlarge'] };

const IN_NETWORK = { VpcSubnets: ['subnet-a', 'subnet-b'], VpcSecurityGroupIds: ['sg-jobs'] };
const JOB = {
  ...IN_NETWORK,
  NetworkIsolation: 'true',
  InterContainerTrafficEncryption: 'true',
  VolumeKmsKeyArn: KEY,
  OutputKmsKeyArn: KEY,
  InstanceTypes: ['ml.m5.xlarge'],
  MaxRuntimeInSeconds: '3600',
};

export const MODEL = 'arn:test:sagemaker:test-1:111122223333:model/acme-fraud-7';

/** Models that are not the project's, by what they are. */
export const OTHER_MODELS: readonly (readonly [whose: string, modelArn: string])[] = [
  ['a model of another project', 'arn:test:sagemaker:test-1:111122223333:model/acme-churn-7'],
  ['a model of no project', 'arn:test:sagemaker:test-1:111122223333:model/payroll-7'],
  ['a model that has the prefix further on', 'arn:test:sagemaker:test-1:111122223333:model/my-acme-fraud-7'],
  ['a model of another account', 'arn:test:sagemaker:test-1:444455556666:model/acme-fraud-7'],
  ['a model of another region', 'arn:test:sagemaker:test-2:111122223333:model/acme-fraud-7'],
  ['what is no model', 'arn:test:sagemaker:test-1:111122223333:model-package/acme-fraud-7'],
];

/** Also one with the project's name: it is a script that runs as root, whoever's it is. */
export const SCRIPTS = ['arn:test:sagemaker:test-1:111122223333:notebook-instance-lifecycle-config/acme-fraud-1'];

/** Requests in the shape, with every key that the action carries and that may be said. */
export const IN_SHAPE: Readonly<Record<string, Said>> = {
  CreateTrainingJob: { ...JOB, EnableRemoteDebug: 'false' },
  CreateProcessingJob: JOB,
  CreateTransformJob: {
    ModelArn: MODEL,
    VolumeKmsKeyArn: KEY,
    OutputKmsKeyArn: KEY,
    InstanceTypes: ['ml.m5.xlarge'],
  },
  CreateModel: { ...IN_NETWORK, NetworkIsolation: 'true' },
  CreateEndpointConfig: { ModelArn: MODEL, VolumeKmsKeyArn: KEY, InstanceTypes: ['ml.m5.xlarge', 'ml.c5.large'] },
  CreateNotebookInstance: {
    ...IN_NETWORK,
    VolumeKmsKeyArn: KEY,
    InstanceTypes: ['ml.m5.xlarge'],
    DirectInternetAccess: 'Disabled',
    RootAccess: 'Disabled',
  },
};

/** Changes of what is there, in the shape. */
export const CHANGES_IN_SHAPE: Readonly<Record<string, Said>> = {
  UpdateNotebookInstance: { InstanceTypes: ['ml.m5.xlarge'], RootAccess: 'Disabled' },
  UpdateTrainingJob: { InstanceTypes: ['ml.m5.xlarge'], EnableRemoteDebug: 'false' },
};

/** Keys that a request in the shape leaves out. */
export const UNSAID_IN_SHAPE: Readonly<Record<string, readonly string[]>> = {
  CreateNotebookInstance: ['NotebookInstanceLifecycleConfigArns'],
  UpdateNotebookInstance: ['NotebookInstanceLifecycleConfigArns'],
};
