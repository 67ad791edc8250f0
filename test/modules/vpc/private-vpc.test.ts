import { PrivateVpc, PrivateVpcProps } from '../../../modules/vpc';
import { addressOf, fieldsOf, referenceTo, typesOf } from '../../support/resources';
import { synthesize } from '../../support/synthesize';

const SMALLEST: PrivateVpcProps = {
  name: 'acme-network',
  cidr: '10.20.0.0/16',
  zones: ['test-1a', 'test-1b'],
  endpoints: [],
};

const network = (props: Partial<PrivateVpcProps> = {}) =>
  synthesize((stack) => new PrivateVpc(stack, 'Vpc', { ...SMALLEST, ...props }));

const refusal = (props: Partial<PrivateVpcProps>) => () => network(props);

describe('PrivateVpc', () => {
  const vpc = network();
  const vpcId = referenceTo(vpc, 'aws_vpc', 'id');
  const subnetIds = ['Vpc_Subnet-test-1a', 'Vpc_Subnet-test-1b'].map((start) =>
    referenceTo(vpc, 'aws_subnet', 'id', start),
  );

  test('names every field of the VPC', () => {
    expect(fieldsOf(vpc.only('aws_vpc'))).toEqual({
      cidr_block: '10.20.0.0/16',
      enable_dns_support: true,
      enable_dns_hostnames: true,
      instance_tenancy: 'default',
      assign_generated_ipv6_cidr_block: false,
      tags: { Name: 'acme-network' },
    });
  });

  test('is made of these kinds of resources and no others: no gateway, no NAT, no route, no peering', () => {
    expect(typesOf(network({ endpoints: ['logs', 'sts'] }))).toEqual([
      'aws_default_network_acl',
      'aws_default_security_group',
      'aws_network_acl',
      'aws_route_table',
      'aws_route_table_association',
      'aws_security_group',
      'aws_subnet',
      'aws_vpc',
      'aws_vpc_endpoint',
    ]);
  });

  test.each([
    'aws_internet_gateway',
    'aws_egress_only_internet_gateway',
    'aws_nat_gateway',
    'aws_route',
    'aws_default_route_table',
    'aws_vpn_gateway',
    'aws_vpc_peering_connection',
    'aws_ec2_transit_gateway_vpc_attachment',
    'aws_eip',
    'aws_network_acl_rule',
  ])('has no %s', (type) => {
    expect(network({ endpoints: ['logs', 'sts', 'ecr.dkr'] }).all(type)).toEqual({});
  });

  test('knows neither 0.0.0.0/0 nor ::/0, wherever', () => {
    const text = JSON.stringify(network({ endpoints: ['logs', 'sts', 'ecr.dkr'] }).json);
    expect(text).not.toContain('0.0.0.0/0');
    expect(text).not.toContain('::/0');
  });

  test('puts one subnet without public addresses into each zone', () => {
    const subnet = (zone: string, cidr: string) => ({
      vpc_id: vpcId,
      availability_zone: zone,
      cidr_block: cidr,
      map_public_ip_on_launch: false,
      assign_ipv6_address_on_creation: false,
      tags: { Name: `acme-network-private-${zone}` },
    });
    expect(Object.values(vpc.all('aws_subnet')).map(fieldsOf)).toEqual([
      subnet('test-1a', '10.20.0.0/18'),
      subnet('test-1b', '10.20.64.0/18'),
    ]);
  });

  test('has one route table, without a route, for every subnet', () => {
    expect(fieldsOf(vpc.only('aws_route_table'))).toEqual({
      vpc_id: vpcId,
      route: [],
      tags: { Name: 'acme-network-private' },
    });
    const routeTableId = referenceTo(vpc, 'aws_route_table', 'id');
    expect(Object.values(vpc.all('aws_route_table_association')).map(fieldsOf)).toEqual(
      subnetIds.map((subnetId) => ({ subnet_id: subnetId, route_table_id: routeTableId })),
    );
  });

  test('leaves the default security group without a rule', () => {
    expect(fieldsOf(vpc.only('aws_default_security_group'))).toEqual({
      vpc_id: vpcId,
      ingress: [],
      egress: [],
      tags: { Name: 'acme-network-default-closed' },
    });
  });

  test('leaves the default network ACL without a rule and without a subnet', () => {
    expect(fieldsOf(vpc.only('aws_default_network_acl'))).toEqual({
      default_network_acl_id: referenceTo(vpc, 'aws_vpc', 'default_network_acl_id'),
      tags: { Name: 'acme-network-default-closed' },
    });
  });

  test('puts every subnet under one network ACL that knows the VPC and S3', () => {
    const entries = `data.${lookUpOfS3()}.entries`;
    const blocks = `sort(distinct([for entry in ${entries} : format("%s.0.0.0/8", split(".", entry.cidr)[0])]))`;
    const common = 'action = "allow", ipv6_cidr_block = null, icmp_type = null, icmp_code = null';
    const withinVpc = `{ ${common}, rule_no = 100, protocol = "-1", from_port = 0, to_port = 0, cidr_block = "10.20.0.0/16" }`;
    const rules = (from: number, to: number) =>
      `\${concat([${withinVpc}], [for index, cidr in ${blocks} : ` +
      `{ ${common}, rule_no = 200 + index, protocol = "6", from_port = ${from}, to_port = ${to}, cidr_block = cidr }])}`;
    expect(fieldsOf(vpc.only('aws_network_acl'))).toEqual({
      vpc_id: vpcId,
      subnet_ids: subnetIds,
      ingress: rules(1024, 65535),
      egress: rules(443, 443),
      tags: { Name: 'acme-network-private' },
    });
  });

  test('looks up the address ranges of S3 in the region', () => {
    const [list] = Object.values<any>(vpc.json.data.aws_ec2_managed_prefix_list);
    expect(fieldsOf(list)).toEqual({ name: 'com.amazonaws.test-1.s3' });
    expect(Object.keys(vpc.json.data)).toEqual(['aws_ec2_managed_prefix_list']);
  });

  test('routes to S3 from its table', () => {
    expect(vpc.only('aws_vpc_endpoint').route_table_ids).toEqual([referenceTo(vpc, 'aws_route_table', 'id')]);
  });

  test('puts interface endpoints into every subnet', () => {
    const made = network({ endpoints: ['sts'] });
    const interfaces = Object.values<any>(made.all('aws_vpc_endpoint')).filter(({ subnet_ids }) => subnet_ids);
    expect(interfaces.map(({ subnet_ids }) => subnet_ids)).toEqual([subnetIds]);
  });

  test('puts endpoints and their group into the VPC, under its name', () => {
    const made = network({ endpoints: ['sts'] });
    const parts = ['aws_vpc_endpoint', 'aws_security_group'].flatMap((type) => Object.values<any>(made.all(type)));
    expect(parts.map(({ vpc_id }) => vpc_id)).toEqual([vpcId, vpcId, vpcId]);
    expect(parts.map(({ tags }) => tags.Name).sort()).toEqual([
      'acme-network-endpoints',
      'acme-network-s3',
      'acme-network-sts',
    ]);
  });

  test('hands over what projects run in', () => {
    let handle: PrivateVpc | undefined;
    const made = synthesize((stack) => {
      handle = new PrivateVpc(stack, 'Vpc', { ...SMALLEST, endpoints: ['sts'] });
      const { vpcId, subnetIds, s3EndpointId, s3PrefixListId, endpointSecurityGroupId } = handle;
      stack.addOverride('output.handle.value', {
        vpcId,
        subnetIds,
        s3EndpointId,
        s3PrefixListId,
        endpointSecurityGroupId,
      });
    });
    expect(made.json.output.handle.value).toEqual({
      vpcId,
      subnetIds,
      s3EndpointId: referenceTo(made, 'aws_vpc_endpoint', 'id', 'Vpc_Endpoints_S3'),
      s3PrefixListId: `\${data.${lookUpOfS3()}.id}`,
      endpointSecurityGroupId: referenceTo(made, 'aws_security_group', 'id'),
    });
  });

  test('has no security group of endpoints where there are none', () => {
    synthesize((stack) => expect(new PrivateVpc(stack, 'Vpc', SMALLEST).endpointSecurityGroupId).toBeUndefined());
    expect(vpc.all('aws_security_group')).toEqual({});
  });

  test('keeps the addresses of the other subnets when a zone is added at the end', () => {
    const names = ['test-1a', 'test-1b', 'test-1c'].map((zone) => `Vpc_Subnet-${zone}`);
    const made = network({ zones: ['test-1a', 'test-1b', 'test-1c'] });
    expect(names.map((name) => addressOf(made, 'aws_subnet', name)).slice(0, 2)).toEqual(
      names.slice(0, 2).map((name) => addressOf(vpc, 'aws_subnet', name)),
    );
  });

  test('takes the smallest subnets: /26', () => {
    const made = network({ cidr: '10.20.0.0/24', zones: ['test-1a', 'test-1b', 'test-1c', 'test-1d'] });
    expect(Object.values<any>(made.all('aws_subnet')).map(({ cidr_block }) => cidr_block)).toEqual([
      '10.20.0.0/26',
      '10.20.0.64/26',
      '10.20.0.128/26',
      '10.20.0.192/26',
    ]);
  });

  test('refuses a block with host bits', () => {
    expect(refusal({ cidr: '10.20.0.1/16' })).toThrow(
      new Error(
        '"cidr" must be an IPv4 block with its host bits zero, got "10.20.0.1/16": write it as in "10.20.0.0/16" (stack/Vpc)',
      ),
    );
  });

  test.each([
    ['one zone', ['test-1a'], '"test-1a"'],
    ['no zone', [], 'none'],
  ])('refuses %s', (_, zones, received) => {
    expect(refusal({ zones })).toThrow(
      new Error(
        `"zones" must name at least 2 availability zones, got ${received}: ` +
          'add a zone: a job that loses one has to find another (stack/Vpc)',
      ),
    );
  });

  test('refuses subnets smaller than /26', () => {
    expect(refusal({ cidr: '10.20.0.0/25', zones: ['test-1a', 'test-1b', 'test-1c'] })).toThrow(
      new Error(
        '"cidr" must leave a subnet of /26 or larger in each zone, got "10.20.0.0/25" for 3 zones: ' +
          'choose a larger block or fewer zones (stack/Vpc)',
      ),
    );
  });

  test('tells all problems together', () => {
    expect(refusal({ cidr: '10.20.0.0', zones: [] })).toThrow(
      new Error(
        '"cidr" must be an IPv4 block with its host bits zero, got "10.20.0.0": write it as in "10.20.0.0/16" (stack/Vpc)\n' +
          '"zones" must name at least 2 availability zones, got none: ' +
          'add a zone: a job that loses one has to find another (stack/Vpc)',
      ),
    );
  });

  test.each([
    ['a zone named twice', ['test-1a', 'test-1b', 'test-1a'], '"test-1a", "test-1b", "test-1a"'],
    [
      'every zone named twice',
      ['test-1a', 'test-1b', 'test-1a', 'test-1b'],
      '"test-1a", "test-1b", "test-1a", "test-1b"',
    ],
  ])('refuses %s', (_, zones, received) => {
    expect(refusal({ zones })).toThrow(
      new Error(`"zones" must name each zone once, got ${received}: drop the repetition (stack/Vpc)`),
    );
  });

  test('does not count a zone named twice as two', () => {
    expect(refusal({ zones: ['test-1a', 'test-1a'] })).toThrow(
      new Error(
        '"zones" must name at least 2 availability zones, got "test-1a", "test-1a": ' +
          'add a zone: a job that loses one has to find another (stack/Vpc)\n' +
          '"zones" must name each zone once, got "test-1a", "test-1a": drop the repetition (stack/Vpc)',
      ),
    );
  });

  test.each(['10.0.0.0/8', '10.20.0.0/15', '0.0.0.0/0'])('refuses %s, which is larger than a VPC can be', (cidr) => {
    expect(refusal({ cidr })).toThrow(
      new Error(`"cidr" must be /16 or smaller, got "${cidr}": choose a block that AWS takes for a VPC (stack/Vpc)`),
    );
  });

  test.each(['10.20.0.0/25', '10.20.0.0/28', '10.20.0.0/32'])('refuses %s, which is too small', (cidr) => {
    expect(refusal({ cidr })).toThrow(
      new Error(
        `"cidr" must leave a subnet of /26 or larger in each zone, got "${cidr}" for 2 zones: ` +
          'choose a larger block or fewer zones (stack/Vpc)',
      ),
    );
  });

  test('takes the smallest block: /24', () => {
    const made = network({ cidr: '10.20.0.0/24' });
    expect(Object.values<any>(made.all('aws_subnet')).map(({ cidr_block }) => cidr_block)).toEqual([
      '10.20.0.0/26',
      '10.20.0.64/26',
    ]);
  });

  function lookUpOfS3(): string {
    return `aws_ec2_managed_prefix_list.${Object.keys(vpc.json.data.aws_ec2_managed_prefix_list)[0]}`;
  }
});
