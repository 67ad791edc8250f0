import { judged } from '../../support/settings-text';

describe('the account and its surroundings', () => {
  judged([
    [
      'a partition that is not that of the region',
      'prefix: acme',
      'partition: aws-cn\nprefix: acme',
      '3 partition must be that of the region eu-central-1, aws, got "aws-cn": leave it out, or correct the region',
    ],
    [
      'tags that the baseline sets, or AWS, or exceptions',
      'prefix: acme',
      'prefix: acme\ntags:\n  project: fraud\n  aws:region: x\n  ml-baseline:exception:none: x',
      '5 tags.project must not be one of Project, Baseline, ManagedBy, Component, nor start with aws: or ml-baseline:, got "project": the baseline sets this tag itself: rename yours',
      '6 tags["aws:region"] must not be one of Project, Baseline, ManagedBy, Component, nor start with aws: or ml-baseline:, got "aws:region": rename the tag',
      '7 tags["ml-baseline:exception:none"] must not be one of Project, Baseline, ManagedBy, Component, nor start with aws: or ml-baseline:, got "ml-baseline:exception:none": rename the tag',
    ],
    [
      'tags that differ by capitals alone',
      'prefix: acme',
      'prefix: acme\ntags: { Owner: me, owner: you }',
      '4 tags.owner must differ from other tags by more than capitals, got "owner" beside "Owner": keep one of them',
    ],
    [
      'state in another partition',
      'prefix: acme',
      'prefix: acme\nstate: { type: s3, bucket: acme-state, region: cn-north-1 }',
      '4 state.region must be a region of the partition aws, got "cn-north-1": choose a bucket in the partition that is deployed to',
    ],
    [
      "a key for the state that is not in its bucket's region",
      'prefix: acme',
      'prefix: acme\nstate: { type: s3, bucket: acme-state, region: eu-west-1, kmsKeyArn: "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555" }',
      '4 state.kmsKeyArn must be a key of the bucket\'s region, eu-west-1, and partition, aws, got "arn:aws:kms:eu-central-1:123456789012:key/11111111-2222-4333-8444-555555555555": name a key of that region, or correct state.region',
    ],
    [
      'state in a bucket that is yet to be made',
      'prefix: acme',
      'prefix: acme\nstate: { type: s3, bucket: acme-trail-123456789012-eu-central-1 }',
      '4 state.bucket must not be a bucket that this baseline makes, got "acme-trail-123456789012-eu-central-1": the state is needed before the first bucket is: name one that exists',
    ],
    [
      'logs in buckets that are yet to be made',
      'prefix: acme',
      'prefix: acme\naudit:\n  trailBucket: acme-trail-123456789012-eu-central-1\n  accessLogBucket: acme-fraud-output-123456789012-eu-central-1',
      '5 audit.trailBucket must not be a bucket that this baseline makes, got "acme-trail-123456789012-eu-central-1": leave it out to have it made, or name a bucket that exists',
      '6 audit.accessLogBucket must not be a bucket that this baseline makes, got "acme-fraud-output-123456789012-eu-central-1": leave it out to have it made, or name a bucket that exists',
    ],
    [
      'access logs in the bucket of the trail',
      'prefix: acme',
      'prefix: acme\naudit: { trailBucket: logs-of-all, accessLogBucket: logs-of-all }',
      '4 audit.accessLogBucket must not be the trailBucket, got "logs-of-all": name another one: the trail\'s files are locked, and kept for longer',
    ],
    [
      'buckets that exist',
      'prefix: acme',
      'prefix: acme\naudit: { trailBucket: trails, accessLogBucket: access-logs }',
    ],
  ]);
});
