import { egressRules, ingressRules } from '../../../modules/vpc/network-acl-rules';

const WITHIN_VPC =
  '{ action = "allow", ipv6_cidr_block = null, icmp_type = null, icmp_code = null, ' +
  'rule_no = 100, protocol = "-1", from_port = 0, to_port = 0, cidr_block = "10.20.0.0/16" }';

/** The /8 blocks of the list's ranges, each once, in an order that does not change. */
const S3_BLOCKS = 'sort(distinct([for entry in local.s3.entries : format("%s.0.0.0/8", split(".", entry.cidr)[0])]))';

describe('rules of the network ACL', () => {
  test('let out everything within the VPC, and HTTPS to the blocks of S3', () => {
    expect(egressRules('10.20.0.0/16', 'local.s3.entries')).toBe(
      `\${concat([${WITHIN_VPC}], [for index, cidr in ${S3_BLOCKS} : ` +
        '{ action = "allow", ipv6_cidr_block = null, icmp_type = null, icmp_code = null, ' +
        'rule_no = 200 + index, protocol = "6", from_port = 443, to_port = 443, cidr_block = cidr }])}',
    );
  });

  test('let in everything within the VPC, and answers from the blocks of S3', () => {
    expect(ingressRules('10.20.0.0/16', 'local.s3.entries')).toBe(
      `\${concat([${WITHIN_VPC}], [for index, cidr in ${S3_BLOCKS} : ` +
        '{ action = "allow", ipv6_cidr_block = null, icmp_type = null, icmp_code = null, ' +
        'rule_no = 200 + index, protocol = "6", from_port = 1024, to_port = 65535, cidr_block = cidr }])}',
    );
  });
});
