import { AwsEnvironment } from '../core/arns';
import { Statement } from '../core/policy-statement';
import { bedrockStatements, ModelUse } from './bedrock-policy';
import { comprehendStatements, TextAnalysis } from './comprehend-policy';
import { FaceAnalysis, rekognitionStatements } from './rekognition-policy';

/** What a project asks for of AWS's own models; what is absent is not allowed. */
export interface AiServices {
  /** Models of Bedrock. Default: none, and no permission on it. */
  readonly bedrock?: ModelUse;
  /** Detection of personal data in texts. Default: no permission on Comprehend. */
  readonly comprehend?: TextAnalysis;
  /** Faces. Default: no permission on Rekognition. */
  readonly rekognition?: FaceAnalysis;
}

/** The statements of the services that are asked for. */
export function aiServicesStatements(services: AiServices, environment: AwsEnvironment): readonly Statement[] {
  const { bedrock, comprehend, rekognition } = services;
  return [
    ...(bedrock ? bedrockStatements(bedrock, environment) : []),
    ...(comprehend ? comprehendStatements(comprehend, environment) : []),
    ...(rekognition ? rekognitionStatements(rekognition, environment) : []),
  ];
}
