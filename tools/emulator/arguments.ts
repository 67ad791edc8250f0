import { parseArgs } from 'node:util';
import { Misuse, messageOf } from '../support/failure';

/** Whom the emulator shall be. */
export interface EmulatorArguments {
  readonly account: string;
  readonly region: string;
  readonly help: boolean;
}

/** The account and region of the examples. */
const DEFAULTS = { account: '111122223333', region: 'eu-central-1' };

/** How to type `npm run emulator`, and what its options do. */
export const EMULATOR_USAGE = `Usage: npm run emulator [-- --account <id> --region <name>]
  --account  the account that it is, twelve digits; default ${DEFAULTS.account}
  --region   where its resources are; default ${DEFAULTS.region}`;

/** Reads the arguments of `npm run emulator`. @throws Misuse if there is no such argument, or a value is not what AWS has */
export function emulatorArguments(args: readonly string[]): EmulatorArguments {
  const { account = DEFAULTS.account, region = DEFAULTS.region, help = false } = parse(args);
  if (!/^\d{12}$/.test(account)) {
    throw new Misuse(`--account must be twelve digits, got "${account}".\n${EMULATOR_USAGE}`);
  }
  if (!/^[a-z]{2}(-[a-z]+)+-\d$/.test(region)) {
    throw new Misuse(`--region must be the name of a region, got "${region}".\n${EMULATOR_USAGE}`);
  }
  return { account, region, help };
}

function parse(args: readonly string[]) {
  const options = {
    account: { type: 'string' },
    region: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new Misuse(`${error instanceof Error ? error.message : messageOf(error)}\n${EMULATOR_USAGE}`);
  }
}
