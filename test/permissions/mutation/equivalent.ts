/** A change after which AWS answers every possible request as before: no case can notice it. */
export interface EquivalentMutant {
  /** The policy, by kind and name. */
  readonly policy: RegExp;
  readonly statement: string;
  readonly change: RegExp;
  readonly why: string;
}

const PROJECT_BUCKET = /^bucket .*-(training|output)-\d{12}-/;
/** `triage` of examples/healthcare has the smallest settings. */
const OUTPUT_WITHOUT_READERS = /^bucket .*-triage-output-\d{12}-/;
const GUARDRAILS = /^(identity .*-guardrails-|organization )/;
const KEY_OF_PROJECT = /^key alias\/.+\/(?!(logs|alerts)$)/;

/** Each by policy, statement and change. One that is not there any more, or is noticed, makes the run fail. */
export const EQUIVALENT_MUTANTS: readonly EquivalentMutant[] = Object.freeze([
  ...['Training', 'Processing', 'Transform', 'Launched'].map((purpose) => ({
    policy: KEY_OF_PROJECT,
    statement: `Grant${purpose}Volumes`,
    change: /Bool kms:GrantIsForAWSResource$/,
    why: 'DenyDirectGrants refuses every grant without the mark. The condition stays for keys whose Deny an exception takes away.',
  })),
  {
    policy: KEY_OF_PROJECT,
    statement: 'ReadOutput',
    change: /^without the value \S+(-transform-\S+|\/RecordsTextAnalysis) of ArnEquals aws:PrincipalArn$/,
    why: 'The roles of transform and Comprehend write output as well: WriteOutput lets them decrypt under the same conditions, as multipart uploads need it.',
  },
  {
    policy: /^topic .*-alerts$/,
    statement: 'RulesPublish',
    change: /^for any resource$/,
    why: 'The policy is asked about this topic only.',
  },
  {
    policy: /^topic .*-alerts$/,
    statement: 'AlarmsPublish',
    change: /^for any resource$/,
    why: 'The policy is asked about this topic only.',
  },
  {
    policy: /^queue .*-undelivered-alerts$/,
    statement: 'KeepUndeliveredEvents',
    change: /^for any resource$/,
    why: 'The policy is asked about this queue only.',
  },
  {
    policy: /^queue .*-undelivered-alerts$/,
    statement: 'KeepUndeliveredAlerts',
    change: /^for any resource$/,
    why: 'The policy is asked about this queue only.',
  },
  {
    policy: /^bucket .*-access-logs-/,
    statement: 'AllowAccessLogDelivery',
    change: /^for any resource$/,
    why: "The policy is asked about this bucket only, and s3:PutObject about objects only: these are the bucket's objects.",
  },
  {
    policy: /^bucket .*-trail-/,
    statement: 'TrailChecksBucket',
    change: /^for any resource$/,
    why: 'The policy is asked about this bucket only, and s3:GetBucketAcl about buckets only.',
  },
  {
    policy: PROJECT_BUCKET,
    statement: 'DenyOutsideVpcEndpoint',
    change: /^without the action s3:(BypassGovernanceRetention|DeleteObjectVersion)$/,
    why: 'DenyDestroyingVersions refuses all but administrators, whom DenyOutsideVpcEndpoint exempts.',
  },
  {
    policy: OUTPUT_WITHOUT_READERS,
    statement: 'DenyOutsideVpcEndpoint',
    change: /^without the action s3:(Get|List)Object\w*$/,
    why: 'Nobody reads the output of a project that names no readers: DenyReadingByOthers then refuses everybody, wherever he is.',
  },
  {
    policy: PROJECT_BUCKET,
    statement: 'DenyOutsideVpcEndpoint',
    change: /^not for requests without the key of ArnNotEquals aws:PrincipalArn$/,
    why: 'Who has no principal ARN is refused by the statements that name readers, writers, listers and administrators.',
  },
  {
    policy: PROJECT_BUCKET,
    statement: 'DenyOutsideVpcEndpoint',
    change: /^without the condition BoolIfExists aws:PrincipalIsAWSService$/,
    why: 'AWS services have no principal ARN: the statements that name readers, writers and so on refuse them anyway.',
  },
  {
    policy: GUARDRAILS,
    statement: 'DenyOtherVolumeKey',
    change: /^without the condition Null sagemaker:VolumeKmsKeyArn$/,
    why: 'Where no instance type of a project has local disks, DenyWithoutVolumeKey refuses whatever names no key.',
  },
]);
