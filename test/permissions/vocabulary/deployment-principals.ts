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
  'deployment apply with everything attached': {
    what: 'the role that deploys, after somebody has attached AdministratorAccess; its guard is still on',
    of: 'account',
    is: { arn: 'arn:{partition}:iam::{account}:role/{prefix}-deployment-apply-{region}' },
    holds: ['{prefix}-deployment-guard-{region}'],
    identity: EVERYTHING,
  },
});
