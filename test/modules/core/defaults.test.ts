import { withDefaults } from '../../../modules/core/defaults';

describe('defaults', () => {
  const DEFAULTS = { days: 365, readers: ['a'], on: true };

  test.each<[title: string, given: object | undefined, expected: object]>([
    ['nothing', undefined, DEFAULTS],
    ['another value', { days: 7 }, { ...DEFAULTS, days: 7 }],
    ['an empty list, and a switch that is off', { readers: [], on: false }, { days: 365, readers: [], on: false }],
    ['undefined, which is not given', { days: undefined, on: undefined }, DEFAULTS],
    ['what has no default', { name: 'x' }, { ...DEFAULTS, name: 'x' }],
  ])('hold where nothing is said: %s', (_, given, expected) => {
    expect(withDefaults(DEFAULTS, given)).toEqual(expected);
  });
});
