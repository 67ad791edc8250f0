import { holdsWithoutKey, parseOperator } from '../../../modules/controls/condition-operators';

/** By https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
test.each([
  ['StringEquals', ['a'], false],
  ['StringNotEquals', ['a'], true],
  ['StringEqualsIfExists', ['a'], true],
  ['ArnNotLike', ['a'], true],
  ['NumericLessThan', ['1'], false],
  ['NotIpAddress', ['10.0.0.0/8'], true],
  ['Bool', ['false'], false],
  ['BoolIfExists', ['false'], true],
  ['Null', ['true'], true],
  ['Null', ['false'], false],
  ['ForAllValues:StringEquals', ['a'], true],
  ['ForAnyValue:StringEquals', ['a'], false],
  ['ForAnyValue:StringNotEquals', ['a'], false],
  ['ForAnyValue:StringEqualsIfExists', ['a'], true],
])('%s %j holds without its key: %s', (name, values, holds) => {
  expect(holdsWithoutKey(parseOperator(name)!, values)).toBe(holds);
});

test.each(['StringEqual', 'stringequals', 'NullIfExists', 'ForAllValues:Null', 'ForSome:StringEquals', 'toString', ''])(
  'there is no operator %j',
  (name) => expect(parseOperator(name)).toBeUndefined(),
);
