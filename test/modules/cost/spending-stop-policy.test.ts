import { attachStop, denyNewWork } from '../../../modules/cost/spending-stop-policy';

const ROLE = 'arn:test:iam::111122223333:role/people/Scientist';
const USER = 'arn:test:iam::111122223333:user/scientist';
const POLICY = 'arn:test:iam::111122223333:policy/acme-spending-stop';
const ONLY_THIS = [{ test: 'ArnEquals', key: 'iam:PolicyARN', values: [POLICY] }];

const OF_ROLES = {
  sid: 'StopRoles',
  effect: 'Allow',
  actions: ['iam:AttachRolePolicy', 'iam:DetachRolePolicy'],
  resources: [ROLE],
  conditions: ONLY_THIS,
};
const OF_USERS = {
  sid: 'StopUsers',
  effect: 'Allow',
  actions: ['iam:AttachUserPolicy', 'iam:DetachUserPolicy'],
  resources: [USER],
  conditions: ONLY_THIS,
};

test('the stop denies what starts work that is billed by time, and nothing that ends it', () => {
  expect(denyNewWork()).toEqual([
    {
      sid: 'DenyNewWork',
      effect: 'Deny',
      actions: [
        'bedrock:CreateModelCustomizationJob',
        'bedrock:CreateProvisionedModelThroughput',
        'sagemaker:CreateEndpoint',
        'sagemaker:CreateNotebookInstance',
        'sagemaker:CreateProcessingJob',
        'sagemaker:CreateTrainingJob',
        'sagemaker:CreateTransformJob',
        'sagemaker:StartNotebookInstance',
        'sagemaker:StartPipelineExecution',
        'sagemaker:UpdateEndpoint',
      ],
      resources: ['*'],
    },
  ]);
});

test.each([
  ['a role', [ROLE], [OF_ROLES]],
  ['a user', [USER], [OF_USERS]],
  ['both', [USER, ROLE], [OF_ROLES, OF_USERS]],
])('who stops attaches this policy alone, to %s', (_, principals, expected) => {
  expect(attachStop(principals, POLICY)).toEqual(expected);
});
