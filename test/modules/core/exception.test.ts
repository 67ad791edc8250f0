import { Construct } from 'constructs';
import { Exception, exceptionTags, requireReasons } from '../../../modules/core/exception';
import { synthesize } from '../../support/synthesize';

function give(reason: string): () => void {
  return check({ allowDeletion: { reason } });
}

function check(exceptions: Record<string, Exception | undefined>): () => void {
  return () => void synthesize((stack) => requireReasons(new Construct(stack, 'Thing'), exceptions));
}

describe('exceptionTags', () => {
  test('show each exception that was made, with its reason', () => {
    expect(
      exceptionTags({ 'allow-deletion': { reason: 'torn down every night' }, 'allow-direct-grants': undefined }),
    ).toEqual({ 'ml-baseline:exception:allow-deletion': 'torn down every night' });
  });

  test('are none if no exception was made', () => {
    expect(exceptionTags({ 'allow-deletion': undefined })).toEqual({});
  });
});

describe('requireReasons', () => {
  test('asks for no reason where no exception was made', () => {
    expect(check({ allowDeletion: undefined })).not.toThrow();
  });

  test('refuses a reason that says nothing', () => {
    expect(give('because')).toThrow(
      new Error(
        '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, spaces or any of _ . : / = + - @, ' +
          'got "because": write the reason that a reviewer should read, or drop the exception (stack/Thing)',
      ),
    );
  });

  test('refuses every unusable reason at once', () => {
    expect(check({ allowDeletion: { reason: '' }, allowDirectGrants: { reason: 'no' } })).toThrow(
      new Error(
        '"allowDeletion.reason" must say why, in 15 to 200 letters, digits, spaces or any of _ . : / = + - @, ' +
          'got "": write the reason that a reviewer should read, or drop the exception (stack/Thing)\n' +
          '"allowDirectGrants.reason" must say why, in 15 to 200 letters, digits, spaces or any of _ . : / = + - @, ' +
          'got "no": write the reason that a reviewer should read, or drop the exception (stack/Thing)',
      ),
    );
  });

  test('takes reasons from 15 to 200 characters', () => {
    expect(give('x'.repeat(14))).toThrow('"allowDeletion.reason" must say why');
    expect(give('x'.repeat(15))).not.toThrow();
    expect(give('x'.repeat(200))).not.toThrow();
    expect(give('x'.repeat(201))).toThrow('"allowDeletion.reason" must say why');
  });

  test('takes the characters that AWS takes in a tag value', () => {
    expect(give('ABC-123: see a_b/c=d+e@f.g')).not.toThrow();
    expect(give('torn down every night; ask Ann')).toThrow('"allowDeletion.reason" must say why');
    expect(give('torn down every\nnight, they say')).toThrow('"allowDeletion.reason" must say why');
  });
});
