import { ITerraformDependable } from 'cdktf';
import { Construct } from 'constructs';
import { AwsEnvironment } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format, notEmpty, principals, withoutWildcards } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { Statement } from '../core/policy-statement';
import { Check, requireAll } from '../core/validation';
import * as statements from './key-policy';

/** A key that other modules encrypt with: made here, or owned elsewhere. */
export interface IEncryptionKey {
  /** ARN of the key: never that of an alias, which conditions would not know. */
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

const PURPOSE_FORMAT = /^[A-Za-z0-9]+$/;

/** What keys have in common, whoever owns them: each grant is checked, and then one or more statements of the key's policy. */
export abstract class GrantingKey extends Construct implements IEncryptionKey {
  /** ARN of the key: never that of an alias, which conditions would not know. */
  abstract readonly keyArn: string;
  /** What is encrypted with the key is made after it, and destroyed before it. */
  abstract readonly madeBefore: ITerraformDependable;
  /** Whether grants for volumes may be ones that are not marked as for an AWS service. */
  protected abstract readonly takesDirectGrants: boolean;

  /** Puts statements into the key's policy, or says why that cannot be. */
  protected abstract admit(...added: readonly Statement[]): void;

  /** What the key has against principals that use it. */
  protected abstract usersChecks(principalArns: readonly string[]): readonly Check[];

  /** Lets principals of this account read a bucket's objects through S3. @throws if one is not a role or user, or manages the key */
  grantReadingObjects(use: statements.ObjectUse): void {
    this.checkUse(use);
    this.admit(statements.readObjects(use, this.environment));
  }

  /** Lets principals of this account write a bucket's objects through S3. @throws if one is not a role or user, or manages the key */
  grantWritingObjects(use: statements.ObjectUse): void {
    this.checkUse(use);
    this.admit(statements.writeObjects(use, this.environment));
  }

  /**
   * Lets what these principals run or start keep its volumes under the key.
   *
   * @param purpose names the statements, such as `Training`
   * @throws if one is not a role or user, or manages the key
   */
  grantEncryptingVolumes(purpose: string, principalArns: readonly string[]): void {
    requireKnownLists(this, { principalArns });
    requireAll(this, [
      purposeCheck(purpose),
      notEmpty('principalArns', principalArns, 'principal', 'name who has volumes encrypted, or do not grant'),
      principals('principalArns', principalArns),
      ...this.usersChecks(principalArns),
    ]);
    const fence = { allowDirectGrants: this.takesDirectGrants };
    this.admit(...statements.encryptVolumes(purpose, principalArns, fence, this.environment));
  }

  /** Lets Bedrock keep the custom models that a role makes under the key. @throws if it is not a role, or manages the key */
  grantEncryptingCustomModels(roleArn: string): void {
    requireAll(this, [principals('roleArn', [roleArn]), ...this.usersChecks([roleArn])]);
    this.admit(statements.encryptCustomModels(roleArn, this.environment));
  }

  /** Lets CloudWatch Logs encrypt these log groups, and no other. @throws if none is named, or one by a pattern */
  grantEncryptingLogGroups(logGroupArns: readonly string[]): void {
    requireKnownLists(this, { logGroupArns });
    requireAll(this, [
      notEmpty('logGroupArns', logGroupArns, 'log group', 'name the groups that the key is for'),
      withoutWildcards('logGroupArns', logGroupArns),
    ]);
    this.admit(statements.encryptLogGroups(logGroupArns, this.environment));
  }

  /** Lets CloudTrail encrypt the files of this trail of the key's region. @throws if it is named by a pattern */
  grantEncryptingTrail(trailName: string): void {
    requireAll(this, [withoutWildcards('trailName', [trailName])]);
    this.admit(...statements.encryptTrail(trailName, this.environment));
  }

  /** Lets the services that send alerts encrypt them: for a key that nothing else is under. */
  grantEncryptingAlerts(): void {
    this.admit(statements.encryptAlerts(this.environment));
  }

  private get environment(): AwsEnvironment {
    return awsEnvironmentOf(this);
  }

  private checkUse({ purpose, principalArns, bucketArn }: statements.ObjectUse): void {
    requireKnownLists(this, { principalArns });
    requireAll(this, [
      purposeCheck(purpose),
      notEmpty('principalArns', principalArns, 'principal', 'name who uses the key, or do not grant'),
      principals('principalArns', principalArns),
      withoutWildcards('bucketArn', [bucketArn]),
      ...this.usersChecks(principalArns),
    ]);
  }
}

function purposeCheck(purpose: string): Check {
  const remedy = 'it names statements, so write it as in "TrainingData"';
  return format('purpose', purpose, PURPOSE_FORMAT, 'be letters and digits', remedy);
}
