import { MOST_MODELS } from '../../../stacks/settings/limits';
import { COLLECTION, TAG_VALUE } from '../../../stacks/settings/schema-ai-services';
import { Format, matching, MODEL_FORMAT, MODEL_OR_PROFILE_FORMAT, ROLE_FORMAT } from '../formats';
import { text, texts } from '../inputs';
import { Variable } from '../variable';

const TAG_RULE = 'be 1 to 63 letters, digits, spaces or any of _ . : / = + @ -, starting with a letter or digit';

function tagValue(example: string): Format {
  return matching(TAG_VALUE, TAG_RULE, `write it as the tag has it, for example "${example}"`);
}

/** AWS's own models. */
export const AI_VARIABLES: readonly Variable[] = [
  texts(
    {
      name: 'bedrock_invoke',
      description: 'Models and inference profiles of Bedrock that people and applications invoke.',
      default: [],
    },
    MODEL_OR_PROFILE_FORMAT,
    { most: MOST_MODELS },
  ),
  texts(
    {
      name: 'bedrock_customize',
      description: 'Base models of Bedrock that are customized, under a role of its own.',
      default: [],
    },
    MODEL_FORMAT,
    { most: MOST_MODELS },
  ),
  texts(
    {
      name: 'bedrock_restricted',
      description: 'Models of Bedrock that are denied, whatever else allows them; their inference profiles too.',
      default: [],
    },
    MODEL_FORMAT,
    { most: MOST_MODELS },
  ),
  texts(
    {
      name: 'comprehend_data_classifications',
      description: 'Values of the tag DataClassification that may be sent to Comprehend.',
      default: [],
    },
    tagValue('internal'),
    { most: MOST_MODELS },
  ),
  text(
    {
      name: 'comprehend_data_access_role',
      description:
        'ARN of the IAM role that jobs of Comprehend read and write as, in the output bucket. Null: no jobs, only single texts.',
      default: null,
    },
    ROLE_FORMAT,
  ),
  texts(
    {
      name: 'rekognition_use_cases',
      description: 'Approved values of the tag RekognitionUseCase of the role that asks.',
      default: [],
    },
    tagValue('access-control'),
    { most: MOST_MODELS },
  ),
  texts(
    {
      name: 'rekognition_collections',
      description: 'Collections that faces are searched in.',
      default: [],
    },
    matching(
      COLLECTION,
      'be the ID of a collection of Rekognition',
      'copy it without wildcards from "aws rekognition list-collections", for example "staff"',
    ),
    { most: MOST_MODELS },
  ),
];
