import { since } from '../../tools/support/clock';

const NOW = 1_000_000_000;

describe('since', () => {
  beforeEach(() => {
    jest.spyOn(Date, 'now').mockReturnValue(NOW);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  test.each([
    [0, '0.0 s'],
    [12.34, '12.3 s'],
    [59.4, '59.4 s'],
    [59.97, '1 min 0 s'],
    [65, '1 min 5 s'],
    [239.6, '4 min 0 s'],
  ])('says %d seconds as people do', (seconds, said) => {
    expect(since(NOW - seconds * 1000)).toBe(said);
  });
});
