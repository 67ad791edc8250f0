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

/** Outbound: the VPC itself, and HTTPS to S3's address ranges. As a Terraform expression, since the ranges are known at plan. */
export function egressRules(vpcCidr: string, s3Cidrs: string): string {
  return rules(vpcCidr, s3Cidrs, HTTPS);
}

/** Inbound: the VPC itself, and S3's answers. */
export function ingressRules(vpcCidr: string, s3Cidrs: string): string {
  return rules(vpcCidr, s3Cidrs, EPHEMERAL);
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
