import { buildPackage } from '../package/build';
import { exitCodeOf, messageOf } from '../support/failure';
import { ROOT } from '../support/paths';

/** `npm run build`: the constructs as JavaScript, types and source maps in `lib/`. `npm pack` and `npm publish` run it first. */
buildPackage(ROOT).catch((error) => {
  console.error(messageOf(error));
  process.exitCode = exitCodeOf(error);
});
