import { join } from 'node:path';
import { messageOf } from '../support/failure';
import { ROOT } from '../support/paths';
import { runInForeground } from '../support/process';

/** `npm run permissions`: who may do what, as deployed. The engine is below test/: its licence keeps it out of what ships. */
const MAIN = join(ROOT, 'test/permissions/command/main.ts');

process.on('SIGINT', () => undefined);
runInForeground(process.execPath, ['-r', 'ts-node/register', MAIN, ...process.argv.slice(2)], {}, ROOT).then(
  (code) => process.exit(code),
  (error) => {
    console.error(messageOf(error));
    process.exit(1);
  },
);
