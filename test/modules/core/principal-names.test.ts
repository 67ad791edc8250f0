import { namesOfKind, ofKind } from '../../../modules/core/principal-names';

const ROLE = 'arn:aws:iam::111122223333:role/teams/ml/launcher';
const USER = 'arn:aws-cn:iam::111122223333:user/ada';

test('roles and users are told apart, in any partition', () => {
  expect(ofKind([ROLE, USER], 'role')).toEqual([ROLE]);
  expect(ofKind([ROLE, USER], 'user')).toEqual([USER]);
});

test('names stand without their paths', () => {
  expect(namesOfKind([ROLE, USER], 'role')).toEqual(['launcher']);
  expect(namesOfKind([ROLE, USER], 'user')).toEqual(['ada']);
  expect(namesOfKind([ROLE], 'user')).toEqual([]);
});
