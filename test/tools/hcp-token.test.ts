import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingToken, TokenPlaces, tokenVariable } from '../../tools/deployment/hcp-token';

const HOST = 'app.terraform.io';
const LOGIN =
  'State is in workspaces of app.terraform.io, and there is no token for it: run "terraform login app.terraform.io", or set TF_TOKEN_app_terraform_io';

let home: string;
beforeEach(() => (home = mkdtempSync(join(tmpdir(), 'home-'))));
afterEach(() => rmSync(home, { recursive: true, force: true }));

function missing(places: Partial<TokenPlaces> = {}, host = HOST): string | undefined {
  return missingToken(host, { env: {}, home, config: '', configIsReplaced: false, ...places });
}

function store(text: string): void {
  mkdirSync(join(home, '.terraform.d'));
  writeFileSync(join(home, '.terraform.d/credentials.tfrc.json'), text);
}

const TOKENS = JSON.stringify({ credentials: { [HOST]: { token: 'not-a-token' } } });

describe('the token of HCP Terraform', () => {
  test('is missed with what to do', () => expect(missing()).toBe(LOGIN));

  test('may be in the environment, in the variable of its host', () => {
    expect(tokenVariable('my-tfe.example.com')).toBe('TF_TOKEN_my__tfe_example_com');
    expect(missing({ env: { TF_TOKEN_app_terraform_io: 'x' } })).toBeUndefined();
    expect(missing({ env: { TF_TOKEN_other_host: 'x' } })).toBe(LOGIN);
    expect(missing({ env: { TF_TOKEN_app_terraform_io: '' } })).toBe(LOGIN);
  });

  test('may be in the CLI configuration, or come from a helper', () => {
    expect(missing({ config: `credentials "${HOST}" {\n  token = "x"\n}` })).toBeUndefined();
    expect(missing({ config: 'credentials "other.host" {}' })).toBe(LOGIN);
    expect(missing({ config: 'credentials_helper "vault" {}' })).toBeUndefined();
  });

  test('may be where terraform login stores it', () => {
    store(TOKENS);
    expect(missing()).toBeUndefined();
    expect(missing({}, 'tfe.example.com')).toContain('terraform login tfe.example.com');
  });

  test('is not read from there where a mirror brings a configuration of its own', () => {
    store(TOKENS);
    expect(missing({ configIsReplaced: true })).toContain('is not read here');
    expect(missing({ configIsReplaced: true })).toContain('set TF_TOKEN_app_terraform_io');
  });

  test.each(['', '{', '{}', '[]'])('is not in a file of %p', (text) => {
    store(text);
    expect(missing()).toBe(LOGIN);
  });
});
