import {
  all,
  any,
  CARRIED_OUT,
  FILTER_PATTERN_LIMIT,
  filterPattern,
  inAccount,
  is,
  isAbsent,
  isNot,
  isOneOf,
} from '../../../modules/detection/filter-pattern';
import { matchesFilter } from '../../detections/engine/filter-pattern';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };

test.each([
  ['a text', is('eventName', 'CreateKey'), '($.eventName = "CreateKey")'],
  ['the start of a text', is('userIdentity.arn', 'arn:*'), '($.userIdentity.arn = "arn:*")'],
  ['not a text', isNot('awsRegion', 'eu-central-1'), '($.awsRegion != "eu-central-1")'],
  ['absent', isAbsent('errorCode'), '($.errorCode NOT EXISTS)'],
  ['in the account', inAccount(ENVIRONMENT), '($.recipientAccountId = "111122223333")'],
  ['carried out', CARRIED_OUT, '($.errorCode NOT EXISTS)'],
  ['both', all(is('a', '1'), is('b', '2')), '(($.a = "1") && ($.b = "2"))'],
  ['either', any(is('a', '1'), is('b', '2')), '(($.a = "1") || ($.b = "2"))'],
  ['one of some', isOneOf('a', ['1', '2']), '(($.a = "1") || ($.a = "2"))'],
  ['one of one', isOneOf('a', ['1']), '(($.a = "1"))'],
])('%s', (_, filter, expected) => {
  expect(filter).toBe(expected);
});

test('a pattern asks for all of its filters', () => {
  expect(filterPattern(is('a', '1'), CARRIED_OUT)).toBe('{ ($.a = "1") && ($.errorCode NOT EXISTS) }');
});

test('an either among filters does not take in what stands beside it', () => {
  const pattern = filterPattern(any(is('a', '1'), is('a', '2')), is('b', 'x'));
  const found = [
    { a: '1', b: 'x' },
    { a: '2', b: 'x' },
    { a: '1', b: 'y' },
    { a: '3', b: 'x' },
  ].map((event) => matchesFilter(pattern, event));
  expect(found).toEqual([true, true, false, false]);
});

test('the limit is that of CloudWatch Logs', () => {
  expect(FILTER_PATTERN_LIMIT).toBe(1024);
});
