import { stackNames } from '../stack-names';
import { LONGEST_WORKSPACE_NAME, workspaceName } from '../workspace-names';
import { check, SettingsCheck } from './check';
import { shown } from './problem';

/** Whether each stack can have a workspace of HCP Terraform by its name. */
export const WORKSPACE_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['account', 'region', 'prefix', 'state'], ({ state, projects, ...scope }) => {
    const { type, workspaceStart } = state;
    if (type !== 'hcp' || workspaceStart === undefined) return [];
    const names = stackNames(projects.map(({ settings }) => settings.name)).map((stack) =>
      workspaceName(scope, stack, workspaceStart),
    );
    const longest = names.reduce((longest, name) => (name.length > longest.length ? name : longest));
    const excess = longest.length - LONGEST_WORKSPACE_NAME;
    if (excess <= 0) return [];
    return [
      {
        path: ['state', 'workspaceStart'],
        rule: `leave names of workspaces at most ${LONGEST_WORKSPACE_NAME} characters`,
        received: `${shown(workspaceStart)}, which makes ${longest.length} of ${longest}`,
        remedy: `shorten it by ${excess}`,
      },
    ];
  }),
]);
