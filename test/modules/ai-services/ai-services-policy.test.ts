import { aiServicesStatements } from '../../../modules/ai-services/ai-services-policy';

const ENVIRONMENT = { partition: 'test', account: '111122223333', region: 'test-1', dnsSuffix: 'amazonaws.com' };
const SERVICES = {
  bedrock: {
    invoke: ['amazon.nova-lite-v1:0'],
    customize: [],
    restricted: [],
    project: 'fraud',
    customizationRoleName: 'acme-fraud-customization',
  },
  comprehend: {
    project: 'fraud',
    dataClassifications: ['internal'],
    keyArn: 'key',
    subnetIds: [],
    securityGroupIds: [],
  },
  rekognition: { useCases: ['kyc'], collections: [] },
};

const sidsOf = (services: Partial<typeof SERVICES>) =>
  aiServicesStatements(services, ENVIRONMENT).map(({ sid }) => sid);

test.each<[string, Partial<typeof SERVICES>, string[]]>([
  ['none', {}, []],
  ['Bedrock', { bedrock: SERVICES.bedrock }, ['InvokeModels']],
  ['Comprehend', { comprehend: SERVICES.comprehend }, ['DetectPii']],
  ['Rekognition', { rekognition: SERVICES.rekognition }, ['DetectFaces']],
  ['all', SERVICES, ['InvokeModels', 'DetectPii', 'DetectFaces']],
])('statements are those of what is asked for: %s', (_, services, expected) => {
  expect(sidsOf(services)).toEqual(expected);
});
