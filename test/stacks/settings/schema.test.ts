import { added, changed, complaintsAbout, judged, Row } from '../../support/settings-text';

describe('account, region, partition, prefix', () => {
  judged([
    [
      'an account without quotes',
      '"123456789012"',
      '123456789012',
      '1 account must be the 12 digits of an AWS account, in quotes, got 123456789012 without quotes: write it in quotes, "123456789012"',
    ],
    [
      'an account whose leading zero YAML would drop',
      '"123456789012"',
      '012345678901',
      '1 account must be the 12 digits of an AWS account, in quotes, got 012345678901 without quotes: write it in quotes, "012345678901"',
    ],
    [
      'an account whose leading zero is gone',
      '"123456789012"',
      '12345678901',
      '1 account must be the 12 digits of an AWS account, in quotes, got 12345678901: write all digits, leading zeros too, for example "123456789012"',
    ],
    [
      'a region',
      'region: eu-central-1',
      'region: Frankfurt',
      '2 region must be the name of an AWS region, got "Frankfurt": write it as "aws ec2 describe-regions" lists it, for example "eu-central-1"',
    ],
    ...[
      ['a region, misspelt', 'eu-centrl-1', 'eu-central-1'],
      ['a region in capitals', 'US-East-1', 'us-east-1'],
      ['a region, misspelt, of another partition', 'us-gov-wst-1', 'us-gov-west-1'],
      ['a region without its last dash', 'ap-southeast2', 'ap-southeast-2'],
      ['a zone as region', 'eu-central-1a', 'eu-central-1'],
    ].map(([title, region, meant]): Row => [
      title,
      'region: eu-central-1',
      `region: ${region}`,
      `2 region must be the name of an AWS region, got "${region}": did you mean "${meant}"?`,
    ]),
    ...['eu-verymuchcentral-1', 'xx-central-1', 'eu-central'].map((region): Row => [
      `the region ${region}`,
      'region: eu-central-1',
      `region: ${region}`,
      `2 region must be the name of an AWS region, got "${region}": write it as "aws ec2 describe-regions" lists it, for example "eu-central-1"`,
    ]),
    [
      'the region of the state, misspelt',
      'prefix: acme',
      'prefix: acme\nstate: { type: s3, bucket: acme-state, region: eu-wst-1 }',
      '4 state.region must be the name of an AWS region, got "eu-wst-1": did you mean "eu-west-1"?',
    ],
    [
      'a partition',
      'prefix: acme',
      'prefix: acme\npartition: aws-china',
      '4 partition must be aws-cn, aws-us-gov, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f, aws-eusc or aws, got "aws-china": choose from aws-cn, aws-us-gov, aws-iso, aws-iso-b, aws-iso-e, aws-iso-f, aws-eusc, aws',
    ],
    ...['A', 'a', 'acme_ml', 'acme-', 'ac--me', '1acme', 'a-prefix-too-long'].map((prefix): Row => [
      `the prefix ${prefix}`,
      'prefix: acme',
      `prefix: ${prefix}`,
      `3 prefix must be 2 to 12 lower-case letters, digits or single dashes, starting with a letter, got "${prefix}": rename the prefix, for example "acme"`,
    ]),
    [
      'the name of a project',
      'name: fraud',
      'name: Fraud_1',
      '11 projects[0].name must be 2 to 20 lower-case letters, digits or single dashes, starting with a letter, got "Fraud_1": rename the project, for example "fraud"',
    ],
  ]);

  test('a value without end is cut', () => {
    const [complaint] = complaintsAbout(changed('prefix: acme', `prefix: ${'x'.repeat(5000)}`));
    expect(complaint).toContain(`got "${'x'.repeat(79)}…": rename`);
  });

  test('a value of several lines is shown on one', () => {
    expect(complaintsAbout(changed('prefix: acme', 'prefix: "a\\nb"'))).toEqual([
      'baseline.yaml:3 prefix must be 2 to 12 lower-case letters, digits or single dashes, starting with a letter, got "a\\nb": rename the prefix, for example "acme"',
    ]);
  });
});

describe('numbers, switches, choices', () => {
  judged([
    [
      'a switch in quotes',
      'name: fraud',
      'name: fraud\n    efa: "false"',
      '12 projects[0].efa must be true or false, got "false" in quotes: write false without quotes',
    ],
    [
      'a switch of older YAML',
      'name: fraud',
      'name: fraud\n    efa: yes',
      '12 projects[0].efa must be true or false, got "yes": write true or false, without quotes',
    ],
    [
      'a number in quotes',
      'writers:',
      'oldVersionDays: "30"\n      writers:',
      '14 projects[0].trainingData.oldVersionDays must be a whole number from 1 to 3650, got "30" in quotes: write 30 without quotes',
    ],
    [
      'a number out of bounds',
      'writers:',
      'oldVersionDays: 3651\n      writers:',
      '14 projects[0].trainingData.oldVersionDays must be a whole number from 1 to 3650, got 3651: write a number in that range',
    ],
    [
      'a broken number',
      'name: fraud',
      'name: fraud\n    output: { oldVersionDays: 1.5 }',
      '12 projects[0].output.oldVersionDays must be a whole number from 1 to 3650, got 1.5: write a number in that range',
    ],
    [
      'days that CloudWatch does not know, or that are too few',
      'prefix: acme',
      'prefix: acme\naudit: { logRetentionDays: 180 }',
      '4 audit.logRetentionDays must be one of 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653, got 180: choose the number nearest to what you need',
    ],
    [
      'a choice, misspelt',
      'prefix: acme',
      'prefix: acme\naudit: { trailLock: { mode: complience } }',
      '4 audit.trailLock.mode must be governance or compliance, got "complience": did you mean "compliance"?',
    ],
    [
      'a choice, far off',
      'prefix: acme',
      'prefix: acme\nkeys: { breakGlass: false }',
      '4 keys.breakGlass must be account-root or none, got false: choose from account-root, none',
    ],
    [
      'a data event type, misspelt',
      'prefix: acme',
      'prefix: acme\naudit: { dataEventTypes: ["AWS::Sagemaker::FeatureGroups"] }',
      '4 audit.dataEventTypes[0] must be a known CloudTrail resource type, got "AWS::Sagemaker::FeatureGroups": did you mean "AWS::SageMaker::FeatureGroup"?',
    ],
  ]);
});

describe('tags', () => {
  judged([
    [
      'a number as a value',
      'prefix: acme',
      'prefix: acme\ntags: { CostCentre: 0042 }',
      '4 tags.CostCentre must be a text of at most 256 letters, digits, spaces or any of _ . : / = + - @, got 0042 without quotes: write it in quotes, "0042"',
    ],
    [
      'characters that AWS does not take',
      'prefix: acme',
      'prefix: acme\ntags: { "Who?": "me!" }',
      '4 tags["Who?"] must have a key of 1 to 128 letters, digits, spaces or any of _ . : / = + - @, got "Who?": rename the tag',
    ],
  ]);

  test('more than AWS takes', () => {
    const tags = Array.from({ length: 41 }, (_, index) => `tag${index}: x`).join(', ');
    expect(complaintsAbout(added(`tags: { ${tags} }`))).toEqual([
      'baseline.yaml:15 tags must be a mapping of at most 40 tags, got a mapping of 41: write each as "Key: value" on a line of its own',
    ]);
  });
});
