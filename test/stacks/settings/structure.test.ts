import { complaintsAbout, judged, SMALLEST } from '../../support/settings-text';

describe('unknown settings', () => {
  judged([
    [
      'at the top, with the nearest one',
      'prefix: acme',
      'prefix: acme\nregin: eu-central-1',
      '4 regin must be a known setting, got "regin": did you mean "region"?',
    ],
    [
      'at the top, with none near',
      'prefix: acme',
      'prefix: acme\ncolour: red',
      '4 colour must be a known setting, got "colour": choose from account, region, partition, prefix, tags, administrators, deployer, planner, state, deployment, keys, audit, alerts, detections, guardDuty, cost, network, projects, exceptions',
    ],
    [
      'at the top, in place of what is needed',
      'administrators:',
      'administators:',
      '4 administators must be a known setting, got "administators": did you mean "administrators"?',
    ],
    [
      'in a project, in place of what is needed',
      'trainingData',
      'trainingdata',
      '13 projects[0].trainingdata must be a known setting, got "trainingdata": did you mean "trainingData"?',
    ],
    [
      'in the network, in place of what only some networks need',
      'cidr:',
      'cdir:',
      '8 network.cdir must be a known setting, got "cdir": did you mean "cidr"?',
    ],
    [
      'in place of what is needed, but far from it',
      'cidr:',
      'addresses:',
      '7 network.cidr must be an IPv4 range from /16 to /24 whose host bits are zero, got none: write a range such as "10.20.0.0/16"',
      '8 network.addresses must be a known setting, got "addresses": choose from cidr, zones, reservedCidrs, endpoints, organizationId, existing',
    ],
    [
      'deep down',
      'writers:',
      'oldVersionsDays: 3\n      writers:',
      '14 projects[0].trainingData.oldVersionsDays must be a known setting, got "oldVersionsDays": did you mean "oldVersionDays"?',
    ],
    [
      'with a name that does not end',
      'prefix: acme',
      `prefix: acme\n${'x'.repeat(100)}: 1`,
      `4 ${'x'.repeat(79)}… must be a known setting, got "${'x'.repeat(79)}…": choose from account, region, partition, prefix, tags, administrators, deployer, planner, state, deployment, keys, audit, alerts, detections, guardDuty, cost, network, projects, exceptions`,
    ],
    [
      'with a name that objects have anyway',
      'prefix: acme',
      'prefix: acme\n__proto__: { account: 1 }',
      '4 ["__proto__"] must be a known setting, got "__proto__": choose from account, region, partition, prefix, tags, administrators, deployer, planner, state, deployment, keys, audit, alerts, detections, guardDuty, cost, network, projects, exceptions',
    ],
  ]);
});

describe('missing settings', () => {
  test('all that is needed, at the line of what is around', () => {
    expect(complaintsAbout('tags: {}')).toEqual([
      'baseline.yaml:1 account must be the 12 digits of an AWS account, in quotes, got none: write all digits, leading zeros too, for example "123456789012"',
      'baseline.yaml:1 region must be the name of an AWS region, got none: write it as "aws ec2 describe-regions" lists it, for example "eu-central-1"',
      'baseline.yaml:1 prefix must be 2 to 12 lower-case letters, digits or single dashes, starting with a letter, got none: add it, for example "prefix: acme"',
      'baseline.yaml:1 administrators must be a list of 1 to 8 IAM role or user ARNs, got none: name who manages keys and bucket settings, the deployer among them',
      'baseline.yaml:1 deployer must be the ARN of one IAM role or user, got none: name a role or user in full, for example "arn:aws:iam::123456789012:role/MlAdmin"',
      'baseline.yaml:1 network must be a mapping of settings, got none: write its settings below it: cidr, zones, reservedCidrs, endpoints, organizationId, existing',
      'baseline.yaml:1 projects must be a list of 1 or more projects, got none: add at least one project, as in examples/quickstart/baseline.yaml',
    ]);
  });

  test.each([
    ['projects: []', 'an empty list', 'add at least one project, as in examples/quickstart/baseline.yaml'],
    ['projects:', 'nothing', 'add at least one project, as in examples/quickstart/baseline.yaml'],
    ['projects: fraud', '"fraud"', 'write each on a line of its own, after a dash'],
  ])('%s', (projects, received, remedy) => {
    expect(complaintsAbout(SMALLEST.replace(/projects:[^]*/, projects))).toEqual([
      `baseline.yaml:10 projects must be a list of 1 or more projects, got ${received}: ${remedy}`,
    ]);
  });

  judged([
    [
      'a prefix without content',
      'prefix: acme',
      'prefix:',
      '3 prefix must be 2 to 12 lower-case letters, digits or single dashes, starting with a letter, got nothing: add it, for example "prefix: acme"',
    ],
    [
      'a name of a project',
      'name: fraud',
      'efa: true',
      '11 projects[0].name must be 2 to 20 lower-case letters, digits or single dashes, starting with a letter, got none: add it, for example "name: fraud"',
    ],
    [
      'a section without content',
      'prefix: acme',
      'prefix: acme\nkeys:',
      '4 keys must be a mapping of settings, got nothing: write its settings below it: breakGlass',
    ],
    [
      'a project without content',
      'projects:',
      'projects:\n  -',
      '11 projects[0] must be a mapping of settings, got nothing: write its settings below it: name, components, launchers, instanceTypes, maxRuntimeHours, bedrock, comprehend, rekognition, imageRepositories, trainingData, output, efa, exceptions',
    ],
  ]);
});
