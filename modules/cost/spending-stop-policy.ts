import { Statement } from '../core/policy-statement';
import { ofKind } from '../core/principal-names';

/** Starts work that is billed by the time it takes. */
const NEW_WORK = [
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
];

/** Name of the policy that is attached: the role that attaches it has one of its own name already. */
export function stopPolicyName(name: string): string {
  return `${name}-deny`;
}

/** Nobody starts more. */
export function denyNewWork(): readonly Statement[] {
  return [{ sid: 'DenyNewWork', effect: 'Deny', actions: NEW_WORK, resources: ['*'] }];
}

/** This policy, and no other, is attached to who starts work, and taken off again next month. */
export function attachStop(principalArns: readonly string[], policyArn: string): readonly Statement[] {
  const attached = [{ test: 'ArnEquals', key: 'iam:PolicyARN', values: [policyArn] }];
  const statement = (sid: string, kind: 'Role' | 'User'): Statement[] => {
    const resources = ofKind(principalArns, kind === 'Role' ? 'role' : 'user');
    const actions = [`iam:Attach${kind}Policy`, `iam:Detach${kind}Policy`];
    return resources.length > 0 ? [{ sid, effect: 'Allow', actions, resources, conditions: attached }] : [];
  };
  return [...statement('StopRoles', 'Role'), ...statement('StopUsers', 'User')];
}
