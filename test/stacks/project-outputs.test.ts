import { baselineOf, exampleSettings } from '../support/baseline';
import { fraudWith } from '../support/projects';
import { Synthesized } from '../support/synthesize';

const fraud = fraudWith({});
const records = baselineOf(exampleSettings('healthcare'))['project-records']!;

function valuesOf(stack: Synthesized): Record<string, any> {
  return Object.fromEntries(Object.entries<any>(stack.json.output).map(([name, { value }]) => [name, value]));
}

/** A reference to an attribute of the one resource of this id. */
function reference(type: string, id: string, attribute = 'arn') {
  return expect.stringMatching(new RegExp(`^\\$\\{${type}\\.${id}_[0-9A-F]{8}\\.${attribute}\\}$`));
}

function uri(bucket: string, folder: string) {
  return expect.stringMatching(new RegExp(`^s3://\\$\\{aws_s3_bucket_policy\\.${bucket}_\\w+\\.bucket\\}/${folder}$`));
}

describe('the outputs of a project', () => {
  test('are what a job takes, and what administrators hand out', () => {
    expect(valuesOf(fraud)).toEqual({
      enable_inter_container_traffic_encryption: true,
      enable_network_isolation: true,
      guardrail_policy_arns: [
        reference('aws_iam_policy', 'Guardrails_Data'),
        reference('aws_iam_policy', 'Guardrails_Machines'),
      ],
      instance_types: ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge'],
      kms_key_arn: reference('aws_kms_key', 'Key'),
      launch_boundary_arn: reference('aws_iam_policy', 'LaunchBoundary_Policy'),
      launch_policy_arns: [reference('aws_iam_policy', 'LaunchJobs_Policy')],
      max_runtime_in_seconds: 86400,
      output_bucket_name: reference('aws_s3_bucket_policy', 'Output_Policy', 'bucket'),
      output_uri: uri('Output', 'models/'),
      peoples_role_path: '/acme/fraud/',
      permissions_boundary_arn: reference('aws_iam_policy', 'Boundary_Policy'),
      predictions_uri: uri('Output', 'predictions/'),
      processed_uri: uri('Output', 'processed/'),
      role_making_policy_arn: reference('aws_iam_policy', 'RoleMaking_Policy'),
      security_group_ids: [reference('aws_security_group', 'Jobs', 'id')],
      service_control_policies: expect.arrayContaining([
        expect.stringContaining('DenyOtherSubnets'),
        expect.stringContaining('DenyLongRuns'),
      ]),
      subnet_ids: [
        '${data.terraform_remote_state.network.outputs.subnet_ids[0]}',
        '${data.terraform_remote_state.network.outputs.subnet_ids[1]}',
      ],
      training_bucket_name: reference('aws_s3_bucket_policy', 'TrainingData_Policy', 'bucket'),
      training_data_uri: uri('TrainingData', ''),
      training_image_repositories: ['arn:aws:ecr:eu-central-1:123456789012:repository/fraud-training'],
      training_job_name_prefix: 'acme-fraud-',
      training_role_arn: reference('aws_iam_role', 'TrainingRole'),
      volume_kms_key_arn: reference('aws_kms_key', 'Key'),
    });
  });

  test('name the role of each kind of work', () => {
    const roles = Object.entries(valuesOf(records)).filter(([name]) => name.endsWith('_role_arn'));
    expect(Object.fromEntries(roles)).toEqual({
      customization_role_arn: reference('aws_iam_role', 'CustomizationRole'),
      inference_role_arn: reference('aws_iam_role', 'InferenceRole'),
      notebook_role_arn: reference('aws_iam_role', 'NotebookRole'),
      pipeline_role_arn: reference('aws_iam_role', 'PipelineRole'),
      processing_role_arn: reference('aws_iam_role', 'ProcessingRole'),
      training_role_arn: reference('aws_iam_role', 'TrainingRole'),
      transform_role_arn: reference('aws_iam_role', 'TransformRole'),
    });
  });

  test('name policies for what the project has', () => {
    expect(valuesOf(records)).toMatchObject({
      ai_services_policy_arn: reference('aws_iam_policy', 'AiServices_Policy'),
      launch_policy_arns: [
        reference('aws_iam_policy', 'LaunchJobs_Policy'),
        reference('aws_iam_policy', 'LaunchServices_Policy'),
      ],
    });
    expect(valuesOf(fraudWith({ components: ['inference'] })).launch_policy_arns).toEqual([
      reference('aws_iam_policy', 'LaunchServices_Policy'),
    ]);
  });

  test('say how long a job may run, in seconds', () => {
    expect(valuesOf(records)).toMatchObject({ max_runtime_in_seconds: 43200 });
  });

  test.each<[string, Synthesized]>([
    ['a small one', fraud],
    ['a large one', records],
  ])('each say what they are for: %s', (_, stack) => {
    const silent = Object.entries<any>(stack.json.output).filter(([, { description }]) => !description);
    expect(silent).toEqual([]);
  });
});
