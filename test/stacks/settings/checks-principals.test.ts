import { added, complaintsAbout, judged, Row } from '../../support/settings-text';

describe('roles and users', () => {
  judged([
    [
      'of another account',
      'role/Loader]',
      'role/Loader]\n    output: { readers: [arn:aws:iam::210987654321:user/reader] }',
      '15 projects[0].output.readers[0] must be of the account 123456789012, got "arn:aws:iam::210987654321:user/reader": name a role or user of the account that is deployed to',
    ],
    [
      'of another partition',
      'arn:aws:iam::123456789012:role/Loader',
      'arn:aws-cn:iam::123456789012:role/Loader',
      '14 projects[0].trainingData.writers[0] must be of the partition aws, which eu-central-1 belongs to, got "arn:aws-cn:iam::123456789012:role/Loader": write it as arn:aws:iam::..., or correct the region',
    ],
    [
      'a deployer that does not administer',
      'deployer: arn:aws:iam::123456789012:role/Deployer',
      'deployer: arn:aws:iam::123456789012:role/Pipeline',
      '6 deployer must be one of the administrators, got "arn:aws:iam::123456789012:role/Pipeline": add it to administrators: AWS refuses a key policy that locks out whoever makes the key',
    ],
    [
      'an administrator who writes',
      'role/Loader',
      'role/Deployer',
      '14 projects[0].trainingData.writers[0] must not be an administrator, got "arn:aws:iam::123456789012:role/Deployer": administrators have no access to data: name another one as a writer, or take it off administrators',
    ],
    [
      'an administrator who reads, from outside too',
      'role/Loader]',
      `role/Loader]
    output: { readers: [arn:aws:iam::123456789012:role/Deployer] }
    exceptions: { dataAccessOutsideVpc: { principals: [arn:aws:iam::123456789012:role/Deployer], reason: Until the VPN is there } }`,
      '15 projects[0].output.readers[0] must not be an administrator, got "arn:aws:iam::123456789012:role/Deployer": administrators have no access to data: name another one as a reader, or take it off administrators',
      '16 projects[0].exceptions.dataAccessOutsideVpc.principals[0] must not be an administrator, got "arn:aws:iam::123456789012:role/Deployer": administrators have no access to data: name another one as a principal with data access, or take it off administrators',
    ],
    [
      'an administrator who audits',
      'prefix: acme',
      'prefix: acme\naudit: { auditors: [arn:aws:iam::123456789012:role/Deployer] }',
      '4 audit.auditors[0] must not be an administrator, got "arn:aws:iam::123456789012:role/Deployer": administrators have no access to data: name another one as an auditor, or take it off administrators',
    ],
    [
      'a training role that writes',
      'role/Loader',
      'role/acme-fraud-training-eu-central-1',
      '14 projects[0].trainingData.writers[0] must not be a role that this baseline makes, got "arn:aws:iam::123456789012:role/acme-fraud-training-eu-central-1": its permissions are set already: name a role of your own',
    ],
    [
      'a launcher of another account',
      'name: fraud',
      'name: fraud\n    launchers: [arn:aws:iam::210987654321:role/Scientist]',
      '12 projects[0].launchers[0] must be of the account 123456789012, got "arn:aws:iam::210987654321:role/Scientist": name a role or user of the account that is deployed to',
    ],
    [
      'a launcher who administers',
      'name: fraud',
      'name: fraud\n    launchers: [arn:aws:iam::123456789012:role/Deployer]',
      '12 projects[0].launchers[0] must not be an administrator, got "arn:aws:iam::123456789012:role/Deployer": administrators have no access to data: name another one as a launcher, or take it off administrators',
    ],
    ...['training', 'notebook', 'pipeline', 'customization'].map((work): Row => [
      `a launcher that is our role: ${work}`,
      'name: fraud',
      `name: fraud\n    launchers: [arn:aws:iam::123456789012:role/acme-fraud-${work}-eu-central-1]`,
      `12 projects[0].launchers[0] must not be a role that this baseline makes, got "arn:aws:iam::123456789012:role/acme-fraud-${work}-eu-central-1": its permissions are set already: name a role of your own`,
    ]),
    [
      'a reader that people of a project could make anew',
      'role/Loader]',
      'role/Loader]\n    output: { readers: [arn:aws:iam::123456789012:role/acme/fraud/Reader] }',
      '15 projects[0].output.readers[0] must not be a role that people of a project make, got "arn:aws:iam::123456789012:role/acme/fraud/Reader": who makes roles below "acme/" could delete it and make it anew: name a role elsewhere as a reader',
    ],
    [
      'a launcher that people of a project could make anew',
      'name: fraud',
      'name: fraud\n    launchers: [arn:aws:iam::123456789012:role/acme/fraud/team/Scientist]',
      '12 projects[0].launchers[0] must not be a role that people of a project make, got "arn:aws:iam::123456789012:role/acme/fraud/team/Scientist": who makes roles below "acme/" could delete it and make it anew: name a role elsewhere as a launcher',
    ],
    [
      'a role of Comprehend that administers',
      'name: fraud',
      'name: fraud\n    comprehend: { dataClassifications: [internal], dataAccessRole: arn:aws:iam::123456789012:role/Deployer }',
      '12 projects[0].comprehend.dataAccessRole must not be an administrator, got "arn:aws:iam::123456789012:role/Deployer": administrators have no access to data: name another one as the role of Comprehend, or take it off administrators',
    ],
    [
      'a role of the trail that administers',
      'role/Deployer\ndeployer',
      'role/Deployer\n  - arn:aws:iam::123456789012:role/acme-trail-eu-central-1\ndeployer',
      '6 administrators[1] must not be a role that this baseline makes, got "arn:aws:iam::123456789012:role/acme-trail-eu-central-1": its permissions are set already: name a role of your own',
    ],
  ]);

  test('a user may be called like one of our roles', () => {
    const text = added('    output: { readers: [arn:aws:iam::123456789012:user/acme-fraud-training-eu-central-1] }');
    expect(complaintsAbout(text)).toEqual([]);
  });
});
