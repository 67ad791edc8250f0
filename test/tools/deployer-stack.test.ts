import { withoutDeployer } from '../../tools/deployment/deployer-stack';

const STACKS = ['deployer', 'audit', 'network'];

describe('the stack that makes the roles to deploy with', () => {
  test('is none of all', () => expect(withoutDeployer(['*'], STACKS)).toEqual(['audit', 'network']));

  test.each([[['deployer']], [['deployer', '*']], [['net*']]])('is as it is named: %p', (patterns) => {
    expect(withoutDeployer(patterns, STACKS)).toBe(patterns);
  });

  test('is not missed where there is none', () => {
    const patterns = ['*'];
    expect(withoutDeployer(patterns, ['audit'])).toBe(patterns);
  });
});
