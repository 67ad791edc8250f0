import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UserCommand } from '../../tools/deployment/options';
import { credentialsWarning, destroyHint, glanceAt, requireTerminal } from '../../tools/deployment/preflight';
import { Misuse } from '../../tools/support/failure';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'preflight-'));
}

function fileWith(text: string): string {
  const file = join(folder(), 'baseline.yaml');
  writeFileSync(file, text);
  return file;
}

describe('a terminal', () => {
  test.each<UserCommand>(['deploy', 'destroy'])('is needed to %s', (command) => {
    const check = () => requireTerminal(command, ['--no-color'], false);
    expect(check).toThrow(Misuse);
    expect(check).toThrow(`Without one: npm run ${command} -- --auto-approve`);
    expect(() => requireTerminal(command, [], true)).not.toThrow();
  });

  test('is not needed if nothing is asked', () => {
    expect(() => requireTerminal('deploy', ['--auto-approve'], false)).not.toThrow();
    expect(() => requireTerminal('diff', [], false)).not.toThrow();
  });
});

describe('credentials', () => {
  test('that are nowhere are warned about, with whose they have to be', () => {
    expect(credentialsWarning('diff', {}, folder(), { deployer: 'arn:aws:iam::1:role/Me' })).toBe(
      'No AWS credentials in the environment or in ~/.aws. Give those of arn:aws:iam::1:role/Me, for example: ' +
        'AWS_PROFILE=... npm run diff',
    );
    expect(credentialsWarning('deploy', { AWS_PROFILE: '' }, folder())).toContain('Give some, for example');
  });

  test('are those of the workspaces, where runs are remote', () => {
    expect(credentialsWarning('deploy', {}, folder(), { hcpHost: 'app.terraform.io' })).toBeUndefined();
  });

  test('of workspaces are asked for at the host that the settings name', () => {
    expect(glanceAt(fileWith('state: { type: hcp }')).hcpHost).toBe('app.terraform.io');
    expect(glanceAt(fileWith('state: { type: hcp, hostname: tfe.acme.com }')).hcpHost).toBe('tfe.acme.com');
    expect(glanceAt(fileWith('state: { type: s3, bucket: b }')).hcpHost).toBeUndefined();
  });

  test.each([['AWS_ACCESS_KEY_ID'], ['AWS_DEFAULT_PROFILE'], ['AWS_CONTAINER_CREDENTIALS_FULL_URI']])(
    'may be in %s',
    (name) => {
      expect(credentialsWarning('diff', { [name]: 'x' }, folder())).toBeUndefined();
    },
  );

  test('may be in the home directory, or in a file that the environment names', () => {
    const home = folder();
    mkdirSync(join(home, '.aws'));
    writeFileSync(join(home, '.aws/config'), '');
    expect(credentialsWarning('diff', {}, home)).toBeUndefined();
    expect(credentialsWarning('diff', { AWS_CONFIG_FILE: '/nowhere' }, home)).toBeDefined();
    const env = { AWS_SHARED_CREDENTIALS_FILE: join(home, '.aws/config') };
    expect(credentialsWarning('diff', env, folder())).toBeUndefined();
  });
});

describe('a glance at the settings', () => {
  test('finds the deployer, and whether deletion is allowed', () => {
    const file = fileWith('deployer: me\nexceptions:\n  allowDeletion:\n    reason: over\n');
    expect(glanceAt(file)).toEqual({ deployer: 'me', allowsDeletion: true });
    expect(glanceAt(fileWith('deployer: [1]\n'))).toEqual({ deployer: undefined, allowsDeletion: false });
  });

  test.each([['/nowhere.yaml'], [fileWith('')], [fileWith('a: [')]])('at %s finds nothing', (file) => {
    expect(glanceAt(file)).toEqual({ allowsDeletion: false });
  });
});

test('a destruction that failed is explained, unless the settings allow it', () => {
  expect(destroyHint({ allowsDeletion: false })).toContain('set exceptions.allowDeletion with a reason, deploy, and');
  expect(destroyHint({ allowsDeletion: true })).toBeUndefined();
});
