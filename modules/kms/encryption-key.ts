import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { deletionLifecycle, DeletionProps, deletionTags } from '../core/deletion';
import { disjoint, format, notEmpty, principals, reasons } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { requireKnownLists } from '../core/known-lists';
import { PolicyDocument } from '../core/policy-document';
import { KEY_POLICY_LIMIT } from '../core/policy-limits';
import { Statement } from '../core/policy-statement';
import { Check, requireAll } from '../core/validation';
import { GrantingKey } from './granting-key';
import { ImportedKey, ImportedKeyProps } from './imported-key';
import * as statements from './key-policy';

/** Who may recover a key whose administrators are gone. */
export type BreakGlass = 'account-root' | 'none';

/** What a key is made of. */
export interface EncryptionKeyProps extends DeletionProps {
  /** Alias without the `alias/` prefix; letters, digits, `/`, `_`, `-`; 1 to 250 characters. */
  readonly alias: string;
  /** What the key is for, in one line. */
  readonly description: string;
  /** IAM role or user ARNs that manage the key, the deploying one among them. At least one. They get no access to data. */
  readonly administratorArns: readonly string[];
  /** IAM role or user ARNs that see how the key is set up, and nothing else. Default: the administrators alone. */
  readonly reviewerArns?: readonly string[];
  /**
   * Default `account-root`: the account's root user may recover the key; use would take rewriting its policy. `none` where root credentials of member
   * accounts are removed.
   */
  readonly breakGlass?: BreakGlass;
  /**
   * Takes grants for volumes that are not marked as for an AWS service, as long as they come through SageMaker or EC2. Default:
   * unmarked grants are denied to everybody.
   */
  readonly allowDirectGrants?: Exception;
}

const ALIAS_FORMAT = /^(?!aws\/)[A-Za-z0-9/_-]{1,250}$/;

/**
 * A symmetric customer-managed key (`aws_kms_key`, `aws_kms_alias`): rotated yearly, deleted only after 30 days, protected
 * against destruction by Terraform, under a policy that names who administers it and through which service each role uses it.
 * The account's IAM policies alone give nobody anything.
 *
 * @throws if there is no administrator (nobody could change the key again), if one is not a role or user, and, when a role is
 * granted use, if it is an administrator as well
 */
export class EncryptionKey extends GrantingKey {
  /**
   * A key that exists already. What has to be admitted by its policy is listed in `requiredPolicy`, which its owner puts there.
   *
   * @throws if the ARN is not that of a key, and, when something is granted, if the owner has not promised to admit it
   */
  static fromKeyArn(scope: Construct, id: string, props: ImportedKeyProps): ImportedKey {
    return new ImportedKey(scope, id, props);
  }

  /** As a reference: whoever uses it comes after the key. */
  readonly keyArn: string;
  /** The key itself. */
  readonly madeBefore: ITerraformDependable;
  private readonly policy: PolicyDocument;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EncryptionKeyProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check();
    this.policy = this.createPolicy();
    const key = this.createKey();
    this.createAlias(key);
    this.keyArn = key.arn;
    this.madeBefore = key;
  }

  protected get takesDirectGrants(): boolean {
    return this.props.allowDirectGrants !== undefined;
  }

  protected admit(...added: readonly Statement[]): void {
    this.policy.add(...added);
  }

  /** Who manages a key could give himself any use of it, so nobody does both. */
  protected usersChecks(principalArns: readonly string[]): readonly Check[] {
    const rule = 'not name principals that use the key';
    const remedy = 'let one role manage the key and another one use it';
    return [disjoint('administratorArns', principalArns, this.props.administratorArns, rule, remedy)];
  }

  private createPolicy(): PolicyDocument {
    const policy = new PolicyDocument(this, 'Policy', { sizeLimit: KEY_POLICY_LIMIT });
    policy.add(statements.administration(this.props.administratorArns), statements.denyHastyDeletion());
    const { reviewerArns = [] } = this.props;
    if (reviewerArns.length > 0) policy.add(statements.review(reviewerArns, awsEnvironmentOf(this)));
    if ((this.props.breakGlass ?? 'account-root') === 'account-root') {
      policy.add(statements.recoveryByRootUser(awsEnvironmentOf(this)));
    }
    if (!this.props.allowDirectGrants) policy.add(statements.denyDirectGrants());
    return policy;
  }

  private createKey(): KmsKey {
    return new KmsKey(this, 'Resource', {
      description: this.props.description,
      keyUsage: 'ENCRYPT_DECRYPT',
      customerMasterKeySpec: 'SYMMETRIC_DEFAULT',
      isEnabled: true,
      multiRegion: false,
      enableKeyRotation: true,
      rotationPeriodInDays: 365,
      deletionWindowInDays: 30,
      bypassPolicyLockoutSafetyCheck: false,
      policy: this.policy.json,
      tags: {
        Name: this.props.alias,
        ...deletionTags(this.props),
        ...exceptionTags({ 'allow-direct-grants': this.props.allowDirectGrants }),
      },
      lifecycle: deletionLifecycle(this.props),
    });
  }

  private createAlias(key: KmsKey): void {
    new KmsAlias(this, 'Alias', { name: `alias/${this.props.alias}`, targetKeyId: key.keyId });
  }

  private check(): void {
    const { alias, administratorArns, reviewerArns, allowDeletion, allowDirectGrants } = this.props;
    const rule = 'be 1 to 250 letters, digits or any of / _ - and not start with "aws/"';
    const remedy = 'name the role that deploys, or nobody could change the key again';
    requireAll(this, [
      format('alias', alias, ALIAS_FORMAT, rule, 'choose another alias'),
      notEmpty('administratorArns', administratorArns, 'administrator', remedy),
      principals('administratorArns', administratorArns),
      principals('reviewerArns', reviewerArns ?? []),
      ...reasons({ allowDeletion, allowDirectGrants }),
    ]);
  }
}
