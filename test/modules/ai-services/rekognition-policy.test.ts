import { rekognitionStatements } from '../../../modules/ai-services/rekognition-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const APPROVED = [
  { test: 'StringEquals', key: 'aws:PrincipalTag/RekognitionUseCase', values: ['access-control', 'kyc'] },
];
const DETECT = {
  sid: 'DetectFaces',
  effect: 'Allow',
  actions: ['rekognition:DetectFaces'],
  resources: ['*'],
  conditions: APPROVED,
};

describe('rekognitionStatements', () => {
  const useCases = ['access-control', 'kyc'];

  test('find faces for an approved use case, and recognize nobody without a collection', () => {
    expect(rekognitionStatements({ useCases, collections: [] }, ENVIRONMENT)).toEqual([DETECT]);
  });

  test('search faces in the collections that are named', () => {
    expect(rekognitionStatements({ useCases, collections: ['staff', 'guests'] }, ENVIRONMENT)).toEqual([
      DETECT,
      {
        sid: 'SearchFaces',
        effect: 'Allow',
        actions: ['rekognition:SearchFacesByImage'],
        resources: [
          'arn:test:rekognition:test-1:111122223333:collection/staff',
          'arn:test:rekognition:test-1:111122223333:collection/guests',
        ],
        conditions: APPROVED,
      },
    ]);
  });
});
