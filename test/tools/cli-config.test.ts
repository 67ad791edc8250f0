import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  decidesPluginCache,
  decidesProviderInstallation,
  userConfigFile,
  withMirror,
} from '../../tools/terraform/cli-config';

describe("the user's Terraform CLI configuration", () => {
  const home = mkdtempSync(join(tmpdir(), 'home-'));
  const usual = join(home, '.terraformrc');
  const named = join(home, 'named.rc');

  test('is none where there is none', () => {
    expect(userConfigFile({}, home)).toBeUndefined();
  });

  test('is the named file, else the usual one, also when the named one does not exist', () => {
    writeFileSync(usual, '');
    writeFileSync(named, '');
    expect(userConfigFile({ TF_CLI_CONFIG_FILE: named }, home)).toBe(named);
    expect(userConfigFile({ TF_CLI_CONFIG_FILE: join(home, 'missing.rc') }, home)).toBe(usual);
    expect(userConfigFile({}, home)).toBe(usual);
  });

  test.each([
    ['provider_installation {\n}', true],
    ['disable_checkpoint = true\n\n  provider_installation {', true],
    ['# provider_installation {', false],
    ['// provider_installation {', false],
    ['/*\nprovider_installation {\n*/', false],
    ['credentials "example.com" {}', false],
  ])('decides where providers come from: %j, %s', (config, decides) => {
    expect(decidesProviderInstallation(config)).toBe(decides);
  });

  test('decides where providers are kept, in the file or in the environment', () => {
    expect(decidesPluginCache('plugin_cache_dir = "/cache"', {})).toBe(true);
    expect(decidesPluginCache('', { TF_PLUGIN_CACHE_DIR: '/cache' })).toBe(true);
    expect(decidesPluginCache('# plugin_cache_dir = "/cache"', {})).toBe(false);
  });

  test('is kept in front of the mirror, which serves our provider only', () => {
    expect(withMirror('disable_checkpoint = true', '/opt/a "b"')).toBe(`disable_checkpoint = true

provider_installation {
  filesystem_mirror {
    path    = "/opt/a \\"b\\""
    include = ["registry.terraform.io/hashicorp/aws"]
  }
  direct {
    exclude = ["registry.terraform.io/hashicorp/aws"]
  }
}
`);
  });
});
