import { judged } from '../../support/settings-text';

describe('network', () => {
  judged([
    [
      'an organization',
      'network:',
      'network:\n  organizationId: acme',
      '8 network.organizationId must be the ID of an organization, got "acme": copy it from "aws organizations describe-organization", for example "o-a1b2c3d4e5"',
    ],
    [
      'host bits',
      '10.20.0.0/16',
      '10.20.0.1/16',
      '8 network.cidr must be an IPv4 range from /16 to /24 whose host bits are zero, got "10.20.0.1/16": write the range that this address lies in, "10.20.0.0/16", or another one',
    ],
    [
      'a range too small',
      '10.20.0.0/16',
      '10.20.0.0/25',
      '8 network.cidr must be an IPv4 range from /16 to /24 whose host bits are zero, got "10.20.0.0/25": write a range such as "10.20.0.0/16"',
    ],
    [
      'no range',
      '10.20.0.0/16',
      '10.20.0.300/16',
      '8 network.cidr must be an IPv4 range from /16 to /24 whose host bits are zero, got "10.20.0.300/16": write a range such as "10.20.0.0/16"',
    ],
    [
      'a reserved range',
      'zones:',
      'reservedCidrs: [10.0.0.0/33]\n  zones:',
      '9 network.reservedCidrs[0] must be an IPv4 range whose host bits are zero, got "10.0.0.0/33": write a range such as "10.0.0.0/16"',
    ],
    [
      'one zone',
      '[eu-central-1a, eu-central-1b]',
      '[eu-central-1a]',
      '9 network.zones must be a list of 2 to 6 availability zones, got only eu-central-1a: add a second zone, for example "eu-central-1b"',
    ],
    [
      'one zone that is not the first',
      '[eu-central-1a, eu-central-1b]',
      '[eu-central-1c]',
      '9 network.zones must be a list of 2 to 6 availability zones, got only eu-central-1c: add a second zone, for example "eu-central-1a"',
    ],
    [
      'no zone',
      '[eu-central-1a, eu-central-1b]',
      '[]',
      '9 network.zones must be a list of 2 to 6 availability zones, got an empty list: write each on a line of its own, after a dash',
    ],
    [
      'a zone by its letter',
      '[eu-central-1a, eu-central-1b]',
      '[eu-central-1a, b]',
      '9 network.zones[1] must be the name of an availability zone, got "b": write it as "aws ec2 describe-availability-zones" lists it, for example "eu-central-1a"',
    ],
    [
      'an endpoint that is almost one',
      'zones:',
      'endpoints: [sts, sagemaker-api]\n  zones:',
      '9 network.endpoints[1] must be the name of a known interface endpoint, got "sagemaker-api": did you mean "sagemaker.api"?',
    ],
    [
      'an endpoint that is there anyway',
      'zones:',
      'endpoints: [s3]\n  zones:',
      '9 network.endpoints[0] must be the name of a known interface endpoint, got "s3": S3 needs none: its gateway endpoint is always there',
    ],
    [
      'an endpoint that is none',
      'zones:',
      'endpoints: [athena]\n  zones:',
      '9 network.endpoints[0] must be the name of a known interface endpoint, got "athena": choose from bedrock, bedrock-runtime, comprehend, ecr.api, ecr.dkr, kms, logs, monitoring, rekognition, sagemaker.api, sagemaker.runtime, secretsmanager, sts',
    ],
    [
      'ids of a network that exists',
      'cidr: 10.20.0.0/16\n  zones: [eu-central-1a, eu-central-1b]',
      'existing: { vpcId: main, subnetIds: [subnet-0a1b2c3d], s3EndpointId: vpce-0a1b2c3d, s3PrefixListId: pl-6ea54007 }',
      '8 network.existing.vpcId must be the id of a VPC, vpc- and 8 or 17 hexadecimal digits, got "main": copy it from the AWS console or CLI',
      '8 network.existing.subnetIds must be a list of 2 to 6 subnet ids, got a list of 1: write each on a line of its own, after a dash',
    ],
  ]);
});
