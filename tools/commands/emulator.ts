import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { EMULATOR_USAGE, emulatorArguments } from '../emulator/arguments';
import { Emulator } from '../emulator/emulator';
import { requireNobodyThere, writeEnvironment } from '../emulator/environment-file';
import { exitCodeOf, messageOf } from '../support/failure';
import { onInterrupt } from '../support/interrupt';
import { CACHE, seenFromCheckout } from '../support/paths';
import { requireTools } from '../support/tools';

const DIRECTORY = join(CACHE, 'emulator-command');
const ENVIRONMENT_FILE = join(DIRECTORY, 'environment.sh');

/** `npm run emulator`: AWS on this machine until Ctrl+C, and the environment that leads there, as lines for a shell. */
async function main(args: readonly string[]): Promise<void> {
  const { help, ...whom } = emulatorArguments(args);
  if (help) return console.log(EMULATOR_USAGE);
  await requireNobodyThere(ENVIRONMENT_FILE);
  const { terraform, python } = await requireTools((line) => console.log(line));
  const emulator = await Emulator.start({ python, log: join(DIRECTORY, 'emulator.log'), ...whom });
  const stopped = new Promise<void>((resolve) =>
    onInterrupt(async () => {
      await emulator.stop();
      rmSync(ENVIRONMENT_FILE, { force: true });
      console.error('Stopped, and all that was in it is gone.');
      resolve();
    }),
  );
  const lines = writeEnvironment(ENVIRONMENT_FILE, { ...terraform.env, ...emulator.env });
  console.log(`\nThe emulator is account ${whom.account} in ${whom.region}, until Ctrl+C. In another terminal:\n`);
  console.log(`${lines.join('\n')}\n`);
  console.log(
    `The same lines are in ${ENVIRONMENT_FILE}; what it complains of in ${seenFromCheckout(DIRECTORY)}/emulator.log.`,
  );
  await stopped;
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (error) => {
    console.error(messageOf(error));
    process.exit(exitCodeOf(error));
  },
);
