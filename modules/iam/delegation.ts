import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format, notEmpty, withoutWildcards } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { ManagedPolicy } from '../core/managed-policy';
import { requireAll } from '../core/validation';
import { DelegationScope, delegationStatements } from './delegation-policy';

/** What a policy for people who make roles is about. */
export interface DelegationPolicyProps extends DelegationScope {
  /** 1 to 128 letters, digits or any of + = , . @ _ - */
  readonly policyName: string;
}

const PATH_FORMAT = /^(\/[\w+=,.@-]+)+\/$/;

/**
 * Lets a project's people make roles for SageMaker, under the project's boundaries and a path of their own (`aws_iam_policy`). Attach
 * it to whoever is trusted with that.
 *
 * @throws if the path is not one of IAM below the root, or no boundary is named, or one is a pattern
 */
export class DelegationPolicy extends Construct {
  /** As a reference: whoever uses it comes after the policy. */
  readonly policyArn: string;

  constructor(scope: Construct, id: string, props: DelegationPolicyProps) {
    super(scope, id);
    requireKnownLists(this, props);
    const { policyName, rolePath, boundaryArns } = props;
    const rule = 'be a path of IAM below the root';
    requireAll(this, [
      format('rolePath', rolePath, PATH_FORMAT, rule, 'write it as in "/acme/fraud/"'),
      notEmpty('boundaryArns', boundaryArns, 'boundary', 'name those that the roles may be under'),
      withoutWildcards('boundaryArns', boundaryArns),
    ]);
    const policy = new ManagedPolicy(this, 'Policy', {
      policyName,
      description: "Makes roles under the project's boundaries",
      statements: delegationStatements({ rolePath, boundaryArns }, awsEnvironmentOf(this)),
    });
    this.node.defaultChild = policy.node.defaultChild;
    this.policyArn = policy.policyArn;
  }
}
