import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format, notEmpty, withoutWildcards } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { ManagedPolicy } from '../core/managed-policy';
import { requireAll } from '../core/validation';
import { guardrailStatements } from './guardrail-policy';
import { JobShape } from './job-shape';
import { checkNamedShape } from './job-shape-checks';
import { LauncherScope, launcherStatements } from './launch-policy';

/** What a policy for launchers is about. */
export interface LaunchPolicyProps extends LauncherScope {
  /** 1 to 128 letters, digits or any of + = , . @ _ - */
  readonly policyName: string;
}

/**
 * What people and pipelines need to start a project's work (`aws_iam_policy`): attach it to a role, name it in a permission set of IAM
 * Identity Center, or take `document` as an inline policy. Starts, watches and stops work of this project, only in the one shape,
 * and passes only the project's roles. Who has other permissions beside it needs `GuardrailPolicy` as well.
 *
 * @throws if nothing can be started, if the shape is incomplete, and at synthesis if the policy exceeds 6,144 characters
 */
export class LaunchPolicy extends Construct {
  /** As a reference: whoever uses it comes after the policy. */
  readonly policyArn: string;
  /** As it was given. */
  readonly policyName: string;
  /** The statements as JSON, for an inline policy. */
  readonly document: string;

  constructor(scope: Construct, id: string, props: LaunchPolicyProps) {
    super(scope, id);
    requireKnownLists(this, props);
    requireAll(this, [
      notEmpty('scope.components', props.scope.components, 'kind of work', 'name what may be started'),
      notEmpty('scope.roleNames', props.scope.roleNames, 'role', 'name the roles that the work runs as'),
      withoutWildcards('scope.roleNames', props.scope.roleNames),
      ...checkNamedShape('scope.shape', props.scope.shape),
    ]);
    const policy = new ManagedPolicy(this, 'Policy', {
      policyName: props.policyName,
      description: `Starts work named ${props.scope.shape.jobNamePrefix}..., in the one shape that is allowed`,
      statements: launcherStatements(props, awsEnvironmentOf(this)),
    });
    this.node.defaultChild = policy.node.defaultChild;
    this.policyArn = policy.policyArn;
    this.policyName = policy.policyName;
    this.document = policy.document;
  }
}

/** With room for what tells the two policies apart. */
const NAME_START_FORMAT = /^[\w+=,.@-]{1,119}$/;

/** What guardrails are about. */
export interface GuardrailPolicyProps {
  /** Start of the names; 1 to 119 letters, digits or any of + = , . @ _ - */
  readonly policyName: string;
  /** The one shape of work. */
  readonly shape: JobShape;
}

/**
 * Denies whatever is started under the project's name in another shape (two `aws_iam_policy`): for people who have other permissions
 * on SageMaker beside the launch policy. They allow nothing. Attach both.
 *
 * @throws if the shape is incomplete, and at synthesis if a policy exceeds 6,144 characters
 */
export class GuardrailPolicy extends Construct {
  /** As references: whoever uses them comes after the policies. */
  readonly policyArns: readonly string[];

  constructor(scope: Construct, id: string, props: GuardrailPolicyProps) {
    super(scope, id);
    requireKnownLists(this, props);
    const { policyName, shape } = props;
    const rule = 'be 1 to 119 letters, digits or any of + = , . @ _ -';
    requireAll(this, [
      format('policyName', policyName, NAME_START_FORMAT, rule, 'shorten or rename it'),
      ...checkNamedShape('shape', shape),
    ]);
    const { network, keys, machines } = guardrailStatements(shape, awsEnvironmentOf(this));
    const description = `Denies work named ${shape.jobNamePrefix}... in another shape`;
    this.policyArns = [
      new ManagedPolicy(this, 'Data', {
        policyName: `${policyName}-data`,
        description,
        statements: [...network, ...keys],
      }),
      new ManagedPolicy(this, 'Machines', { policyName: `${policyName}-machines`, description, statements: machines }),
    ].map(({ policyArn }) => policyArn);
  }
}
