import { RETENTION_DAYS, SHORTEST_RETENTION_DAYS } from '../../../modules/logs/log-retention';

describe('log retention', () => {
  test('has the days that CloudWatch Logs takes', () => {
    expect(RETENTION_DAYS).toEqual([
      1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
    ]);
  });

  test('is a year or more', () => {
    expect(SHORTEST_RETENTION_DAYS).toBe(365);
  });
});
