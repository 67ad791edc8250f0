import { Statement } from '../core/policy-statement';
import { DeploymentScope, isOurs, MADE_AS_OURS, ownArns } from './deployment-scope';
import { JOB_LOG_GROUP_NAMES } from './known-names';

/** Making buckets and keys, and changing how they are set up. A key's own policy lets its administrators change it, the deployer among them. */
export function storageStatements(scope: DeploymentScope): readonly Statement[] {
  const own = ownArns(scope);
  return [
    {
      sid: 'SetUpBuckets',
      effect: 'Allow',
      actions: [
        's3:CreateBucket',
        's3:DeleteBucketPolicy',
        's3:PutBucketLogging',
        's3:PutBucketObjectLockConfiguration',
        's3:PutBucketOwnershipControls',
        's3:PutBucketPolicy',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketTagging',
        's3:PutBucketVersioning',
        's3:PutEncryptionConfiguration',
        's3:PutLifecycleConfiguration',
        's3:TagResource',
        's3:UntagResource',
      ],
      resources: [own.buckets],
    },
    { sid: 'MakeKeys', effect: 'Allow', actions: ['kms:CreateKey'], resources: ['*'], conditions: [MADE_AS_OURS] },
    {
      sid: 'TagNewKeys',
      effect: 'Allow',
      actions: ['kms:TagResource'],
      resources: [own.keys],
      conditions: [MADE_AS_OURS],
    },
    {
      sid: 'NameKeys',
      effect: 'Allow',
      actions: ['kms:CreateAlias', 'kms:DeleteAlias', 'kms:UpdateAlias'],
      resources: [own.aliases],
    },
  ];
}

/** Reading, writing and using data is denied outright: a bucket's or key's own policy, which a deployer can write, must not let it in. */
export function denyingData(): readonly Statement[] {
  return [
    {
      sid: 'DenyData',
      effect: 'Deny',
      actions: [
        'kms:CreateGrant',
        'kms:Decrypt',
        'kms:Encrypt',
        'kms:GenerateDataKey*',
        'kms:ReEncrypt*',
        's3:DeleteObject*',
        's3:GetObject*',
        's3:PutObject*',
        's3:ReplicateObject',
        's3:RestoreObject',
      ],
      resources: ['*'],
    },
    // The trust policy of a role that it deploys would be enough
    {
      sid: 'DenyBecomingOthers',
      effect: 'Deny',
      actions: ['sts:AssumeRole'],
      resources: ['*'],
    },
  ];
}

/** What holds data, or tells of what happened, is not destroyed unless that was allowed with a reason. */
export function denyingDestruction(): Statement {
  return {
    sid: 'DenyDestruction',
    effect: 'Deny',
    actions: [
      'cloudtrail:DeleteTrail',
      'cloudtrail:StopLogging',
      'ec2:DeleteFlowLogs',
      'guardduty:DeleteDetector',
      'kms:DisableKey',
      'kms:ScheduleKeyDeletion',
      'logs:DeleteLogGroup',
      's3:DeleteBucket',
    ],
    resources: ['*'],
  };
}

/** The same, allowed. Objects are nobody's to delete here: who empties a bucket is an administrator. */
export function destroyingStatements(scope: DeploymentScope): readonly Statement[] {
  const own = ownArns(scope);
  const destroys = (sid: string, action: string, ...resources: readonly string[]): Statement => ({
    sid,
    effect: 'Allow',
    actions: [action],
    resources,
  });
  return [
    destroys('DeleteBuckets', 's3:DeleteBucket', own.buckets),
    destroys('DeleteTrails', 'cloudtrail:DeleteTrail', own.trails),
    { ...destroys('DeleteFlowLogs', 'ec2:DeleteFlowLogs', own.network('vpc-flow-log')), conditions: isOurs(scope) },
    destroys('DeleteDetector', 'guardduty:DeleteDetector', own.detectors),
    destroys('DeleteLogGroups', 'logs:DeleteLogGroup', own.logGroups, ...own.jobLogGroups(JOB_LOG_GROUP_NAMES)),
  ];
}
