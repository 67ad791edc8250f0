import { TerraformStack } from 'cdktf';
import { jobLogGroups, ProjectProps } from '../../modules/baseline';
import { KEY_ARN } from './buckets';

/** What a `Project` takes of an account and a network that are there, of the environment of tests. */
export function projectSurroundings(stack: TerraformStack): Pick<ProjectProps, 'audit' | 'network'> {
  return {
    audit: {
      logKey: { keyArn: KEY_ARN },
      accessLogs: { bucketName: 'acme-logs' },
      jobLogGroups: jobLogGroups(stack),
      alerts: { topicArn: 'arn:test:sns:test-1:111122223333:acme-alerts' },
    },
    network: {
      vpcId: 'vpc-1',
      subnetIds: ['subnet-1'],
      s3EndpointId: 'vpce-0123456789abcdef0',
      s3PrefixListId: 'pl-1',
    },
  };
}
