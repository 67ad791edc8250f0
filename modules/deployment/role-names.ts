import { AwsEnvironment, iamArn } from '../core/arns';
import { roleName } from '../core/resource-name';

/** The roles that deploy stand apart from those that they deploy: no pattern of the baseline's names meets both. */
export const DEPLOYMENT_PATH = '/deployment/';

/** What the names of the roles that deploy, and of their policies, are made of. */
export const DEPLOYMENT_COMPONENTS = Object.freeze({
  plan: 'deployment-plan',
  apply: 'deployment-apply',
  read: 'deployment-read',
  readOthers: 'deployment-read-others',
  guard: 'deployment-guard',
  storage: 'deployment-storage',
  identity: 'deployment-identity',
  groups: 'deployment-groups',
  network: 'deployment-network',
  watch: 'deployment-watch',
  others: 'deployment-others',
});

/** ARN of the role that plans, or of the one that applies. */
export function deploymentRoleArn(environment: AwsEnvironment, prefix: string, phase: 'plan' | 'apply'): string {
  return iamArn(
    environment,
    `role${DEPLOYMENT_PATH}${roleName({ ...environment, prefix }, DEPLOYMENT_COMPONENTS[phase])}`,
  );
}
