import { Condition } from '../core/policy-statement';

/** Conditions on how work is started. Each says what it means that a key is absent. */

/** One of the values is none of these. Without any value it does not hold: absence takes a rule of its own. */
export function anyOther(name: string, values: readonly string[]): Condition {
  return { test: 'ForAnyValue:StringNotEquals', key: key(name), values };
}

/** All values are among these. Without any value it holds: see `present`. */
export function noneOther(name: string, values: readonly string[]): Condition {
  return { test: 'ForAllValues:StringEquals', key: key(name), values };
}

export function absent(name: string): Condition {
  return { test: 'Null', key: key(name), values: ['true'] };
}

export function present(name: string): Condition {
  return { test: 'Null', key: key(name), values: ['false'] };
}

/** False, or not said: SageMaker's default is false, and an action that knows nothing of it says nothing. */
export function notTrue(name: string): Condition {
  return { test: 'BoolIfExists', key: key(name), values: ['false'] };
}

export function isTrue(name: string): Condition {
  return { test: 'Bool', key: key(name), values: ['true'] };
}

/** Another ARN, or none. */
export function otherArn(name: string, arn: string): Condition {
  return { test: 'ArnNotEquals', key: key(name), values: [arn] };
}

/** An ARN of another pattern, or none. */
export function otherArnThan(name: string, patterns: readonly string[]): Condition {
  return { test: 'ArnNotLike', key: key(name), values: patterns };
}

export function isArnLike(name: string, patterns: readonly string[]): Condition {
  return { test: 'ArnLike', key: key(name), values: patterns };
}

export function isArn(name: string, arn: string): Condition {
  return { test: 'ArnEquals', key: key(name), values: [arn] };
}

/** This ARN, or none. */
export function isArnIfSaid(name: string, arn: string): Condition {
  return { test: 'ArnEqualsIfExists', key: key(name), values: [arn] };
}

/** Longer, or not said: SageMaker's defaults run for days. */
export function longerThan(seconds: number): Condition {
  return { test: 'NumericGreaterThanIfExists', key: key('MaxRuntimeInSeconds'), values: [textOf(seconds)] };
}

export function atMost(seconds: number): Condition {
  return { test: 'NumericLessThanEquals', key: key('MaxRuntimeInSeconds'), values: [textOf(seconds)] };
}

/** Enabled, or not said: SageMaker's default is enabled. */
export function notDisabled(name: string): Condition {
  return { test: 'StringNotEquals', key: key(name), values: ['Disabled'] };
}

export function isDisabled(name: string): Condition {
  return { test: 'StringEquals', key: key(name), values: ['Disabled'] };
}

export function isEnabled(name: string): Condition {
  return { test: 'StringEquals', key: key(name), values: ['Enabled'] };
}

/** Also of a number that Terraform alone knows: the framework finds its placeholder in a text. Without the framework, as settings are read. */
function textOf(seconds: number): string {
  return String(seconds);
}

function key(name: string): string {
  return `sagemaker:${name}`;
}
