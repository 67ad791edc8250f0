import { ACTION, ANY, anything, named, RESOURCE, verbs, Wildcard } from './wildcard';

/** Names of the baseline by its prefix, and by the region or account that they end with. */
const OWN = (service: string, resource: string) =>
  new RegExp(`^arn:[^:*]+:${service}:[^:*]*:(\\d{12}|aws)?:${resource}$`);
const NAME = '[a-z0-9-]+-\\*';
/** Regions end with a digit, and so do names that carry one. */
const PLACED = `${NAME}-[a-z0-9-]+`;
const BY_NAME = 'All that the baseline names, by its prefix.';
const BY_TAG = 'EC2 and others choose the ids; the condition names the tag that the baseline puts on all it makes.';
const BY_KEY = "Ids that KMS chooses; a key's own policy names who may.";

const everyOf = (sids: readonly string[], pattern: RegExp, why: string): readonly Wildcard[] =>
  sids.map((sid) => named(sid, pattern, why));

const network = (sids: readonly string[], why = BY_TAG) =>
  everyOf(
    sids,
    OWN(
      'ec2',
      '(network-acl|prefix-list|route-table|security-group|security-group-rule|subnet|vpc|vpc-endpoint|vpc-flow-log)/\\*',
    ),
    why,
  );

/** Of the roles that deploy the baseline: what they make does not exist yet, and is named or tagged as the baseline's. */
export const DEPLOYMENT: readonly Wildcard[] = [
  named(
    'DenyChangingDeployment',
    /^arn:[^:*]+:iam::\d{12}:(role\/deployment\/|policy\/[a-z0-9-]+-deployment-)\*$/,
    'A deny, for the roles that deploy and their policies, those in other regions too.',
  ),
  ...['DenyAllButWork', 'DenyPassingToOthers', 'DenyAllButStopping', 'DenyAttachingOthers'].map((sid): Wildcard => ({
    policy: 'organization',
    sid,
    element: RESOURCE,
    pattern: ANY,
    why: 'A deny, whatever a role that was deployed would do it to.',
  })),
  {
    policy: 'organization',
    sid: 'DenyOutsiders',
    element: ACTION,
    pattern: /^s3:\*$/,
    why: 'A deny of whatever is done to a bucket from elsewhere.',
  },
  {
    policy: 'organization',
    sid: 'DenyOutsiders',
    element: RESOURCE,
    pattern: /^arn:[^:*]+:s3:::[a-z0-9-]+-\*-\d{12}-[a-z0-9-]+(\/\*)?$/,
    why: 'All buckets that the baseline names, by its prefix, and their objects.',
  },
  {
    policy: 'organization',
    sid: 'DenyServicesOfOthers',
    element: RESOURCE,
    pattern: OWN('iam', `role/${PLACED}`),
    why: BY_NAME,
  },
  {
    policy: 'organization',
    sid: 'DenyAssumingButToServices',
    element: RESOURCE,
    pattern: OWN('iam', `role/${PLACED}`),
    why: BY_NAME,
  },
  ...everyOf(['ReadBuckets', 'SetUpBuckets', 'DeleteBuckets'], OWN('s3', PLACED), BY_NAME),
  ...everyOf(
    ['ReadRoles', 'DeployRolesUnderBoundary', 'AttachOwnPolicies', 'ChangeRoles'],
    OWN('iam', `role/${PLACED}`),
    BY_NAME,
  ),
  ...everyOf(['ReadPolicies', 'ChangePolicies'], OWN('iam', `policy/${PLACED}(-\\*)?`), BY_NAME),
  ...everyOf(['ReadKeys', 'TagNewKeys'], OWN('kms', 'key/\\*'), BY_KEY),
  named('NameKeys', OWN('kms', 'alias/[a-z0-9-]+/\\*'), BY_NAME),
  ...everyOf(
    ['ReadLogGroups', 'SetUpLogGroups', 'CountEvents', 'DeleteLogGroups'],
    OWN('logs', 'log-group:/[a-z0-9-]+/\\*'),
    BY_NAME,
  ),
  ...everyOf(
    ['ReadLogGroups', 'SetUpLogGroups', 'CountEvents', 'DeleteLogGroups'],
    OWN('logs', 'log-group:[^*]+:\\*'),
    'One group, as CloudWatch Logs writes its ARN.',
  ),
  ...everyOf(['ReadRules', 'SetUpRules'], OWN('events', `rule/${NAME}`), BY_NAME),
  ...everyOf(['ReadAlarms', 'SetUpAlarms'], OWN('cloudwatch', `alarm:${NAME}`), BY_NAME),
  ...everyOf(['ReadDashboards', 'SetUpDashboards'], OWN('cloudwatch', `dashboard/${PLACED}`), BY_NAME),
  ...everyOf(['ReadTopics', 'SetUpTopics'], OWN('sns', NAME), BY_NAME),
  ...everyOf(['ReadQueues', 'SetUpQueues'], OWN('sqs', NAME), BY_NAME),
  ...everyOf(['ReadTrails', 'SetUpTrails', 'DeleteTrails'], OWN('cloudtrail', `trail/${NAME}`), BY_NAME),
  ...everyOf(
    ['ReadDetector', 'SetUpDetector', 'DeleteDetector'],
    OWN('guardduty', 'detector/\\*'),
    'An account has one in a region, of an id that GuardDuty chooses.',
  ),
  ...network(['ReadVpcs', 'ReadPrefixLists'], 'Settings of networks, which lists show as well.'),
  ...network(['MakeGroups', 'MakeGroupsInVpc', 'ChangeGroups', 'MakeRules', 'TagWhatIsMade', 'ChangeTags']),
  ...network(['MakeVpcs', 'MakeSubnets', 'MakeRouteTables', 'MakeNetworkAcls', 'MakeVpcFlowLogs', 'MakeVpcEndpoints']),
  ...network(['MakeInVpcs', 'MakeInSubnets', 'MakeInRouteTables', 'MakeInSecurityGroups']),
  ...network(['DeleteFlowLogs', 'ChangeNetwork', 'TagNetwork', 'ChangeNetworkTags']),
  ...network(
    ['TagDefaults', 'EmptyDefaultAcl'],
    'What a VPC has from the start bears no tag; the condition demands that it has no name.',
  ),
  ...everyOf(['ReadSpending', 'ChangeSpending'], OWN('ce', '(anomalymonitor|anomalysubscription)/\\*'), BY_TAG),
  ...everyOf(['ReadBudgets', 'SetUpBudgets'], OWN('budgets', `budget/${PLACED}`), BY_NAME),
  ...everyOf(['ReadBudgetActions', 'SetUpBudgetActions'], OWN('budgets', `budget/${PLACED}/action/\\*`), BY_NAME),
  named(
    'LetServicesIn',
    OWN('iam', 'role/aws-service-role/[a-z.]+/\\*'),
    'AWS names the roles of its services; the condition names the services.',
  ),
  named('ChangeChannels', OWN('chatbot', `chat-configuration/\\*/${NAME}`), BY_NAME),
  anything('SeeWhatThereIs', 'Lists, which have no resource.'),
  anything('SeeChannelsAndPromptLogging', 'Settings of the account, which have no resource.'),
  anything('SetUpChannelsAndPromptLogging', 'Settings of the account, which have no resource.'),
  anything('MakeKeys', 'The key does not exist yet; it has to be tagged as ours.'),
  anything('MakeDetector', 'The detector does not exist yet; it has to be tagged as ours.'),
  anything('WatchSpending', 'What is made does not exist yet; it has to be tagged as ours.'),
  anything('DenyData', 'A deny, for data wherever it is.'),
  verbs(
    'DenyData',
    /^(kms:(GenerateDataKey|ReEncrypt)\*|s3:(Delete|Get|Put)Object\*)$/,
    'A deny of every way to data.',
  ),
  anything('DenyBecomingOthers', 'A deny, for every role.'),
  anything('DenyDestruction', 'A deny, for whatever is there.'),
  verbs(
    'DenyChangingDeployment',
    /^iam:(Attach|Create|Delete|Detach|Put|Set|Tag|Untag|Update)\*$/,
    'A deny of every change, however AWS comes to call it.',
  ),
];
