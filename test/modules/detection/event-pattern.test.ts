import {
  ABSENT,
  anyOf,
  calls,
  DONE,
  EVENT_PATTERN_LIMIT,
  noneOf,
  NOT_ON,
  notOneOf,
  recordsOf,
  startsWith,
  startsWithNoneOf,
} from '../../../modules/detection/event-pattern';

test.each([
  ['is absent', ABSENT, { exists: false }],
  ['is there and none of some', noneOf(['a', 'b']), { 'anything-but': ['a', 'b'] }],
  ['starts with a text', startsWith('acme-'), { prefix: 'acme-' }],
  ['starts with no such text', startsWithNoneOf(['acme-']), { 'anything-but': { prefix: 'acme-' } }],
  ['starts with none of some', startsWithNoneOf(['a-', 'b-']), { 'anything-but': { prefix: ['a-', 'b-'] } }],
  ['is absent, or none of some', notOneOf(['a']), [{ exists: false }, { 'anything-but': ['a'] }]],
  ['is off, or not named', NOT_ON, [false, { exists: false }]],
  ['is one of several patterns', anyOf({ a: ['x'] }, { b: ['y'] }), { $or: [{ a: ['x'] }, { b: ['y'] }] }],
])('what %s', (_, found, expected) => {
  expect(found).toEqual(expected);
});

describe('calls', () => {
  test('of a service, as the trail records them', () => {
    expect(calls('kms', ['DisableKey', 'PutKeyPolicy'])).toEqual({
      source: ['aws.kms'],
      'detail-type': ['AWS API Call via CloudTrail'],
      detail: { eventName: ['DisableKey', 'PutKeyPolicy'] },
    });
  });

  test('that were carried out, with more to be asked of them', () => {
    expect(calls('s3', ['GetObject'], { ...DONE, requestParameters: { bucketName: ['data'] } }).detail).toEqual({
      eventName: ['GetObject'],
      errorCode: [{ exists: false }],
      requestParameters: { bucketName: ['data'] },
    });
  });

  test('of several services', () => {
    expect(calls(['sagemaker', 'bedrock'], ['CreateModel']).source).toEqual(['aws.sagemaker', 'aws.bedrock']);
  });

  test('whose names are asked for elsewhere', () => {
    expect(recordsOf('s3', { $or: [{ eventName: ['GetObject'] }] })).toEqual({
      source: ['aws.s3'],
      'detail-type': ['AWS API Call via CloudTrail'],
      detail: { $or: [{ eventName: ['GetObject'] }] },
    });
  });
});

test("what is shared cannot be changed, and the limit is EventBridge's", () => {
  expect([ABSENT, NOT_ON, DONE].every((shared) => Object.isFrozen(shared))).toBe(true);
  expect(EVENT_PATTERN_LIMIT).toBe(2048);
});
