/** An operator of a condition, such as `ForAnyValue:StringNotEqualsIfExists`, taken apart. */
export interface Operator {
  readonly set?: 'ForAnyValue' | 'ForAllValues';
  /** Without set and `IfExists`. */
  readonly base: string;
  readonly ifExists: boolean;
}

interface OperatorFacts {
  /** Types of keys that it compares; every type if absent. */
  readonly types?: readonly string[];
  readonly negated: boolean;
  /** What its values look like; anything if absent. */
  readonly values?: RegExp;
}

const TRUTH = /^(true|false)$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
const DATE = /^(\d{4}-\d{2}-\d{2}(T[\d:.]+(Z|[+-]\d{2}:\d{2}))?|\d+)$/;
const ADDRESS = /^[\da-fA-F.:]+(\/\d{1,3})?$/;
const ARN = /^(arn:|\*|\$)/;

/** An ARN may be compared as a text: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_ARN */
const text = (negated: boolean): OperatorFacts => ({ types: ['String', 'ARN'], negated });
const arn = (negated: boolean): OperatorFacts => ({ types: ['ARN'], negated, values: ARN });
const numeric = (negated: boolean): OperatorFacts => ({ types: ['Numeric'], negated, values: NUMBER });
const date = (negated: boolean): OperatorFacts => ({ types: ['Date'], negated, values: DATE });
const address = (negated: boolean): OperatorFacts => ({ types: ['IPAddress'], negated, values: ADDRESS });

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS: Readonly<Record<string, OperatorFacts>> = Object.freeze({
  StringEquals: text(false),
  StringNotEquals: text(true),
  StringEqualsIgnoreCase: text(false),
  StringNotEqualsIgnoreCase: text(true),
  StringLike: text(false),
  StringNotLike: text(true),
  NumericEquals: numeric(false),
  NumericNotEquals: numeric(true),
  NumericLessThan: numeric(false),
  NumericLessThanEquals: numeric(false),
  NumericGreaterThan: numeric(false),
  NumericGreaterThanEquals: numeric(false),
  DateEquals: date(false),
  DateNotEquals: date(true),
  DateLessThan: date(false),
  DateLessThanEquals: date(false),
  DateGreaterThan: date(false),
  DateGreaterThanEquals: date(false),
  Bool: { types: ['Bool'], negated: false, values: TRUTH },
  BinaryEquals: { types: ['Binary'], negated: false },
  IpAddress: address(false),
  NotIpAddress: address(true),
  ArnEquals: arn(false),
  ArnNotEquals: arn(true),
  ArnLike: arn(false),
  ArnNotLike: arn(true),
  Null: { negated: false, values: TRUTH },
});

/** Keys that AWS compares in a way which the type does not tell. */
const BEYOND_TYPE: readonly { readonly key: RegExp; readonly types: readonly string[] }[] = Object.freeze([
  // AWS's own key policy: https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/encrypt-log-data-kms.html
  { key: /^kms:EncryptionContext:aws:(logs|s3|cloudtrail):arn$/i, types: ['ARN'] },
  // Takes seconds as well: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-epochtime
  { key: /^aws:EpochTime$/i, types: ['Numeric'] },
]);

/** Undefined if there is no such operator. */
export function parseOperator(name: string): Operator | undefined {
  const [, set, base = '', ifExists] = /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(name) ?? [];
  if (!Object.hasOwn(OPERATORS, base) || (base === 'Null' && (ifExists || set))) return undefined;
  return { set: set as Operator['set'], base, ifExists: ifExists !== undefined };
}

export function operatorTakes({ base }: Operator, key: string, type: string): boolean {
  const { types } = OPERATORS[base]!;
  const beyond = BEYOND_TYPE.filter((entry) => entry.key.test(key)).flatMap((entry) => entry.types);
  return types === undefined || [type, ...beyond].some((taken) => types.includes(taken));
}

/** Values that the operator cannot compare with. */
export function illegalValues({ base }: Operator, values: readonly string[]): readonly string[] {
  const { values: format } = OPERATORS[base]!;
  return values.filter((value) => !value.includes('${') && format?.test(value) === false);
}

/**
 * Whether the condition holds for a request that does not carry the key.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html
 */
export function holdsWithoutKey({ set, base, ifExists }: Operator, values: readonly string[]): boolean {
  if (base === 'Null') return values.includes('true');
  if (ifExists || set === 'ForAllValues') return true;
  return set === undefined && OPERATORS[base]!.negated;
}
