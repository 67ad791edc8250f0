import { PROJECT_DETECTIONS } from '../../../modules/detection/project-catalogue';

/** A variable of a module that says what a setting says. */
export interface Place {
  readonly module: 'audit' | 'network' | 'project';
  readonly variable: string;
  /** The variable's value for a setting's; undefined where it cannot say it. Default: the same. */
  readonly convert?: (given: any) => unknown;
  /** What settings take and this variable does not, and why. */
  readonly narrower?: { readonly refuses: (given: any) => boolean; readonly why: string };
}

type More = Omit<Place, 'module' | 'variable'>;

const audit = (variable: string, more: More = {}): Place => ({ module: 'audit', variable, ...more });
const network = (variable: string, more: More = {}): Place => ({ module: 'network', variable, ...more });
const project = (variable: string, more: More = {}): Place => ({ module: 'project', variable, ...more });

const inList: More = { convert: (given) => [given] };
const asReason: More = { convert: (given) => ({ 'off-hours-training': given }) };
const asAccountsReason: More = { convert: (given) => ({ 'root-user': given }) };
const asId: Required<Pick<Place, 'convert'>> = { convert: (id) => ({ [id]: 'A scanner does this all day long' }) };

const isProjects = (id: string) => PROJECT_DETECTIONS.some((detection) => detection.id === id);
const isUser = (arn: string) => arn.includes(':user/');

const ROLES_ONLY = 'The filter that counts changes of administrators names roles: its README says so.';
const OF_PROVIDER = 'The provider of whoever calls the module is set to it.';
const OF_ROOT = 'State is kept by whoever calls the module.';
const DEPLOYER = 'Roles that deploy come before modules: the stack deployer makes them.';
const CHAT = 'A consent in a console comes before it: see the README of audit.';
const COST = 'A monitor and a budget exist once in an account: see the README of audit.';
const HOURS = 'Hours are written into an expression when the module is made: see the README of project.';
const NETWORKS = 'What lies outside of them is worked out when the module is made: see the README of audit.';
const TRAIL = 'The module is about a trail of its own: see the README of audit.';
const DELETION = 'Terraform takes no variable for prevent_destroy: see each README.';
const PROMPTS = 'The setting of Bedrock exists once in an account: see the README of audit.';
const UNLISTED = 'The list of models is part of the module: see the README of project.';

/** Where the modules take what a setting says, or why none does. By the setting's path; `[]` stands for every entry. */
export const SETTINGS_TABLE: Readonly<Record<string, readonly Place[] | string>> = {
  account: OF_PROVIDER,
  region: OF_PROVIDER,
  partition: OF_PROVIDER,
  prefix: [audit('prefix'), network('prefix'), project('prefix')],
  tags: 'The default_tags of the provider are for that.',
  administrators: [
    audit('administrators', { narrower: { refuses: (arns) => arns.some(isUser), why: ROLES_ONLY } }),
    project('administrators'),
  ],
  deployer: [audit('deployer', { narrower: { refuses: isUser, why: ROLES_ONLY } })],
  planner: [audit('planner'), project('planner')],

  'state.type': OF_ROOT,
  'state.bucket': OF_ROOT,
  'state.region': OF_ROOT,
  'state.kmsKeyArn': OF_ROOT,
  'state.organization': OF_ROOT,
  'state.project': OF_ROOT,
  'state.hostname': OF_ROOT,
  'state.workspaceStart': OF_ROOT,
  'state.references': OF_ROOT,
  'deployment.identityProvider': DEPLOYER,
  'deployment.audience': DEPLOYER,

  'keys.breakGlass': [audit('break_glass'), project('break_glass')],

  'audit.trail': TRAIL,
  'audit.existingTrailLogGroup': [project('trail_log_group_name')],
  'audit.organizationTrail': [audit('organization_id')],
  'audit.trailBucket': 'What holds data must not depend on a slip: see the README of audit.',
  'audit.accessLogBucket': [project('access_log_bucket_name')],
  'audit.trailLock.mode': [audit('trail_lock')],
  'audit.trailLock.days': [audit('trail_lock_days')],
  'audit.logRetentionDays': [audit('log_retention_days'), network('log_retention_days')],
  'audit.existingLogGroups': [audit('existing_log_groups')],
  'audit.auditors': [audit('auditors')],
  'audit.dataEventTypes': 'The trail records all that the baseline knows: see the README of audit.',

  'alerts.existingTopic': [audit('existing_topic_arn'), project('alert_topic_arn')],
  'alerts.emails': [audit('emails')],
  'alerts.webhooks': [audit('webhooks')],
  'alerts.slack.workspace': CHAT,
  'alerts.slack.channel': CHAT,
  'alerts.teams.tenant': CHAT,
  'alerts.teams.team': CHAT,
  'alerts.teams.channel': CHAT,

  'detections.workingHours.timeZone': HOURS,
  'detections.workingHours.days': HOURS,
  'detections.workingHours.from': HOURS,
  'detections.workingHours.until': HOURS,
  'detections.workingHours.holidays': HOURS,
  'detections.thresholds.endpoints': [audit('endpoints_threshold'), project('endpoints_threshold')],
  'detections.thresholds.endpointMinutes': [
    audit('endpoints_threshold_minutes'),
    project('endpoints_threshold_minutes'),
  ],
  'detections.thresholds.deniedCalls': [audit('denied_calls_threshold')],
  'detections.thresholds.downloadGiB': [project('download_threshold_gib')],
  'detections.thresholds.findingSeverity': [audit('finding_severity')],
  'detections.trustedNetworks': NETWORKS,
  'detections.dashboards': [
    audit('dashboard', { convert: (given) => DASHBOARDS[given]?.audit }),
    project('dashboard', { convert: (given) => DASHBOARDS[given]?.project }),
  ],
  'detections.disabled[].detection': [
    audit('disabled_detections', { ...asId, narrower: { refuses: isProjects, why: 'The project module has it.' } }),
    project('disabled_detections', {
      ...asId,
      narrower: { refuses: (id) => !isProjects(id), why: 'The audit module has it.' },
    }),
  ],
  'detections.disabled[].reason': [
    audit('disabled_detections', asAccountsReason),
    project('disabled_detections', asReason),
  ],
  'guardDuty.detector': [audit('guardduty_detector')],
  'guardDuty.aiProtection': 'The provider knows it from 6.56 on: see the README of audit.',

  'cost.anomalyMonitor': COST,
  'cost.anomalyThreshold': COST,
  'cost.monthlyBudget.amount': COST,
  'cost.monthlyBudget.action': COST,

  'network.cidr': [network('cidr')],
  'network.zones': [network('zones')],
  'network.reservedCidrs': [network('reserved_cidrs')],
  'network.endpoints': [network('endpoints')],
  'network.organizationId': [network('organization_id')],
  'network.existing.vpcId': [project('vpc_id')],
  'network.existing.subnetIds': [project('subnet_ids')],
  'network.existing.s3EndpointId': [project('s3_endpoint_id')],
  'network.existing.s3PrefixListId': [project('s3_prefix_list_id')],
  'network.existing.endpointSecurityGroupId': [project('endpoint_security_group_ids', inList)],

  projects: [audit('projects', { convert: (given) => given.map(({ name }: { name: string }) => name) })],
  'projects[].name': [audit('projects', inList), project('project')],
  'projects[].components': [project('components')],
  'projects[].launchers': [project('launchers')],
  'projects[].instanceTypes': [
    project('instance_types'),
    audit('instance_types', {
      // All projects' together: more than one project may have
      convert: (given) => (given.length > 20 ? undefined : given),
    }),
  ],
  'projects[].maxRuntimeHours': [project('max_runtime_hours')],
  'projects[].bedrock.invoke': [project('bedrock_invoke')],
  'projects[].bedrock.customize': [project('bedrock_customize')],
  'projects[].bedrock.restricted': [project('bedrock_restricted')],
  'projects[].comprehend.dataClassifications': [project('comprehend_data_classifications')],
  'projects[].comprehend.dataAccessRole': [
    project('comprehend_data_access_role'),
    audit('text_analysis_roles', inList),
  ],
  'projects[].rekognition.useCases': [project('rekognition_use_cases')],
  'projects[].rekognition.collections': [project('rekognition_collections')],
  'projects[].imageRepositories': [project('image_repositories')],
  'projects[].trainingData.writers': [project('data_writers')],
  'projects[].trainingData.oldVersionDays': [project('training_data_old_version_days')],
  'projects[].trainingData.lock.mode': [project('training_data_lock')],
  'projects[].trainingData.lock.days': [project('training_data_lock_days')],
  'projects[].output.readers': [project('output_readers')],
  'projects[].output.oldVersionDays': [project('output_old_version_days')],
  'projects[].output.lock.mode': [project('output_lock')],
  'projects[].output.lock.days': [project('output_lock_days')],
  'projects[].output.encryptionHeader': [project('output_encryption_header')],
  'projects[].efa': [project('efa')],
  // At least one: the reason may not come alone, which is a rule between the two variables
  'projects[].exceptions.dataAccessOutsideVpc.principals': [
    project('data_access_outside_vpc', { convert: (given) => (given.length === 0 ? undefined : given) }),
  ],
  'projects[].exceptions.dataAccessOutsideVpc.reason': [project('data_access_outside_vpc_reason')],
  'projects[].exceptions.notebookReadsTrainingData.reason': [project('notebook_reads_training_data_reason')],
  'projects[].exceptions.unlistedModels.models': UNLISTED,
  'projects[].exceptions.unlistedModels.reason': UNLISTED,

  'exceptions.allowDeletion.reason': DELETION,
  'exceptions.allowDeletion.includingObjects': DELETION,
  'exceptions.logPrompts.reason': PROMPTS,
  'exceptions.allowDirectGrants.reason': [project('allow_direct_grants_reason')],
};

/** Whether there is one, by the setting. */
const DASHBOARDS: Readonly<Record<string, { readonly audit: boolean; readonly project: boolean }>> = {
  all: { audit: true, project: true },
  account: { audit: true, project: false },
  none: { audit: false, project: false },
};

/** Variables that no setting is behind, by module and name, and why. */
export const BESIDE_SETTINGS: Readonly<Record<string, string>> = {
  'network.log_key_arn': 'Output of the audit module: in the stacks it is a reference.',
  'network.image_accounts': 'The stacks take them from the image repositories of all projects.',
  'project.undelivered_alerts_queue_arn': 'Output of the audit module: in the stacks it is a reference.',
};
