export { AiServicesPolicy } from './ai-services';
export type { AiServicesPolicyProps, UnlistedModels } from './ai-services';
export type { AiServices } from './ai-services-policy';
export type { ModelUse } from './bedrock-policy';
export type { TextAnalysis } from './comprehend-policy';
export type { FaceAnalysis } from './rekognition-policy';
