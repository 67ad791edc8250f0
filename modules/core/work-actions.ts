/** What work in a network takes of EC2 and ECR. */

/** What there is. EC2 has no resource for these. */
export const NETWORK_FINDING: readonly string[] = Object.freeze([
  'ec2:DescribeDhcpOptions',
  'ec2:DescribeNetworkInterfaces',
  'ec2:DescribeSecurityGroups',
  'ec2:DescribeSubnets',
  'ec2:DescribeVpcs',
]);

/** Lending an interface to the service that work runs in, and taking it away. */
export const INTERFACE_MANAGEMENT: readonly string[] = Object.freeze([
  'ec2:CreateNetworkInterfacePermission',
  'ec2:DeleteNetworkInterface',
  'ec2:DeleteNetworkInterfacePermission',
]);

/** Pulling images, from whatever registry. */
export const PULL_IMAGES: readonly string[] = Object.freeze([
  'ecr:BatchCheckLayerAvailability',
  'ecr:BatchGetImage',
  'ecr:GetDownloadUrlForLayer',
]);
