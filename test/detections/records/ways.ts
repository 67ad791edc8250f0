/** Ways that a call comes, and what of a record they decide. */
export const WAYS = {
  internet: { sourceIPAddress: '198.51.100.7' },
  /** From the network that the variant of the settings trusts. */
  office: { sourceIPAddress: '203.0.113.20' },
  ipv6: { sourceIPAddress: '2001:db8::7' },
  's3 endpoint': { sourceIPAddress: '10.30.4.20', vpcEndpointId: '{{s3-endpoint}}' },
  /** An endpoint of the same VPC, to another service than S3. */
  network: { sourceIPAddress: '10.30.4.20', vpcEndpointId: 'vpce-0f1e2d3c4b5a69788' },
  /** An endpoint of another VPC. */
  'other endpoint': { sourceIPAddress: '172.31.9.4', vpcEndpointId: 'vpce-0a1b2c3d4e5f60718' },
} as const;

export type Way = keyof typeof WAYS;

export const ADDRESS = /^(endpoint )?([\da-f.:]+)$/;

/** One of these ways, or from some address. @throws if it is none */
export function wayOf(from: string): object {
  if (Object.hasOwn(WAYS, from)) return WAYS[from as Way];
  const [, endpoint, sourceIPAddress] = ADDRESS.exec(from) ?? [];
  if (sourceIPAddress === undefined) throw new Error(`No way is called "${from}"`);
  return endpoint ? { ...WAYS['other endpoint'], sourceIPAddress } : { sourceIPAddress };
}
