import { devNull } from 'node:os';
import { Environment } from '../support/environment';

const LOCAL = '127.0.0.1,localhost';

/**
 * Changes to the environment of everything that shall talk to the emulator and to nothing else. The credentials are
 * words that no account knows, and every other source of credentials is shut: should a request leave the machine all the
 * same, AWS refuses it.
 *
 * @param url the emulator's, as `http://127.0.0.1:5000`
 */
export function emulatorEnvironment(url: string, region: string, env: Environment = process.env): Environment {
  const noProxy = [env.NO_PROXY || env.no_proxy, LOCAL].filter(Boolean).join(',');
  return {
    ...withoutAwsSettings(env),
    AWS_ENDPOINT_URL: url,
    AWS_ACCESS_KEY_ID: 'emulator',
    AWS_SECRET_ACCESS_KEY: 'emulator',
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    NO_PROXY: noProxy,
    no_proxy: noProxy,
  };
}

/** Unsets every AWS_ variable: profiles, tokens, roles, endpoints of single services, certificates. */
function withoutAwsSettings(env: Environment): Environment {
  const names = Object.keys(env).filter((name) => name.startsWith('AWS_'));
  return Object.fromEntries(names.map((name) => [name, undefined]));
}
