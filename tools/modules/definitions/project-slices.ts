import { COMPONENT_NAMES } from '../../../modules/sagemaker/work-catalogue';
import { idFormat, KEY_FORMAT } from '../formats';
import { text } from '../inputs';
import { Given, Slice, WholeOnly } from '../slice';
import { FIVE_DOCUMENTS, PROTECTED_DATA, UNKNOWN_MODELS } from './project-fixed';

const KEY: Given = {
  type: 'aws_kms_key',
  component: 'Key',
  attribute: 'arn',
  variable: text(
    {
      name: 'key_arn',
      description: "The project's key: output kms_key_arn of the key module, whose policy says who uses it for what.",
    },
    KEY_FORMAT,
  ),
  example: '"arn:aws:kms:eu-central-1:123456789012:key/0a1b2c3d-0a1b-4c3d-8e4f-0a1b2c3d4e5f"',
};

const SECURITY_GROUP: Given = {
  type: 'aws_security_group',
  component: 'Jobs',
  attribute: 'id',
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
    components: ['Key'],
    outputs: ['kms_key_arn', 'volume_kms_key_arn'],
    given: [],
    fixed: [['who uses the key beside the people and the roles that it is told', SAME], PROTECTED_DATA],
  },
  {
    name: 'buckets',
    summary:
      'The buckets for training data and output of one ML project: encrypted with one key, reached through one endpoint, read and written by named principals.',
    components: ['TrainingData', 'Output'],
    outputs: [
      'training_data_uri',
      'training_bucket_name',
      'output_uri',
      'output_bucket_name',
      'processed_uri',
      'predictions_uri',
    ],
    given: [KEY],
    fixed: [
      ['buckets of another name', SAME],
      [
        'a key whose policy does not agree',
        'The policy of the key has to let the same principals use it: the key module makes one that does.',
      ],
      PROTECTED_DATA,
    ],
  },
  {
    name: 'roles',
    summary: "The roles of one ML project's work under a permission boundary, and the policies that its people attach.",
    components: [
      ...COMPONENT_NAMES.map((name) => `${name[0]!.toUpperCase()}${name.slice(1)}Role`),
      'CustomizationRole',
      'Boundary',
      'LaunchBoundary',
      'LaunchJobs',
      'LaunchServices',
      'Guardrails',
      'RoleMaking',
      'AiServices',
    ],
    outputs: [
      'training_job_name_prefix',
      ...COMPONENT_NAMES.map((name) => `${name}_role_arn`),
      'customization_role_arn',
      'permissions_boundary_arn',
      'launch_boundary_arn',
      'launch_policy_arns',
      'guardrail_policy_arns',
      'role_making_policy_arn',
      'peoples_role_path',
      'ai_services_policy_arn',
      'service_control_policies',
    ],
    given: [KEY, SECURITY_GROUP],
    fixed: [['buckets and roles of another name', SAME], FIVE_DOCUMENTS, UNKNOWN_MODELS],
  },
]);

const OF_JOBS = 'What a job has to say: who takes the parts one by one knows it, for he has given it.';

/** What no part has. */
export const PROJECT_ONLY: WholeOnly = Object.freeze({
  components: {
    Jobs: 'The security group and its rules hang on the network: who brings one brings the other.',
    Detections: 'They watch the key, the buckets and the roles together, and alert to the topic of the audit module.',
    Dashboard: 'It shows what is counted of the whole project.',
  },
  outputs: {
    training_image_repositories: OF_JOBS,
    subnet_ids: OF_JOBS,
    security_group_ids: OF_JOBS,
    enable_network_isolation: OF_JOBS,
    enable_inter_container_traffic_encryption: OF_JOBS,
    instance_types: OF_JOBS,
    max_runtime_in_seconds: OF_JOBS,
  },
});
