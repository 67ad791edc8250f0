import { AwsEnvironment, regionalArn } from '../core/arns';
import { tagIs } from '../core/policy-conditions';
import { Statement } from '../core/policy-statement';

/** What a project looks at faces for. */
export interface FaceAnalysis {
  /** Values of the caller's tag `RekognitionUseCase` that were approved. */
  readonly useCases: readonly string[];
  /** Collections that faces are searched in, by ID. None: faces are found, and nobody is recognized. */
  readonly collections: readonly string[];
}

/** Face actions by approved use case. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonrekognition.html */
export function rekognitionStatements(use: FaceAnalysis, environment: AwsEnvironment): readonly Statement[] {
  const approved = [tagIs('aws:PrincipalTag', 'RekognitionUseCase', use.useCases)];
  const detect: Statement = {
    sid: 'DetectFaces',
    effect: 'Allow',
    actions: ['rekognition:DetectFaces'],
    resources: ['*'],
    conditions: approved,
  };
  if (use.collections.length === 0) return [detect];
  return [
    detect,
    {
      sid: 'SearchFaces',
      effect: 'Allow',
      actions: ['rekognition:SearchFacesByImage'],
      resources: use.collections.map((id) => regionalArn(environment, 'rekognition', `collection/${id}`)),
      conditions: approved,
    },
  ];
}
