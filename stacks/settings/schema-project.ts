import { z } from 'zod';
import { choice, list, mapping, toggle, wholeNumber } from './field';
import { imageRepository, principal, role } from './arn';
import { MOST_DAYS } from './limits';
import { projectExceptions } from './schema-exceptions';
import { shortName } from './name-fields';

const oldVersionDays = wholeNumber(
  'Days until a replaced or deleted version of an object is gone for good. Default: 90.',
  1,
  MOST_DAYS,
).default(90);

/** One ML project: key, buckets, role, security group. */
export const project = mapping('One ML project.', {
  name: shortName('Name of the project: 2 to 20 characters.', {
    longest: 20,
    key: 'name',
    what: 'project',
    example: 'fraud',
  }),
  imageRepositories: list(
    imageRepository("A repository of any account, in the region; AWS's deep learning images live in accounts of AWS."),
    { description: 'Repositories that training jobs pull images from.', entries: 'ECR repository ARNs', least: 1 },
  ),
  trainingData: mapping('The bucket with the training data.', {
    writers: list(role('A role of the account.', 'load data'), {
      description: 'Roles that load training data.',
      entries: 'IAM role ARNs',
      least: 1,
    }),
    oldVersionDays,
  }),
  output: mapping('The bucket with the output of training.', {
    readers: list(principal('A role or user of the account.'), {
      description: 'Roles or users that read the output. Default: none.',
      entries: 'IAM role or user ARNs',
    }).default([]),
    oldVersionDays,
    encryptionHeader: choice(
      "required: writes must name the project's key. optional: writes that name no key are taken too, and encrypted with " +
        "the project's key by the bucket's default. Default: required.",
      ['required', 'optional'],
    ).default('required'),
  }).prefault({}),
  efa: toggle(
    "Elastic fabric adapter for distributed training: opens all protocols between members of the project's security " +
      'group. Default: false.',
  ).default(false),
  exceptions: projectExceptions.prefault({}),
});

/** A project by its format, defaults filled in. */
export type ProjectDraft = z.output<typeof project>;
