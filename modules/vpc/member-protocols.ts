/** Traffic between the members of a security group. */
export interface MemberProtocol {
  readonly purpose: string;
  /** Name or number. */
  readonly ipProtocol: string;
  /** Absent where the protocol has no ports. */
  readonly fromPort?: number;
  readonly toPort?: number;
}

/** https://docs.aws.amazon.com/sagemaker/latest/dg/train-encrypt.html */
const ENCRYPTED_TRAINING: ReadonlyMap<string, MemberProtocol> = new Map([
  ['MembersTcp', { purpose: 'Distributed training', ipProtocol: 'tcp', fromPort: 0, toPort: 65535 }],
  [
    'MembersIke',
    { purpose: 'Key exchange of inter-container encryption', ipProtocol: 'udp', fromPort: 500, toPort: 500 },
  ],
  ['MembersEsp', { purpose: 'Inter-container encryption', ipProtocol: '50' }],
]);

/** https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/efa-start.html#efa-start-security */
const ELASTIC_FABRIC_ADAPTER: ReadonlyMap<string, MemberProtocol> = new Map([
  ['MembersAll', { purpose: 'Elastic Fabric Adapter', ipProtocol: '-1' }],
]);

/** What members need to reach each other by, in both directions, by the id of the rule. */
export function memberProtocols(elasticFabricAdapter: boolean): ReadonlyMap<string, MemberProtocol> {
  return elasticFabricAdapter ? ELASTIC_FABRIC_ADAPTER : ENCRYPTED_TRAINING;
}
