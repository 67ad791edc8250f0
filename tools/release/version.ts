import { Failure } from '../support/failure';
import { Weight } from './change';

/** Major, minor and patch. */
export type Version = readonly [number, number, number];

/** @throws Failure if the text is no version of three numbers */
export function parseVersion(text: string): Version {
  const numbers = /^(\d+)\.(\d+)\.(\d+)$/.exec(text);
  if (!numbers) {
    throw new Failure(`"version" must be three numbers, got "${text}": write it as in 0.1.0 (package.json)`);
  }
  return [Number(numbers[1]), Number(numbers[2]), Number(numbers[3])];
}

/** Negative if `one` comes before `other`, 0 if they are the same. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [parseVersion(one), parseVersion(other)];
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}

/**
 * The smallest version after `last` that may have changes of such a weight: before 1.0.0 the minor number says what breaks, from
 * then on the major number does.
 */
export function nextVersion(last: string, weight: Weight | undefined): string {
  const [major, minor, patch] = parseVersion(last);
  if (weight === 'breaking') return major === 0 ? `0.${minor + 1}.0` : `${major + 1}.0.0`;
  if (weight === 'added' && major > 0) return `${major}.${minor + 1}.0`;
  return `${major}.${minor}.${patch + 1}`;
}
