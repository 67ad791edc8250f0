import { z } from 'zod';
import { field } from './field';
import { nearestOf } from './nearest';

/** What names of regions start with: https://docs.aws.amazon.com/global-infrastructure/latest/regions/aws-regions.html */
export const AREAS: readonly string[] = Object.freeze([
  'af',
  'ap',
  'ca',
  'cn',
  'eu',
  'eu-isoe',
  'eusc-de',
  'il',
  'me',
  'mx',
  'sa',
  'us',
  'us-gov',
  'us-iso',
  'us-isob',
  'us-isof',
]);

export const DIRECTIONS: readonly string[] = Object.freeze([
  'central',
  'north',
  'northeast',
  'northwest',
  'east',
  'south',
  'southeast',
  'southwest',
  'west',
]);

const REGION = new RegExp(`^(${AREAS.join('|')})-(${DIRECTIONS.join('|')})-\\d{1,2}$`);

/** A name whose area is right, and what is written in place of direction and number; some add a zone's letter. */
const ALMOST = new RegExp(`^(${AREAS.join('|')})-([a-z]+)-?(\\d{1,2})[a-z]?$`);

export function regionName(description: string) {
  return field(z.string().regex(REGION), {
    description,
    rule: 'be the name of an AWS region',
    remedy: (received) => {
      const meant = typeof received === 'string' ? regionLike(received.toLowerCase()) : undefined;
      return meant === undefined
        ? 'write it as "aws ec2 describe-regions" lists it, for example "eu-central-1"'
        : `did you mean "${meant}"?`;
    },
  });
}

function regionLike(text: string): string | undefined {
  const [, area, written, number] = ALMOST.exec(text) ?? [];
  const direction = written && nearestOf(written, DIRECTIONS);
  return direction && `${area}-${direction}-${number}`;
}
