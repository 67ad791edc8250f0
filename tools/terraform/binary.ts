import { Environment } from '../support/environment';
import { Failure } from '../support/failure';
import { run } from '../support/process';

/** Oldest Terraform that knows `removed` blocks. */
export const OLDEST_TERRAFORM = [1, 7];

/** A Terraform program that is there and new enough. */
export interface TerraformBinary {
  /** A path, or a name on the PATH. */
  readonly binary: string;
  /** As `1.11.4`. */
  readonly version: string;
  /** As provider packages name it: `linux_amd64`. Terraform's own, which under emulation differs from Node's. */
  readonly platform: string;
}

/**
 * The Terraform that TERRAFORM_BINARY_NAME names (as it does for cdktf), else `terraform` on the PATH.
 *
 * @throws Failure if there is none, or it is too old
 */
export async function findTerraform(env: Environment): Promise<TerraformBinary> {
  const binary = env.TERRAFORM_BINARY_NAME || 'terraform';
  const asked = await run(binary, ['version', '-json'], {
    env: { ...env, CHECKPOINT_DISABLE: '1', TF_CLI_CONFIG_FILE: undefined },
    timeout: 20_000,
  });
  if (asked.code !== 0) throw new Failure(missing(binary, env));
  const { terraform_version: version, platform } = JSON.parse(asked.stdout) as Record<string, string>;
  if (!version || !platform) throw new Failure(missing(binary, env));
  if (!newEnough(version)) {
    throw new Failure(
      `Terraform ${OLDEST_TERRAFORM.join('.')} or newer is needed, "${binary}" is ${version}: ` +
        'install a newer one (https://developer.hashicorp.com/terraform/install).',
    );
  }
  return { binary, version, platform };
}

function newEnough(version: string): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [oldestMajor = 0, oldestMinor = 0] = OLDEST_TERRAFORM;
  return major > oldestMajor || (major === oldestMajor && minor >= oldestMinor);
}

function missing(binary: string, env: Environment): string {
  const where = env.TERRAFORM_BINARY_NAME
    ? `TERRAFORM_BINARY_NAME says "${binary}", which does not run`
    : 'not on the PATH';
  return (
    `Terraform is missing (${where}). It deploys what this project writes. Install ${OLDEST_TERRAFORM.join('.')} or newer ` +
    '(https://developer.hashicorp.com/terraform/install), or name it in TERRAFORM_BINARY_NAME.'
  );
}
