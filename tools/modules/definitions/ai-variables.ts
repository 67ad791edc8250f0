import { FOUNDATION_MODELS, PROFILE_AREAS } from '../../../modules/bedrock/model-catalogue';
import { ROLE } from '../../../stacks/settings/arn';
import { MOST_MODELS } from '../../../stacks/settings/limits';
import { COLLECTION, TAG_VALUE } from '../../../stacks/settings/schema-ai-services';
import { text, texts } from '../inputs';
import { Variable } from '../variable';

const MODEL_RULE = 'be a foundation model of Bedrock that this version knows, such as amazon.nova-lite-v1:0';

function models(name: string, description: string, profiles: boolean): Variable {
  const known = `contains(${JSON.stringify(FOUNDATION_MODELS)}, ${profiles ? `replace(each, ${JSON.stringify(`/^(${PROFILE_AREAS.join('|')})\\./`)}, "")` : 'each'})`;
  const rule = profiles
    ? `${MODEL_RULE}, or an inference profile of one, such as eu.amazon.nova-lite-v1:0`
    : MODEL_RULE;
  const variable = texts({ name, description, default: [] }, /./, rule, { most: MOST_MODELS });
  const [, size] = variable.validations!;
  const message = variable.validations![0]!.message;
  return { ...variable, validations: [{ condition: `alltrue([for each in var.${name} : ${known}])`, message }, size!] };
}

/** AWS's own models. */
export const AI_VARIABLES: readonly Variable[] = [
  models(
    'bedrock_invoke',
    'Models and inference profiles of Bedrock that people and applications invoke. At most 10.',
    true,
  ),
  models(
    'bedrock_customize',
    'Base models of Bedrock that are customized, under a role of its own. At most 10.',
    false,
  ),
  models(
    'bedrock_restricted',
    'Models of Bedrock that are denied, whatever else allows them; their inference profiles too. At most 10.',
    false,
  ),
  texts(
    {
      name: 'comprehend_data_classifications',
      description: 'Values of the tag DataClassification that may be sent to Comprehend. At most 10.',
      default: [],
    },
    TAG_VALUE,
    'be a tag value of 1 to 63 characters',
    { most: MOST_MODELS },
  ),
  text(
    {
      name: 'comprehend_data_access_role',
      description:
        'ARN of the IAM role that jobs of Comprehend read and write as, in the output bucket. Null: no jobs, only single texts.',
      default: null,
    },
    ROLE,
    'be the ARN of one IAM role',
  ),
  texts(
    {
      name: 'rekognition_use_cases',
      description: 'Approved values of the tag RekognitionUseCase of the role that asks. At most 10.',
      default: [],
    },
    TAG_VALUE,
    'be a tag value of 1 to 63 characters',
    { most: MOST_MODELS },
  ),
  texts(
    {
      name: 'rekognition_collections',
      description: 'Collections that faces are searched in. At most 10.',
      default: [],
    },
    COLLECTION,
    'be the ID of a collection of Rekognition',
    { most: MOST_MODELS },
  ),
];
