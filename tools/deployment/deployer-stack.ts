import { STACKS } from '../../stacks/stack-names';

export const DEPLOYER_IS_LEFT_OUT = `The stack ${STACKS.deployer} is left out: it makes the roles that the others are deployed with. An administrator deploys it by name.`;

/** All stacks are all but the one that makes the roles to deploy with, which is named if it is meant. The same list if it is not there. */
export function withoutDeployer(patterns: readonly string[], stacks: readonly string[]): readonly string[] {
  const all = patterns.length === 1 && patterns[0] === '*';
  if (!all || !stacks.includes(STACKS.deployer)) return patterns;
  return stacks.filter((stack) => stack !== STACKS.deployer);
}
