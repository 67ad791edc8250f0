import { calledByNoneOf, calledByNoRoleLike, NOT_FOR_WORK } from '../../../modules/detection/caller';
import { matchesEvent } from '../../detections/engine/event-pattern';

const ROLE = 'arn:test:iam::111122223333:role/people/Reader';
const USER = 'arn:test:iam::111122223333:user/reader';

/** What the trail says of a caller. */
const byRole = (arn: string) => ({
  type: 'AssumedRole',
  arn: `arn:test:sts::111122223333:assumed-role/${arn.split('/').at(-1)}/session`,
  sessionContext: { sessionIssuer: { type: 'Role', arn } },
});
const byUser = (arn: string) => ({ type: 'IAMUser', arn });
/** With a session token and no role behind it. */
const byUserWithToken = (arn: string) => ({ type: 'IAMUser', arn, sessionContext: { attributes: {} } });
const byRoot = { type: 'Root', arn: 'arn:test:iam::111122223333:root' };
/** Of another account, for which the trail tells no more. */
const byStranger = { type: 'AWSAccount', accountId: '999988887777', principalId: 'AIDAEXAMPLE' };
const byNobodyKnown = { type: 'Unknown', accountId: 'ANONYMOUS_PRINCIPAL' };
const byService = { type: 'AWSService', invokedBy: 'sagemaker.amazonaws.com' };

const CALLERS: Readonly<Record<string, object>> = {
  'the role': byRole(ROLE),
  'the user': byUser(USER),
  'the user with a token': byUserWithToken(USER),
  'another role': byRole('arn:test:iam::111122223333:role/people/Reader2'),
  'a role of that name on another path': byRole('arn:test:iam::111122223333:role/Reader'),
  'another user': byUser('arn:test:iam::111122223333:user/writer'),
  'the root user': byRoot,
  'somebody of another account': byStranger,
  'nobody known': byNobodyKnown,
  'a service': byService,
};

const OTHERS = [
  'another role',
  'a role of that name on another path',
  'another user',
  'the root user',
  'somebody of another account',
  'nobody known',
];

/** Callers that a pattern is about. */
function matched(pattern: object): string[] {
  return Object.entries(CALLERS)
    .filter(([, userIdentity]) => matchesEvent(pattern, { userIdentity }))
    .map(([name]) => name);
}

test.each([
  ['a role and a user', [ROLE, USER], OTHERS],
  ['a role', [ROLE], ['the user', 'the user with a token', ...OTHERS]],
  ['a user', [USER], ['the role', ...OTHERS]],
  ['nobody', [], Object.keys(CALLERS).filter((name) => name !== 'a service')],
])('called by none of %s', (_, arns, expected) => {
  expect(matched(calledByNoneOf(arns))).toEqual(expected);
});

test('called by none of some, and by no service that does work for them; others read for a person', () => {
  const pattern = calledByNoneOf([USER], NOT_FOR_WORK);
  expect(matched(pattern)).toEqual(['the role', ...OTHERS]);
  const through = (service: string) =>
    matchesEvent(pattern, { userIdentity: { ...byRole(ROLE), invokedBy: `${service}.amazonaws.com` } });
  expect(['sagemaker', 'bedrock', 'comprehend', 'rekognition', 'athena'].map(through)).toEqual([
    false,
    false,
    false,
    false,
    true,
  ]);
});

test('called by no role whose ARN starts like this; users have none', () => {
  const start = 'arn:test:iam::111122223333:role/people/';
  expect(matched(calledByNoRoleLike(start))).toEqual([
    'the user',
    'the user with a token',
    'a role of that name on another path',
    'another user',
    'the root user',
    'somebody of another account',
    'nobody known',
  ]);
});
