import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Environment } from '../support/environment';
import { PROVIDER } from './provider-mirror';

/** The user's Terraform CLI configuration: the file of TF_CLI_CONFIG_FILE if it exists, else the usual one, else none. */
export function userConfigFile(env: Environment, home: string): string | undefined {
  const usual = env.APPDATA ? join(env.APPDATA, 'terraform.rc') : join(home, '.terraformrc');
  return [env.TF_CLI_CONFIG_FILE, usual].find((file) => file && existsSync(file));
}

/** The user's configuration as text; empty if there is none. */
export function userConfig(env: Environment, home: string): string {
  const file = userConfigFile(env, home);
  return file ? readFileSync(file, 'utf8') : '';
}

/** Whether the user says himself where providers come from: then nothing is decided for him. */
export function decidesProviderInstallation(config: string): boolean {
  return /^\s*provider_installation\b/m.test(withoutComments(config));
}

/** Whether the user says himself where providers are kept. */
export function decidesPluginCache(config: string, env: Environment): boolean {
  return Boolean(env.TF_PLUGIN_CACHE_DIR) || /^\s*plugin_cache_dir\b/m.test(withoutComments(config));
}

/** The user's configuration with our provider taken from a mirror; every other provider comes from where it came before. */
export function withMirror(config: string, mirrorDirectory: string): string {
  return `${config}${config && !config.endsWith('\n') ? '\n' : ''}
provider_installation {
  filesystem_mirror {
    path    = ${JSON.stringify(mirrorDirectory)}
    include = ["${PROVIDER}"]
  }
  direct {
    exclude = ["${PROVIDER}"]
  }
}
`;
}

function withoutComments(config: string): string {
  return config.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*(#|\/\/).*$/gm, '');
}
