import { z } from 'zod';
import { field, list, mapping } from './field';
import { role } from './arn';
import { MOST_MODELS } from './limits';

export const TAG_VALUE = /^[A-Za-z0-9][A-Za-z0-9 _.:/=+@-]{0,62}$/;
export const COLLECTION = /^[a-zA-Z0-9_.-]{1,255}$/;

/** https://docs.aws.amazon.com/bedrock/latest/userguide/models-supported.html */
export function modelName(description: string) {
  return field(z.string().regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+(:\d+[a-z]?)*(:[a-z0-9]+)?$/), {
    description,
    rule: 'be the ID of a foundation model of Bedrock, or of an inference profile',
    remedy: 'write it without wildcards, for example "amazon.nova-lite-v1:0" or "eu.amazon.nova-lite-v1:0"',
  });
}

function models(description: string) {
  return list(modelName('A model.'), { description, entries: 'model IDs', most: MOST_MODELS }).default([]);
}

export const bedrock = mapping('Models of Bedrock, by ID. Default: none, and no permission on Bedrock.', {
  invoke: models('Models and inference profiles that people and applications invoke. Default: none.'),
  customize: models('Base models that are customized, under a role of its own. Default: none.'),
  restricted: models('Models that are denied, whatever else allows them; their inference profiles too. Default: none.'),
});

/** A value of a tag that permissions compare. */
function tagValue(description: string, example: string) {
  return field(z.string().regex(TAG_VALUE), {
    description,
    rule: 'be 1 to 63 letters, digits, spaces or any of _ . : / = + @ -, starting with a letter or digit',
    remedy: `write it as the tag has it, for example "${example}"`,
  });
}

export const comprehend = mapping('Detection of personal data by Comprehend. Default: no permission on Comprehend.', {
  dataClassifications: list(tagValue('A classification.', 'internal'), {
    description:
      'Values of the tag DataClassification that are allowed: of the role that asks, and of the jobs that it starts. ' +
      'Default: none.',
    entries: 'tag values',
    most: MOST_MODELS,
  }).default([]),
  dataAccessRole: role(
    "Role that jobs of Comprehend read and write as, in the output bucket: it reads no models, and writes to no folder of the project's jobs. Default: no jobs, only single texts.",
    'be passed',
  ).optional(),
});

export const rekognition = mapping('Faces, by Rekognition. Default: no permission on Rekognition.', {
  useCases: list(tagValue('A use case.', 'access-control'), {
    description: 'Approved values of the tag RekognitionUseCase of the role that asks. Default: none.',
    entries: 'tag values',
    most: MOST_MODELS,
  }).default([]),
  collections: list(
    field(z.string().regex(COLLECTION), {
      description: 'A collection.',
      rule: 'be the ID of a collection of Rekognition, without wildcards',
      remedy: 'copy it from "aws rekognition list-collections"',
    }),
    {
      description: 'Collections that faces are searched in. Default: none; faces are found, and nobody is recognized.',
      entries: 'collection IDs',
      most: MOST_MODELS,
    },
  ).default([]),
});
