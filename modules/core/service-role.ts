import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { IamRole } from '@cdktf/provider-aws/lib/iam-role';
import { IamRolePoliciesExclusive } from '@cdktf/provider-aws/lib/iam-role-policies-exclusive';
import { IamRolePolicyAttachment } from '@cdktf/provider-aws/lib/iam-role-policy-attachment';
import { IamRolePolicyAttachmentsExclusive } from '@cdktf/provider-aws/lib/iam-role-policy-attachments-exclusive';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { iamArn, servicePrincipal } from './arns';
import { awsEnvironmentOf } from './aws-environment';
import { PolicyDocument } from './policy-document';
import { actingFor, actingForLiteral } from './policy-conditions';
import { MANAGED_POLICY_LIMIT, TRUST_POLICY_LIMIT } from './policy-limits';
import { Condition, Statement } from './policy-statement';
import { hasFormat, requireAll } from './validation';

/** A service that sends neither `aws:SourceArn` nor `aws:SourceAccount` when it assumes a role. */
export interface UnsentSource {
  /** Where AWS says so. */
  readonly notSent: string;
}

export interface ServiceRoleProps {
  /** 1 to 64 letters, digits or any of + = , . @ _ - */
  readonly roleName: string;
  readonly description: string;
  /** Service that assumes the role, such as `sagemaker`. */
  readonly service: string;
  /**
   * What the service has to act for: patterns of `aws:SourceArn` in this account, at least one. Or why the service does not say
   * what it acts for: a condition on it would then keep it out.
   */
  readonly sourceArns: readonly string[] | UnsentSource;
  /**
   * A value of `aws:SourceArn` that is taken as it stands, asterisk included, beside the patterns. SageMaker hosting sends one
   * such for all of its resources.
   */
  readonly literalSourceArn?: string;
  /** Managed policy that bounds what the role may ever do. Default: none. */
  readonly permissionsBoundaryArn?: string;
  readonly statements: readonly Statement[];
  /** Managed policies beside its own, by an id for the attachment, such as `Launch`. Default: none. */
  readonly attachedPolicyArns?: Readonly<Record<string, string>>;
  /** Tags beside the name. */
  readonly tags?: Readonly<Record<string, string>>;
}

const ROLE_NAME_FORMAT = /^[\w+=,.@-]{1,64}$/;

/**
 * A role that one AWS service assumes for named resources of this account (`aws_iam_role`), with a customer-managed policy of its own,
 * those that are named, and nothing else: what others attach by hand, the next apply takes away.
 *
 * @throws if the name is not one that IAM takes, or no source is named
 */
export class ServiceRole extends Construct {
  /** As a reference: whoever uses it comes after the role. */
  readonly roleArn: string;
  /** Computed from the name: usable in policies that the role itself depends on. */
  readonly knownRoleArn: string;
  /** What has to be there before the service may act. */
  readonly permissionsReady: ITerraformDependable;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ServiceRoleProps,
  ) {
    super(scope, id);
    this.check();
    const role = this.createRole();
    this.permissionsReady = this.attachOnly(role, this.createPolicy());
    this.roleArn = role.arn;
    this.knownRoleArn = iamArn(awsEnvironmentOf(this), `role/${props.roleName}`);
  }

  private createRole(): IamRole {
    const { roleName, description, permissionsBoundaryArn, tags } = this.props;
    const trust = new PolicyDocument(this, 'TrustDocument', { sizeLimit: TRUST_POLICY_LIMIT });
    trust.add(...this.trustStatements());
    return new IamRole(this, 'Resource', {
      name: roleName,
      description,
      path: '/',
      assumeRolePolicy: trust.json,
      permissionsBoundary: permissionsBoundaryArn,
      maxSessionDuration: 3600,
      forceDetachPolicies: false,
      tags: { Name: roleName, ...tags },
    });
  }

  private trustStatements(): readonly Statement[] {
    const { service, sourceArns, literalSourceArn } = this.props;
    const environment = awsEnvironmentOf(this);
    const assumedIf = (sid: string, conditions: readonly Condition[]): Statement => ({
      sid,
      effect: 'Allow',
      principals: { type: 'Service', identifiers: [servicePrincipal(service)] },
      actions: ['sts:AssumeRole'],
      conditions,
    });
    const assumed = assumedIf('AssumedByService', isUnsent(sourceArns) ? [] : actingFor(environment, sourceArns));
    if (literalSourceArn === undefined) return [assumed];
    return [assumed, assumedIf('AssumedForLiteralSource', actingForLiteral(environment, literalSourceArn))];
  }

  private createPolicy(): IamPolicy {
    const document = new PolicyDocument(this, 'PolicyDocument', { sizeLimit: MANAGED_POLICY_LIMIT });
    document.add(...this.props.statements);
    return new IamPolicy(this, 'Policy', {
      name: this.props.roleName,
      description: `Permissions of the role ${this.props.roleName}`,
      path: '/',
      policy: document.json,
      tags: { Name: this.props.roleName, ...this.props.tags },
    });
  }

  private attachOnly(role: IamRole, policy: IamPolicy): ITerraformDependable {
    const attachment = new IamRolePolicyAttachment(this, 'Attachment', { role: role.name, policyArn: policy.arn });
    const others = Object.entries(this.props.attachedPolicyArns ?? {});
    const otherAttachments = others.map(
      ([id, policyArn]) => new IamRolePolicyAttachment(this, `${id}Attachment`, { role: role.name, policyArn }),
    );
    new IamRolePolicyAttachmentsExclusive(this, 'NoOtherAttachments', {
      roleName: role.name,
      policyArns: [policy.arn, ...others.map(([, policyArn]) => policyArn)],
      dependsOn: [attachment, ...otherAttachments],
    });
    new IamRolePoliciesExclusive(this, 'NoInlinePolicies', { roleName: role.name, policyNames: [] });
    return attachment;
  }

  private check(): void {
    const { roleName, sourceArns } = this.props;
    requireAll(this, [
      {
        property: 'roleName',
        rule: 'be 1 to 64 letters, digits or any of + = , . @ _ -',
        received: `"${roleName}"`,
        remedy: 'shorten or rename it',
        holds: hasFormat(roleName, ROLE_NAME_FORMAT),
      },
      {
        property: 'sourceArns',
        rule: 'name at least one resource',
        received: 'none',
        remedy: 'say what the service acts for, or any account could make it act',
        holds: isUnsent(sourceArns) || sourceArns.length > 0,
      },
    ]);
  }
}

function isUnsent(source: readonly string[] | UnsentSource): source is UnsentSource {
  return 'notSent' in source;
}
