import { z } from 'zod';
import { REASON_FORMAT, REASON_REMEDY, REASON_RULE } from '../../modules/core/reason';
import { field, list, mapping, toggle } from './field';
import { principal } from './arn';
import { MOST_MODELS, MOST_PRINCIPALS } from './limits';
import { modelName } from './schema-ai-services';

export const reason = field(z.string().regex(REASON_FORMAT), {
  description: 'Why this is acceptable here. Becomes a tag on what it weakens, so that every plan shows it.',
  rule: REASON_RULE,
  remedy: REASON_REMEDY,
});

/** Weakenings of everything in the account. */
export const accountExceptions = mapping('What is weaker than the baseline, for all projects, each with a reason.', {
  allowDeletion: mapping('Lets Terraform destroy keys, buckets and logs. Without: it refuses every such plan.', {
    reason,
    includingObjects: toggle(
      'Deletes the objects of a bucket with it, all versions. Default false: a bucket that holds anything stays.',
    ).default(false),
  }).optional(),
  logPrompts: mapping(
    'Logs prompts and answers of models of Bedrock to a log group of the audit stack. Without: nothing is logged, and turning it on is told.',
    { reason },
  ).optional(),
  allowDirectGrants: mapping(
    'Takes grants for volumes that AWS does not mark as its own, if they come through SageMaker or EC2.',
    {
      reason,
    },
  ).optional(),
});

/** Weakenings of one project. */
export const projectExceptions = mapping('What is weaker than the baseline, for this project, each with a reason.', {
  dataAccessOutsideVpc: mapping("Lets some reach the project's data from outside the VPC's S3 endpoint.", {
    principals: list(principal('A role or user of the account.'), {
      description: 'Who may. This gives no access to data to those who have none.',
      entries: 'IAM role or user ARNs',
      least: 1,
      most: MOST_PRINCIPALS,
    }),
    reason,
  }).optional(),
  notebookReadsTrainingData: mapping('Lets people at a notebook read training data. Without: only jobs do.', {
    reason,
  }).optional(),
  unlistedModels: mapping('Takes models that are newer than the list of models that we know.', {
    models: list(modelName('A foundation model.'), {
      description: 'IDs of foundation models, as they stand in bedrock.',
      entries: 'model IDs',
      least: 1,
      most: MOST_MODELS,
    }),
    reason,
  }).optional(),
});
