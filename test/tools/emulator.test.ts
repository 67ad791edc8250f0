import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { emulatorEnvironment } from '../../tools/emulator/environment';
import { EXCLUSIONS } from '../../tools/emulator/exclusions';
import { emulatorSettings } from '../../tools/emulator/settings';
import { ROOT } from '../../tools/support/paths';
import { withChanges } from '../../tools/support/environment';

const REAL = {
  PATH: '/bin',
  AWS_PROFILE: 'production',
  AWS_ACCESS_KEY_ID: 'AKIAREAL',
  AWS_SECRET_ACCESS_KEY: 'real',
  AWS_SESSION_TOKEN: 'real',
  AWS_CA_BUNDLE: '/ca.pem',
  AWS_ENDPOINT_URL_S3: 'https://s3.amazonaws.com',
  AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true',
  AWS_WEB_IDENTITY_TOKEN_FILE: '/token',
  AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/Deploy',
  AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.2/',
  NO_PROXY: 'internal.example',
};

describe('the environment of an emulator run', () => {
  const env = withChanges(REAL, emulatorEnvironment('http://127.0.0.1:5000', 'eu-central-1', REAL));

  test('holds nothing of the real account', () => {
    expect(Object.values(env).join(' ')).not.toMatch(/real|production|111122223333|token|169\.254|amazonaws/i);
    expect(env).toMatchObject({ AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' });
  });

  test('leads every service to the emulator, past every proxy', () => {
    const endpoints = Object.entries(env).filter(([name]) => name.includes('ENDPOINT'));
    expect(endpoints).toEqual([['AWS_ENDPOINT_URL', 'http://127.0.0.1:5000']]);
    expect(env.NO_PROXY).toBe('internal.example,127.0.0.1,localhost');
    expect(env.AWS_EC2_METADATA_DISABLED).toBe('true');
  });

  test('leaves the rest alone', () => {
    expect(env.PATH).toBe('/bin');
  });
});

describe('the settings of an emulator run', () => {
  const directory = mkdtempSync(join(tmpdir(), 'settings-'));
  const write = (text: string) => {
    const file = join(directory, 'baseline.yaml');
    writeFileSync(file, text);
    return file;
  };
  const target = join(directory, 'work/emulated.yaml');

  test('are the given ones, comments and all, with the exception that allows deletion', () => {
    const file = write('# Ours\naccount: "111122223333" # ML\nregion: eu-central-1\nprojects: [fraud]\n');
    expect(emulatorSettings(file, target)).toEqual({ account: '111122223333', region: 'eu-central-1' });
    expect(readFileSync(target, 'utf8')).toBe(`# Ours
account: "111122223333" # ML
region: eu-central-1
projects: [ fraud ]
exceptions:
  allowDeletion:
    reason: Emulator run that is torn down at its end
    includingObjects: true
`);
  });

  test('keep other exceptions', () => {
    const file = write('account: "111122223333"\nregion: x\nexceptions:\n  other:\n    reason: Because\n');
    emulatorSettings(file, target);
    expect(readFileSync(target, 'utf8')).toMatch(/exceptions:\n {2}other:\n {4}reason: Because\n {2}allowDeletion:\n/);
  });

  test('are without what the emulator does not know, and with what stands beside it', () => {
    const file = write(
      'account: "111122223333"\nregion: x\nalerts:\n  emails: [a@b.org]\n  slack:\n    workspace: T\ncost:\n  anomalyMonitor: create\n' +
        'guardDuty:\n  aiProtection: true\n',
    );
    emulatorSettings(file, target);
    const { alerts, cost, guardDuty } = parse(readFileSync(target, 'utf8'));
    expect({ alerts, cost, guardDuty }).toEqual({ alerts: { emails: ['a@b.org'] }, cost: undefined, guardDuty: {} });
  });

  test('leave out what is listed, each with a reason and with where it is shown instead', () => {
    expect(EXCLUSIONS.flatMap(({ setting }) => (setting ? [setting.join('.')] : []))).toEqual([
      'cost',
      'alerts.slack',
      'alerts.teams',
      'guardDuty.aiProtection',
    ]);
    for (const { what, why, shownBy } of EXCLUSIONS) {
      expect([what, why].every((text) => text.length > 10)).toBe(true);
      const [place] = /test\/[\w./-]+/.exec(shownBy) ?? [];
      expect(existsSync(join(ROOT, place!.replace(/[.,]$/, '')))).toBe(true);
    }
  });

  test('must name an account and a region', () => {
    expect(() => emulatorSettings(write('region: x\n'), target)).toThrow('must name "account" and "region"');
  });
});
