/** A change after which AWS tells of the same events as before: no fixture can notice it. */
export interface EquivalentChange {
  /** Name of the rule, filter or alarm. */
  readonly of: RegExp;
  readonly change: RegExp;
  readonly why: string;
}

const ONE_IS_ENOUGH = /^acme-(administrator-changed|boundary-removed|role-changed|root-user|watch-cut|work-elsewhere)$/;

/** Each by what is changed and how. One that is not there any more, or is noticed, makes the test fail. */
export const EQUIVALENT_CHANGES: readonly EquivalentChange[] = Object.freeze([
  {
    of: /./,
    change: /^without detail-type$/,
    why: 'Records of calls alone have these names of events, or a finding its severity and type.',
  },
  {
    of: /^acme-(audit-key|\w+-key)-changed$/,
    change: /^without source$/,
    why: 'No other service has a KMS key among the resources of calls of these names.',
  },
  {
    of: /^acme-(\w+-)?(data-tampered|training-data-read|download-\S+)$/,
    change: /^without source$/,
    why: 'No other service names these buckets in calls of these names.',
  },
  {
    of: /^acme-(bucket-changed-account|trail-changed(-logs)?|detection-silenced-(alarms|changed-\w+|rules|topic))$/,
    change: /^without source$/,
    why: 'No other service has calls of these names about such things.',
  },
  {
    of: /^acme-(foreign-role-\w+|instance-type-\w+|job-outside-network-\w+|remote-access-opened|unencrypted-job-\w+|unsafe-notebook-\w+)$/,
    change: /^without source$/,
    why: 'No other service has calls of these names with these fields.',
  },
  {
    of: /^acme-(presigned-url-elsewhere(-endpoint-of-others)?|prompt-logging|unshielded-customization-\w+|\w+-foreign-(key|project-role))$/,
    change: /^without source$/,
    why: 'No other service has calls of these names.',
  },
  {
    of: /^acme-(disk-shared|logs-copied|network-changed-(endpoint-of-others|open-rules))$/,
    change: /^without source$/,
    why: 'No other service has calls of these names.',
  },
  {
    of: /^acme-guardduty-finding$/,
    change: /^without source$/,
    why: 'Nobody else may send what is called a GuardDuty finding under the name of a service.',
  },
  {
    of: /^acme-(BoundaryChanges|RoleChanges|BytesRead|TrainingJobsCreated|WatchCuts)$/,
    change: /^without .*\$\.eventSource = "\w+\.amazonaws\.com"/,
    why: 'No other service has calls of these names with these fields.',
  },
  {
    of: /^acme-(instance-type-\w+|remote-access-opened|\w+-foreign-key)$/,
    change: /^without detail\.eventName$/,
    why: 'No other call has these fields.',
  },
  {
    of: /^acme-(foreign-role-models|\w+-foreign-project-role)$/,
    change: /^without detail\.eventName$/,
    why: 'CreatePartnerApp and UpdateNotebookInstance alone have these fields as well: to tell of them would be right.',
  },
  {
    of: /^acme-unencrypted-job-/,
    change: /^excluded prefix "(ml\.[\w-]+)" for "\1\."/,
    why: 'No other family begins like this that is not named itself.',
  },
  {
    of: /^acme-guardduty-finding$/,
    change: /^prefix "(\S+)" for "\1\w"/,
    why: 'No other type begins like this.',
  },
  {
    of: /^acme-network-changed-open-rules$/,
    change: /^prefix "0\.0\.0\.0" for "0\.0\.0\.0\/"/,
    why: 'A slash follows every address.',
  },
  {
    of: /^acme-(triage-download-by-stranger|\w+-download-outside-vpc)$/,
    change: /\bdetail\.(\$or\[0\]\.)?userIdentity\.\$or\[\d\]\./,
    why: 'Where nobody is exempt, each caller is told by one branch or another.',
  },
  {
    of: /^acme-(BytesRead|TrainingJobsCreated)$/,
    change: /requestParameters\.(bucketName|roleArn)( = "\S+"\)+)?$/,
    why: 'The alarms take the metric of one bucket or role, by its dimension. The pattern spares metrics that nobody looks at.',
  },
  {
    of: /^acme-(AdministratorChanges|DeniedCalls|WorkElsewhere)$/,
    change: /^wildcard "(\w+)" for "(\1\w|U\1)"/,
    why: 'No other code or call begins or ends like this.',
  },
  {
    of: /^acme-TrainingJobsCreated$/,
    change: /^without \(\$\.recipientAccountId/,
    why: 'Jobs run under roles of their own account: the role tells the account as well.',
  },
  {
    of: /^acme-detection-silenced-rules$/,
    change: /^without detail\.\$or\[1\]\.eventName$/,
    why: 'No other call of EventBridge names a rule and a state.',
  },
  {
    of: /^acme-detection-silenced-topic$/,
    change: /\.\$or\[1\](\.resourceArn)?$/,
    why: 'No call that deletes names the topic like this: calls that change it do, which are looked for by the same names.',
  },
  {
    of: /^acme-network-changed-endpoint-of-others$/,
    change: /^without detail\.eventName$|^prefix "(\S+)" for "\1\."/,
    why: 'No other call has this field, and no service of AWS is called like this without the dot.',
  },
  {
    of: /^acme-\w+-download-by-stranger$/,
    change: /^without detail\.\$or\[1\]\.eventName$/,
    why: 'No other call names a source that it copies.',
  },
  {
    of: /^acme-trail-silent$/,
    change: /^(threshold 0 for 1|Maximum for Sum)$/,
    why: 'A log group that nothing comes to has no data at all: that it counts as breaching is what sets the alarm off.',
  },
  {
    of: ONE_IS_ENOUGH,
    change: /^period /,
    why: 'One event is enough: it is in one period, however long.',
  },
  {
    of: /^acme-\w+-off-hours-training$/,
    change: /^period /,
    why: 'Work begins and ends on the hour, when a period of any of these lengths begins.',
  },
  {
    of: /^acme-\w+-off-hours-training$/,
    change: /^2 for 3 at 27 of weekday$/,
    why: 'Monday becomes the day after Sunday, which is a day of work as well.',
  },
  {
    of: /^acme-\w+-off-hours-training$/,
    change: /^\(0 - 1\) for 0 at \d+ of outside$/,
    why: 'Less than nothing is below the threshold as well.',
  },
]);
