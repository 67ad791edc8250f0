import { execFileSync } from 'node:child_process';
import { emulatorArguments } from '../../tools/emulator/arguments';
import { shellLines } from '../../tools/emulator/exports';

describe('the environment as lines for a shell', () => {
  test('a shell that reads them has the values, and no profile or token of its own', () => {
    const lines = shellLines({ AWS_REGION: 'eu-central-1', ODD: `it's "odd" $HOME`, AWS_ROLE_ARN: undefined });
    const own = { AWS_PROFILE: 'production', AWS_SESSION_TOKEN: 'real', AWS_ROLE_ARN: 'real', PATH: process.env.PATH! };
    const show = 'echo "$AWS_REGION|$ODD|$AWS_PROFILE$AWS_SESSION_TOKEN$AWS_ROLE_ARN|"';
    const shown = execFileSync('sh', ['-c', [...lines, show].join('\n')], { env: own, encoding: 'utf8' });
    expect(shown).toBe(`eu-central-1|it's "odd" $HOME||\n`);
  });
});

describe('the arguments of npm run emulator', () => {
  test('are those of the examples if none is given', () => {
    expect(emulatorArguments([])).toEqual({ account: '111122223333', region: 'eu-central-1', help: false });
  });

  test('name account and region', () => {
    const args = ['--account', '444455556666', '--region', 'us-gov-west-1'];
    expect(emulatorArguments(args)).toEqual({ account: '444455556666', region: 'us-gov-west-1', help: false });
  });

  test.each([
    [['--account', '42'], '--account must be twelve digits, got "42".'],
    [['--region', 'Frankfurt'], '--region must be the name of a region, got "Frankfurt".'],
    [['--port', '80'], "Unknown option '--port'"],
    [['now'], "Unexpected argument 'now'"],
  ])('%j is misuse', (args, message) => {
    expect(() => emulatorArguments(args)).toThrow(message);
    expect(() => emulatorArguments(args)).toThrow('Usage: npm run emulator');
  });
});
