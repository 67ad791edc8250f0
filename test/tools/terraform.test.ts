import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findTerraform } from '../../tools/terraform/binary';
import { prepareTerraform } from '../../tools/terraform/terraform';

/** A program that answers `version -json` like a Terraform of this version. */
function terraformOf(version: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'terraform-')), 'terraform');
  writeFileSync(file, `#!/bin/sh\necho '{"terraform_version":"${version}","platform":"linux_amd64"}'\n`);
  chmodSync(file, 0o755);
  return file;
}

/** Surroundings without network (its proxy answers nobody), with this Terraform. */
const offline = (version: string, more: Record<string, string> = {}) => ({
  env: { TERRAFORM_BINARY_NAME: terraformOf(version), HTTPS_PROXY: 'http://127.0.0.1:9', ...more },
  home: '/nowhere',
  workingDirectory: '/nowhere',
  mirrorParents: [],
});

describe('Terraform', () => {
  test('is the one that TERRAFORM_BINARY_NAME names', async () => {
    const binary = terraformOf('1.7.0');
    const found = await findTerraform({ TERRAFORM_BINARY_NAME: binary });
    expect(found).toEqual({ binary, version: '1.7.0', platform: 'linux_amd64' });
  });

  test('that is missing: the message says what it is for, and how to get it', async () => {
    const sought = findTerraform({ TERRAFORM_BINARY_NAME: '/nowhere/terraform' });
    await expect(sought).rejects.toThrow(
      /^Terraform is missing \(.*"\/nowhere\/terraform".*\)\. It deploys .*Install 1\.7 or newer \(https:.*\)/,
    );
  });

  test.each(['1.6.6', '0.15.5'])('%s is too old', async (version) => {
    await expect(findTerraform({ TERRAFORM_BINARY_NAME: terraformOf(version) })).rejects.toThrow(
      `Terraform 1.7 or newer is needed`,
    );
  });

  test('without a way to its provider: the message says what is missing, what for, and how to get it', async () => {
    await expect(prepareTerraform(offline('1.11.4'))).rejects.toThrow(
      /AWS provider is missing: registry\.terraform\.io does not answer, .*hashicorp\/aws >= 5\.100\.0, < 7\.0\.0 for linux_amd64\. Terraform needs it .*TF_PROVIDER_MIRROR/,
    );
  });

  test('with a mirror named that holds no provider', async () => {
    await expect(prepareTerraform(offline('1.11.4', { TF_PROVIDER_MIRROR: '/nowhere' }))).rejects.toThrow(
      'TF_PROVIDER_MIRROR is "/nowhere", which holds no hashicorp/aws',
    );
  });

  test("leaves the user's own decision alone", async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'config-')), 'own.rc');
    writeFileSync(file, 'provider_installation {\n  network_mirror {\n    url = "https://example.com/"\n  }\n}\n');
    const { env, usesMirror } = await prepareTerraform(offline('1.11.4', { TF_CLI_CONFIG_FILE: file }));
    expect(env.TF_CLI_CONFIG_FILE).toBe(file);
    expect(usesMirror).toBe(true);
  });
});
