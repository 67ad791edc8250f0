import { oneOf, wholeNumber } from '../core/checks';
import { Check } from '../core/validation';

/** How long object versions cannot be destroyed: by nobody (`compliance`), or by administrators who say so (`governance`). */
export interface ObjectLock {
  /** `governance` can be lifted by administrators who say so; `compliance` by nobody, not even the root user. */
  readonly mode: 'governance' | 'compliance';
  /** 1 to 3,650. */
  readonly days: number;
}

/** A lock that S3 takes; none to check if there is no lock. */
export function lockChecks(lock: ObjectLock | undefined): readonly Check[] {
  if (lock === undefined) return [];
  return [
    oneOf('objectLock.mode', lock.mode, ['governance', 'compliance']),
    wholeNumber('objectLock.days', lock.days, 1, 3650, 'choose how long versions must not be destroyed'),
  ];
}
