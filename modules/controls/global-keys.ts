/**
 * Global condition keys that every request carries, by the paragraphs "Availability" of
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const ALWAYS_PRESENT: readonly string[] = Object.freeze([
  'aws:CurrentTime',
  'aws:EpochTime',
  'aws:PrincipalAccount',
  'aws:PrincipalType',
  'aws:RequestedRegion',
  'aws:SecureTransport',
  'aws:UserAgent',
  'aws:userid',
]);

/** When a request carries one of the others. What is not listed is taken to be absent at times as well. */
const PRESENT_WHEN: Readonly<Record<string, string>> = Object.freeze({
  'aws:CalledVia': 'a service calls for somebody',
  'aws:MultiFactorAuthPresent': 'the credentials are temporary',
  'aws:PrincipalArn': 'the request is signed by a user or role',
  'aws:PrincipalIsAWSService': 'the request is signed',
  'aws:PrincipalOrgID': 'the account is in an organization',
  'aws:ResourceAccount': 'the action names a resource, with exceptions',
  'aws:ResourceOrgID': "the resource's account is in an organization",
  'aws:SourceAccount': 'a service calls as itself',
  'aws:SourceArn': 'a service calls as itself',
  'aws:SourceIp': 'the request comes by no VPC endpoint',
  'aws:SourceOrgID': 'a service calls as itself, for an organization',
  'aws:SourceVpc': 'the request comes by a VPC endpoint',
  'aws:SourceVpce': 'the request comes by a VPC endpoint',
  'aws:ViaAWSService': 'the service supports it',
});

/** When a request carries a global key; undefined if always. */
export function presenceOf(key: string): string | undefined {
  const isIt = (known: string) => known.toLowerCase() === key.toLowerCase();
  if (ALWAYS_PRESENT.some(isIt)) return undefined;
  return Object.entries(PRESENT_WHEN).find(([known]) => isIt(known))?.[1] ?? 'its own circumstances are given';
}
