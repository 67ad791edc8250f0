import * as fc from 'fast-check';
import { stackNames } from '../../stacks/stack-names';
import { workspaceName } from '../../stacks/workspace-names';

const part = fc.stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,3})?$/);
const scope = fc.record({
  prefix: part,
  account: fc.stringMatching(/^\d{12}$/),
  region: fc.constantFrom('eu-central-1', 'us-gov-west-1', 'ap-southeast-2', 'eusc-de-east-1'),
});
const stack = part.chain((project) => fc.constantFrom(...stackNames([project])));

test('a workspace is named after prefix, account, region and stack', () => {
  const place = { prefix: 'acme', account: '123456789012', region: 'eu-central-1' };
  expect(workspaceName(place, 'project-fraud')).toBe('acme-123456789012-eu-central-1-project-fraud');
  expect(workspaceName(place, 'audit', 'ML_')).toBe('ML_acme-123456789012-eu-central-1-audit');
});

test('two stacks share none, wherever they are', () => {
  fc.assert(
    fc.property(scope, stack, scope, stack, (one, its, other, theirs) => {
      fc.pre(JSON.stringify([one, its]) !== JSON.stringify([other, theirs]));
      expect(workspaceName(one, its)).not.toBe(workspaceName(other, theirs));
    }),
  );
});

test('the longest that settings allow is legal without a start', () => {
  const longest = { prefix: 'a'.repeat(12), account: '123456789012', region: 'ap-southeast-10' };
  const names = stackNames(['p'.repeat(20)]).map((name) => workspaceName(longest, name));
  for (const name of names) expect(name).toMatch(/^[A-Za-z0-9_-]{1,90}$/);
});
