/** A change of the quickstart, the stack to look into, and what has to be in its plan then: see `settings-reach-plan.test.ts`. */
export type SettingRow = readonly [set: Record<string, unknown>, stack: string, inPlan: string];

export const ROLE = 'arn:aws:iam::123456789012:role';
export const REASON = 'Trial account that is emptied every Friday';

const NEWER = 'acme.newer-v1:0';
const unlistedModels = { models: [NEWER], reason: REASON };
const outside = { principals: [`${ROLE}/FraudModelReader`], reason: REASON };

/** For every setting of a project. */
export const PROJECT_ROWS: Readonly<Record<string, SettingRow>> = {
  'projects[].name': [
    { 'projects.0.name': 'spam' },
    'project-spam',
    '"bucket":"acme-spam-training-123456789012-eu-central-1"',
  ],
  'projects[].components': [
    { 'projects.0.components': ['training', 'processing'] },
    'project-fraud',
    '"name":"acme-fraud-processing-eu-central-1"',
  ],
  // In the key's policy twice, and among those who may pass roles
  'projects[].launchers': [
    { 'projects.0.launchers': [`${ROLE}/Scientist2`] },
    'project-fraud',
    `6 "${ROLE}/Scientist2"`,
  ],
  // In boundary, launch policy, guardrails, service control policy and output
  'projects[].instanceTypes': [{ 'projects.0.instanceTypes': ['ml.c5.xlarge'] }, 'project-fraud', '5 "ml.c5.xlarge"'],
  // As above, in seconds; the output is a number
  'projects[].maxRuntimeHours': [{ 'projects.0.maxRuntimeHours': 7 }, 'project-fraud', '4 ["25200"]'],
  'projects[].bedrock.invoke': [
    { 'projects.0.bedrock': { invoke: ['amazon.nova-pro-v1:0'] } },
    'project-fraud',
    '"Sid":"InvokeModels","Effect":"Allow","Action":["bedrock:InvokeModel","bedrock:InvokeModelWithResponseStream"],' +
      '"Resource":["arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-pro-v1:0"]',
  ],
  'projects[].bedrock.customize': [
    { 'projects.0.bedrock': { customize: ['amazon.nova-pro-v1:0'] } },
    'project-fraud',
    '"Action":["bedrock:CreateModelCustomizationJob"],' +
      '"Resource":["arn:aws:bedrock:eu-central-1::foundation-model/amazon.nova-pro-v1:0"',
  ],
  'projects[].bedrock.restricted': [
    { 'projects.0.bedrock': { restricted: ['deepseek.r1-v1:0'] } },
    'project-fraud',
    'arn:aws:bedrock:*::foundation-model/deepseek.r1-v1:0*',
  ],
  'projects[].comprehend.dataClassifications': [
    { 'projects.0.comprehend': { dataClassifications: ['internal'] } },
    'project-fraud',
    '"aws:PrincipalTag/DataClassification":["internal"]',
  ],
  'projects[].comprehend.dataAccessRole': [
    { 'projects.0.comprehend': { dataClassifications: ['internal'], dataAccessRole: `${ROLE}/TextAnalysis` } },
    'project-fraud',
    `"Action":["iam:PassRole"],"Resource":["${ROLE}/TextAnalysis"]`,
  ],
  'projects[].rekognition.useCases': [
    { 'projects.0.rekognition': { useCases: ['access-control'] } },
    'project-fraud',
    '"aws:PrincipalTag/RekognitionUseCase":["access-control"]',
  ],
  'projects[].rekognition.collections': [
    { 'projects.0.rekognition': { useCases: ['access-control'], collections: ['staff'] } },
    'project-fraud',
    'arn:aws:rekognition:eu-central-1:123456789012:collection/staff',
  ],
  'projects[].imageRepositories': [
    { 'projects.0.imageRepositories': ['arn:aws:ecr:eu-central-1:763104351884:repository/pytorch-training'] },
    'project-fraud',
    'arn:aws:ecr:eu-central-1:763104351884:repository/pytorch-training',
  ],
  'projects[].trainingData.writers': [
    { 'projects.0.trainingData.writers': [`${ROLE}/Loader2`] },
    'project-fraud',
    `${ROLE}/Loader2`,
  ],
  'projects[].trainingData.oldVersionDays': [
    { 'projects.0.trainingData.oldVersionDays': 41 },
    'project-fraud',
    '"noncurrent_days":41',
  ],
  'projects[].trainingData.lock.mode': [
    { 'projects.0.trainingData.lock': { mode: 'compliance' } },
    'project-fraud',
    '"mode":"COMPLIANCE"',
  ],
  'projects[].trainingData.lock.days': [{ 'projects.0.trainingData.lock': { days: 42 } }, 'project-fraud', '"days":42'],
  'projects[].output.lock.mode': [
    { 'projects.0.output.lock': { mode: 'compliance' } },
    'project-fraud',
    '"mode":"COMPLIANCE"',
  ],
  'projects[].output.lock.days': [{ 'projects.0.output.lock': { days: 42 } }, 'project-fraud', '"days":42'],
  'projects[].output.readers': [
    { 'projects.0.output.readers': [`${ROLE}/Reader2`] },
    'project-fraud',
    `${ROLE}/Reader2`,
  ],
  'projects[].output.oldVersionDays': [
    { 'projects.0.output.oldVersionDays': 43 },
    'project-fraud',
    '"noncurrent_days":43',
  ],
  'projects[].output.encryptionHeader': [
    { 'projects.0.output.encryptionHeader': 'optional' },
    'project-fraud',
    '2 DenyEncryptionWithoutOurKey',
  ],
  'projects[].efa': [{ 'projects.0.efa': true }, 'project-fraud', '"ip_protocol":"-1"'],
  'projects[].exceptions.dataAccessOutsideVpc.principals': [
    { 'projects.0.exceptions': { dataAccessOutsideVpc: { ...outside, principals: [`${ROLE}/Outsider`] } } },
    'project-fraud',
    `${ROLE}/Outsider`,
  ],
  'projects[].exceptions.dataAccessOutsideVpc.reason': [
    { 'projects.0.exceptions': { dataAccessOutsideVpc: outside } },
    'project-fraud',
    `"ml-baseline:exception:allow-outside-access":"${REASON}"`,
  ],
  'projects[].exceptions.notebookReadsTrainingData.reason': [
    {
      'projects.0.components': ['training', 'notebook'],
      'projects.0.exceptions': { notebookReadsTrainingData: { reason: REASON } },
    },
    'project-fraud',
    `"ml-baseline:exception:allow-reading-training-data":"${REASON}"`,
  ],
  'projects[].exceptions.unlistedModels.models': [
    { 'projects.0.bedrock': { invoke: [NEWER] }, 'projects.0.exceptions': { unlistedModels } },
    'project-fraud',
    `foundation-model/${NEWER}`,
  ],
  'projects[].exceptions.unlistedModels.reason': [
    { 'projects.0.bedrock': { invoke: [NEWER] }, 'projects.0.exceptions': { unlistedModels } },
    'project-fraud',
    `"ml-baseline:exception:allow-unlisted-models":"${REASON}"`,
  ],
};
