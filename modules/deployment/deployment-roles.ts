import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePoliciesExclusive } from '@cdktf/provider-aws/lib/iam-role-policies-exclusive';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { IamRolePolicyAttachmentsExclusive } from '@cdktf/provider-aws/lib/iam-role-policy-attachments-exclusive';
import { Construct } from 'constructs';
import { iamArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format, notEmpty, reasons, withoutWildcards } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { Exception, exceptionTags } from '../core/exception';
import { ManagedPolicy } from '../core/managed-policy';
import { PolicyDocument } from '../core/policy-document';
import { TRUST_POLICY_LIMIT } from '../core/policy-limits';
import { renderPolicy, Statement } from '../core/policy-statement';
import { NAME_LIMITS, roleName } from '../core/resource-name';
import { requireAll } from '../core/validation';
import { resourceControlOfDeployed, serviceControlOfDeployed } from './ceiling-policy';
import { DeploymentScope, ExistingNetwork } from './deployment-scope';
import { denyingOwnChange, identityStatements } from './identity-policy';
import { IIdentityProvider } from './identity-provider';
import { groupStatements, networkStatements } from './network-policy';
import { readingStatements } from './reading-policy';
import { DEPLOYMENT_COMPONENTS, DEPLOYMENT_PATH } from './role-names';
import { denyingData, denyingDestruction, destroyingStatements, storageStatements } from './storage-policy';
import { unrecordedReading, unrecordedStatements } from './unrecorded-policy';
import { watchStatements } from './watch-policy';
import { RunPhase, TrustedWorkspaces, trustStatements } from './workspace-trust';

/** What is deployed, and by whose runs. */
export interface DeploymentRolesProps {
  /** Start of every name of the baseline that is deployed: 2 to 12 lower-case letters, digits, dashes. */
  readonly prefix: string;
  /** Who signs the tokens: `IdentityProvider`, or one that is there. */
  readonly identityProvider: IIdentityProvider;
  /** Whose runs assume the roles. */
  readonly trustedWorkspaces: TrustedWorkspaces;
  /** A network that is not the baseline's own. Default: the baseline makes one. */
  readonly existingNetwork?: ExistingNetwork;
  /** Log group of a trail that is not the baseline's own. Default: none. */
  readonly existingTrailLogGroup?: string;
  /**
   * Whether a budget's role attaches a policy of the baseline to who spends, as `cost.monthlyBudget.action` `ask` and `stop` do: the
   * organization's policies let it. Default: no role of the baseline attaches anything.
   */
  readonly stopsSpending?: boolean;
  /** Lets the role delete keys, buckets, logs, the trail and the detector. Default: both roles are denied that. */
  readonly allowDeletion?: Exception;
}

const PREFIX_FORMAT = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const ORGANIZATION_FORMAT = /^[A-Za-z0-9_-]{3,40}$/;
const PROJECT_FORMAT = /^[A-Za-z0-9_-]([A-Za-z0-9 _-]{0,38}[A-Za-z0-9_-])?$/;
const WORKSPACE_FORMAT = /^[A-Za-z0-9_-]{1,90}\*?$/;

/**
 * Two roles for Terraform's runs (`aws_iam_role`, each with customer-managed policies of its own and nothing else): one that plans, which
 * reads how the baseline's resources are set up, and one that applies, which makes and changes them. Neither touches data, becomes
 * another role, or changes itself. Who deploys roles decides what they permit and whom they trust: plans have to be looked at, and the
 * organization's policies attached, which hold what nothing in the account can hold.
 *
 * @throws if a name is not legal, if no workspace is trusted, and at synthesis if a policy exceeds its quota
 */
export class DeploymentRoles extends Construct {
  /** ARN of the role that plans, as a reference. */
  readonly planRoleArn: string;
  /** ARN of the role that applies, as a reference. */
  readonly applyRoleArn: string;
  /** For the organization: what the deployed roles do at most. Documents of AWS Organizations. */
  readonly serviceControlPolicies: readonly string[];
  /** For the organization: who becomes the deployed roles, and who reaches the buckets. Documents of AWS Organizations. */
  readonly resourceControlPolicies: readonly string[];
  private readonly scope: DeploymentScope;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: DeploymentRolesProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check();
    const { prefix, existingNetwork, existingTrailLogGroup } = props;
    this.scope = { environment: awsEnvironmentOf(this), prefix, existingNetwork, existingTrailLogGroup };
    this.serviceControlPolicies = [renderPolicy(serviceControlOfDeployed(this.scope, props.stopsSpending === true))];
    this.resourceControlPolicies = [renderPolicy(resourceControlOfDeployed(this.scope))];
    const reading = this.createPolicy('Read', DEPLOYMENT_COMPONENTS.read, readingStatements(this.scope));
    const others = this.createPolicy('ReadOthers', DEPLOYMENT_COMPONENTS.readOthers, unrecordedReading(this.scope));
    const guard = this.createPolicy('Guard', DEPLOYMENT_COMPONENTS.guard, this.guardStatements());
    const shared = { Read: reading, ReadOthers: others, Guard: guard };
    this.planRoleArn = this.createRole('Plan', 'plan', shared);
    this.applyRoleArn = this.createRole('Apply', 'apply', { ...shared, ...this.createApplyPolicies() });
  }

  private createApplyPolicies(): Readonly<Record<string, ManagedPolicy>> {
    const { scope } = this;
    const storage = [...storageStatements(scope), ...(this.props.allowDeletion ? destroyingStatements(scope) : [])];
    return {
      Storage: this.createPolicy('Storage', DEPLOYMENT_COMPONENTS.storage, storage),
      Identity: this.createPolicy('Identity', DEPLOYMENT_COMPONENTS.identity, identityStatements(scope)),
      Groups: this.createPolicy('Groups', DEPLOYMENT_COMPONENTS.groups, groupStatements(scope)),
      ...(scope.existingNetwork === undefined && {
        Network: this.createPolicy('Network', DEPLOYMENT_COMPONENTS.network, networkStatements(scope)),
      }),
      Watch: this.createPolicy('Watch', DEPLOYMENT_COMPONENTS.watch, watchStatements(scope)),
      Others: this.createPolicy('Others', DEPLOYMENT_COMPONENTS.others, unrecordedStatements(scope)),
    };
  }

  /** On both roles, whatever else somebody attaches to them. */
  private guardStatements(): readonly Statement[] {
    // In every region: names of IAM are the account's, and deployments elsewhere have such roles as well
    const { environment, prefix } = this.scope;
    const own = [`role${DEPLOYMENT_PATH}*`, `policy/${prefix}-deployment-*`].map((name) => iamArn(environment, name));
    return [...denyingData(), ...(this.props.allowDeletion ? [] : [denyingDestruction()]), denyingOwnChange(own)];
  }

  private createPolicy(id: string, component: string, statements: readonly Statement[]): ManagedPolicy {
    return new ManagedPolicy(this, `${id}Policy`, {
      policyName: this.nameOf(component),
      description: `Deployment of the baseline ${this.props.prefix}: ${component}`,
      statements,
      tags: exceptionTags({ 'allow-deletion': this.props.allowDeletion }),
    });
  }

  private createRole(id: string, phase: RunPhase, policies: Readonly<Record<string, ManagedPolicy>>): string {
    const name = this.nameOf(DEPLOYMENT_COMPONENTS[phase]);
    const { identityProvider, trustedWorkspaces, allowDeletion } = this.props;
    const trust = new PolicyDocument(this, `${id}Trust`, { sizeLimit: TRUST_POLICY_LIMIT });
    trust.add(...trustStatements(identityProvider.providerArn, trustedWorkspaces, phase));
    const role = new IamRole(this, id, {
      name,
      description: phase === 'plan' ? 'Plans the baseline: reads how it is set up' : 'Deploys the baseline',
      path: DEPLOYMENT_PATH,
      assumeRolePolicy: trust.json,
      maxSessionDuration: 3600,
      forceDetachPolicies: false,
      tags: { Name: name, ...exceptionTags({ 'allow-deletion': allowDeletion }) },
    });
    const attachments = Object.entries(policies).map(
      ([part, { policyArn }]) =>
        new IamRolePolicyAttachment(this, `${id}${part}Attachment`, { role: role.name, policyArn }),
    );
    new IamRolePolicyAttachmentsExclusive(this, `${id}NoOtherAttachments`, {
      roleName: role.name,
      policyArns: Object.values(policies).map(({ policyArn }) => policyArn),
      dependsOn: attachments,
    });
    new IamRolePoliciesExclusive(this, `${id}NoInlinePolicies`, { roleName: role.name, policyNames: [] });
    return role.arn;
  }

  private nameOf(component: string): string {
    return roleName({ ...awsEnvironmentOf(this), prefix: this.props.prefix }, component);
  }

  private check(): void {
    const { prefix, trustedWorkspaces, allowDeletion } = this.props;
    const { organization, project, workspaces, audience = 'x', hostname = 'x' } = trustedWorkspaces;
    const rule = `leave names of roles at most ${NAME_LIMITS.role} characters, in lower-case letters, digits and single dashes`;
    const names = 'be letters, digits, dashes and underscores, 1 to 90, and at most one * at the end';
    const illegal = workspaces.find((name) => !WORKSPACE_FORMAT.test(name));
    requireAll(this, [
      format('prefix', prefix, PREFIX_FORMAT, rule, 'shorten or rename it'),
      // They stand in a pattern: a wildcard would let in everybody's workspaces
      format(
        'trustedWorkspaces.organization',
        organization,
        ORGANIZATION_FORMAT,
        'be 3 to 40 letters, digits, dashes or underscores',
        'name it as HCP Terraform does',
      ),
      format(
        'trustedWorkspaces.project',
        project,
        PROJECT_FORMAT,
        'be 1 to 40 letters, digits, inner spaces, dashes or underscores',
        'name it as HCP Terraform does',
      ),
      withoutWildcards('trustedWorkspaces.audience', [audience]),
      withoutWildcards('trustedWorkspaces.hostname', [hostname]),
      notEmpty('trustedWorkspaces.workspaces', workspaces, 'workspace', 'name those that deploy the baseline'),
      {
        property: 'trustedWorkspaces.workspaces',
        rule: names,
        received: `"${illegal}"`,
        remedy: 'name workspaces as HCP Terraform does',
        holds: illegal === undefined,
      },
      ...reasons({ allowDeletion }),
    ]);
  }
}
