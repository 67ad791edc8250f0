import { eventSelectors, valueCount } from '../../../modules/cloudtrail/event-selectors';

const MANAGEMENT = {
  name: 'Management events',
  fieldSelector: [{ field: 'eventCategory', equalTo: ['Management'] }],
};

describe('eventSelectors', () => {
  test('are all management events, those of KMS and of data APIs included, with nothing else asked for', () => {
    expect(eventSelectors({ bucketArns: [], types: [] })).toEqual([MANAGEMENT]);
  });

  test('are the objects of exactly these buckets, for the slash ends their names, and copies of whatever objects', () => {
    expect(eventSelectors({ bucketArns: ['arn:test:s3:::a', 'arn:test:s3:::b'], types: [] })).toEqual([
      MANAGEMENT,
      {
        name: 'Objects of the projects',
        fieldSelector: [
          { field: 'eventCategory', equalTo: ['Data'] },
          { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
          { field: 'resources.ARN', startsWith: ['arn:test:s3:::a/', 'arn:test:s3:::b/'] },
        ],
      },
      {
        name: 'Copies of objects',
        fieldSelector: [
          { field: 'eventCategory', equalTo: ['Data'] },
          { field: 'resources.type', equalTo: ['AWS::S3::Object'] },
          { field: 'eventName', equalTo: ['CopyObject', 'UploadPartCopy'] },
        ],
      },
    ]);
  });

  test('have one resource type each', () => {
    const types = ['AWS::SageMaker::FeatureGroup', 'AWS::Bedrock::Model'] as const;
    expect(eventSelectors({ bucketArns: [], types })).toEqual([
      MANAGEMENT,
      ...types.map((type) => ({
        name: type,
        fieldSelector: [
          { field: 'eventCategory', equalTo: ['Data'] },
          { field: 'resources.type', equalTo: [type] },
        ],
      })),
    ]);
  });
});

describe('valueCount', () => {
  test.each([
    ['management events alone', [], [], 1],
    ['two buckets', ['arn:test:s3:::a', 'arn:test:s3:::b'], [], 9],
    ['two buckets and a type', ['arn:test:s3:::a', 'arn:test:s3:::b'], ['AWS::Bedrock::Model'], 11],
  ] as const)('counts the values of all conditions: %s', (_, bucketArns, types, expected) => {
    expect(valueCount(eventSelectors({ bucketArns, types }))).toBe(expected);
  });
});
