import { changed, complaintsAbout, judged } from '../../support/settings-text';

describe('the network', () => {
  judged([
    [
      'public addresses',
      '10.20.0.0/16',
      '8.8.0.0/16',
      '8 network.cidr must lie in 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16 or 100.64.0.0/10, got "8.8.0.0/16": choose a private range, for example "10.20.0.0/16"',
    ],
    [
      "Docker's addresses",
      '10.20.0.0/16',
      '172.17.128.0/20',
      '8 network.cidr must not overlap 172.17.0.0/16, which SageMaker and Docker use on every host, got "172.17.128.0/20": choose another range, for example "10.20.0.0/16"',
    ],
    [
      'addresses in use elsewhere',
      'zones:',
      'reservedCidrs: [192.168.0.0/16, 10.0.0.0/8, 10.20.3.4/32]\n  zones:',
      '8 network.cidr must not overlap 10.0.0.0/8 of network.reservedCidrs, got "10.20.0.0/16": choose a range that is free',
      '8 network.cidr must not overlap 10.20.3.4/32 of network.reservedCidrs, got "10.20.0.0/16": choose a range that is free',
    ],
    [
      'too few addresses',
      'cidr: 10.20.0.0/16\n  zones: [eu-central-1a, eu-central-1b]',
      'cidr: 10.20.0.0/24\n  zones: [eu-central-1a, eu-central-1b, eu-central-1c, eu-central-1d, eu-central-1e]',
      '8 network.cidr must leave each of 5 zones a subnet of /26 or larger, got "10.20.0.0/24": take a range of /23 or larger, or fewer zones',
    ],
    [
      'a zone of another region',
      '[eu-central-1a, eu-central-1b]',
      '[eu-central-1a, eu-west-1b]',
      '9 network.zones[1] must be an availability zone of eu-central-1, got "eu-west-1b": name a zone of that region, for example "eu-central-1a", or correct the region',
    ],
  ]);

  test.each(['10.255.0.0/16', '172.31.0.0/24', '192.168.0.0/16', '100.64.0.0/20'])('%s is private', (cidr) => {
    expect(complaintsAbout(changed('10.20.0.0/16', cidr))).toEqual([]);
  });

  test('four zones in a /24', () => {
    const zones = '[eu-central-1a, eu-central-1b, eu-central-1c, eu-central-1d]';
    expect(
      complaintsAbout(changed('10.20.0.0/16', '10.20.0.0/24').replace('[eu-central-1a, eu-central-1b]', zones)),
    ).toEqual([]);
  });
});
