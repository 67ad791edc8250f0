/** A private network that projects run in: made here, or owned elsewhere. */
export interface INetwork {
  /** ID of the VPC. */
  readonly vpcId: string;
  /** Private subnets, in two or more zones. */
  readonly subnetIds: readonly string[];
  /** S3 gateway endpoint: the only way to the data buckets. */
  readonly s3EndpointId: string;
  /** Prefix list of S3 in this region, for security groups. */
  readonly s3PrefixListId: string;
  /** Security group of the interface endpoints; absent if there are none, or if who owns them lets callers in by himself. */
  readonly endpointSecurityGroupId?: string;
}
