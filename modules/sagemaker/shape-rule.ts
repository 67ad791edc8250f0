import { AwsEnvironment } from '../core/arns';
import { Condition, Statement } from '../core/policy-statement';
import { RESOURCE_TYPES } from './guardrail-catalogue';
import { JobShape, workArns } from './job-shape';

/** What holds, or must not hold, when work is started by these actions; without the service's prefix. */
export type ShapeRule = readonly [sid: string, actions: readonly string[], conditions: readonly Condition[]];

/** The rule as a statement about all that the project starts by its actions. */
export function shapeStatement(
  effect: Statement['effect'],
  [sid, actions, conditions]: ShapeRule,
  shape: JobShape,
  environment: AwsEnvironment,
): Statement {
  return {
    sid,
    effect,
    actions: actions.map((action) => `sagemaker:${action}`),
    resources: workArns(
      actions.map((action) => RESOURCE_TYPES[action]!),
      shape,
      environment,
    ),
    conditions,
  };
}
