/** Names of the stacks, and of their folders, states and workspaces. A contract: another name would be another state. */
export const STACKS = Object.freeze({
  audit: 'audit',
  network: 'network',
  deployer: 'deployer',
  projectOf: (project: string) => `project-${project}`,
});

/** Every stack that there may be for these projects. */
export function stackNames(projects: readonly string[]): readonly string[] {
  return [STACKS.audit, STACKS.network, STACKS.deployer, ...projects.map(STACKS.projectOf)];
}
