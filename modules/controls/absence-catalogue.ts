import { PolicyKind } from './policy-kinds';

/** A condition on a key that a request may not carry, and why the outcome without it is the one we want. */
export interface MeantAbsence {
  readonly policy: PolicyKind;
  /** Of one statement, or of all that are numbered so. */
  readonly sid: string | RegExp;
  readonly key: string;
  /** Actions that never carry the key. Absent: every action can, and some requests do not. */
  readonly neverCarriedBy?: readonly string[];
  readonly why: string;
}

const byOthers = (sid: string): MeantAbsence => ({
  policy: 'bucket',
  sid,
  key: 'aws:PrincipalArn',
  why: 'A deny to all but the named: who has no ARN, anonymous or a service, is none of them.',
});

/** Whether an entry is about a statement. */
export function isAbout({ sid }: MeantAbsence, statementId: string): boolean {
  return typeof sid === 'string' ? sid === statementId : sid.test(statementId);
}

/** Every absence that the baseline means. What is not here has to say it by its operator: IfExists, or Null. */
export const MEANT_ABSENCES: readonly MeantAbsence[] = Object.freeze([
  byOthers('DenyReadingByOthers'),
  byOthers('DenyWritingByOthers'),
  byOthers('DenyListingByOthers'),
  byOthers('DenyDestroyingVersions'),
  byOthers('DenyChangingProtection'),
  byOthers('DenyOutsideVpcEndpoint'),
  ...['DenyReadingFolders', 'DenyWritingFolders'].map((sid): MeantAbsence => ({
    policy: 'bucket',
    sid,
    key: 'aws:PrincipalArn',
    why: 'A deny to the named: who has no ARN is none of them, and is denied the whole bucket as one of the others.',
  })),
  {
    policy: 'bucket',
    sid: 'DenyOldTls',
    key: 's3:TlsVersion',
    neverCarriedBy: ['s3:AllowVendedLogDeliveryForResource', 's3:InitiateReplication'],
    why: 'Permissions that S3 looks up for itself: nobody sends a request for them. DenyPlainHttp holds for them too.',
  },
  {
    policy: 'identity',
    sid: 'StartJobs',
    key: 'sagemaker:EnableRemoteDebug',
    neverCarriedBy: ['sagemaker:CreateProcessingJob'],
    why: 'Processing knows no remote debugging: nothing to keep out.',
  },
  {
    policy: 'identity',
    sid: 'UseNetwork',
    key: 'ec2:Vpc',
    neverCarriedBy: ['ec2:CreateNetworkInterface'],
    why: 'An interface that is being made is in no VPC yet: MakeInterfaces allows that part, this one the subnet.',
  },
  ...[
    'DenyPassingRoles',
    'DenyChangingRoles',
    'DenyChangingPolicies',
    'DenyUsingNotebooks',
    'DenyUsingPipelines',
    /^DenyChangingTrustedRoles\d+$/, // as many as hold their ARNs
    /^DenyChangingTrustedUsers\d+$/,
  ].map((sid): MeantAbsence => ({
    policy: 'service control',
    sid,
    key: 'aws:PrincipalArn',
    why: 'A deny to all but the named, as in the bucket policies.',
  })),
  ...['DenyAllButWork', 'DenyPassingToOthers', 'DenyAllButStopping', 'DenyAttachingOthers'].map(
    (sid): MeantAbsence => ({
      policy: 'service control',
      sid,
      key: 'aws:PrincipalArn',
      why: "A deny for roles that bear the baseline's name: who has no ARN is none of them.",
    }),
  ),
]);
