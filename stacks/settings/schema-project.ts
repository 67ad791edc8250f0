import { OUTPUT_DEFAULTS, PROJECT_DEFAULTS } from '../../modules/baseline/defaults';
import { z } from 'zod';
import { INSTANCE_TYPES } from '../../modules/sagemaker/instance-type-catalogue';
import { LONGEST_RUN_SECONDS } from '../../modules/sagemaker/job-shape';
import { COMPONENT_NAMES } from '../../modules/sagemaker/work-catalogue';
import { choice, list, mapping, toggle, wholeNumber } from './field';
import { imageRepository, principal, role } from './arn';
import { MOST_DAYS, MOST_INSTANCE_TYPES, MOST_PRINCIPALS, MOST_REPOSITORIES } from './limits';
import { bedrock, comprehend, rekognition } from './schema-ai-services';
import { projectExceptions } from './schema-exceptions';
import { shortName } from './name-fields';
import { objectLock } from './schema-lock';

const lock = objectLock(
  'Object lock on the bucket: what was poisoned can be taken back, whoever tries to destroy the version before. Give it before the ' +
    'bucket is made: it cannot be added later. Default: no lock; administrators can destroy versions.',
);

const oldVersionDays = wholeNumber(
  'Days until a replaced or deleted version of an object is gone for good. Default: 90.',
  1,
  MOST_DAYS,
).default(OUTPUT_DEFAULTS.oldVersionDays);

/** What EC2 calls the instances. */
const OF_EC2 = new Map(INSTANCE_TYPES.map((type) => [type.replace(/^ml\./, ''), `did you mean "${type}"?`]));

/** One ML project: key, buckets, roles, policies, security group. */
export const project = mapping('One ML project.', {
  name: shortName('Name of the project: 2 to 20 characters.', {
    longest: 20,
    key: 'name',
    what: 'project',
    example: 'fraud',
  }),
  components: list(choice('A kind of work.', COMPONENT_NAMES), {
    description:
      'Kinds of SageMaker work that the project does, each under a role of its own. A notebook and a pipeline start jobs: ' +
      'name the jobs too. Default: training.',
    entries: 'kinds of work',
    least: 1,
  }).default([...PROJECT_DEFAULTS.components]),
  launchers: list(principal('A role or user of the account.'), {
    description:
      'Who starts work, and who customizes models: may have volumes of endpoints and notebooks encrypted with the key, and ' +
      "pass the project's roles where the organization attaches its policies. Attach the launch policies to them; no " +
      'administrators. Default: none.',
    entries: 'IAM role or user ARNs',
    most: MOST_PRINCIPALS,
  }).default([]),
  instanceTypes: list(choice('An instance type.', INSTANCE_TYPES, 'an instance type of SageMaker', OF_EC2), {
    description: `Instance types that work may run on. 1 to ${MOST_INSTANCE_TYPES}. Default: ${PROJECT_DEFAULTS.instanceTypes.join(', ')}.`,
    entries: 'instance types',
    least: 1,
    most: MOST_INSTANCE_TYPES,
  }).default([...PROJECT_DEFAULTS.instanceTypes]),
  maxRuntimeHours: wholeNumber(
    'Longest run of a training or processing job, in hours; batch transforms carry none. Default: 24.',
    1,
    LONGEST_RUN_SECONDS / 3600,
  ).default(PROJECT_DEFAULTS.maxRuntimeHours),
  bedrock: bedrock.prefault({}),
  comprehend: comprehend.prefault({}),
  rekognition: rekognition.prefault({}),
  imageRepositories: list(
    imageRepository("A repository of any account, in the region; AWS's deep learning images live in accounts of AWS."),
    {
      description: `Repositories that jobs and models pull images from. At most ${MOST_REPOSITORIES}.`,
      entries: 'ECR repository ARNs',
      least: 1,
      most: MOST_REPOSITORIES,
    },
  ),
  trainingData: mapping('The bucket with the training data.', {
    writers: list(role('A role of the account.', 'load data'), {
      description: 'Roles that load training data.',
      entries: 'IAM role ARNs',
      least: 1,
      most: MOST_PRINCIPALS,
    }),
    oldVersionDays,
    lock: lock.optional(),
  }),
  output: mapping('The bucket with the output of training.', {
    readers: list(principal('A role or user of the account.'), {
      description: 'Roles or users that read the output. Default: none.',
      entries: 'IAM role or user ARNs',
      most: MOST_PRINCIPALS,
    }).default([]),
    oldVersionDays,
    lock: lock.optional(),
    encryptionHeader: choice(
      "required: writes must name the project's key. optional: writes that name no key are taken too, and encrypted with " +
        "the project's key by the bucket's default. Default: required.",
      ['required', 'optional'],
    ).default(OUTPUT_DEFAULTS.encryptionHeader),
  }).prefault({}),
  efa: toggle(
    "Elastic fabric adapter for distributed training: opens all protocols between members of the project's security " +
      'group. Default: false.',
  ).default(false),
  exceptions: projectExceptions.prefault({}),
});

/** A project by its format, defaults filled in. */
export type ProjectDraft = z.output<typeof project>;
