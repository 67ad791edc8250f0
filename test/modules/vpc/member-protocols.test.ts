import { memberProtocols } from '../../../modules/vpc/member-protocols';

const withoutPurposes = (elasticFabricAdapter: boolean) =>
  [...memberProtocols(elasticFabricAdapter)].map(([id, { purpose: _, ...protocol }]) => [id, protocol]);

describe('memberProtocols', () => {
  test('are TCP, and what encryption between containers takes: UDP 500 and protocol 50', () => {
    expect(withoutPurposes(false)).toEqual([
      ['MembersTcp', { ipProtocol: 'tcp', fromPort: 0, toPort: 65535 }],
      ['MembersIke', { ipProtocol: 'udp', fromPort: 500, toPort: 500 }],
      ['MembersEsp', { ipProtocol: '50' }],
    ]);
  });

  test('are all of them with an elastic fabric adapter', () => {
    expect(withoutPurposes(true)).toEqual([['MembersAll', { ipProtocol: '-1' }]]);
  });
});
