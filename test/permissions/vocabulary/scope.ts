import { Deployed, DeployedSettings } from '../deployed';

/** Where a row is read: in a deployment, as far as it speaks of one in a project. */
export interface Scope {
  readonly deployed: Deployed;
  /** A project's name; undefined for what there is once per account. */
  readonly project?: string;
}

/** How often there is something: once for each project, or once. */
export type Of = 'project' | 'account';

/** A project that is not deployed: who deploys only one has no other to try it on. */
export const NEIGHBOUR = 'neighbour';

/** An account that is not ours. */
export const FOREIGN_ACCOUNT = '999999999999';

export const PARTITION = 'aws';

/** The names that templates may use, such as `{prefix}`. */
export function namesIn({ deployed: { settings }, project }: Scope): Readonly<Record<string, string>> {
  const { account, region, prefix } = settings;
  return { partition: PARTITION, account, region, prefix, foreign: FOREIGN_ACCOUNT, ...(project && { project }) };
}

/** A template with its names put in. @throws if it uses one that there is not here */
export function fill(template: string, scope: Scope): string {
  const names = namesIn(scope);
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = names[name];
    if (value === undefined) throw new Error(`"${template}" must use ${Object.keys(names).join(', ')}, got {${name}}`);
    return value;
  });
}

/** Another deployed project if there is one, else the neighbour. */
export function otherProject({ deployed, project }: Scope): Scope {
  const other = projectNames(deployed.settings).find((name) => name !== project);
  return { deployed, project: other ?? NEIGHBOUR };
}

export function isDeployed({ deployed, project }: Scope): boolean {
  return project === undefined || projectNames(deployed.settings).includes(project);
}

export function projectNames({ projects }: DeployedSettings): string[] {
  return projects.map(({ name }) => name);
}

/** A setting as a list: of the project if its path starts with `project.`, else of all. Empty if it is not set. */
export function settingIn({ deployed: { settings }, project }: Scope, path: string): readonly string[] {
  const steps = path.split('.');
  const start = steps[0] === 'project' ? settings.projects.find(({ name }) => name === project) : settings;
  const within = steps[0] === 'project' ? steps.slice(1) : steps;
  const value = within.reduce<any>((found, step) => found?.[step], start);
  return value === undefined ? [] : [value].flat();
}
