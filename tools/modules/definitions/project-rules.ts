import { JOBS, STARTERS } from '../../../modules/sagemaker/work-catalogue';
import { REGIONS_OF_AREA } from '../../../stacks/settings/profile-areas';
import { literal } from '../expression';
import { modelOf } from '../formats';
import { message, shown, shownAll, shownBut } from '../messages';
import { Validation } from '../variable';
import { projectNameRules } from './name-rules';
import { peopleRules, strangerRules, USERS_OF_DATA } from './people-rules';
import { topicRule } from './topic-rule';

const RESTRICTED = `anytrue([for restricted in var.bedrock_restricted : startswith(${modelOf('each')}, restricted)])`;

/** Regions that call profiles of an area, by the area, as regular expressions. */
const REGIONS = JSON.stringify(
  Object.fromEntries(Object.entries(REGIONS_OF_AREA).map(([area, { source }]) => [area, source])),
);

/** Whether a model is none of a profile, or one of a profile that the region has. */
const RUNS_HERE = `can(regex(lookup(${REGIONS}, split(".", each)[0], ""), local.region))`;

const REPOSITORY_IS_HERE = 'split(":", each)[3] == local.region && split(":", each)[1] == local.partition';

const RULES: readonly Validation[] = [
  topicRule('alert_topic_arn'),
  {
    condition: `alltrue([for each in var.image_repositories : ${REPOSITORY_IS_HERE}])`,
    message: message(
      'image_repositories',
      'each be in the region and partition that are deployed to, ${local.region} and ${local.partition}',
      shownBut('var.image_repositories', REPOSITORY_IS_HERE),
      'SageMaker pulls images from its own region: copy the image, and name the repository there',
    ),
  },
  {
    condition: `length(setintersection(var.components, ${literal(STARTERS)})) == 0 || length(setintersection(var.components, ${literal(JOBS)})) > 0`,
    message: message(
      'components',
      'name a kind of job where a notebook or a pipeline starts jobs',
      shownAll('var.components'),
      `add one of ${JOBS.join(', ')}`,
    ),
  },
  {
    condition: 'var.notebook_reads_training_data_reason == null || contains(var.components, "notebook")',
    message: message(
      'notebook_reads_training_data_reason',
      'not be given without a notebook',
      shownAll('var.components'),
      'add "notebook" to components, or drop the exception',
    ),
  },
  {
    condition: 'var.comprehend_data_access_role == null || length(var.comprehend_data_classifications) > 0',
    message: message(
      'comprehend_data_access_role',
      'not be given without comprehend_data_classifications',
      shown('var.comprehend_data_access_role'),
      'name what may be sent, for example "internal", or drop the role',
    ),
  },
  {
    condition: 'length(var.rekognition_collections) == 0 || length(var.rekognition_use_cases) > 0',
    message: message(
      'rekognition_collections',
      'not be given without rekognition_use_cases',
      shownAll('var.rekognition_collections'),
      'name what was approved, for example "access-control", or drop the collections',
    ),
  },
  {
    condition: '(var.data_access_outside_vpc_reason == null) == (length(var.data_access_outside_vpc) == 0)',
    message: message(
      'data_access_outside_vpc',
      'come together with data_access_outside_vpc_reason',
      '${length(var.data_access_outside_vpc)} principals and ${var.data_access_outside_vpc_reason == null ? "no reason" : "a reason"}',
      'give both, or neither',
    ),
  },
  {
    condition: `alltrue([for each in var.bedrock_invoke : ${RUNS_HERE}])`,
    message: message(
      'bedrock_invoke',
      'each be a model, or an inference profile that ${local.region} has',
      shownBut('var.bedrock_invoke', RUNS_HERE),
      'profiles of other areas run in other regions: name the model itself, for example "amazon.nova-lite-v1:0", or the profile of your area',
    ),
  },
  {
    condition: `!anytrue([for each in concat(var.bedrock_invoke, var.bedrock_customize) : ${RESTRICTED}])`,
    message: message(
      'bedrock_restricted',
      'not name models that are allowed as well',
      shownBut('concat(var.bedrock_invoke, var.bedrock_customize)', `!${RESTRICTED}`),
      'take them off one of the lists',
    ),
  },
];

/** Rules between variables, as the settings have them. */
export const PROJECT_RULES: readonly Validation[] = [
  ...peopleRules(USERS_OF_DATA),
  ...strangerRules(['administrators', ...USERS_OF_DATA]),
  ...projectNameRules(),
  ...RULES,
];
