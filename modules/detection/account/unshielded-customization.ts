import { AccountDetection } from '../detection';
import { ABSENT, anyOf, calls, DONE } from '../event-pattern';
import { TECHNIQUES } from '../technique-catalogue';

export const unshieldedCustomization: AccountDetection = {
  id: 'unshielded-customization',
  title: 'A model of Bedrock is customized without VPC or without a key of ours',
  meaning:
    'Bedrock sends no condition key for network or key, so no permission can demand them: this alert is the only guard. Without VPC the ' +
    'job reads its data past the S3 endpoint; without key the model is under a key of AWS.',
  response:
    'Stop the job ("aws bedrock stop-model-customization-job") and delete the model it made. Start it again with the subnets, the ' +
    'security group and the key that the outputs of the project name.',
  technique: TECHNIQUES.exfiltration,
  severity: 'high',
  kind: 'event',
  patterns: () => ({
    jobs: calls('bedrock', ['CreateModelCustomizationJob'], {
      ...DONE,
      requestParameters: anyOf({ vpcConfig: { subnetIds: [ABSENT] } }, { customModelKmsKeyId: [ABSENT, ''] }),
    }),
    // Its other API has neither VPC nor key
    mantle: calls('bedrock-mantle', ['CreateFineTuningJob'], DONE),
  }),
};
