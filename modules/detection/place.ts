import { AwsEnvironment } from '../core/arns';
import { Thresholds } from './thresholds';
import { WorkingHours } from './working-hours';

/** What detections of both scopes are told. */
interface Place {
  /** Partition, account and region. */
  readonly environment: AwsEnvironment;
  /** Start of every name of the baseline, such as `acme`. */
  readonly prefix: string;
  /** Where the metrics are that alarms watch. */
  readonly metricNamespace: string;
  /** From when on what is counted is too much. */
  readonly thresholds: Thresholds;
}

/** The account and region that are watched. */
export interface AccountPlace extends Place {
  /** Instance types that some project may run work on. */
  readonly instanceTypes: readonly string[];
  /** Networks that people work from: IPv4 or IPv6 ranges. */
  readonly trustedNetworks: readonly string[];
  /** Addresses of the VPC, which calls through its endpoints come from. Absent: the network is not ours. */
  readonly networkCidr?: string;
  /** What the names of the projects' buckets for training data end with. */
  readonly trainingBucketEnding: string;
  /** What the names of the projects' buckets for output end with. */
  readonly outputBucketEnding: string;
  /** ARNs of the roles of Comprehend, which write output beside the projects' own. */
  readonly textAnalysisArns: readonly string[];
  /** ARN of the keys of the account's logs and alerts. */
  readonly keyArns: readonly string[];
  /** Name of the trail's log group, if the trail has one that is known. */
  readonly trailLogGroupName?: string;
  /** ARN of the topic of alerts. */
  readonly alertTopicArn: string;
  /** Name of the queue for alerts that could not be delivered. */
  readonly undeliveredQueueName: string;
  /** ARNs of the roles and users that manage the baseline, the deployer among them. */
  readonly administratorArns: readonly string[];
  /** ARN of the role or user that deploys: its changes are those of the plan. */
  readonly deployerArn: string;
}

/** A project that is watched. */
export interface ProjectPlace extends Place {
  /** Name of the project. */
  readonly project: string;
  /** Names of the project's jobs, models, endpoints and roles start with this. */
  readonly namePrefix: string;
  /** ARN of the project's key. */
  readonly keyArn: string;
  /** Name of the bucket that jobs write. */
  readonly outputBucketName: string;
  /** Name of the bucket that training reads. */
  readonly trainingBucketName: string;
  /** Where the metrics of this project alone are. */
  readonly projectMetricNamespace: string;
  /** ARN of the role that training jobs run under. Absent: the project trains nothing. */
  readonly trainingRoleArn?: string;
  /** ARNs of who reads the output: people's roles and users, and the project's own roles. */
  readonly outputReaderArns: readonly string[];
  /** ARNs of who reaches data from outside the VPC, by exception. */
  readonly outsideArns: readonly string[];
  /** ID of the S3 endpoint that data is reached through. */
  readonly s3EndpointId: string;
  /** When people start work. */
  readonly workingHours: WorkingHours;
}
