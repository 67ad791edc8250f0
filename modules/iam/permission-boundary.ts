import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { notEmpty, withoutWildcards } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { ManagedPolicy } from '../core/managed-policy';
import { Check, requireAll } from '../core/validation';
import { checkJobs, checkNamedShape, checkRepositories } from '../sagemaker/job-shape-checks';
import {
  BoundaryScope,
  boundaryStatements,
  LaunchBoundaryScope,
  launchBoundaryStatements,
  ProjectScope,
} from './boundary-policy';

export interface PermissionBoundaryProps extends BoundaryScope {
  /** 1 to 128 letters, digits or any of + = , . @ _ - */
  readonly policyName: string;
}

/**
 * The permission boundary of a project (`aws_iam_policy`) for every role that work runs as, made by the project or its people. It
 * allows nothing by itself; it takes away what lies outside the project, starting work, and every way around itself.
 *
 * @throws if the shape is incomplete, if no bucket is named or something is named by a pattern, and at synthesis if the policy exceeds 6,144 characters
 */
export class PermissionBoundary extends Construct {
  /** As a reference: whoever uses it comes after the boundary. */
  readonly policyArn: string;

  constructor(scope: Construct, id: string, props: PermissionBoundaryProps) {
    super(scope, id);
    requireKnownLists(this, props);
    requireAll(this, [...checkProject(props), checkRepositories('imageRepositoryArns', props.imageRepositoryArns)]);
    const policy = new ManagedPolicy(this, 'Policy', {
      policyName: props.policyName,
      description: 'The most that a role may do that work of the project runs as',
      statements: boundaryStatements(props, awsEnvironmentOf(this)),
    });
    this.node.defaultChild = policy.node.defaultChild;
    this.policyArn = policy.policyArn;
  }
}

export interface LaunchBoundaryProps extends LaunchBoundaryScope {
  /** 1 to 128 letters, digits or any of + = , . @ _ - */
  readonly policyName: string;
}

/**
 * The permission boundary of a project (`aws_iam_policy`) for every role that starts jobs, made by the project or its people: as
 * `PermissionBoundary`, and the project's jobs in the one shape that is allowed.
 *
 * @throws as `PermissionBoundary`, and if what is started are not jobs
 */
export class LaunchBoundary extends Construct {
  /** As a reference: whoever uses it comes after the boundary. */
  readonly policyArn: string;

  constructor(scope: Construct, id: string, props: LaunchBoundaryProps) {
    super(scope, id);
    requireKnownLists(this, props);
    requireAll(this, [...checkProject(props), checkJobs('startedJobs', props.startedJobs)]);
    const policy = new ManagedPolicy(this, 'Policy', {
      policyName: props.policyName,
      description: 'The most that a role may do that starts jobs of the project',
      statements: launchBoundaryStatements(props, awsEnvironmentOf(this)),
    });
    this.node.defaultChild = policy.node.defaultChild;
    this.policyArn = policy.policyArn;
  }
}

function checkProject({ bucketArns, vpcId, shape }: ProjectScope): readonly Check[] {
  return [
    notEmpty('bucketArns', bucketArns, 'bucket', 'name the buckets of the project'),
    withoutWildcards('bucketArns', bucketArns),
    withoutWildcards('vpcId', [vpcId]),
    ...checkNamedShape('shape', shape),
  ];
}
