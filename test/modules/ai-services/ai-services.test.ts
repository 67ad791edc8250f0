import { TerraformOutput } from 'cdktf';
import { AiServices, AiServicesPolicy, AiServicesPolicyProps, ModelUse } from '../../../modules/ai-services';
import { fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';

const MODELS: ModelUse = {
  invoke: ['amazon.nova-lite-v1:0'],
  customize: [],
  restricted: [],
  project: 'fraud',
  customizationRoleName: 'acme-fraud-customization',
};
const TEXTS = {
  project: 'fraud',
  dataClassifications: ['internal'],
  keyArn: 'arn:test:kms:test-1:111122223333:key/1',
  subnetIds: ['subnet-a'],
  securityGroupIds: ['sg-jobs'],
};

const aiServices = (services: AiServices, allowUnlistedModels?: AiServicesPolicyProps['allowUnlistedModels']) =>
  synthesize((stack) => {
    const policy = new AiServicesPolicy(stack, 'Ai', { policyName: 'acme-fraud-ai', services, allowUnlistedModels });
    new TerraformOutput(stack, 'Arn', { value: policy.policyArn });
  });

const models = (use: Partial<ModelUse>, unlisted?: AiServicesPolicyProps['allowUnlistedModels']) =>
  aiServices({ bedrock: { ...MODELS, ...use } }, unlisted);

const UNKNOWN = (ids: string) =>
  '"services.bedrock" must name foundation models of Bedrock, such as "ai21.j2-grande-instruct", or inference profiles of them, ' +
  `got ${ids}: correct the ID, or name a newer model in "allowUnlistedModels" (stack/Ai)`;
const NO_PROFILES = (ids: string) =>
  `"services.bedrock" must name inference profiles only among those that are invoked, got ${ids}: ` +
  'name the model: it is denied through its profiles as well, and customized without one (stack/Ai)';
const CONTRADICTION = (ids: string) =>
  `"services.bedrock.restricted" must not name models that are allowed as well, got ${ids}: ` +
  'take them off one of the lists (stack/Ai)';

describe('AiServicesPolicy', () => {
  test('is one policy, with every field, and handed over as a reference', () => {
    const made = models({});
    expect(typesOf(made)).toEqual(['aws_iam_policy']);
    const { policy, ...fields } = fieldsOf(made.only('aws_iam_policy'));
    expect(fields).toEqual({
      name: 'acme-fraud-ai',
      description: "Models of Bedrock, Comprehend and Rekognition that the project's people and applications use",
      path: '/',
      tags: { Name: 'acme-fraud-ai' },
    });
    expect(Object.values(statementsOf(policy))).toEqual([
      {
        Sid: 'InvokeModels',
        Effect: 'Allow',
        Action: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
        Resource: ['arn:test:bedrock:test-1::foundation-model/amazon.nova-lite-v1:0'],
      },
    ]);
    expect(made.json.output.Arn.value).toBe(referenceTo(made, 'aws_iam_policy', 'arn'));
  });

  test('allows what is asked of each service', () => {
    const services = { bedrock: MODELS, comprehend: TEXTS, rekognition: { useCases: ['kyc'], collections: ['staff'] } };
    const { policy } = aiServices(services).only('aws_iam_policy');
    expect(Object.keys(statementsOf(policy))).toEqual(['InvokeModels', 'DetectPii', 'DetectFaces', 'SearchFaces']);
  });

  test('takes models that are newer than the catalogue where somebody said why, and says so in the plan', () => {
    const unlisted = { reason: 'Released after the catalogue', modelIds: ['acme.new-v1:0'] };
    const { policy, tags } = models({ invoke: ['acme.new-v1:0', 'eu.acme.new-v1:0'] }, unlisted).only('aws_iam_policy');
    expect(Object.keys(statementsOf(policy))).toEqual(['InvokeModels', 'InvokeProfiles', 'InvokeThroughProfiles']);
    expect(tags).toEqual({
      Name: 'acme-fraud-ai',
      'ml-baseline:exception:allow-unlisted-models': 'Released after the catalogue',
    });
  });

  test('restricts what is not allowed, whatever it is called like', () => {
    const { policy } = models({ restricted: ['amazon.nova-pro-v1:0', 'deepseek.r1-v1:0'] }).only('aws_iam_policy');
    expect(Object.keys(statementsOf(policy))).toEqual(['InvokeModels', 'DenyRestrictedModels']);
  });
});

describe('refused', () => {
  test('a policy about nothing', () => {
    expect(() => aiServices({})).toThrow(
      new Error(
        '"services" must name at least one service, got none: say what is used, or leave the policy out (stack/Ai)',
      ),
    );
  });

  test('Bedrock without a model', () => {
    expect(() => models({ invoke: [] })).toThrow(
      new Error(
        '"services.bedrock" must name at least one model, got none: ' +
          'name the models that are used, or leave Bedrock out (stack/Ai)',
      ),
    );
  });

  test('models that are unknown, and profiles of them', () => {
    expect(() => models({ invoke: ['amazon.nova-lite-v1:0', 'acme.new-v1:0', 'eu.acme.new-v1:0'] })).toThrow(
      new Error(UNKNOWN('"acme.new-v1:0", "eu.acme.new-v1:0"')),
    );
  });

  test('models that are unknown, beside one that was named as newer', () => {
    const unlisted = { reason: 'Released after the catalogue', modelIds: ['acme.new-v1:0'] };
    expect(() => models({ invoke: ['acme.newer-v1:0'] }, unlisted)).toThrow(new Error(UNKNOWN('"acme.newer-v1:0"')));
  });

  test.each(['restricted', 'customize'] as const)('a profile in "%s", where it would do nothing', (list) => {
    expect(() => models({ [list]: ['eu.amazon.nova-pro-v1:0'] })).toThrow(
      new Error(NO_PROFILES('"eu.amazon.nova-pro-v1:0"')),
    );
  });

  test.each<[string, Partial<ModelUse>, string]>([
    ['invoked', { invoke: ['amazon.nova-lite-v1:0'] }, '"amazon.nova-lite-v1:0"'],
    ['invoked through a profile', { invoke: ['eu.amazon.nova-lite-v1:0'] }, '"eu.amazon.nova-lite-v1:0"'],
    ['customized', { invoke: [], customize: ['amazon.nova-lite-v1:0'] }, '"amazon.nova-lite-v1:0"'],
    ['invoked by a longer name', { invoke: ['amazon.nova-lite-v1:0:300k'] }, '"amazon.nova-lite-v1:0:300k"'],
  ])('a restricted model that is %s', (_, use, ids) => {
    expect(() => models({ ...use, restricted: ['amazon.nova-lite-v1:0'] })).toThrow(new Error(CONTRADICTION(ids)));
  });

  test('wildcards for models and for the role, with everything else that is wrong', () => {
    const use = { invoke: ['amazon.*'], restricted: ['eu.amazon.nova-pro-v1:0'], customizationRoleName: '*' };
    expect(() => models(use, { reason: 'new', modelIds: [] })).toThrow(
      new Error(
        [
          '"services.bedrock" must not hold wildcards, got "amazon.*": name each one in full (stack/Ai)',
          '"services.bedrock.customizationRoleName" must not hold wildcards, got "*": name each one in full (stack/Ai)',
          UNKNOWN('"amazon.*"'),
          NO_PROFILES('"eu.amazon.nova-pro-v1:0"'),
          '"allowUnlistedModels.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
            'got "new": write the reason that a reviewer should read, or drop the exception (stack/Ai)',
        ].join('\n'),
      ),
    );
  });

  test('texts and faces for whatever purpose', () => {
    const comprehend = { ...TEXTS, dataClassifications: ['*'] };
    expect(() => aiServices({ comprehend, rekognition: { useCases: ['k?c'], collections: ['*'] } })).toThrow(
      new Error(
        '"services.comprehend.dataClassifications" must not hold wildcards, got "*": name each one in full (stack/Ai)\n' +
          '"services.rekognition.useCases" must not hold wildcards, got "k?c": name each one in full (stack/Ai)\n' +
          '"services.rekognition.collections" must not hold wildcards, got "*": name each one in full (stack/Ai)',
      ),
    );
  });

  test('texts and faces for no purpose: the conditions would be empty', () => {
    const comprehend = { ...TEXTS, dataClassifications: [] };
    expect(() => aiServices({ comprehend, rekognition: { useCases: [], collections: [] } })).toThrow(
      new Error(
        '"services.comprehend.dataClassifications" must name at least one classification, got none: ' +
          'name what may be sent, or leave Comprehend out (stack/Ai)\n' +
          '"services.rekognition.useCases" must name at least one use case, got none: ' +
          'name what was approved, or leave Rekognition out (stack/Ai)',
      ),
    );
  });

  test.each(['', '*'])('jobs of Comprehend as "%s", under whatever key, outside the network', (dataAccessRoleArn) => {
    const network = { keyArn: '*', subnetIds: [], securityGroupIds: [] };
    expect(() => aiServices({ comprehend: { ...TEXTS, ...network, dataAccessRoleArn } })).toThrow(
      new Error(
        '"services.comprehend.dataAccessRoleArn" must be ARNs of IAM roles or users without wildcards, ' +
          `got "${dataAccessRoleArn}": name each role; the root of the account would let in everybody in it (stack/Ai)\n` +
          '"services.comprehend.keyArn" must not hold wildcards, got "*": name each one in full (stack/Ai)\n' +
          '"services.comprehend.subnetIds" must name at least one subnet, got none: ' +
          'name the subnets that jobs run in (stack/Ai)\n' +
          '"services.comprehend.securityGroupIds" must name at least one security group, got none: ' +
          'name those that jobs run in (stack/Ai)',
      ),
    );
  });
});
