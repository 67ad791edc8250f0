import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageCost } from '../../tools/bench/package-cost';
import { installLeg, LEGS } from '../../tools/package/legs';
import { describeWithPackages } from '../support/packages';

const scratch = mkdtempSync(join(tmpdir(), 'package-cost-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

describeWithPackages(
  () => installLeg(LEGS[0]!),
  'the package in an application',
  () => {
    test('adds at most 0.3 s and 40 MB over what the same resources take by themselves', () => {
      const cost = packageCost(5, scratch);
      // The machine is shared with other tests: the calmest round for the time itself, all rounds for the ratio
      expect(cost.leastMilliseconds).toBeLessThan(300);
      expect(cost.ratio).toBeLessThan(2);
      expect(cost.megabytes).toBeLessThan(40);
      // It does something: an application that failed to use it would add nothing
      expect(cost.megabytes).toBeGreaterThan(1);
    }, 120_000);
  },
);
