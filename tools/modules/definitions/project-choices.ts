import { PROJECT_DETECTIONS } from '../../../modules/detection/project-catalogue';
import { COMPONENT_NAMES, JOBS, STARTERS } from '../../../modules/sagemaker/work-catalogue';
import { apart, Choice, ChoiceGroup, oneOf, together } from '../choices';

/** What users of the project module decide that decides on what there is. */

const given = (id: string, variable: string): Choice => ({ id, condition: `length(var.${variable}) > 0` });
const named = (id: string, variable: string): Choice => ({ id, condition: `var.${variable} != null` });

const COMPONENTS = together(
  COMPONENT_NAMES.map((id) => ({ id, condition: `contains(var.components, "${id}")` })),
  (on) =>
    on.size > 0 &&
    (STARTERS.every((id) => !on.has(id)) || JOBS.some((id) => on.has(id))) &&
    // Nothing depends on three of them at once: few that are on, or few that are off, tell it
    (on.size <= 2 || on.size >= COMPONENT_NAMES.length - 2),
);

const AI_SERVICES: readonly Choice[] = [
  given('invoke', 'bedrock_invoke'),
  given('customize', 'bedrock_customize'),
  given('restricted', 'bedrock_restricted'),
  given('texts', 'comprehend_data_classifications'),
  named('text jobs', 'comprehend_data_access_role'),
  given('faces', 'rekognition_use_cases'),
  given('collections', 'rekognition_collections'),
];

/** What cannot be had without another. */
const NEEDS: Readonly<Record<string, string>> = { 'text jobs': 'texts', collections: 'faces' };

function withWhatTheyNeed({ choices, states, ...rest }: ChoiceGroup): ChoiceGroup {
  const complete = (on: ReadonlySet<string>) =>
    new Set([...on].filter((id) => NEEDS[id] === undefined || on.has(NEEDS[id])));
  const any = choices.map(({ condition }) => condition).join(' || ');
  return { ...rest, choices, any, states: states.map(complete) };
}

const OTHERS: readonly Choice[] = [
  given('endpoints', 'endpoint_security_group_ids'),
  { id: 'efa', condition: 'var.efa' },
  // Most of it are questions to the trail's log group
  { id: 'dashboard', condition: 'var.dashboard && var.trail_log_group_name != null' },
  named('counting', 'trail_log_group_name'),
  named('undelivered', 'undelivered_alerts_queue_arn'),
  { id: 'root recovery', condition: 'var.break_glass == "account-root"' },
  { id: 'optional header', condition: 'var.output_encryption_header == "optional"' },
  { id: 'local disks', condition: 'length(local.instance_types_with_disks) > 0' },
  named('direct grants', 'allow_direct_grants_reason'),
  named('notebook reads', 'notebook_reads_training_data_reason'),
  named('outside', 'data_access_outside_vpc_reason'),
];

const lock = (bucket: string): ChoiceGroup =>
  oneOf(
    ['governance', 'compliance', 'none'].map((mode) => ({
      id: `${bucket} ${mode}`,
      condition: `var.${bucket}_lock == "${mode}"`,
    })),
  );

const DETECTIONS = apart(
  PROJECT_DETECTIONS.map(({ id }) => ({
    id: `off ${id}`,
    condition: `contains(keys(var.disabled_detections), "${id}")`,
  })),
);

export const PROJECT_GROUPS: readonly ChoiceGroup[] = [
  COMPONENTS,
  withWhatTheyNeed(apart(AI_SERVICES)),
  apart(OTHERS),
  lock('training_data'),
  lock('output'),
  DETECTIONS,
];
