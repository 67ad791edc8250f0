import { ProjectSettings } from '../../stacks/settings';
import { baselineOf, exampleSettings } from './baseline';
import { Synthesized } from './synthesize';

/** The stack of the quickstart's project after a change of its settings. */
export function fraudWith(change: Partial<ProjectSettings>): Synthesized {
  const settings = exampleSettings('quickstart');
  const projects = settings.projects.map((project) => ({ ...project, ...change }));
  return baselineOf({ ...settings, projects })['project-fraud']!;
}

/** ARNs of the roles that the quickstart's project makes for some kinds of work. */
export function fraudRoles(...components: readonly string[]): string[] {
  return components.map((component) => `arn:aws:iam::123456789012:role/acme-fraud-${component}-eu-central-1`);
}

/** All of a type whose name starts like this, such as the policy of `aws_iam_policy.LaunchJobs_Policy_502862D4`. */
export function startingWith(stack: Synthesized, type: string, start: string): any[] {
  return Object.entries(stack.all(type))
    .filter(([name]) => name.startsWith(start))
    .map(([, resource]) => resource);
}
