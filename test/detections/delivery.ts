import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { emulatorEnvironment } from '../../tools/emulator/environment';
import { ROOT } from '../../tools/support/paths';
import { run } from '../../tools/support/process';
import { Case } from './cases';
import { Watch } from './names';

export interface Bus {
  readonly url: string;
  readonly region: string;
  readonly python: string;
  readonly topicArn: string;
}

/** What alerts call a detection: its id, and the project that it watches. */
function keywordsOf({ detection, project }: Watch): string {
  return [detection, project].filter((word) => word !== undefined).join('.');
}

/** Cases that should be told and of which no alert reached the topic, a line each, when their events come to the emulator's bus. */
export async function undelivered(cases: readonly Case[], bus: Bus): Promise<readonly string[]> {
  const heard = await deliver(
    cases.flatMap(({ events }) => events),
    bus,
  );
  let next = 0;
  return cases.flatMap(({ watch, name, events }) => {
    const alerts = events.flatMap(() => heard[next++]!);
    const wanted = keywordsOf(watch);
    return alerts.includes(wanted) ? [] : [`${wanted}, "${name}": no alert, but ${alerts.join(', ') || 'nothing'}`];
  });
}

async function deliver(events: readonly object[], { url, region, python, topicArn }: Bus): Promise<string[][]> {
  const directory = mkdtempSync(join(tmpdir(), 'events-'));
  try {
    const file = join(directory, 'events.json');
    writeFileSync(file, JSON.stringify(events));
    const script = join(ROOT, 'test/detections/deliver.py');
    const { code, stdout, stderr } = await run(python, [script, url, region, topicArn, file], {
      env: emulatorEnvironment(url, region),
    });
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout) as string[][];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
