import { mkdirSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { AWS_PROVIDER } from '../../stacks/provider-versions';
import { Environment } from '../support/environment';
import { Failure } from '../support/failure';
import { CACHE, ROOT } from '../support/paths';
import { run } from '../support/process';
import { findTerraform, TerraformBinary } from './binary';
import { decidesPluginCache, decidesProviderInstallation, userConfig, userConfigFile, withMirror } from './cli-config';
import {
  findMirror,
  impliedDirectories,
  neighbouringDirectories,
  ProviderMirror,
  Surroundings,
} from './provider-mirror';
import { registryAnswers } from './registry';

/** A Terraform that can get its provider. */
export interface Terraform extends TerraformBinary {
  /** Changes to the environment of Terraform and of whatever runs it. */
  readonly env: Environment;
  /** For people: where the provider comes from. */
  readonly providerSource: string;
  /** Whether the origin registry must not be asked for checksums (`cdktf --skip-provider-lock`). */
  readonly usesMirror: boolean;
}

/**
 * Finds Terraform, and a way for it to get the AWS provider: as the user's CLI configuration says if it says so, else from
 * the mirror of TF_PROVIDER_MIRROR, from a mirror that Terraform would use by itself, from the registry, or from a mirror
 * nearby, in this order.
 *
 * @throws Failure that says what is missing, what it is for and how to get it
 */
export async function prepareTerraform(surroundings: Surroundings = thisMachine()): Promise<Terraform> {
  const { env, home } = surroundings;
  const terraform = await findTerraform(env);
  const config = userConfig(env, home);
  const common: Environment = {
    CHECKPOINT_DISABLE: '1',
    TERRAFORM_BINARY_NAME: terraform.binary,
    // A name without a file makes Terraform warn on every call.
    TF_CLI_CONFIG_FILE:
      env.TF_CLI_CONFIG_FILE && userConfigFile(env, home) === env.TF_CLI_CONFIG_FILE
        ? env.TF_CLI_CONFIG_FILE
        : undefined,
    CDKTF_DISABLE_PLUGIN_CACHE_ENV: '1',
  };
  if (decidesProviderInstallation(config)) {
    const usesMirror = /\bfilesystem_mirror\b|\bnetwork_mirror\b/.test(config);
    return { ...terraform, env: common, providerSource: 'as your Terraform CLI configuration says', usesMirror };
  }
  const mirror = await chooseMirror(surroundings, terraform.platform);
  const cache = decidesPluginCache(config, env) ? {} : pluginCache();
  if (!mirror) return { ...terraform, env: { ...common, ...cache }, providerSource: 'the registry', usesMirror: false };
  return {
    ...terraform,
    env: {
      ...common,
      ...(mirror.packed && cache),
      TF_CLI_CONFIG_FILE: writeConfig(withMirror(config, mirror.directory)),
    },
    providerSource: `${mirror.version} in the mirror ${mirror.directory}`,
    usesMirror: true,
  };
}

/**
 * Downloads or unpacks the provider into the plugin cache, once, so that several `terraform init` at the same time find it
 * there: they may not fill the cache at the same time.
 *
 * @throws Failure with Terraform's own message if the provider cannot be had
 */
export async function fetchProvider({ binary, env }: Terraform, onLine: (line: string) => void): Promise<void> {
  if (!env.TF_PLUGIN_CACHE_DIR) return;
  const directory = join(CACHE, 'provider');
  mkdirSync(directory, { recursive: true });
  const requirement = { aws: AWS_PROVIDER };
  writeFileSync(join(directory, 'main.tf.json'), JSON.stringify({ terraform: { required_providers: requirement } }));
  const { code, stderr } = await run(binary, ['init', '-input=false', '-no-color'], { cwd: directory, env, onLine });
  if (code !== 0) throw new Failure(`The AWS provider could not be fetched. Terraform says:\n${stderr.trim()}`);
}

/** The machine that this program runs on. */
export function thisMachine(): Surroundings {
  return { env: process.env, home: homedir(), workingDirectory: ROOT, mirrorParents: ['/opt', '/usr/local'] };
}

async function chooseMirror(surroundings: Surroundings, platform: string): Promise<ProviderMirror | undefined> {
  const named = surroundings.env.TF_PROVIDER_MIRROR;
  if (named) {
    const mirror = findMirror([named], platform);
    if (!mirror) throw new Failure(`TF_PROVIDER_MIRROR is "${named}", which holds no ${wanted(platform)}.`);
    return mirror;
  }
  const implied = findMirror(impliedDirectories(surroundings), platform);
  if (implied) return implied;
  if (await registryAnswers(surroundings.env)) return undefined;
  const nearby = findMirror(neighbouringDirectories(surroundings), platform);
  if (nearby) return nearby;
  throw new Failure(
    `Terraform's AWS provider is missing: registry.terraform.io does not answer, and no mirror on this machine holds ` +
      `${wanted(platform)}. Terraform needs it to make anything at AWS, and to check what it would make. Connect to the ` +
      'network, or on a machine that is connected run `terraform providers mirror <directory>` in a folder of ' +
      '`cdktf.out/stacks`, copy that directory here and name it in TF_PROVIDER_MIRROR.',
  );
}

function wanted(platform: string): string {
  return `${AWS_PROVIDER.source} ${AWS_PROVIDER.version} for ${platform}`;
}

/** Keeps the provider (700 MB) once for all stacks, and uses it although no lock file has its checksum yet. */
function pluginCache(): Environment {
  const directory = join(CACHE, 'terraform-plugins');
  mkdirSync(directory, { recursive: true });
  return { TF_PLUGIN_CACHE_DIR: directory };
}

function writeConfig(text: string): string {
  const file = join(CACHE, 'terraform.rc');
  mkdirSync(CACHE, { recursive: true });
  writeFileSync(file, text, { mode: 0o600 });
  return file;
}
