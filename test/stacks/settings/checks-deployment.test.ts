import { judged } from '../../support/settings-text';

const ROLE = 'arn:aws:iam::123456789012:role';
const HCP = 'state: { type: hcp, organization: acme, project: ml-baseline }';
const APPLY = `${ROLE}/deployment/acme-deployment-apply-eu-central-1`;
const PLAN = `${ROLE}/deployment/acme-deployment-plan-eu-central-1`;

const ROLES = `administrators:
  - ${ROLE}/Deployer
deployer: ${ROLE}/Deployer`;

const made = (...more: readonly string[]) =>
  [`administrators: ["${APPLY}"]`, `deployer: ${APPLY}`, `planner: ${PLAN}`, ...more].join('\n');

describe('roles that deploy', () => {
  judged([
    ['that are made for workspaces', ROLES, made(HCP, 'deployment: {}')],
    [
      'of a provider that is there',
      ROLES,
      made(HCP, 'deployment: { identityProvider: "arn:aws:iam::123456789012:oidc-provider/app.terraform.io" }'),
    ],
    [
      'without workspaces',
      ROLES,
      made('deployment: {}'),
      '7 deployment must come with state of type hcp, got "local": leave it out: the roles are for runs of HCP Terraform',
    ],
    [
      'that nobody is told of',
      ROLES,
      `${ROLES}\n${HCP}\ndeployment: {}`,
      `1 planner must be the role that the stack deployer makes, or it could not read keys, got none: write ${PLAN}`,
      `6 deployer must be the role that the stack deployer makes, or keys would not know it, got "${ROLE}/Deployer": write ${APPLY}`,
    ],
    [
      'by a provider of another account',
      ROLES,
      made(HCP, 'deployment: { identityProvider: "arn:aws:iam::210987654321:oidc-provider/app.terraform.io" }'),
      '8 deployment.identityProvider must be of the account 123456789012 and the partition aws, got "arn:aws:iam::210987654321:oidc-provider/app.terraform.io": name that of the account that is deployed to, or write create',
    ],
    [
      'by the provider of another host',
      ROLES,
      made(
        HCP.replace(' }', ', hostname: tfe.acme.com }'),
        'deployment: { identityProvider: "arn:aws:iam::123456789012:oidc-provider/app.terraform.io" }',
      ),
      '8 deployment.identityProvider must be that of tfe.acme.com, got "arn:aws:iam::123456789012:oidc-provider/app.terraform.io": name the provider whose host runs Terraform, or correct state.hostname',
    ],
    [
      'by what is no provider',
      ROLES,
      made(HCP, 'deployment: { identityProvider: app.terraform.io, audience: "a b" }'),
      '8 deployment.identityProvider must be create, or the ARN of an OIDC provider, got "app.terraform.io": copy it from "aws iam list-open-id-connect-providers"',
      '8 deployment.audience must be 1 to 255 letters, digits or any of _ . : / -, got "a b": copy the value of the variable',
    ],
    [
      'beside people that are named like what they deploy',
      ROLES,
      [
        `administrators: ["${APPLY}", "${ROLE}/acme-admin-eu-central-1", "${ROLE}/acme-admin"]`,
        `deployer: ${APPLY}`,
        `planner: ${PLAN}`,
        HCP,
        'deployment: {}',
      ].join('\n'),
      `4 administrators[1] must not be named like the roles that are deployed, got "${ROLE}/acme-admin-eu-central-1": the organization's policies let services alone become "acme-*-eu-central-1": name a role of another name`,
    ],
    [
      'of which one plans and administers',
      ROLES,
      `administrators: ["${ROLE}/Deployer"]\ndeployer: ${ROLE}/Deployer\nplanner: ${ROLE}/Deployer`,
      `6 planner must not be an administrator, got "${ROLE}/Deployer": administrators have no access to data: name another one as the planner, or take it off administrators`,
    ],
  ]);
});
