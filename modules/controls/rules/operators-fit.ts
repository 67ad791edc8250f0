import { illegalValues, Operator, operatorTakes, parseOperator } from '../condition-operators';
import { JudgedCondition, JudgedStatement } from '../judged-policy';
import { Answer, HOLDS, holdsOr, PolicyRule } from '../policy-rule';
import { hasNullCondition } from './absences-meant';

const ARRAY = 'ArrayOf';

/** Every operator is one of AWS's, and fits the type of its key and its values. */
export const operatorsFit: PolicyRule = ({ statements }, { facts }) =>
  statements.flatMap((statement) =>
    statement.conditions.flatMap((condition) => judge(condition, statement, facts.typeOf(condition.key))),
  );

function judge(condition: JudgedCondition, statement: JudgedStatement, type: string | undefined): Answer[] {
  const { operator: name, key, values } = condition;
  const { sid } = statement;
  const operator = parseOperator(name);
  if (!operator) {
    const found = 'none of that name';
    return [holdsOr(false, { sid, what: name, rule: 'be an operator of IAM', found, remedy: 'correct the name' })];
  }
  if (type === undefined) return []; // that there is no such key is said by another rule
  const wrong = illegalValues(operator, values);
  return [
    holdsOr(operatorTakes(operator, key, type.replace(ARRAY, '')), {
      sid,
      what: name,
      rule: `fit the key ${key}`,
      found: `a key of the type ${type}`,
      remedy: 'take the operator of that type: AWS does not match another',
    }),
    holdsOr(wrong.length === 0, {
      sid,
      what: name,
      rule: 'have values that it compares with',
      found: wrong.join(', '),
      remedy: 'write them as the operator reads them',
    }),
    ...(operator.base === 'Null' ? [] : [judgeSet(operator, condition, statement, type)]),
  ];
}

/** A key of many values is asked for with ForAnyValue or ForAllValues, and no other is. */
function judgeSet(
  { set, ifExists }: Operator,
  { operator: name, key }: JudgedCondition,
  { sid, effect, conditions }: JudgedStatement,
  type: string,
): Answer {
  if (type.startsWith(ARRAY) !== (set !== undefined)) {
    return holdsOr(false, {
      sid,
      what: name,
      rule: set === undefined ? 'be ForAnyValue or ForAllValues' : 'not be ForAnyValue or ForAllValues',
      found: `the key ${key}, of the type ${type}`,
      remedy: set === undefined ? 'say whether one value or all have to match' : 'leave it away: there is one value',
    });
  }
  if (effect === 'Allow' && set === 'ForAllValues' && !ifExists && !hasNullCondition(key, conditions)) {
    return holdsOr(false, {
      sid,
      what: name,
      rule: `stand beside a Null condition on ${key}, in an Allow`,
      found: 'none',
      remedy: 'it holds for a request without the key: add {"Null": {KEY: "false"}}',
    });
  }
  return HOLDS;
}
