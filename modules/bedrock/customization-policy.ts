import { AwsEnvironment, regionalArn } from '../core/arns';
import { OUTPUT_FOLDERS } from '../core/output-layout';
import { Condition, Statement } from '../core/policy-statement';
import { INTERFACE_MANAGEMENT, NETWORK_FINDING } from '../core/work-actions';
import { encryptCustomModels, encryptObjects } from '../kms/key-use-policy';
import { listObjects, readObjects, writeObjects } from '../s3/object-access-policy';

/** What a customization job of Bedrock works with. */
export interface CustomizationResources {
  readonly trainingBucketArn: string;
  readonly outputBucketArn: string;
  readonly keyArn: string;
  readonly subnetIds: readonly string[];
  readonly securityGroupIds: readonly string[];
}

/** Jobs of this account: Bedrock names them itself, after the base model. */
export function customizationJobs(environment: AwsEnvironment): string {
  return regionalArn(environment, 'bedrock', 'model-customization-job/*');
}

/** The permissions of a customization job: reads training data, writes metrics, and has what a job in the VPC needs. https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-iam-role.html */
export function customizationStatements(
  resources: CustomizationResources,
  environment: AwsEnvironment,
): readonly Statement[] {
  const { trainingBucketArn, outputBucketArn, keyArn } = resources;
  return [
    listObjects('ListTrainingData', trainingBucketArn, environment),
    readObjects('ReadTrainingData', [trainingBucketArn], environment),
    writeObjects('WriteOutput', [`${outputBucketArn}/${OUTPUT_FOLDERS.customModels}`], environment),
    encryptObjects(keyArn, environment),
    encryptCustomModels(keyArn, environment),
    ...joinNetwork(resources, environment),
  ];
}

/** Only interfaces that Bedrock tags as its own, for a job of this account. https://docs.aws.amazon.com/bedrock/latest/userguide/vpc-model-customization.html */
function joinNetwork(
  { subnetIds, securityGroupIds }: CustomizationResources,
  environment: AwsEnvironment,
): readonly Statement[] {
  const ec2 = (resource: string) => regionalArn(environment, 'ec2', resource);
  const subnetArns = subnetIds.map((id) => ec2(`subnet/${id}`));
  const interfaces = [ec2('network-interface/*')];
  const markedBy = (tag: 'aws:RequestTag' | 'aws:ResourceTag'): readonly Condition[] => [
    { test: 'StringEquals', key: `${tag}/BedrockManaged`, values: ['true'] },
    { test: 'StringLike', key: `${tag}/BedrockModelCustomizationJobArn`, values: [customizationJobs(environment)] },
  ];
  return [
    {
      sid: 'CreateMarkedInterfaces',
      effect: 'Allow',
      actions: ['ec2:CreateNetworkInterface'],
      resources: interfaces,
      conditions: markedBy('aws:RequestTag'),
    },
    {
      sid: 'CreateInterfacesInNetwork',
      effect: 'Allow',
      actions: ['ec2:CreateNetworkInterface'],
      resources: [...subnetArns, ...securityGroupIds.map((id) => ec2(`security-group/${id}`))],
    },
    {
      sid: 'MarkNewInterfaces',
      effect: 'Allow',
      actions: ['ec2:CreateTags'],
      resources: interfaces,
      conditions: [
        { test: 'StringEquals', key: 'ec2:CreateAction', values: ['CreateNetworkInterface'] },
        {
          test: 'ForAllValues:StringEquals',
          key: 'aws:TagKeys',
          values: ['BedrockManaged', 'BedrockModelCustomizationJobArn'],
        },
        // "All of none" holds as well
        { test: 'Null', key: 'aws:TagKeys', values: ['false'] },
      ],
    },
    {
      sid: 'ManageMarkedInterfaces',
      effect: 'Allow',
      actions: INTERFACE_MANAGEMENT,
      resources: interfaces,
      conditions: [{ test: 'ArnEquals', key: 'ec2:Subnet', values: subnetArns }, ...markedBy('aws:ResourceTag')],
    },
    {
      sid: 'FindNetwork',
      effect: 'Allow',
      actions: NETWORK_FINDING,
      resources: ['*'],
    },
  ];
}
