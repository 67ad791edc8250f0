/** What differs between AWS partitions and that no data source tells before a plan. */
export interface Partition {
  readonly name: string;
  /** Domain of service hosts, such as `amazonaws.com.cn`. */
  readonly dnsSuffix: string;
  /** Regions of the partition start with one of these. */
  readonly regionPrefixes: readonly string[];
}

/** https://docs.aws.amazon.com/whitepapers/latest/aws-fault-isolation-boundaries/partitions.html */
export const PARTITIONS: readonly Partition[] = Object.freeze([
  { name: 'aws-cn', dnsSuffix: 'amazonaws.com.cn', regionPrefixes: ['cn-'] },
  { name: 'aws-us-gov', dnsSuffix: 'amazonaws.com', regionPrefixes: ['us-gov-'] },
  { name: 'aws-iso', dnsSuffix: 'c2s.ic.gov', regionPrefixes: ['us-iso-'] },
  { name: 'aws-iso-b', dnsSuffix: 'sc2s.sgov.gov', regionPrefixes: ['us-isob-'] },
  { name: 'aws-iso-e', dnsSuffix: 'cloud.adc-e.uk', regionPrefixes: ['eu-isoe-'] },
  { name: 'aws-iso-f', dnsSuffix: 'csp.hci.ic.gov', regionPrefixes: ['us-isof-'] },
  { name: 'aws-eusc', dnsSuffix: 'amazonaws.eu', regionPrefixes: ['eusc-'] },
  { name: 'aws', dnsSuffix: 'amazonaws.com', regionPrefixes: [''] },
]);

/** The partition a region belongs to; the commercial one where no other claims it. */
export function partitionOfRegion(region: string): Partition {
  return PARTITIONS.find(({ regionPrefixes }) => regionPrefixes.some((prefix) => region.startsWith(prefix)))!;
}

/** The domain of a partition's service hosts; `amazonaws.com` for a partition unknown to us. */
export function dnsSuffixOf(partition: string): string {
  return PARTITIONS.find(({ name }) => name === partition)?.dnsSuffix ?? 'amazonaws.com';
}
