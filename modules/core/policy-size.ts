/** A reference is as long as what it stands for only after apply: each is counted at an upper bound. */
const LENGTHS: readonly (readonly [reference: RegExp, length: number])[] = Object.freeze([
  // IDs are a prefix and 17 hexadecimal digits, such as sg-0123456789abcdef0
  [/\baws_security_group\.[\w-]+\.id$|\bsecurity_group_ids?(\[\d+\])?$/, 20],
  [/\baws_vpc\.[\w-]+\.id$|\bvpc_id$/, 21],
  [/\baws_vpc_endpoint\.[\w-]+\.id$|\bendpoint_id$/, 22],
  [/\baws_subnet\.[\w-]+\.id$|\bsubnet_ids?(\[\d+\])?$/, 24],
  [/\bdata\.aws_caller_identity\.[\w-]+\.account_id$/, 12],
  // The longest of today: aws-us-gov, ap-southeast-1, amazonaws.com.cn
  [/\bdata\.aws_partition\.[\w-]+\.partition$/, 10],
  [/\bdata\.aws_region\.[\w-]+\.id$/, 14],
  [/\bdata\.aws_partition\.[\w-]+\.dns_suffix$/, 16],
  // In the partition and the region with the longest names
  [/\baws_kms_key\.[\w-]+\.arn$/, 87],
  [/./, 100],
]);

/** Characters of a rendered policy, at most. */
export function policySize(json: string): number {
  return json.replace(/\$\{([^}]*)\}/g, (_, reference: string) => 'x'.repeat(lengthOf(reference))).length;
}

function lengthOf(reference: string): number {
  return LENGTHS.find(([pattern]) => pattern.test(reference))![1];
}
