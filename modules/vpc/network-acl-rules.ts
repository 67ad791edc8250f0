/** A rule of a network ACL as Terraform's attribute form wants it: every field named. */
interface NetworkAclRule {
  readonly action: 'allow';
  readonly rule_no: number;
  readonly protocol: string;
  readonly from_port: number;
  readonly to_port: number;
  readonly cidr_block: string;
  readonly ipv6_cidr_block: null;
  readonly icmp_type: null;
  readonly icmp_code: null;
}

/** Protocol number of TCP, as AWS stores it. */
const TCP = '6';
const ANY_PROTOCOL = '-1';

const FIRST_S3_RULE = 200;

const HTTPS = { from: 443, to: 443 };
/** Ports that the answers come back to. https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports */
const EPHEMERAL = { from: 1024, to: 65535 };

/**
 * Outbound: the VPC itself, and HTTPS to S3's address blocks. As a Terraform expression, since the ranges are known at plan.
 *
 * @param s3Entries the expression of the entries of S3's prefix list
 */
export function egressRules(vpcCidr: string, s3Entries: string): string {
  return rules(vpcCidr, blocksOf(s3Entries), HTTPS);
}

/** Inbound: the VPC itself, and S3's answers. */
export function ingressRules(vpcCidr: string, s3Entries: string): string {
  return rules(vpcCidr, blocksOf(s3Entries), EPHEMERAL);
}

/** The /8 blocks that hold S3's ranges: few enough for an ACL's quota, and not another set each time S3 grows. */
function blocksOf(s3Entries: string): string {
  return `sort(distinct([for entry in ${s3Entries} : format("%s.0.0.0/8", split(".", entry.cidr)[0])]))`;
}

function rules(vpcCidr: string, s3Cidrs: string, ports: { readonly from: number; readonly to: number }): string {
  const withinVpc = rule({ rule_no: 100, protocol: ANY_PROTOCOL, from_port: 0, to_port: 0, cidr_block: vpcCidr });
  const s3 = rule({ rule_no: 0, protocol: TCP, from_port: ports.from, to_port: ports.to, cidr_block: '' });
  const s3Object = objectExpression(s3, { rule_no: `${FIRST_S3_RULE} + index`, cidr_block: 'cidr' });
  return `\${concat([${objectExpression(withinVpc)}], [for index, cidr in ${s3Cidrs} : ${s3Object}])}`;
}

function rule(fields: Omit<NetworkAclRule, 'action' | 'ipv6_cidr_block' | 'icmp_type' | 'icmp_code'>): NetworkAclRule {
  return { action: 'allow', ipv6_cidr_block: null, icmp_type: null, icmp_code: null, ...fields };
}

function objectExpression(fields: NetworkAclRule, expressions: Readonly<Record<string, string>> = {}): string {
  const literal = (value: string | number | null) => (typeof value === 'string' ? `"${value}"` : String(value));
  const entries = Object.entries(fields).map(([name, value]) => `${name} = ${expressions[name] ?? literal(value)}`);
  return `{ ${entries.join(', ')} }`;
}
