import { AwsEnvironment, viaService } from '../core/arns';
import { volumeGrants } from '../core/policy-conditions';
import { Statement } from '../core/policy-statement';
import { CUSTOM_MODEL_ENCRYPTION, OBJECT_READ, OBJECT_WRITE } from './key-actions';

/** What a role may do with a key, on the role's side: the key's own policy has to agree, and says for which objects. */

/** Reads SSE-KMS objects. */
export function decryptObjects(keyArn: string, environment: AwsEnvironment): Statement {
  return throughS3(OBJECT_READ, keyArn, environment);
}

/** Reads and writes SSE-KMS objects. */
export function encryptObjects(keyArn: string, environment: AwsEnvironment): Statement {
  return throughS3(OBJECT_WRITE, keyArn, environment);
}

/** Has volumes encrypted. `direct` as in `volumeGrants`. */
export function encryptVolumes(keyArn: string, direct: boolean, environment: AwsEnvironment): readonly Statement[] {
  return [
    { sid: 'DescribeVolumeKey', effect: 'Allow', actions: ['kms:DescribeKey'], resources: [keyArn] },
    {
      sid: 'GrantVolumes',
      effect: 'Allow',
      actions: ['kms:CreateGrant'],
      resources: [keyArn],
      conditions: [volumeGrants(direct, environment)],
    },
  ];
}

/** Has custom models of Bedrock encrypted, through Bedrock. */
export function encryptCustomModels(keyArn: string, environment: AwsEnvironment): Statement {
  return {
    sid: 'UseKeyThroughBedrock',
    effect: 'Allow',
    actions: CUSTOM_MODEL_ENCRYPTION,
    resources: [keyArn],
    conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: viaService(environment, 'bedrock') }],
  };
}

function throughS3(actions: readonly string[], keyArn: string, environment: AwsEnvironment): Statement {
  return {
    sid: 'UseKeyThroughS3',
    effect: 'Allow',
    actions,
    resources: [keyArn],
    conditions: [{ test: 'StringEquals', key: 'kms:ViaService', values: viaService(environment, 's3') }],
  };
}
