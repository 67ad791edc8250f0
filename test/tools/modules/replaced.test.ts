import { replacedAll, replacedIn } from '../../../tools/modules/replaced';

describe('replacements', () => {
  test('take every occurrence, and the text as it is', () => {
    expect(replacedAll('a b a', 'a', '$&')).toBe('$& b $&');
    expect(replacedIn({ one: ['a', 1, { two: 'ba' }], three: null }, 'a', '$&')).toEqual({
      one: ['$&', 1, { two: 'b$&' }],
      three: null,
    });
  });

  test('that hit nothing are refused', () => {
    expect(() => replacedAll('a b a', 'c', 'd')).toThrow(/"c" must occur where it is replaced, got nothing like it/);
    expect(() => replacedIn({ c: ['a'] }, 'c', 'd')).toThrow(
      /"c" must occur where it is replaced, got nothing like it/,
    );
  });
});
