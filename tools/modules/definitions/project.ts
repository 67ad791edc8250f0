import { App, TerraformStack } from 'cdktf';
import { AuditHandles, BaselineProps, jobLogGroups, Project, ProjectOptions } from '../../../modules/baseline';
import { PROFILE_AREAS } from '../../../modules/bedrock/model-catalogue';
import { DEFAULT_THRESHOLDS } from '../../../modules/detection/thresholds';
import { PROJECT_DETECTIONS } from '../../../modules/detection/project-catalogue';
import { hasLocalStorage, INSTANCE_TYPES } from '../../../modules/sagemaker/instance-type-catalogue';
import { COMPONENT_NAMES } from '../../../modules/sagemaker/work-catalogue';
import { ObjectLock } from '../../../modules/s3';
import { INetwork } from '../../../modules/vpc';
import { variantsOf } from '../choices';
import { every } from '../every';
import { ModuleDefinition } from '../module-definition';
import { laidOut, layoutOf } from '../policy-layout';
import { numberOf, PLANNER, principalLocals, principalsOf, textOf } from '../references';
import { PROJECT_GROUPS } from './project-choices';
import { PROJECT_FIXED } from './project-fixed';
import { PROJECT_RULES } from './project-rules';
import { PROJECT_VARIABLES } from './project-variables';

type On = ReadonlySet<string>;

const PEOPLE = ['administrators', 'data_writers', 'output_readers', 'launchers', 'data_access_outside_vpc'];

const WITH_DISKS = JSON.stringify(INSTANCE_TYPES.filter(hasLocalStorage));

/** Inference profiles by their area, as the models behind them. */
const PROFILES = `{ for area in ${JSON.stringify(PROFILE_AREAS)} : area => [for each in var.bedrock_invoke : trimprefix(each, "\${area}.") if startswith(each, "\${area}.")] }`;

const LOCALS = {
  ...principalLocals(...PEOPLE),
  instance_types_with_disks: `[for each in var.instance_types : each if contains(${WITH_DISKS}, each)]`,
  instance_types_without_disks: `[for each in var.instance_types : each if !contains(${WITH_DISKS}, each)]`,
  bedrock_profiles: PROFILES,
  bedrock_models: `[for each in var.bedrock_invoke : each if !contains(${JSON.stringify(PROFILE_AREAS)}, split(".", each)[0])]`,
};

/** The whole project in one module. */
export const PROJECT: ModuleDefinition = {
  name: 'project',
  summary:
    'One ML project: a key, buckets for training data and output, the security group of its jobs, roles under a boundary, policies for people, detections.',
  variables: PROJECT_VARIABLES,
  locals: LOCALS,
  neverEmpty: [
    ['local.administrators_roles', 'local.administrators_users'],
    ['local.data_access_outside_vpc_roles', 'local.data_access_outside_vpc_users'],
    ['local.instance_types_without_disks', 'local.instance_types_with_disks'],
    // Where it stands alone, the choice that there are some is on
    ['local.instance_types_with_disks'],
    ['var.data_writers'],
    ['var.image_repositories'],
    ['var.subnet_ids'],
  ],
  groups: PROJECT_GROUPS,
  rules: { checkedWith: 'aws_kms_key', preconditions: PROJECT_RULES },
  fixed: PROJECT_FIXED,
  expected: [
    {
      condition: 'output.training_job_name_prefix == "acme-fraud-"',
      message: 'names of jobs start with prefix and project',
    },
    { condition: 'length(output.guardrail_policy_arns) == 2', message: 'there are two guardrails' },
  ],
  example: {
    prefix: '"acme"',
    project: '"fraud"',
    administrators: '["arn:aws:iam::123456789012:role/MlBaselineDeployer"]',
    data_writers: '["arn:aws:iam::123456789012:role/FraudDataLoader"]',
    output_readers: '["arn:aws:iam::123456789012:role/FraudModelReader"]',
    image_repositories: '["arn:aws:ecr:eu-central-1:123456789012:repository/fraud-training"]',
    vpc_id: '"vpc-0a1b2c3d4e5f60718"',
    subnet_ids: '["subnet-0a1b2c3d4e5f60718", "subnet-0a1b2c3d4e5f60719"]',
    s3_endpoint_id: '"vpce-0a1b2c3d4e5f60718"',
    s3_prefix_list_id: '"pl-6ea54007"',
    access_log_bucket_name: '"acme-access-logs-123456789012-eu-central-1"',
    alert_topic_arn: '"arn:aws:sns:eu-central-1:123456789012:acme-alerts"',
    trail_log_group_name: '"/acme/trail"',
  },
  build(stack: TerraformStack, on: On) {
    const { outputs } = makeProject(stack, on);
    const { service_control_policies: documents } = outputs;
    const value = laidOut(documents!.value as string[], layoutOfAll());
    return { ...outputs, service_control_policies: { ...documents!, value } };
  },
};

function makeProject(stack: TerraformStack, on: On): Project {
  return new Project(stack, 'Default', {
    ...shared(on),
    project: options(on),
    audit: audit(stack, on),
    network: network(on),
  });
}

let layout: ReadonlyMap<string, number> | undefined;

/** Of the organization's policies, with everything on. */
function layoutOfAll(): ReadonlyMap<string, number> {
  layout ??= layoutOf(documentsOfAll());
  return layout;
}

function documentsOfAll(): readonly string[] {
  const [everything] = variantsOf(PROJECT_GROUPS);
  const stack = new TerraformStack(new App({ stackTraces: false }), 'all');
  return makeProject(stack, everything!.on).outputs.service_control_policies!.value as string[];
}

function shared(on: On): BaselineProps {
  return {
    prefix: textOf('prefix'),
    administrators: principalsOf('administrators'),
    planner: PLANNER,
    keys: { breakGlass: on.has('root recovery') ? 'account-root' : 'none' },
    detections: {
      thresholds: {
        ...DEFAULT_THRESHOLDS,
        downloadGiB: numberOf('download_threshold_gib'),
        endpoints: numberOf('endpoints_threshold'),
        endpointMinutes: numberOf('endpoints_threshold_minutes'),
      },
      dashboards: on.has('dashboard') && on.has('counting') ? 'all' : 'none',
      disabled: PROJECT_DETECTIONS.filter(({ id }) => on.has(`off ${id}`)).map(({ id }) => ({
        detection: id,
        reason: `\${var.disabled_detections["${id}"]}`,
      })),
    },
    exceptions: { ...exception(on, 'direct grants', 'allowDirectGrants', 'allow_direct_grants_reason') },
  };
}

function exception(on: On, choice: string, name: string, variable: string) {
  return on.has(choice) && { [name]: { reason: textOf(variable) } };
}

function options(on: On): ProjectOptions {
  return {
    name: textOf('project'),
    components: COMPONENT_NAMES.filter((component) => on.has(component)),
    launchers: principalsOf('launchers'),
    instanceTypes: [
      every('local.instance_types_without_disks'),
      ...(on.has('local disks') ? [every('local.instance_types_with_disks', 'ml.g5.x')] : []),
    ],
    maxRuntimeHours: numberOf('max_runtime_hours'),
    imageRepositories: [every('var.image_repositories')],
    efa: on.has('efa'),
    trainingData: {
      writers: [every('var.data_writers', ':role/')],
      oldVersionDays: numberOf('training_data_old_version_days'),
      lock: lock('training_data', on),
    },
    output: {
      readers: principalsOf('output_readers'),
      oldVersionDays: numberOf('output_old_version_days'),
      lock: lock('output', on),
      encryptionHeader: on.has('optional header') ? 'optional' : 'required',
    },
    ...aiServices(on),
    exceptions: {
      ...exception(on, 'notebook reads', 'notebookReadsTrainingData', 'notebook_reads_training_data_reason'),
      ...(on.has('outside') && {
        dataAccessOutsideVpc: {
          principals: principalsOf('data_access_outside_vpc'),
          reason: textOf('data_access_outside_vpc_reason'),
        },
      }),
    },
  };
}

function lock(bucket: string, on: On): ObjectLock | undefined {
  const mode = (['governance', 'compliance'] as const).find((each) => on.has(`${bucket} ${each}`));
  return mode && { mode, days: numberOf(`${bucket}_lock_days`) };
}

function aiServices(on: On): Pick<ProjectOptions, 'bedrock' | 'comprehend' | 'rekognition'> {
  const listed = (choice: string, ...lists: readonly string[]) => (on.has(choice) ? lists : []);
  const profiles = PROFILE_AREAS.map((area) => `${area}.${every(`local.bedrock_profiles["${area}"]`)}`);
  return {
    bedrock: {
      invoke: listed('invoke', every('local.bedrock_models'), ...profiles),
      customize: listed('customize', every('var.bedrock_customize')),
      restricted: listed('restricted', every('var.bedrock_restricted')),
    },
    comprehend: {
      dataClassifications: listed('texts', every('var.comprehend_data_classifications')),
      dataAccessRole: on.has('text jobs') ? every('var.comprehend_data_access_role[*]', ':role/') : undefined,
    },
    rekognition: {
      useCases: listed('faces', every('var.rekognition_use_cases')),
      collections: listed('collections', every('var.rekognition_collections')),
    },
  };
}

function network(on: On): INetwork {
  return {
    vpcId: textOf('vpc_id'),
    subnetIds: [every('var.subnet_ids')],
    s3EndpointId: textOf('s3_endpoint_id'),
    s3PrefixListId: textOf('s3_prefix_list_id'),
    endpointSecurityGroupId: on.has('endpoints') ? '${var.endpoint_security_group_ids[0]}' : undefined,
  };
}

function audit(stack: TerraformStack, on: On): AuditHandles {
  return {
    logKey: { keyArn: '' }, // a project encrypts nothing with it
    accessLogs: { bucketName: textOf('access_log_bucket_name') },
    jobLogGroups: jobLogGroups(stack),
    alerts: {
      topicArn: textOf('alert_topic_arn'),
      undeliveredQueueArn: on.has('undelivered') ? textOf('undelivered_alerts_queue_arn') : undefined,
    },
    trailLogGroupName: on.has('counting') ? textOf('trail_log_group_name') : undefined,
  };
}
