import { judged } from '../../support/settings-text';

describe('contradictions', () => {
  judged([
    [
      'local state in a bucket',
      'prefix: acme',
      'prefix: acme\nstate: { type: local, bucket: acme-state }',
      '4 state.bucket must not be given with type local, got "acme-state": remove one of the two',
    ],
    [
      'S3 state without a bucket',
      'prefix: acme',
      'prefix: acme\nstate: { type: s3 }',
      '4 state.bucket must be the name of an S3 bucket, got none: name a bucket that exists, is versioned and closed to all but administrators',
    ],
    [
      'settings of HCP Terraform for a bucket',
      'prefix: acme',
      'prefix: acme\nstate: { type: s3, bucket: acme-state, organization: acme, workspaceStart: ml- }',
      '4 state.organization must not be given with type s3, got "acme": remove one of the two',
      '4 state.workspaceStart must not be given with type s3, got "ml-": remove one of the two',
    ],
    [
      'settings of HCP Terraform for local state',
      'prefix: acme',
      'prefix: acme\nstate: { type: local, project: ml-baseline, hostname: tfe.acme.com }',
      '4 state.project must not be given with type local, got "ml-baseline": remove one of the two',
      '4 state.hostname must not be given with type local, got "tfe.acme.com": remove one of the two',
    ],
    [
      'workspaces of nobody, in a bucket',
      'prefix: acme',
      'prefix: acme\nstate: { type: hcp, bucket: acme-state }',
      '4 state.organization must be the name of an organization of HCP Terraform: 3 to 40 letters, digits, dashes or underscores, got none: copy it from the address of its page, app.terraform.io/app/<organization>',
      '4 state.project must be the name of a project of HCP Terraform: 3 to 40 letters, digits, spaces, dashes or underscores, no space at an end, got none: name a project that exists, for example "ml-baseline"; that of every organization is "Default Project"',
      '4 state.bucket must not be given with type hcp, got "acme-state": remove one of the two',
    ],
    [
      'settings of a trail that is not ours',
      'prefix: acme',
      'prefix: acme\naudit:\n  trail: existing\n  trailLock: { days: 30 }\n  auditors: [arn:aws:iam::123456789012:role/Auditor]\n  dataEventTypes: []',
      '6 audit.trailLock must not be given with trail existing, got a mapping of 1: remove one of the two',
      '8 audit.dataEventTypes must not be given with trail existing, got an empty list: remove one of the two',
    ],
    [
      'other settings of a trail that is not ours',
      'prefix: acme',
      'prefix: acme\naudit:\n  trail: existing\n  organizationTrail: o-a1b2c3d4e5\n  trailBucket: central-trails',
      '6 audit.organizationTrail must not be given with trail existing, got "o-a1b2c3d4e5": remove one of the two',
      '7 audit.trailBucket must not be given with trail existing, got "central-trails": remove one of the two',
    ],
    [
      'the log group of a trail that is made here',
      'prefix: acme',
      'prefix: acme\naudit: { existingTrailLogGroup: /org/trail }',
      '4 audit.existingTrailLogGroup must not be given with a trail that is made here, got "/org/trail": remove one of the two',
    ],
    [
      'a lock on a bucket that is not ours',
      'prefix: acme',
      'prefix: acme\naudit: { trail: create, trailBucket: central-trails, trailLock: { days: 30 } }',
      '4 audit.trailLock must not be given with trailBucket, got a mapping of 1: remove one of the two',
    ],
    [
      'subscriptions to a topic that is not ours',
      'prefix: acme',
      'prefix: acme\nalerts:\n  existingTopic: arn:aws:sns:eu-central-1:123456789012:alerts\n  emails: [a@example.com]\n  webhooks: ["https://example.com/hook"]',
      '6 alerts.emails must not be given with existingTopic, got a list of 1: remove one of the two',
      '7 alerts.webhooks must not be given with existingTopic, got a list of 1: remove one of the two',
    ],
    [
      'what a detector does that is not ours',
      'prefix: acme',
      'prefix: acme\nguardDuty: { detector: existing, aiProtection: true }',
      '4 guardDuty.aiProtection must not be given with detector existing, got true: remove one of the two',
    ],
    [
      'a threshold for anomalies that nobody looks for',
      'prefix: acme',
      'prefix: acme\ncost: { anomalyThreshold: 10 }',
      '4 cost.anomalyThreshold must not be given with no anomalyMonitor, got 10: remove one of the two',
    ],
    [
      'both kinds of network',
      'network:',
      'network:\n  existing: { vpcId: vpc-0a1b2c3d, subnetIds: [subnet-0a1b2c3d, subnet-0a1b2c3e], s3EndpointId: vpce-0a1b2c3d, s3PrefixListId: pl-6ea54007 }',
      '9 network.cidr must not be given with existing, got "10.20.0.0/16": remove one of the two',
      '10 network.zones must not be given with existing, got a list of 2: remove one of the two',
    ],
    [
      'an organization for a network whose endpoints are not ours',
      '  cidr: 10.20.0.0/16\n  zones: [eu-central-1a, eu-central-1b]',
      '  organizationId: o-a1b2c3d4e5\n  existing: { vpcId: vpc-0a1b2c3d, subnetIds: [subnet-0a1b2c3d, subnet-0a1b2c3e], s3EndpointId: vpce-0a1b2c3d, s3PrefixListId: pl-6ea54007 }',
      '8 network.organizationId must not be given with existing, got "o-a1b2c3d4e5": remove one of the two',
    ],
    [
      'neither kind of network',
      'network:\n  cidr: 10.20.0.0/16\n  zones: [eu-central-1a, eu-central-1b]',
      'network: {}',
      '7 network.cidr must be an IPv4 range from /16 to /24 whose host bits are zero, got none: write a range such as "10.20.0.0/16"',
      '7 network.zones must be a list of 2 to 6 availability zones, got none: write each on a line of its own, after a dash',
    ],
  ]);
});
