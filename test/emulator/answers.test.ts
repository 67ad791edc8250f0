import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Emulator } from '../../tools/emulator/emulator';
import { describeWithTools, foundTools } from '../support/tools';

const ASKED = 100;
const WHOLE = /^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n[^]*<\/ListAllMyBucketsResult>\s*$/;

/** What a client's first look at the answer shows. */
function firstPiece(url: string): Promise<string> {
  const { hostname, port, host } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port) });
    socket.once('error', reject);
    socket.once('data', (piece) => {
      socket.destroy();
      resolve(piece.toString());
    });
    socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\n\r\n`);
  });
}

describeWithTools(['emulator'], 'answers of the emulator', () => {
  const directory = mkdtempSync(join(tmpdir(), 'answers-'));
  let emulator: Emulator;

  beforeAll(async () => {
    const [account, region, log] = ['111122223333', 'eu-central-1', join(directory, 'emulator.log')];
    emulator = await Emulator.start({ python: foundTools().python!, account, region, log });
  }, 90_000);

  afterAll(async () => {
    await emulator?.stop();
    rmSync(directory, { recursive: true, force: true });
  });

  test('arrive whole: the provider drops some that come in two pieces, and asks again', async () => {
    for (let asked = 0; asked < ASKED; asked++) expect(await firstPiece(emulator.url)).toMatch(WHOLE);
  }, 60_000);
});
