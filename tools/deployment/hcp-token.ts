import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '../support/environment';

/** Where Terraform may find the token of a host. */
export interface TokenPlaces {
  readonly env: Environment;
  readonly home: string;
  /** Text of the user's CLI configuration; empty if there is none. */
  readonly config: string;
  /** Whether Terraform is told of another CLI configuration: it leaves out the files in the home directory then. */
  readonly configIsReplaced: boolean;
}

/** The variable that holds a host's token. https://developer.hashicorp.com/terraform/cli/config/config-file#environment-variable-credentials */
export function tokenVariable(host: string): string {
  return `TF_TOKEN_${host.replaceAll('-', '__').replaceAll('.', '_')}`;
}

/** What to say if Terraform has no token of the host that keeps the state; undefined if it has one. */
export function missingToken(host: string, places: TokenPlaces): string | undefined {
  const { env, home, config, configIsReplaced } = places;
  const variable = tokenVariable(host);
  if (env[variable] || config.includes(`credentials "${host}"`) || /^\s*credentials_helper\b/m.test(config)) {
    return undefined;
  }
  const stored = isStored(host, join(home, '.terraform.d/credentials.tfrc.json'));
  if (stored && !configIsReplaced) return undefined;
  if (stored) {
    return (
      `State is in workspaces of ${host}. Its token in ~/.terraform.d is not read here, since the provider comes from a mirror by a ` +
      `CLI configuration of its own: set ${variable}`
    );
  }
  return `State is in workspaces of ${host}, and there is no token for it: run "terraform login ${host}", or set ${variable}`;
}

/** As `terraform login` stores it. A file that cannot be read holds none. */
function isStored(host: string, file: string): boolean {
  if (!existsSync(file)) return false;
  try {
    const { credentials } = JSON.parse(readFileSync(file, 'utf8')) as { credentials?: Record<string, unknown> };
    return credentials?.[host] !== undefined;
  } catch {
    return false;
  }
}
