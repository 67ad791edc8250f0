import { comprehendStatements } from '../../../modules/ai-services/comprehend-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const KEY = 'arn:test:kms:test-1:111122223333:key/1';
const ROLE = 'arn:test:iam::111122223333:role/Comprehend';
const JOBS = 'arn:test:comprehend:test-1:111122223333:entities-detection-job/*';
const USE = {
  project: 'fraud',
  dataClassifications: ['internal', 'public'],
  keyArn: KEY,
  subnetIds: ['subnet-a', 'subnet-b'],
  securityGroupIds: ['sg-jobs'],
};

const classified = (key: string) => ({
  test: 'StringEquals',
  key: `${key}/DataClassification`,
  values: ['internal', 'public'],
});

const ours = (key: string) => ({ test: 'StringEquals', key: `${key}/Project`, values: ['fraud'] });

const SINGLE = {
  sid: 'DetectPii',
  effect: 'Allow',
  actions: ['comprehend:DetectPiiEntities'],
  resources: ['*'],
  conditions: [classified('aws:PrincipalTag')],
};

describe('comprehendStatements', () => {
  test('are about single texts alone, without a role for jobs', () => {
    expect(comprehendStatements(USE, ENVIRONMENT)).toEqual([SINGLE]);
  });

  test('are about jobs as well, with one: by classification, under the key, in the network', () => {
    expect(comprehendStatements({ ...USE, dataAccessRoleArn: ROLE }, ENVIRONMENT)).toEqual([
      SINGLE,
      {
        sid: 'StartEntityJobs',
        effect: 'Allow',
        actions: ['comprehend:StartEntitiesDetectionJob'],
        resources: [JOBS],
        conditions: [
          classified('aws:PrincipalTag'),
          classified('aws:RequestTag'),
          ours('aws:RequestTag'),
          { test: 'ArnEquals', key: 'comprehend:OutputKmsKey', values: [KEY] },
          { test: 'ArnEquals', key: 'comprehend:VolumeKmsKey', values: [KEY] },
          { test: 'ForAllValues:StringEquals', key: 'comprehend:VpcSubnets', values: ['subnet-a', 'subnet-b'] },
          { test: 'ForAllValues:StringEquals', key: 'comprehend:VpcSecurityGroupIds', values: ['sg-jobs'] },
          { test: 'Null', key: 'comprehend:VpcSubnets', values: ['false'] },
          { test: 'Null', key: 'comprehend:VpcSecurityGroupIds', values: ['false'] },
        ],
      },
      {
        sid: 'TagEntityJobs',
        effect: 'Allow',
        actions: ['comprehend:TagResource'],
        resources: [JOBS],
        conditions: [
          classified('aws:RequestTag'),
          ours('aws:RequestTag'),
          { ...ours('aws:ResourceTag'), test: 'StringEqualsIfExists' },
          { ...classified('aws:ResourceTag'), test: 'StringEqualsIfExists' },
        ],
      },
      {
        sid: 'WatchEntityJobs',
        effect: 'Allow',
        actions: ['comprehend:DescribeEntitiesDetectionJob', 'comprehend:StopEntitiesDetectionJob'],
        resources: [JOBS],
        conditions: [classified('aws:ResourceTag'), ours('aws:ResourceTag')],
      },
      {
        sid: 'PassDataAccessRole',
        effect: 'Allow',
        actions: ['iam:PassRole'],
        resources: [ROLE],
        conditions: [{ test: 'StringEquals', key: 'iam:PassedToService', values: ['comprehend.amazonaws.com'] }],
      },
    ]);
  });
});
