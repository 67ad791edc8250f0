import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { detectionLines } from '../../stacks/detection-overview';
import { readSettings } from '../../stacks/settings/file';
import { EmulatedDeployment, emulateExample, settingsOf } from '../deployment/emulated-example';
import { lookAround, mostTelling } from '../deployment/look-around';
import { START_USAGE, startArguments } from '../deployment/start-arguments';
import { ExampleName, STARTABLE } from '../deployment/startable-examples';
import { summary } from '../deployment/summary';
import { detectionSummary } from '../detections/summary';
import { since } from '../support/clock';
import { exitCodeOf, Failure, messageOf } from '../support/failure';
import { onInterrupt } from '../support/interrupt';
import { CACHE, ROOT } from '../support/paths';
import { stopRunning } from '../support/process';
import { requireTools } from '../support/tools';

const NAME = 'start';
/** Present while `--keep` has left an emulator running: its address. */
const URL_FILE = join(CACHE, NAME, 'emulator.url');
/** A kept emulator answers at once; what answers later, or not at all, is something else on its port. */
const ANSWER_MILLISECONDS = 2000;
/** Seconds of silence after which a step says that it goes on. */
const HEARTBEAT = 15;
const DESTROY_TITLE = 'Destroy (this copy has exceptions.allowDeletion, which a real deployment has not)';

/** `npm start`: deploys an example to an emulator, shows that a second plan is empty, says what is there, destroys it. */
async function main(args: readonly string[]): Promise<void> {
  const { mode, example } = startArguments(args);
  if (mode === 'help') return console.log(START_USAGE);
  if (mode === 'stop') return stopKept();
  if (await keptUrl()) throw new Failure('An earlier run was kept and still runs. Stop it first: npm start -- --stop');
  await deployAndShow(example, mode === 'keep');
}

async function deployAndShow(example: ExampleName, keep: boolean): Promise<void> {
  const started = Date.now();
  const print = (line: string) => console.log(line);
  print(`Deploys examples/${example} to an emulator on this machine. ${STARTABLE[example]}`);
  const emulated = await step('Tools and emulator', async () => {
    const { terraform, python } = await requireTools((line) => print(`  ${line}`));
    const settings = settingsOf(example);
    const prepared = await emulateExample({ settings, name: NAME, terraform, python, print, detached: keep });
    print(`  emulator at ${prepared.emulator.url}, account ${prepared.account}, ${prepared.region}`);
    return prepared;
  });
  let interrupted = false;
  const forget = onInterrupt(async () => {
    interrupted = true;
    await stopRunning();
    await emulated.emulator.stop();
    console.error('Stopped; nothing is left running.');
  });
  try {
    await deployTwice(emulated);
    if (keep) return keepRunning(emulated);
    await talkingStep(DESTROY_TITLE, () => emulated.deployment.destroy());
    await emulated.emulator.stop();
    rmSync(emulated.workDirectory, { recursive: true, force: true });
    print(`\nDone in ${since(started)}: deployed, planned again without a difference, destroyed.`);
    print(`Next: cp examples/${example}/baseline.yaml baseline.yaml, and "Your account" in the README.`);
  } catch (error) {
    // What was interrupted fails; the interruption ends this program.
    if (interrupted) await new Promise(() => undefined);
    await emulated.emulator.stop();
    throw error;
  } finally {
    forget();
  }
}

async function deployTwice({ deployment, settingsFile }: EmulatedDeployment): Promise<void> {
  await step('Synthesize', () => deployment.synthesize());
  await talkingStep(`Deploy ${deployment.stacks.join(', ')}`, () => deployment.deploy());
  await step('Plan again', async () => {
    const plans = await deployment.planAgain();
    for (const { stack, empty } of plans) console.log(`  ${stack}: ${empty ? 'No changes.' : 'CHANGES'}`);
    const changing = plans.filter(({ empty }) => !empty);
    if (changing.length > 0) {
      throw new Failure(changing.map(({ stack, text }) => `${stack} would change:\n${text}`).join('\n\n'));
    }
  });
  console.log(await summary(deployment));
  console.log(detectionSummary(detectionLines(readSettings(settingsFile))).join('\n'));
}

/** Does one step under a heading, says how long it took, and that it goes on if it takes long. */
function step<Result>(title: string, work: () => Promise<Result>): Promise<Result> {
  return talkingStep(title, async (started) => {
    const heartbeat = setInterval(() => console.log(`  ... ${since(started)}`), HEARTBEAT * 1000);
    return work().finally(() => clearInterval(heartbeat));
  });
}

/** The same for work that says itself how far it is. */
async function talkingStep<Result>(title: string, work: (started: number) => Promise<Result>): Promise<Result> {
  const started = Date.now();
  console.log(`\n== ${title}`);
  try {
    return await work(started);
  } finally {
    console.log(`  (${since(started)})`);
  }
}

function keepRunning({ emulator, deployment, region }: EmulatedDeployment): void {
  writeFileSync(URL_FILE, emulator.url);
  const directory = relative(ROOT, deployment.stackDirectory(mostTelling(deployment.stacks)!));
  console.log(lookAround({ url: emulator.url, region, directory }));
}

/** The address of an emulator that an earlier run kept; undefined if there is none, or it is gone. */
async function keptUrl(): Promise<string | undefined> {
  if (!existsSync(URL_FILE)) return undefined;
  const url = readFileSync(URL_FILE, 'utf8');
  return fetch(`${url}/moto-api/config`, { signal: AbortSignal.timeout(ANSWER_MILLISECONDS) }).then(
    ({ ok }) => (ok ? url : undefined),
    () => undefined,
  );
}

async function stopKept(): Promise<void> {
  const url = await keptUrl();
  if (url) await fetch(`${url}/moto-api/stop`, { method: 'POST', signal: AbortSignal.timeout(ANSWER_MILLISECONDS) });
  rmSync(join(CACHE, NAME), { recursive: true, force: true });
  console.log(url ? `Stopped the emulator at ${url} and removed its state.` : 'No emulator was kept.');
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    console.error(`\n${messageOf(error)}`);
    process.exit(exitCodeOf(error));
  },
);
