import { KmsAlias } from '@cdktf/provider-aws/lib/kms-alias';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AwsEnvironment } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { deletionLifecycle, DeletionProps, deletionTags } from '../core/deletion';
import { disjoint, format, notEmpty, principals, reasons, withoutWildcards } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { PolicyDocument } from '../core/policy-document';
import { KEY_POLICY_LIMIT } from '../core/policy-limits';
import { Check, requireAll } from '../core/validation';
import * as statements from './key-policy';

/** A key that other modules encrypt with: made here, or owned elsewhere. */
export interface IEncryptionKey {
  readonly keyArn: string;
  /** What is encrypted with the key is made after it, and destroyed before it. */
  readonly madeBefore: ITerraformDependable;
  /** Lets principals of this account read a bucket's objects through S3. */
  grantReadingObjects(use: statements.ObjectUse): void;
  /** Lets principals of this account write a bucket's objects through S3. */
  grantWritingObjects(use: statements.ObjectUse): void;
  /** Lets what these principals run or start keep its volumes under the key. `purpose` names the statements, such as `Training`. */
  grantEncryptingVolumes(purpose: string, principalArns: readonly string[]): void;
  /** Lets Bedrock keep the custom models that a role makes under the key. */
  grantEncryptingCustomModels(roleArn: string): void;
  /** Lets CloudWatch Logs encrypt these log groups, and no other. */
  grantEncryptingLogGroups(logGroupArns: readonly string[]): void;
  /** Lets CloudTrail encrypt the files of this trail of the key's region. */
  grantEncryptingTrail(trailName: string): void;
  /** Lets the services that send alerts encrypt them: for a key that nothing else is under. */
  grantEncryptingAlerts(): void;
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
const PURPOSE_FORMAT = /^[A-Za-z0-9]+$/;

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
  readonly madeBefore: ITerraformDependable;
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
    this.madeBefore = key;
  }

  grantReadingObjects(use: statements.ObjectUse): void {
    this.checkUse(use);
    this.policy.add(statements.readObjects(use, this.environment));
  }

  grantWritingObjects(use: statements.ObjectUse): void {
    this.checkUse(use);
    this.policy.add(statements.writeObjects(use, this.environment));
  }

  grantEncryptingVolumes(purpose: string, principalArns: readonly string[]): void {
    requireAll(this, [
      purposeCheck(purpose),
      notEmpty('principalArns', principalArns, 'principal', 'name who has volumes encrypted, or do not grant'),
      principals('principalArns', principalArns),
      this.noAdministrators(principalArns),
    ]);
    const fence = { allowDirectGrants: this.props.allowDirectGrants !== undefined };
    this.policy.add(...statements.encryptVolumes(purpose, principalArns, fence, this.environment));
  }

  grantEncryptingCustomModels(roleArn: string): void {
    requireAll(this, [principals('roleArn', [roleArn]), this.noAdministrators([roleArn])]);
    this.policy.add(statements.encryptCustomModels(roleArn, this.environment));
  }

  grantEncryptingLogGroups(logGroupArns: readonly string[]): void {
    requireAll(this, [
      notEmpty('logGroupArns', logGroupArns, 'log group', 'name the groups that the key is for'),
      withoutWildcards('logGroupArns', logGroupArns),
    ]);
    this.policy.add(statements.encryptLogGroups(logGroupArns, this.environment));
  }

  grantEncryptingTrail(trailName: string): void {
    requireAll(this, [withoutWildcards('trailName', [trailName])]);
    this.policy.add(...statements.encryptTrail(trailName, this.environment));
  }

  grantEncryptingAlerts(): void {
    this.policy.add(statements.encryptAlerts(this.environment));
  }

  private createPolicy(): PolicyDocument {
    const policy = new PolicyDocument(this, 'Policy', { sizeLimit: KEY_POLICY_LIMIT });
    policy.add(statements.administration(this.props.administratorArns), statements.denyHastyDeletion());
    const { reviewerArns = [] } = this.props;
    if (reviewerArns.length > 0) policy.add(statements.review(reviewerArns, this.environment));
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

  private checkUse({ purpose, principalArns, bucketArn }: statements.ObjectUse): void {
    requireAll(this, [
      purposeCheck(purpose),
      notEmpty('principalArns', principalArns, 'principal', 'name who uses the key, or do not grant'),
      principals('principalArns', principalArns),
      withoutWildcards('bucketArn', [bucketArn]),
      this.noAdministrators(principalArns),
    ]);
  }

  /** Who manages a key could give himself any use of it, so nobody does both. */
  private noAdministrators(principalArns: readonly string[]): Check {
    const rule = 'not name principals that use the key';
    const remedy = 'let one role manage the key and another one use it';
    return disjoint('administratorArns', principalArns, this.props.administratorArns, rule, remedy);
  }
}

function purposeCheck(purpose: string): Check {
  const remedy = 'it names statements, so write it as in "TrainingData"';
  return format('purpose', purpose, PURPOSE_FORMAT, 'be letters and digits', remedy);
}
