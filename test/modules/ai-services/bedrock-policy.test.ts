import { bedrockStatements, ModelUse } from '../../../modules/ai-services/bedrock-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const OWN = 'arn:test:bedrock:test-1:111122223333';
const NOTHING: ModelUse = {
  invoke: [],
  customize: [],
  restricted: [],
  project: 'fraud',
  customizationRoleName: 'acme-fraud-customization',
};
const INVOCATION = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

const statementsFor = (use: Partial<ModelUse>) => bedrockStatements({ ...NOTHING, ...use }, ENVIRONMENT);

test('nothing is allowed or denied where nothing is asked for', () => {
  expect(statementsFor({})).toEqual([]);
});

describe('invocation', () => {
  test('of models is in this region', () => {
    expect(statementsFor({ invoke: ['amazon.nova-lite-v1:0', 'zai.glm-5'] })).toEqual([
      {
        sid: 'InvokeModels',
        effect: 'Allow',
        actions: INVOCATION,
        resources: [
          'arn:test:bedrock:test-1::foundation-model/amazon.nova-lite-v1:0',
          'arn:test:bedrock:test-1::foundation-model/zai.glm-5',
        ],
        conditions: [],
      },
    ]);
  });

  test('through a profile is of its model anywhere, but only through it', () => {
    expect(statementsFor({ invoke: ['eu.amazon.nova-lite-v1:0', 'us.amazon.nova-lite-v1:0'] })).toEqual([
      {
        sid: 'InvokeProfiles',
        effect: 'Allow',
        actions: INVOCATION,
        resources: [
          `${OWN}:inference-profile/eu.amazon.nova-lite-v1:0`,
          `${OWN}:inference-profile/us.amazon.nova-lite-v1:0`,
        ],
        conditions: [],
      },
      {
        sid: 'InvokeThroughProfiles',
        effect: 'Allow',
        actions: INVOCATION,
        resources: ['arn:test:bedrock:*::foundation-model/amazon.nova-lite-v1:0'],
        conditions: [
          {
            test: 'ArnEquals',
            key: 'bedrock:InferenceProfileArn',
            values: [
              `${OWN}:inference-profile/eu.amazon.nova-lite-v1:0`,
              `${OWN}:inference-profile/us.amazon.nova-lite-v1:0`,
            ],
          },
        ],
      },
    ]);
  });
});

describe('customization', () => {
  test('is of the named models, in jobs and models that carry the name of the project, under one role', () => {
    const byTag = (key: string) => [{ test: 'StringEquals', key: `${key}/Project`, values: ['fraud'] }];
    expect(statementsFor({ customize: ['amazon.nova-lite-v1:0'] })).toEqual([
      {
        sid: 'CustomizeModels',
        effect: 'Allow',
        actions: ['bedrock:CreateModelCustomizationJob'],
        resources: ['arn:test:bedrock:test-1::foundation-model/amazon.nova-lite-v1:0'],
        conditions: byTag('aws:RequestTag'),
      },
      {
        sid: 'CustomizeOwnModels',
        effect: 'Allow',
        actions: ['bedrock:CreateModelCustomizationJob'],
        resources: [`${OWN}:custom-model/*`],
        conditions: [
          ...byTag('aws:RequestTag'),
          { test: 'StringEqualsIfExists', key: 'aws:ResourceTag/Project', values: ['fraud'] },
        ],
      },
      {
        sid: 'TagCustomization',
        effect: 'Allow',
        actions: ['bedrock:TagResource'],
        resources: [`${OWN}:model-customization-job/*`, `${OWN}:custom-model/*`],
        conditions: [
          ...byTag('aws:RequestTag'),
          { test: 'StringEqualsIfExists', key: 'aws:ResourceTag/Project', values: ['fraud'] },
        ],
      },
      {
        sid: 'WatchCustomization',
        effect: 'Allow',
        actions: ['bedrock:GetModelCustomizationJob', 'bedrock:StopModelCustomizationJob'],
        resources: [`${OWN}:model-customization-job/*`],
        conditions: byTag('aws:ResourceTag'),
      },
      {
        sid: 'FindCustomization',
        effect: 'Allow',
        actions: ['bedrock:ListModelCustomizationJobs'],
        resources: ['*'],
        conditions: [],
      },
      {
        sid: 'PassCustomizationRole',
        effect: 'Allow',
        actions: ['iam:PassRole'],
        resources: ['arn:test:iam::111122223333:role/acme-fraud-customization'],
        conditions: [{ test: 'StringEquals', key: 'iam:PassedToService', values: ['bedrock.amazonaws.com'] }],
      },
    ]);
  });
});

describe('restricted models', () => {
  test('are denied in every region, through every profile, in longer variants of the name, for whatever purpose', () => {
    expect(statementsFor({ restricted: ['deepseek.r1-v1:0'] })).toEqual([
      {
        sid: 'DenyRestrictedModels',
        effect: 'Deny',
        actions: ['bedrock:*'],
        resources: [
          'arn:test:bedrock:*::foundation-model/deepseek.r1-v1:0*',
          'arn:test:bedrock:*:111122223333:inference-profile/*.deepseek.r1-v1:0*',
        ],
      },
    ]);
  });
});

test('everything together comes in this order', () => {
  const use = {
    invoke: ['amazon.nova-lite-v1:0', 'eu.amazon.nova-pro-v1:0'],
    customize: ['amazon.nova-lite-v1:0'],
    restricted: ['deepseek.r1-v1:0'],
  };
  expect(statementsFor(use).map(({ sid }) => sid)).toEqual([
    'InvokeModels',
    'InvokeProfiles',
    'InvokeThroughProfiles',
    'CustomizeModels',
    'CustomizeOwnModels',
    'TagCustomization',
    'WatchCustomization',
    'FindCustomization',
    'PassCustomizationRole',
    'DenyRestrictedModels',
  ]);
});
