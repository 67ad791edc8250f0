import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { Construct } from 'constructs';
import { AwsEnvironment, awsEnvironmentOf } from '../core/aws-environment';
import { deletionLifecycle, DeletionProps, deletionTags } from '../core/deletion';
import { Exception, exceptionTags, requireReasons } from '../core/exception';
import { PolicyDocument } from '../core/policy-document';
import { KEY_POLICY_LIMIT } from '../core/policy-limits';
import { hasFormat, requireAll, shown } from '../core/validation';
import * as statements from './key-policy';

/** A key that other modules encrypt with: made here, or owned elsewhere. */
export interface IEncryptionKey {
  readonly keyArn: string;
  /** Lets principals of this account read a bucket's objects through S3. */
  grantReadingObjects(use: statements.ObjectUse): void;
  /** Lets principals of this account write a bucket's objects through S3. */
  grantWritingObjects(use: statements.ObjectUse): void;
  /** Lets a role's jobs keep their volumes under the key. `purpose` names the statements, such as `Training`. */
  grantEncryptingVolumes(purpose: string, roleArn: string): void;
  /** Lets CloudWatch Logs encrypt these log groups, and no other. */
  grantEncryptingLogGroups(logGroupArns: readonly string[]): void;
  /** Lets CloudTrail encrypt the files of this trail of the key's region. */
  grantEncryptingTrail(trailName: string): void;
}

/** Who may recover a key whose administrators are gone. */
export type BreakGlass = 'account-root' | 'none';

export interface EncryptionKeyProps extends DeletionProps {
  /** Alias without the `alias/` prefix; letters, digits, `/`, `_`, `-`; 1 to 250 characters. */
  readonly alias: string;
  /** What the key is for, in one line. */
  readonly description: string;
  /** IAM role or user ARNs that manage the key, the deploying one among them. At least one. They get no access to data. */
  readonly administratorArns: readonly string[];
  /**
   * Default `account-root`: the account's root user may recover the key, not use it. `none` where root credentials of member
   * accounts are removed.
   */
  readonly breakGlass?: BreakGlass;
  /** Drops the deny of grants that are not for AWS resources. Default: such grants are denied to everybody. */
  readonly allowDirectGrants?: Exception;
}

const ALIAS_FORMAT = /^(?!aws\/)[A-Za-z0-9/_-]{1,250}$/;
const ADMINISTRATOR_FORMAT = /^arn:[^:]+:iam::\d{12}:(role|user)\/[^*?]+$/;

/**
 * A symmetric customer-managed key (`aws_kms_key`, `aws_kms_alias`): rotated yearly, deleted only after 30 days, protected
 * against destruction by Terraform, under a policy that names who administers it and through which service each role uses it.
 * The account's IAM policies alone give nobody anything.
 *
 * @throws if there is no administrator (nobody could change the key again), if one is not a role or user, and, when a role is
 * granted use, if it is an administrator as well
 */
export class EncryptionKey extends Construct implements IEncryptionKey {
  readonly keyArn: string;
  private readonly policy: PolicyDocument;
  private readonly environment: AwsEnvironment;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: EncryptionKeyProps,
  ) {
    super(scope, id);
    this.check();
    this.environment = awsEnvironmentOf(this);
    this.policy = this.createPolicy();
    const key = this.createKey();
    this.createAlias(key);
    this.keyArn = key.arn;
  }

  grantReadingObjects(use: statements.ObjectUse): void {
    this.refuseAdministrators(use.principalArns);
    this.policy.add(statements.readObjects(use, this.environment));
  }

  grantWritingObjects(use: statements.ObjectUse): void {
    this.refuseAdministrators(use.principalArns);
    this.policy.add(statements.writeObjects(use, this.environment));
  }

  grantEncryptingVolumes(purpose: string, roleArn: string): void {
    this.refuseAdministrators([roleArn]);
    this.policy.add(...statements.encryptVolumes(purpose, roleArn, this.environment));
  }

  grantEncryptingLogGroups(logGroupArns: readonly string[]): void {
    this.policy.add(statements.encryptLogGroups(logGroupArns, this.environment));
  }

  grantEncryptingTrail(trailName: string): void {
    this.policy.add(...statements.encryptTrail(trailName, this.environment));
  }

  private createPolicy(): PolicyDocument {
    const policy = new PolicyDocument(this, 'Policy', { sizeLimit: KEY_POLICY_LIMIT });
    policy.add(statements.administration(this.props.administratorArns), statements.denyHastyDeletion());
    if ((this.props.breakGlass ?? 'account-root') === 'account-root') {
      policy.add(statements.recoveryByRootUser(this.environment));
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
    const { alias, administratorArns } = this.props;
    const strangers = administratorArns.filter((arn) => !hasFormat(arn, ADMINISTRATOR_FORMAT));
    requireAll(this, [
      {
        property: 'alias',
        rule: 'be 1 to 250 letters, digits or any of / _ - and not start with "aws/"',
        received: `"${alias}"`,
        remedy: 'choose another alias',
        holds: hasFormat(alias, ALIAS_FORMAT),
      },
      {
        property: 'administratorArns',
        rule: 'name at least one administrator',
        received: 'none',
        remedy: 'name the role that deploys, or nobody could change the key again',
        holds: administratorArns.length > 0,
      },
      {
        property: 'administratorArns',
        rule: 'be ARNs of IAM roles or users without wildcards',
        received: shown(strangers),
        remedy: 'name roles; the root of the account would open the key to every IAM policy',
        holds: strangers.length === 0,
      },
    ]);
    requireReasons(this, { allowDeletion: this.props.allowDeletion, allowDirectGrants: this.props.allowDirectGrants });
  }

  /** Who manages a key could give himself any use of it, so nobody does both. */
  private refuseAdministrators(principalArns: readonly string[]): void {
    const both = principalArns.filter((arn) => this.props.administratorArns.includes(arn));
    requireAll(this, [
      {
        property: 'administratorArns',
        rule: 'not name principals that use the key',
        received: shown(both),
        remedy: 'let one role manage the key and another one use it',
        holds: both.length === 0,
      },
    ]);
  }
}
