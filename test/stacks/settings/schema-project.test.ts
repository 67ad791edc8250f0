import { added, complaintsAbout, judged, Row } from '../../support/settings-text';

/** A row whose settings stand below the name of the one project, from line 12 on. */
function below(title: string, settings: string, ...complaints: string[]): Row {
  return [title, 'name: fraud', `name: fraud\n    ${settings}`, ...complaints];
}

describe('instance types and run time', () => {
  judged([
    below(
      'an instance type, misspelt',
      'instanceTypes: [ml.g5.24xlarg]',
      '12 projects[0].instanceTypes[0] must be an instance type of SageMaker, got "ml.g5.24xlarg": did you mean "ml.g5.24xlarge"?',
    ),
    below(
      'an instance type of EC2',
      'instanceTypes: [m5.xlarge]',
      '12 projects[0].instanceTypes[0] must be an instance type of SageMaker, got "m5.xlarge": did you mean "ml.m5.xlarge"?',
    ),
    below(
      'no instance type',
      'instanceTypes: []',
      '12 projects[0].instanceTypes must be a list of 1 to 20 instance types, got an empty list: write each on a line of its own, after a dash',
    ),
    below(
      'more than 28 days',
      'maxRuntimeHours: 673',
      '12 projects[0].maxRuntimeHours must be a whole number from 1 to 672, got 673: write a number in that range',
    ),
    below('28 days', 'maxRuntimeHours: 672'),
  ]);

  test('of too many to choose from, only one is shown', () => {
    expect(complaintsAbout(added('    instanceTypes: [large]'))).toEqual([
      expect.stringMatching(
        /^baseline\.yaml:15 projects\[0\]\.instanceTypes\[0\] must be an instance type of SageMaker, got "large": choose from the \d{3} that docs\/baseline\.schema\.json lists, such as "ml\.c4\.large"$/,
      ),
    ]);
  });
});

describe("AWS's own models", () => {
  judged([
    below(
      'a classification with a wildcard',
      'comprehend: { dataClassifications: ["*"] }',
      '12 projects[0].comprehend.dataClassifications[0] must be 1 to 63 letters, digits, spaces or any of _ . : / = + @ -, starting with a letter or digit, got "*": write it as the tag has it, for example "internal"',
    ),
    below(
      'a user for Comprehend',
      'comprehend: { dataClassifications: [internal], dataAccessRole: arn:aws:iam::123456789012:user/maria }',
      '12 projects[0].comprehend.dataAccessRole must be the ARN of one IAM role, got "arn:aws:iam::123456789012:user/maria": users cannot be passed here: name a role',
    ),
    below(
      'a use case with a policy variable',
      'rekognition: { useCases: ["${aws:username}"] }',
      '12 projects[0].rekognition.useCases[0] must be 1 to 63 letters, digits, spaces or any of _ . : / = + @ -, starting with a letter or digit, got "${aws:username}": write it as the tag has it, for example "access-control"',
    ),
    below(
      'a collection with a wildcard',
      'rekognition: { useCases: [access-control], collections: ["staff*"] }',
      '12 projects[0].rekognition.collections[0] must be the ID of a collection of Rekognition, without wildcards, got "staff*": copy it from "aws rekognition list-collections"',
    ),
  ]);

  test('more than ten on a list', () => {
    const names = Array.from({ length: 11 }, (_, index) => `amazon.nova-${index}`).join(', ');
    expect(complaintsAbout(added(`    bedrock: { restricted: [${names}] }`))).toEqual([
      'baseline.yaml:15 projects[0].bedrock.restricted must be a list of 0 to 10 model IDs, got a list of 11: write each on a line of its own, after a dash',
    ]);
  });
});

describe('log groups that exist', () => {
  judged([
    [
      'of what has none',
      'prefix: acme',
      'prefix: acme\naudit: { existingLogGroups: [inference] }',
      '4 audit.existingLogGroups[0] must be training, processing, transform or notebook, got "inference": choose from training, processing, transform, notebook',
    ],
    [
      'as the setting was before',
      'prefix: acme',
      'prefix: acme\naudit: { trainingLogGroup: existing }',
      '4 audit.trainingLogGroup must be a known setting, got "trainingLogGroup": choose from trail, existingTrailLogGroup, organizationTrail, trailBucket, accessLogBucket, trailLock, logRetentionDays, existingLogGroups, auditors, dataEventTypes',
    ],
  ]);
});
