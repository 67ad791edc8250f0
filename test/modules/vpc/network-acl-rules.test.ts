import { egressRules, ingressRules } from '../../../modules/vpc/network-acl-rules';

const WITHIN_VPC =
  '{ action = "allow", ipv6_cidr_block = null, icmp_type = null, icmp_code = null, ' +
  'rule_no = 100, protocol = "-1", from_port = 0, to_port = 0, cidr_block = "10.20.0.0/16" }';

describe('rules of the network ACL', () => {
  test('let out everything within the VPC, and HTTPS to S3', () => {
    expect(egressRules('10.20.0.0/16', 'sort(local.s3)')).toBe(
      `\${concat([${WITHIN_VPC}], [for index, cidr in sort(local.s3) : ` +
        '{ action = "allow", ipv6_cidr_block = null, icmp_type = null, icmp_code = null, ' +
        'rule_no = 200 + index, protocol = "6", from_port = 443, to_port = 443, cidr_block = cidr }])}',
    );
  });

  test('let in everything within the VPC, and answers of S3', () => {
    expect(ingressRules('10.20.0.0/16', 'sort(local.s3)')).toBe(
      `\${concat([${WITHIN_VPC}], [for index, cidr in sort(local.s3) : ` +
        '{ action = "allow", ipv6_cidr_block = null, icmp_type = null, icmp_code = null, ' +
        'rule_no = 200 + index, protocol = "6", from_port = 1024, to_port = 65535, cidr_block = cidr }])}',
    );
  });
});
