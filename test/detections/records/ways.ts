/** Ways that a call comes, and what of a record they decide. */
export const WAYS = {
  internet: { sourceIPAddress: '198.51.100.7' },
  /** From the network that the variant of the settings trusts. */
  office: { sourceIPAddress: '203.0.113.20' },
  /** The first address after that network. */
  'beside the office': { sourceIPAddress: '203.0.114.0' },
  ipv6: { sourceIPAddress: '2001:db8::7' },
  's3 endpoint': { sourceIPAddress: '10.30.4.20', vpcEndpointId: '{{s3-endpoint}}' },
  /** An endpoint of another VPC, or of the same VPC to another service. */
  'other endpoint': { sourceIPAddress: '172.31.9.4', vpcEndpointId: 'vpce-0a1b2c3d4e5f60718' },
} as const;

export type Way = keyof typeof WAYS;
