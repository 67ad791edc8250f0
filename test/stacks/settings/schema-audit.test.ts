import { added, complaintsAbout } from '../../support/settings-text';

const BUCKET =
  'must be the name of an S3 bucket, 3 to 63 lower-case letters, digits or dashes, got %: name a bucket that exists';

test.each([
  ['trailBucket: Central', `trailBucket ${BUCKET.replace('%', '"Central"')}`],
  ['trailBucket: "arn:aws:s3:::central"', `trailBucket ${BUCKET.replace('%', '"arn:aws:s3:::central"')}`],
  ['accessLogBucket: my.logs', `accessLogBucket ${BUCKET.replace('%', '"my.logs"')}`],
  ['accessLogBucket: ab', `accessLogBucket ${BUCKET.replace('%', '"ab"')}`],
  [
    'organizationTrail: acme',
    'organizationTrail must be the ID of an organization, got "acme": copy it from "aws organizations describe-organization", for example "o-a1b2c3d4e5"',
  ],
  [
    'trail: existing, existingTrailLogGroup: "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*"',
    'existingTrailLogGroup must be the name of a log group, got "arn:aws:logs:eu-central-1:123456789012:log-group:trail:*": copy it from "aws cloudtrail describe-trails", without the ARN before it',
  ],
])('audit: %s', (setting, complaint) => {
  expect(complaintsAbout(added(`audit: { ${setting} }`))).toEqual([`baseline.yaml:15 audit.${complaint}`]);
});
