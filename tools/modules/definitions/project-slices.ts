import { idFormat, KEY_FORMAT } from '../formats';
import { text } from '../inputs';
import { Slice } from '../slice';

const KEY = {
  reference: /aws_kms_key\.Key_\w+\.arn/,
  variable: text(
    {
      name: 'key_arn',
      description: "The project's key: output kms_key_arn of the key module, whose policy says who uses it for what.",
    },
    KEY_FORMAT,
  ),
  example: '"arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f"',
};

const SECURITY_GROUP = {
  reference: /aws_security_group\.Jobs_\w+\.id/,
  variable: text(
    {
      name: 'security_group_id',
      description:
        'Security group that work runs in: its members reach each other, endpoints and S3, and nothing else.',
    },
    idFormat('a security group', 'sg'),
  ),
  example: '"sg-0a1b2c3d4e5f60718"',
};

const SAME =
  'The same values go to the key, the buckets and the roles of a project: each names the others by names that are made of them.';

/** Parts of the project module, for teams that make the rest themselves. */
export const PROJECT_SLICES: readonly Slice[] = Object.freeze([
  {
    name: 'key',
    summary:
      'The key of one ML project: whoever reads and writes its data may use it for that, through S3, and nobody else.',
    resources: /^Key_/,
    outputs: /^(volume_)?kms_key_arn$/,
    given: [],
    fixed: [['who uses the key beside the people and the roles that it is told', SAME]],
  },
  {
    name: 'buckets',
    summary:
      'The buckets for training data and output of one ML project: encrypted with one key, reached through one endpoint, read and written by named principals.',
    resources: /^(TrainingData|Output)_/,
    outputs: /^(training_data_uri|training_bucket_name|output_uri|output_bucket_name|processed_uri|predictions_uri)$/,
    given: [KEY],
    fixed: [
      ['buckets of another name', SAME],
      [
        'a key whose policy does not agree',
        'The policy of the key has to let the same principals use it: the key module makes one that does.',
      ],
    ],
  },
  {
    name: 'roles',
    summary: "The roles of one ML project's work under a permission boundary, and the policies that its people attach.",
    resources:
      /^(TrainingRole|ProcessingRole|TransformRole|InferenceRole|NotebookRole|PipelineRole|CustomizationRole|Boundary|LaunchBoundary|LaunchJobs|LaunchServices|Guardrails|RoleMaking|AiServices)_/,
    outputs:
      /^(\w+_role_arn|permissions_boundary_arn|launch_boundary_arn|launch_policy_arns|guardrail_policy_arns|role_making_policy_arn|peoples_role_path|ai_services_policy_arn|service_control_policies|training_job_name_prefix)$/,
    given: [KEY, SECURITY_GROUP],
    fixed: [['buckets and roles of another name', SAME]],
  },
]);
