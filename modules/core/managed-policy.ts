import { IamPolicy } from '@cdktf/provider-aws/lib/iam-policy';
import { Construct } from 'constructs';
import { format } from './checks';
import { PolicyDocument } from './policy-document';
import { MANAGED_POLICY_LIMIT } from './policy-limits';
import { renderPolicy, Statement } from './policy-statement';
import { requireAll } from './validation';

export interface ManagedPolicyProps {
  /** 1 to 128 letters, digits or any of + = , . @ _ - */
  readonly policyName: string;
  readonly description: string;
  readonly statements: readonly Statement[];
  /** Tags beside the name. */
  readonly tags?: Readonly<Record<string, string>>;
}

const POLICY_NAME_FORMAT = /^[\w+=,.@-]{1,128}$/;

/**
 * A customer-managed policy (`aws_iam_policy`) that others attach.
 *
 * @throws if the name is not one that IAM takes, and at synthesis if the policy exceeds 6,144 characters
 */
export class ManagedPolicy extends Construct {
  /** As a reference: whoever uses it comes after the policy. */
  readonly policyArn: string;
  readonly policyName: string;
  /** The statements as JSON, for an inline policy. */
  readonly document: string;

  constructor(scope: Construct, id: string, props: ManagedPolicyProps) {
    super(scope, id);
    const { policyName, description, statements, tags } = props;
    const rule = 'be 1 to 128 letters, digits or any of + = , . @ _ -';
    requireAll(this, [format('policyName', policyName, POLICY_NAME_FORMAT, rule, 'shorten or rename it')]);
    const document = new PolicyDocument(this, 'PolicyDocument', { sizeLimit: MANAGED_POLICY_LIMIT });
    document.add(...statements);
    this.policyName = policyName;
    this.document = renderPolicy(statements);
    this.policyArn = new IamPolicy(this, 'Resource', {
      name: policyName,
      description,
      path: '/',
      policy: document.json,
      tags: { Name: policyName, ...tags },
    }).arn;
  }
}
