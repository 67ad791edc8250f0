import { EVERYTHING, NOTHING } from '../engine/policies';
import { PrincipalAlias } from './principal-alias';

/** The roles that deploy the baseline, and who becomes them: judged by rows of their own, in `deployment/`. */
export const DEPLOYMENT_PRINCIPALS: Readonly<Record<string, PrincipalAlias>> = Object.freeze({
  'deployment plan': {
    what: 'role that plans of HCP Terraform run as',
    of: 'account',
    is: { role: '{prefix}-deployment-plan-{region}' },
  },
  'deployment apply': {
    what: 'role that HCP Terraform deploys as',
    of: 'account',
    is: { role: '{prefix}-deployment-apply-{region}' },
  },
  'hcp terraform': {
    what: 'a run of HCP Terraform, with the token that it signs',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:oidc-provider/app.terraform.io' },
    identity: NOTHING,
  },
  'another identity provider': {
    what: 'a token of another host that the account takes',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:oidc-provider/tokens.example.com' },
    identity: NOTHING,
  },
  'deployment apply in the organization': {
    what: 'role that HCP Terraform deploys as, where the organization has attached its policies',
    of: 'account',
    is: { role: '{prefix}-deployment-apply-{region}' },
    organization: true,
  },
  'hcp terraform in the organization': {
    what: 'a run of HCP Terraform, with the token that it signs, where the organization has attached its policies',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:oidc-provider/app.terraform.io' },
    identity: NOTHING,
    organization: true,
  },
  'foreign role before the organization': {
    what: 'a role of an account elsewhere that may everything, where the organization has attached its policies',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{foreign}:role/Anybody' },
    identity: EVERYTHING,
    organization: true,
  },
  'sagemaker in the organization': {
    what: 'SageMaker, where the organization has attached its policies',
    of: 'account',
    is: { service: 'sagemaker.amazonaws.com' },
    organization: true,
  },
  'deployed role with everything': {
    what: 'a role that was named like those of the baseline and given everything by who deploys, in the organization',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:role/{prefix}-anything-{region}' },
    identity: EVERYTHING,
    organization: true,
  },
  'spending stop with everything': {
    what: "the budget's role, given everything by who deploys, in the organization",
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:role/{prefix}-spending-stop-{region}' },
    identity: EVERYTHING,
    organization: true,
  },
  'deployment apply with everything attached': {
    what: 'the role that deploys, after somebody has attached AdministratorAccess; its guard is still on',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:role/deployment/{prefix}-deployment-apply-{region}' },
    holds: ['{prefix}-deployment-guard-{region}'],
    identity: EVERYTHING,
  },
});
