import { exceptionTags } from '../../../modules/core/exception';

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
