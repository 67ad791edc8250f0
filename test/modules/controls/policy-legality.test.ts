import { MeantAbsence } from '../../../modules/controls/absence-catalogue';
import { PolicyText } from '../../../modules/controls/judged-policy';
import { PolicyKind } from '../../../modules/controls/policy-kinds';
import { judgePolicies, LEGALITY_RULES, messageOf } from '../../../modules/controls/policy-legality';
import { FACTS } from './facts-fixture';
import { condition, KEY, LEGAL, OBJECTS, policy, Row } from './policy-fixture';
import { CONDITION_ROWS } from './rows-conditions';
import { STATEMENT_ROWS } from './rows-statements';

const RULES = { ...STATEMENT_ROWS, ...CONDITION_ROWS };

function judge(text: PolicyText, options: Parameters<typeof judgePolicies>[2] = {}) {
  return judgePolicies([text], FACTS, { absences: [], negations: [], ...options });
}

/** From what is wrong on. */
function messagesOf(text: PolicyText): string[] {
  return judge(text).violations.map((violation) =>
    messageOf({ ...violation, at: '', sid: undefined }).replace(/^: /, ''),
  );
}

const complaints = (rows: readonly Row[]) =>
  rows.map(([title, kind, changes, ...expected]) => ({ title, text: policy(kind, changes), expected }));

test.each(Object.entries(LEGAL))('a legal %s policy is taken by every rule', (kind) => {
  const { violations, notJudged, judged } = judge(policy(kind as PolicyKind, {}));
  expect([violations, notJudged]).toEqual([[], []]);
  expect(judged).toBeGreaterThanOrEqual(Object.keys(LEGALITY_RULES).length - 2); // without conditions, no answers on them
});

describe.each(Object.entries(RULES))('%s', (name, rows) => {
  test.each(complaints(rows))('$title', ({ text, expected }) => {
    const found = messagesOf(text);
    expect(found.filter((message, index) => !message.startsWith(expected[index] ?? '-'))).toEqual([]);
    expect(found).toHaveLength(expected.length);
  });

  test('is what finds it: without the rule, nothing is found', () => {
    const { [name]: _, ...others } = LEGALITY_RULES;
    const wrong = complaints(rows).filter(({ expected }) => expected.length > 0);
    expect(wrong.length).toBeGreaterThan(0);
    for (const { text } of wrong) expect(judge(text, { rules: others }).violations).toEqual([]);
  });
});

test('every rule has its rows', () => {
  expect(Object.keys(RULES).sort()).toEqual(Object.keys(LEGALITY_RULES).sort());
});

describe('what cannot be worked with', () => {
  test('is a violation: a rule that throws', () => {
    const broken = () => {
      throw new Error('no answer');
    };
    const { violations } = judge(policy('identity', {}), { rules: { broken } });
    expect(violations.map(messageOf)).toEqual([
      'stack type.name.policy: "broken" must come to an answer, got an error: no answer: what cannot be judged counts as wrong: mend it',
    ]);
  });

  test.each(['{"Statement":', '{}', '{"Statement":[{"Sid":"A","Effect":"allow"}]}'])('is a violation: %s', (text) => {
    const { violations } = judge({ at: 'here', kind: 'identity', text });
    expect(violations).toMatchObject([{ at: 'here', what: 'document', rule: 'be a policy document' }]);
  });

  test('is said: a reference to what is not known', () => {
    const { violations, notJudged } = judge(policy('identity', { Resource: '${aws_new_thing.Thing.arn}' }));
    expect(violations).toEqual([]);
    expect(notJudged.map(({ sid, what }) => [sid, what])).toEqual([
      ['Subject', '${aws_new_thing.Thing.arn}'],
      ['Subject', 's3:GetObject'],
    ]);
  });

  test('is said: keys in a statement about actions of every service', () => {
    const everything = { Action: '*', Resource: '*', ...condition('StringEquals', 's3:prefix', 'a') };
    expect(judge(policy('identity', everything)).notJudged).toMatchObject([{ what: 's3:prefix' }]);
  });
});

test('an id stands once in its policy', () => {
  expect(judge(policy('identity', {}, {})).violations).toMatchObject([
    { what: 'Sid', rule: 'be unique in its policy' },
  ]);
});

describe('the catalogue of absences', () => {
  const meant: MeantAbsence = { policy: 'bucket', sid: 'Subject', key: 'aws:PrincipalArn', why: 'It is.' };
  const deny = policy('bucket', condition('ArnNotEquals', 'aws:PrincipalArn', KEY));

  test('makes one legal, and the report says which entry did', () => {
    const { violations, used } = judge(deny, { absences: [meant] });
    expect(violations).toEqual([]);
    expect([...used]).toEqual([meant]);
  });

  test.each<Partial<MeantAbsence>>([
    { policy: 'key' },
    { sid: 'Other' },
    { key: 'aws:SourceArn' },
    { neverCarriedBy: [] },
  ])('not another: %j', (change) => {
    const { violations, used } = judge(deny, { absences: [{ ...meant, ...change }] });
    expect([violations.length, used.size]).toEqual([1, 0]);
  });

  test('names the actions that never carry a key: one more is one too many', () => {
    const text = policy('bucket', { Action: 's3:*', ...condition('NumericLessThan', 's3:TlsVersion', '1.2') });
    const lacking = (...neverCarriedBy: string[]) =>
      judge(text, { absences: [{ ...meant, key: 's3:TlsVersion', neverCarriedBy }] }).violations.length;
    expect([lacking('s3:InitiateReplication'), lacking(), lacking('s3:GetObject')]).toEqual([0, 1, 1]);
  });

  test('of NotResource does the same', () => {
    const negations = [{ policy: 'identity' as const, sid: 'Subject', why: 'It is.' }];
    const text = policy('identity', { Resource: undefined, NotResource: OBJECTS });
    expect(judge(text, { negations }).violations).toEqual([]);
  });
});
