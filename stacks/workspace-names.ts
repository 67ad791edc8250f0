import { NamingScope } from '../modules/core/resource-name';

/** Letters, digits, dashes and underscores. https://developer.hashicorp.com/terraform/cloud-docs/workspaces/create */
export const LONGEST_WORKSPACE_NAME = 90;

/**
 * The workspace of a stack, such as `acme-123456789012-eu-central-1-audit`. Two stacks never share one, whatever prefix, account or
 * region: twelve digits cannot be part of a prefix, and regions end with a number, which stacks do not start with.
 *
 * @param start of every name, by a rule of the organization's own
 */
export function workspaceName({ prefix, account, region }: NamingScope, stack: string, start = ''): string {
  return `${start}${prefix}-${account}-${region}-${stack}`;
}
