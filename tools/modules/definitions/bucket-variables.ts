import { LOCK_DEFAULTS, OUTPUT_DEFAULTS, TRAINING_DATA_DEFAULTS } from '../../../modules/baseline/defaults';
import { MOST_DAYS } from '../../../stacks/settings/limits';
import { choice, wholeNumber } from '../inputs';
import { Variable } from '../variable';

const LOCKS = ['none', 'governance', 'compliance'];

/** How long the buckets of a project keep what, and how they are written. */
export const BUCKET_VARIABLES: readonly Variable[] = [
  ...bucketVariables('training_data', 'training data', TRAINING_DATA_DEFAULTS.oldVersionDays),
  ...bucketVariables('output', 'output', OUTPUT_DEFAULTS.oldVersionDays),
  choice(
    {
      name: 'output_encryption_header',
      description:
        "required: writes to the output bucket must name the project's key. optional: writes that name no key are taken too, and encrypted with it.",
      default: OUTPUT_DEFAULTS.encryptionHeader,
    },
    ['required', 'optional'],
  ),
];

function bucketVariables(bucket: string, what: string, oldVersionDays: number): readonly Variable[] {
  return [
    choice(
      {
        name: `${bucket}_lock`,
        description: `Object lock on the bucket of ${what}. Give it before the bucket is made: it cannot be added later.`,
        default: 'none',
      },
      LOCKS,
    ),
    wholeNumber(
      {
        name: `${bucket}_lock_days`,
        description: 'Days that the lock lasts; without effect where there is none.',
        default: LOCK_DEFAULTS.days,
      },
      1,
      MOST_DAYS,
    ),
    wholeNumber(
      {
        name: `${bucket}_old_version_days`,
        description: 'Days until a replaced or deleted version of an object is gone for good.',
        default: oldVersionDays,
      },
      1,
      MOST_DAYS,
    ),
  ];
}
