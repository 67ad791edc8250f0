import { Fixed } from '../module-definition';

/** What users of the project, or of a part of it, cannot choose. */

export const PROTECTED_DATA: Fixed = [
  'the protection against destruction',
  'Terraform takes no variable for prevent_destroy: keys and buckets can never be destroyed by this module. To give them up, take them out of the state first (`terraform state rm`).',
];

export const FIVE_DOCUMENTS: Fixed = [
  'how the policies for the organization are split',
  'Always into five documents: constructs use as few as they can. AWS Organizations attaches five to an account, its own FullAWSAccess among them, and five to each organizational unit above: attach one of them there. AWS refuses one over 5,120 characters; name fewer people then.',
];

export const UNKNOWN_MODELS: Fixed = [
  'models of Bedrock that this version does not know',
  'The list is part of the module: use a newer version.',
];

export const PROJECT_FIXED: readonly Fixed[] = [
  PROTECTED_DATA,
  [
    'working hours',
    "They are Monday to Friday, 6 to 20 o'clock UTC: what falls outside is written into an expression when the module is made. Where that does not suit, name off-hours-training in disabled_detections, with the reason.",
  ],
  [
    'a dashboard without trail_log_group_name',
    "Most of it are questions to the trail's log group: without that there is none.",
  ],
  FIVE_DOCUMENTS,
  UNKNOWN_MODELS,
];
