import { Lazy, Token } from 'cdktf';
import {
  disjoint,
  format,
  notEmpty,
  oneOf,
  principals,
  reasons,
  wholeNumber,
  withoutWildcards,
} from '../../../modules/core/checks';

const ROLE = 'arn:test:iam::111122223333:role/Training';
const USER = 'arn:test:iam::111122223333:user/ops/Ann';

/** A value that only Terraform will know. */
const LATER = Lazy.stringValue({ produce: () => '*' });

describe('principals', () => {
  test('are told in full: property, rule, who is none, and what to do', () => {
    expect(principals('readerArns', [ROLE, '*', 'arn:test:iam::111122223333:root'])).toEqual({
      property: 'readerArns',
      rule: 'be ARNs of IAM roles or users without wildcards',
      received: '"*", "arn:test:iam::111122223333:root"',
      remedy: 'name each role; the root of the account would let in everybody in it',
      holds: false,
    });
  });

  test.each([
    ['a role', ROLE],
    ['a user with a path', USER],
    [
      'a role of a single sign-on',
      'arn:aws-us-gov:iam::111122223333:role/aws-reserved/sso.amazonaws.com/eu-central-1/AWSReservedSSO_A_0123456789abcdef',
    ],
    ['every character that IAM takes in a name', 'arn:test:iam::111122223333:role/aZ0_+=,.@-'],
    ['what only Terraform will know', LATER],
    ['what only Terraform will know in part', `arn:test:iam::${LATER}:role/Training`],
  ])('are %s', (_, arn) => {
    expect(principals('readerArns', [arn]).holds).toBe(true);
  });

  test.each([
    ['everybody', '*'],
    ['nothing', ''],
    ['an account', '111122223333'],
    ['the root of an account', 'arn:test:iam::111122223333:root'],
    ['every role', 'arn:test:iam::111122223333:role/*'],
    ['roles that start alike', 'arn:test:iam::111122223333:role/Train*'],
    ['roles that differ in a letter', 'arn:test:iam::111122223333:role/Trainin?'],
    ['roles of any account', 'arn:test:iam::*:role/Training'],
    ['roles of any partition', 'arn:*:iam::111122223333:role/Training'],
    ['a role of no account', 'arn:test:iam:::role/Training'],
    ['a role of an account of eleven digits', 'arn:test:iam::11112222333:role/Training'],
    ['a role without a name', 'arn:test:iam::111122223333:role/'],
    ['a session', 'arn:test:sts::111122223333:assumed-role/Training/job'],
    ['a group', 'arn:test:iam::111122223333:group/Admins'],
    ['an instance profile', 'arn:test:iam::111122223333:instance-profile/Training'],
    ['a service', 'sagemaker.amazonaws.com'],
    ['the ID of a role', 'AROA0123456789ABCDEFG'],
    ['a policy variable', 'arn:test:iam::111122223333:user/${aws:username}'],
    ['two in one', `${ROLE},${USER}`],
    ['a role after a space', ` ${ROLE}`],
    ['a role before a line end', `${ROLE}\n`],
  ])('are not %s', (_, arn) => {
    expect(principals('readerArns', [ROLE, arn])).toMatchObject({ received: `"${arn}"`, holds: false });
  });

  test('may be none: that there is one is another check', () => {
    expect(principals('readerArns', [])).toMatchObject({ received: 'none', holds: true });
  });
});

describe('notEmpty', () => {
  test('says what there has to be one of', () => {
    expect(notEmpty('securityGroupIds', [], 'security group', 'jobs need one')).toEqual({
      property: 'securityGroupIds',
      rule: 'name at least one security group',
      received: 'none',
      remedy: 'jobs need one',
      holds: false,
    });
  });

  test('holds from one on', () => {
    expect(notEmpty('securityGroupIds', ['sg-1'], 'security group', 'jobs need one').holds).toBe(true);
    expect(notEmpty('securityGroupIds', ['sg-1', 'sg-2'], 'security group', 'jobs need one').holds).toBe(true);
  });
});

describe('disjoint', () => {
  const check = (values: readonly string[], others: readonly string[]) =>
    disjoint('administratorArns', values, others, 'not name readers', 'take two roles');

  test('says who is on both lists, and nobody else', () => {
    expect(check([USER, ROLE, 'third'], ['fourth', 'third', ROLE])).toEqual({
      property: 'administratorArns',
      rule: 'not name readers',
      received: `"${ROLE}", "third"`,
      remedy: 'take two roles',
      holds: false,
    });
  });

  test.each([
    ['two lists of others', [ROLE], [USER]],
    ['an empty list before', [], [USER]],
    ['an empty list after', [ROLE], []],
    ['one name as the start of another', [ROLE], [`${ROLE}2`]],
  ])('holds for %s', (_, values, others) => {
    expect(check(values, others).holds).toBe(true);
  });
});

describe('withoutWildcards', () => {
  test('says which values are patterns', () => {
    expect(withoutWildcards('logGroupArns', ['a', 'b*', '?c'])).toEqual({
      property: 'logGroupArns',
      rule: 'not hold wildcards',
      received: '"b*", "?c"',
      remedy: 'name each one in full',
      holds: false,
    });
  });

  test('holds for texts, for none, and for what only Terraform will know', () => {
    expect(withoutWildcards('logGroupArns', ['/acme/logs', 'arn:test:s3:::acme']).holds).toBe(true);
    expect(withoutWildcards('logGroupArns', []).holds).toBe(true);
    expect(withoutWildcards('logGroupArns', [LATER]).holds).toBe(true);
  });
});

describe('format', () => {
  const check = (value: string) => format('purpose', value, /^[a-z]+$/, 'be letters', 'rename it');

  test('says what was received', () => {
    expect(check('a 1')).toEqual({
      property: 'purpose',
      rule: 'be letters',
      received: '"a 1"',
      remedy: 'rename it',
      holds: false,
    });
  });

  test('holds for a text of the format, and for what only Terraform will know', () => {
    expect(check('a').holds).toBe(true);
    expect(check(LATER).holds).toBe(true);
  });
});

describe('wholeNumber', () => {
  const check = (value: number) => wholeNumber('days', value, 1, 3650, 'choose');

  test('says the range and what was received', () => {
    expect(check(3651)).toEqual({
      property: 'days',
      rule: 'be a whole number from 1 to 3650',
      received: '3651',
      remedy: 'choose',
      holds: false,
    });
  });

  test.each([1, 2, 3649, 3650])('takes %d', (value) => {
    expect(check(value).holds).toBe(true);
  });

  test.each([0, -1, 1.5, 3650.5, 3651, NaN, Infinity, -Infinity, '7' as unknown as number])('refuses %p', (value) => {
    expect(check(value)).toMatchObject({ received: String(value), holds: false });
  });

  test('takes what only Terraform will know', () => {
    expect(check(Token.asNumber({ resolve: () => 0 })).holds).toBe(true);
  });
});

describe('reasons', () => {
  const holds = (reason: string) => reasons({ allowDeletion: { reason } }).map((check) => check.holds);

  test('are told one by one, by the name of the exception', () => {
    expect(reasons({ allowDeletion: { reason: 'because' }, allowDirectGrants: undefined })).toEqual([
      {
        property: 'allowDeletion.reason',
        rule: 'say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @',
        received: '"because"',
        remedy: 'write the reason that a reviewer should read, or drop the exception',
        holds: false,
      },
      {
        property: 'allowDirectGrants.reason',
        rule: 'say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @',
        received: 'none',
        remedy: 'write the reason that a reviewer should read, or drop the exception',
        holds: true,
      },
    ]);
  });

  test('are not asked for where no exception was made', () => {
    expect(reasons({})).toEqual([]);
  });

  test.each([
    [14, false],
    [15, true],
    [200, true],
    [201, false],
  ])('of %i characters: %s', (length, expected) => {
    expect(holds('x'.repeat(length))).toEqual([expected]);
  });

  test.each([
    ['every character that AWS takes in a tag value', 'ABC-123: see a_b/c=d+e@f.g', true],
    ['a semicolon', 'torn down every night; ask Ann', false],
    ['a line end', 'torn down every\nnight, they say', false],
    ['a line end after it', 'torn down every night\n', false],
    ['a tab', 'torn down\tevery night', false],
    ['an umlaut', 'jede Nacht abgeräumt', false],
    ['a space before it', ' torn down every night', false],
    ['a space after it', 'torn down every night ', false],
    ['spaces alone', ' '.repeat(20), false],
    ['spaces that make it long enough', `${' '.repeat(7)}because${' '.repeat(7)}`, false],
    ['nothing', '', false],
  ])('with %s', (_, reason, expected) => {
    expect(holds(reason)).toEqual([expected]);
  });
});

describe('oneOf', () => {
  test('takes each choice', () => {
    expect(oneOf('mode', 'governance', ['governance', 'compliance']).holds).toBe(true);
  });

  test('refuses what only looks like one', () => {
    expect(oneOf('mode', 'Governance', ['governance', 'compliance'])).toEqual({
      property: 'mode',
      rule: 'be "governance" or "compliance"',
      received: '"Governance"',
      remedy: 'choose one',
      holds: false,
    });
  });
});
