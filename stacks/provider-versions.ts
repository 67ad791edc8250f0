/** What Terraform is asked for, under `required_providers`. */
export interface RequiredProvider {
  readonly source: string;
  /** A version constraint, such as `>= 5.100.0, < 7.0.0`. */
  readonly version: string;
}

const SOURCE = 'hashicorp/aws';

/** From this version on, and before that one. */
export const OLDEST = '5.100.0';
export const TOO_NEW = '7.0.0';

/**
 * Versions before these take the regions of the partition for misspelt, in ARNs or in names of event rules:
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/CHANGELOG.md (6.29.0, #45895)
 */
const OLDEST_OF_PARTITION: Readonly<Record<string, string>> = Object.freeze({ 'aws-eusc': '6.29.0' });

/** Both majors: nothing here uses what only one of them has. Tests run with the one that the machine has. */
export const AWS_PROVIDER: RequiredProvider = Object.freeze({
  source: SOURCE,
  version: `>= ${OLDEST}, < ${TOO_NEW}`,
});

/** The provider that deploys to a partition, such as `aws-cn`. */
export function awsProviderFor(partition: string): RequiredProvider {
  return { source: SOURCE, version: `>= ${oldestFor(partition)}, < ${TOO_NEW}` };
}

/** The oldest version of the provider that deploys to a partition. */
export function oldestFor(partition: string): string {
  return OLDEST_OF_PARTITION[partition] ?? OLDEST;
}
