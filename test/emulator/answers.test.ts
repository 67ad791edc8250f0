import { connect } from 'node:net';
import { join } from 'node:path';
import { Emulator } from '../../tools/emulator/emulator';
import { CACHE } from '../../tools/support/paths';
import { describeWithTools, foundTools } from '../support/tools';

const ASKED = 100;
const WHOLE = /^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n[^]*<\/ListAllMyBucketsResult>\s*$/;

describeWithTools(['emulator'], 'answers of the emulator', () => {
  let emulator: Emulator;

  beforeAll(async () => {
    const log = join(CACHE, 'test-answers.log');
    emulator = await Emulator.start({
      python: foundTools().python!,
      account: '111122223333',
      region: 'eu-central-1',
      log,
    });
  }, 90_000);

  afterAll(() => emulator?.stop());

  /** What a client's first look shows after it has sent lines. */
  function firstPiece(...lines: readonly string[]): Promise<string> {
    const { hostname, port, host } = new URL(emulator.url);
    return new Promise((resolve, reject) => {
      const socket = connect({ host: hostname, port: Number(port) });
      socket.once('error', reject);
      socket.once('close', () => reject(new Error('The emulator hung up without an answer')));
      socket.once('data', (piece) => {
        resolve(piece.toString());
        socket.destroy();
      });
      socket.write([lines[0], `Host: ${host}`, ...lines.slice(1), '', ''].join('\r\n'));
    });
  }

  test('arrive whole: the provider drops some that come in two pieces, and asks again', async () => {
    for (let asked = 0; asked < ASKED; asked++) expect(await firstPiece('GET / HTTP/1.1')).toMatch(WHOLE);
  }, 60_000);

  test('let a client send who asks first whether he may', async () => {
    const asked = firstPiece('PUT /bucket/key HTTP/1.1', 'Content-Length: 5', 'Expect: 100-continue');
    expect(await asked).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\n/);
  }, 10_000);
});
