import { TerraformStack } from 'cdktf';
import { JobSecurityGroup, PrivateVpc } from '../../../modules/vpc';
import { synthesize } from '../../support/synthesize';

const NETWORK = {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  subnetIds: ['subnet-0a1b2c3d4e5f67890', 'subnet-1a1b2c3d4e5f67890'],
  s3EndpointId: 'vpce-0a1b2c3d4e5f67890',
};

describe('a network that exists', () => {
  const group = (stack: TerraformStack, props: Partial<Parameters<typeof PrivateVpc.fromIds>[2]>) =>
    new JobSecurityGroup(stack, 'Jobs', {
      name: 'acme-jobs',
      network: PrivateVpc.fromIds(stack, 'Network', { ...NETWORK, ...props }),
    });

  test('takes jobs, with the prefix list of S3 that AWS has', () => {
    const made = synthesize((stack) => group(stack, {}));
    expect(Object.values<any>(made.json.data.aws_ec2_managed_prefix_list)).toMatchObject([
      { name: 'com.amazonaws.test-1.s3' },
    ]);
    expect(made.only('aws_security_group').vpc_id).toBe(NETWORK.vpcId);
    const targets = Object.values<any>(made.all('aws_vpc_security_group_egress_rule')).map(
      (rule) => rule.prefix_list_id,
    );
    expect(targets.filter(Boolean)).toEqual([expect.stringMatching(/^\$\{data\.aws_ec2_managed_prefix_list\./)]);
  });

  test('takes the prefix list and the endpoints of its owner', () => {
    const made = synthesize((stack) =>
      group(stack, { s3PrefixListId: 'pl-0a1b2c3d4e5f67890', endpointSecurityGroupId: 'sg-0a1b2c3d4e5f67890' }),
    );
    expect(made.json.data).toBeUndefined();
    const rules = Object.values<any>(made.all('aws_vpc_security_group_ingress_rule'));
    expect(rules.map((rule) => rule.security_group_id)).toContain('sg-0a1b2c3d4e5f67890');
  });

  test.each([
    ['vpcId', 'acme', 'be the ID of a VPC', 'vpc'],
    ['s3EndpointId', 'vpc-0a1b2c3d4e5f67890', 'be the ID of a VPC endpoint', 'vpce'],
    ['s3PrefixListId', 'com.amazonaws.test-1.s3', 'be the ID of a prefix list', 'pl'],
    ['endpointSecurityGroupId', 'endpoints', 'be the ID of a security group', 'sg'],
  ])('is refused if "%s" is "%s"', (property, value, rule, prefix) => {
    expect(() => synthesize((stack) => group(stack, { [property]: value }))).toThrow(
      new Error(
        `"${property}" must ${rule}, got "${value}": write it as in "${prefix}-0a1b2c3d4e5f67890" (stack/Network)`,
      ),
    );
  });

  test('is refused without a subnet, or with one that is none', () => {
    expect(() => synthesize((stack) => group(stack, { subnetIds: [] }))).toThrow(
      '"subnetIds" must name at least one subnet, got none: name private ones, in two or more zones (stack/Network)',
    );
    expect(() => synthesize((stack) => group(stack, { subnetIds: [NETWORK.subnetIds[0]!, 'b'] }))).toThrow(
      '"subnetIds" must be the ID of a subnet each, got "b": write it as in "subnet-0a1b2c3d4e5f67890" (stack/Network)',
    );
  });
});
