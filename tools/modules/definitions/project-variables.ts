import { KEY_DEFAULTS, PROJECT_DEFAULTS } from '../../../modules/baseline/defaults';
import { PROJECT_DETECTIONS } from '../../../modules/detection/project-catalogue';
import { DEFAULT_THRESHOLDS } from '../../../modules/detection/thresholds';
import { LONGEST_RUN_SECONDS } from '../../../modules/sagemaker/job-shape';
import { COMPONENT_NAMES } from '../../../modules/sagemaker/work-catalogue';
import { REPOSITORY } from '../../../stacks/settings/arn';
import { MOST_INSTANCE_TYPES, MOST_REPOSITORIES, RESERVED_PROJECT_NAMES } from '../../../stacks/settings/limits';
import { INSTANCE_TYPE_FORMAT, matching, ROLE_FORMAT } from '../formats';
import {
  choice,
  choices,
  principals,
  reason,
  reasonsById,
  roles,
  shortName,
  text,
  texts,
  toggle,
  wholeNumber,
} from '../inputs';
import { message, shown } from '../messages';
import { Variable } from '../variable';
import { AI_VARIABLES } from './ai-variables';
import { BUCKET_VARIABLES } from './bucket-variables';
import { SURROUNDINGS } from './surrounding-variables';

export const PREFIX = shortName(
  { name: 'prefix', description: 'Start of every name; the same for audit, network and projects.' },
  12,
  'acme',
);

export const ADMINISTRATORS = principals(
  {
    name: 'administrators',
    description:
      'ARNs of the IAM roles and users that manage keys and buckets, the deploying one among them, without access to data.',
  },
  { least: 1 },
);

export const PLANNER_VARIABLE = text(
  {
    name: 'planner',
    description:
      'ARN of the IAM role that plans and changes nothing, if it is not the deployer: it may look at keys and buckets. Null: nobody beside the administrators.',
    default: null,
  },
  ROLE_FORMAT,
);

export const BREAK_GLASS = choice(
  {
    name: 'break_glass',
    description: "account-root: the account's root user may recover a key. none: nobody but the administrators.",
    default: KEY_DEFAULTS.breakGlass,
  },
  ['account-root', 'none'],
);

/** Who reads, writes and starts. */
export const PEOPLE: readonly Variable[] = [
  roles({ name: 'data_writers', description: 'ARNs of the IAM roles that load training data.' }, { least: 1 }),
  principals({
    name: 'output_readers',
    description: 'ARNs of the IAM roles and users that read the output.',
    default: [],
  }),
  principals({
    name: 'launchers',
    description: 'ARNs of the IAM roles and users that start work: attach the launch policies to them.',
    default: [],
  }),
];

/** Kinds of work, and the shape that it may have. */
export const WORK_VARIABLES: readonly Variable[] = [
  choices(
    {
      name: 'components',
      description:
        'Kinds of SageMaker work that the project does, each under a role of its own. A notebook and a pipeline start jobs: name the jobs too.',
      default: PROJECT_DEFAULTS.components,
    },
    COMPONENT_NAMES,
    { least: 1 },
  ),
  texts(
    {
      name: 'instance_types',
      description: 'Instance types that work may run on.',
      default: PROJECT_DEFAULTS.instanceTypes,
    },
    INSTANCE_TYPE_FORMAT,
    { least: 1, most: MOST_INSTANCE_TYPES },
  ),
  wholeNumber(
    {
      name: 'max_runtime_hours',
      description: 'Longest run of a training or processing job, in hours.',
      default: PROJECT_DEFAULTS.maxRuntimeHours,
    },
    1,
    LONGEST_RUN_SECONDS / 3600,
  ),
  texts(
    {
      name: 'image_repositories',
      description: 'ARNs of the ECR repositories that jobs and models pull images from.',
    },
    matching(
      REPOSITORY,
      'be the ARN of one ECR repository',
      'name it without wildcard or tag, for example "arn:aws:ecr:eu-central-1:123456789012:repository/training"',
    ),
    { least: 1, most: MOST_REPOSITORIES },
  ),
];

/** Counted for the account and for each project. */
export const ENDPOINT_THRESHOLDS: readonly Variable[] = [
  wholeNumber(
    {
      name: 'endpoints_threshold',
      description: 'Endpoints created within endpoints_threshold_minutes from which on it is told.',
      default: DEFAULT_THRESHOLDS.endpoints,
    },
    1,
    1000,
  ),
  wholeNumber(
    {
      name: 'endpoints_threshold_minutes',
      description: 'Minutes within which endpoints are counted.',
      default: DEFAULT_THRESHOLDS.endpointMinutes,
    },
    1,
    1440,
  ),
];

export const WATCH_VARIABLES: readonly Variable[] = [
  reasonsById(
    {
      name: 'disabled_detections',
      description: 'Detections that are switched off, by id, each with a reason: they stay in the plan, disabled.',
    },
    PROJECT_DETECTIONS.map(({ id }) => id),
  ),
  wholeNumber(
    {
      name: 'download_threshold_gib',
      description: 'GiB read from the output bucket within an hour from which on it is told.',
      default: DEFAULT_THRESHOLDS.downloadGiB,
    },
    1,
    1_000_000,
  ),
  ...ENDPOINT_THRESHOLDS,
  toggle({
    name: 'dashboard',
    description: 'Whether the project has a dashboard: 3.00 US dollars a month.',
    default: true,
  }),
];

/** What is weaker than the baseline, each with a reason. */
export const EXCEPTIONS: readonly Variable[] = [
  reason({
    name: 'allow_direct_grants_reason',
    description: 'Why roles may make grants on the key that are not for AWS services. Null: they may not.',
  }),
  reason({
    name: 'notebook_reads_training_data_reason',
    description: 'Why people at a notebook may read training data. Null: only jobs do.',
  }),
  reason({
    name: 'data_access_outside_vpc_reason',
    description:
      "Why data_access_outside_vpc may reach the data from outside the VPC's S3 endpoint. Null: nobody does.",
  }),
  principals({
    name: 'data_access_outside_vpc',
    description: 'ARNs of the IAM roles and users that reach the data from outside the VPC; only with a reason.',
    default: [],
  }),
];

/** Names of what all projects share. */
function withoutReserved(variable: Variable): Variable {
  const { name } = variable;
  const condition = `!contains(${JSON.stringify(RESERVED_PROJECT_NAMES)}, var.${name})`;
  const rule = `not be one of ${RESERVED_PROJECT_NAMES.join(', ')}`;
  const told = message(name, rule, shown(`var.${name}`), 'all projects share what is named so, rename the project');
  return { ...variable, validations: [...variable.validations!, { condition, message: told }] };
}

export const PROJECT_VARIABLES: readonly Variable[] = [
  PREFIX,
  withoutReserved(
    shortName(
      {
        name: 'project',
        description:
          'Name of the project. The audit has to name it among its projects: otherwise nobody records who reads its data.',
      },
      20,
      'fraud',
    ),
  ),
  ADMINISTRATORS,
  ...PEOPLE,
  ...WORK_VARIABLES,
  ...SURROUNDINGS,
  ...BUCKET_VARIABLES,
  toggle({
    name: 'efa',
    description:
      "Elastic fabric adapter for distributed training: opens all protocols between members of the project's security group.",
    default: PROJECT_DEFAULTS.efa,
  }),
  ...AI_VARIABLES,
  ...WATCH_VARIABLES,
  PLANNER_VARIABLE,
  BREAK_GLASS,
  ...EXCEPTIONS,
];
