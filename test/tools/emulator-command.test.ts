import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatorArguments } from '../../tools/emulator/arguments';
import { requireNobodyThere, writeEnvironment } from '../../tools/emulator/environment-file';
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

describe('the file with the lines', () => {
  const directory = mkdtempSync(join(tmpdir(), 'emulator-'));
  const file = join(directory, 'deeper/environment.sh');
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  test('is not written over while the emulator answers that it leads to', async () => {
    await requireNobodyThere(file);
    const server = createServer((_, response) => response.writeHead(404).end());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    writeEnvironment(file, { AWS_ENDPOINT_URL: url });
    await expect(requireNobodyThere(file)).rejects.toThrow(
      `An emulator of this checkout runs already, at ${url}: stop it`,
    );
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await requireNobodyThere(file);
  });
});
