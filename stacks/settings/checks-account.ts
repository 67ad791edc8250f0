import { partitionOfRegion } from '../../modules/core/partition';
import { bucketName, NamingScope } from '../../modules/core/resource-name';
import { parseArn } from './arn';
import { check, SettingsCheck } from './check';
import { OUR_TAGS, RESERVED_TAG_PREFIXES } from './limits';
import { accountBuckets, projectBuckets } from '../../modules/baseline/baseline-names';
import { Finding, shown } from './problem';
import { PlacedProject } from './structure';

/** Whether partition, tags, state and the trail's size fit the rest. */
export const ACCOUNT_CHECKS: readonly SettingsCheck[] = Object.freeze([
  check(['region', 'partition'], ({ region, partition }) => {
    const { name } = partitionOfRegion(region);
    if (partition === name) return [];
    return [
      {
        path: ['partition'],
        rule: `be that of the region ${region}, ${name}`,
        received: shown(partition),
        remedy: 'leave it out, or correct the region',
      },
    ];
  }),

  check(['tags'], ({ tags }) => Object.keys(tags).flatMap(reservedTag)),
  check(['tags'], ({ tags }) => sameTags(Object.keys(tags))),

  check(['region', 'state'], ({ region, state: { region: stateRegion } }) => {
    if (stateRegion === undefined || partitionOfRegion(stateRegion) === partitionOfRegion(region)) return [];
    return [
      {
        path: ['state', 'region'],
        rule: `be a region of the partition ${partitionOfRegion(region).name}`,
        received: shown(stateRegion),
        remedy: 'choose a bucket in the partition that is deployed to',
      },
    ];
  }),

  check(['region', 'state'], ({ region, state }) => {
    if (state.kmsKeyArn === undefined) return [];
    const bucketRegion = state.region ?? region;
    const partition = partitionOfRegion(bucketRegion).name;
    const key = parseArn(state.kmsKeyArn);
    if (key.partition === partition && key.region === bucketRegion) return [];
    return [
      {
        path: ['state', 'kmsKeyArn'],
        rule: `be a key of the bucket's region, ${bucketRegion}, and partition, ${partition}`,
        received: shown(state.kmsKeyArn),
        remedy: 'name a key of that region, or correct state.region',
      },
    ];
  }),

  check(['account', 'region', 'prefix', 'state'], ({ state, projects, ...scope }) => {
    if (state.bucket === undefined || !isOurs(state.bucket, scope, projects)) return [];
    return [
      {
        path: ['state', 'bucket'],
        rule: NOT_OURS,
        received: shown(state.bucket),
        remedy: 'the state is needed before the first bucket is: name one that exists',
      },
    ];
  }),

  check(['account', 'region', 'prefix', 'audit'], ({ audit, projects, ...scope }) =>
    LOG_BUCKETS.filter((setting) => isOurs(audit[setting], scope, projects)).map((setting) => ({
      path: ['audit', setting],
      rule: NOT_OURS,
      received: shown(audit[setting]),
      remedy: 'leave it out to have it made, or name a bucket that exists',
    })),
  ),

  check(['audit'], ({ audit: { trailBucket, accessLogBucket } }) => {
    if (trailBucket === undefined || trailBucket !== accessLogBucket) return [];
    return [
      {
        path: ['audit', 'accessLogBucket'],
        rule: 'not be the trailBucket',
        received: shown(accessLogBucket),
        remedy: "name another one: the trail's files are locked, and kept for longer",
      },
    ];
  }),
]);

const LOG_BUCKETS = ['trailBucket', 'accessLogBucket'] as const;
const NOT_OURS = 'not be a bucket that this baseline makes';

function isOurs(name: string | undefined, scope: NamingScope, projects: readonly PlacedProject[]): boolean {
  const components = [...accountBuckets(), ...projects.flatMap(({ settings }) => projectBuckets(settings.name))];
  return components.some((component) => bucketName(scope, component) === name);
}

function reservedTag(key: string): Finding[] {
  const small = key.toLowerCase();
  const ours = OUR_TAGS.some((tag) => tag.toLowerCase() === small);
  if (!ours && !RESERVED_TAG_PREFIXES.some((prefix) => small.startsWith(prefix))) return [];
  return [
    {
      path: ['tags', key],
      rule: `not be one of ${OUR_TAGS.join(', ')}, nor start with ${RESERVED_TAG_PREFIXES.join(' or ')}`,
      received: shown(key),
      remedy: ours ? 'the baseline sets this tag itself: rename yours' : 'rename the tag',
    },
  ];
}

/** IAM takes keys that differ only in their capitals for the same. */
function sameTags(keys: readonly string[]): Finding[] {
  const first = new Map<string, string>();
  return keys.flatMap((key) => {
    const other = first.get(key.toLowerCase());
    if (other === undefined) first.set(key.toLowerCase(), key);
    if (other === undefined) return [];
    const rule = 'differ from other tags by more than capitals';
    return [
      { path: ['tags', key], rule, received: `${shown(key)} beside ${shown(other)}`, remedy: 'keep one of them' },
    ];
  });
}
