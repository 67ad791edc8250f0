import { LOCK_DEFAULTS } from '../../modules/baseline/defaults';
import { choice, mapping, wholeNumber } from './field';
import { MOST_DAYS } from './limits';

const MODE =
  'governance: those with a special permission may lift it. compliance: nobody can, not even root, until the days are over. Default: ' +
  'governance.';

/** A lock on the objects of a bucket: how long nobody destroys a version. */
export function objectLock(description: string) {
  return mapping(description, {
    mode: choice(MODE, ['governance', 'compliance']).default(LOCK_DEFAULTS.mode),
    days: wholeNumber('Days that the lock lasts. Default: 365.', 1, MOST_DAYS).default(LOCK_DEFAULTS.days),
  });
}
