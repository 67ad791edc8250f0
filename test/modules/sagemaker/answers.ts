import { runSimulation } from '@cloud-copilot/iam-simulate';
import { renderPolicy, Statement } from '../../../modules/core/policy-statement';

/** Condition keys of SageMaker without the service's prefix, and what a request says of them. */
export type Said = Readonly<Record<string, string | readonly string[]>>;

/** What AWS answers: `allow`, `implicit deny`, or the Sids that deny. */
export type Answer = 'allow' | 'implicit deny' | readonly string[];

/** Types of the resources that the actions make or change. */
const TYPES: Readonly<Record<string, string>> = {
  CreateEndpointConfig: 'endpoint-config',
  CreateInferenceExperiment: 'inference-experiment',
  CreateInferenceRecommendationsJob: 'inference-recommendations-job',
  CreateModel: 'model',
  CreateNotebookInstance: 'notebook-instance',
  CreateProcessingJob: 'processing-job',
  CreateTrainingJob: 'training-job',
  CreateTransformJob: 'transform-job',
  UpdateNotebookInstance: 'notebook-instance',
  UpdateTrainingJob: 'training-job',
};

const EVERYTHING: Statement = { sid: 'Everything', effect: 'Allow', actions: ['*'], resources: ['*'] };

/** The answer to somebody who may do everything, but for these statements. */
export function answerBeside(statements: readonly Statement[], action: string, said: Said, name?: string) {
  return answerOf([EVERYTHING, ...statements], action, said, name);
}

/**
 * The answer to somebody who has these statements and no others, for work of this name.
 *
 * @throws if the action never carries a key that is said
 */
export async function answerOf(
  statements: readonly Statement[],
  action: string,
  said: Said,
  name = 'acme-fraud-1',
): Promise<Answer> {
  const type = TYPES[action]!;
  const keys = Object.entries(said).map(([key, value]) => [`sagemaker:${key}`, value] as [string, string | string[]]);
  const answer = await runSimulation(
    {
      request: {
        principal: 'arn:test:iam::111122223333:role/Launcher',
        action: `sagemaker:${action}`,
        resource: {
          resource: `arn:test:sagemaker:test-1:111122223333:${type}/${name}`,
          accountId: '111122223333',
        },
        contextVariables: Object.fromEntries(keys),
      },
      identityPolicies: [{ name: 'policy', policy: JSON.parse(renderPolicy(statements)) }],
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  );
  if (answer.resultType !== 'single') throw new Error(`${action} cannot be judged: ${JSON.stringify(answer)}`);
  const { analysis, ignoredContextKeys = [] } = answer.result;
  if (ignoredContextKeys.length > 0) throw new Error(`${action} never carries ${ignoredContextKeys.join(', ')}`);
  if (answer.overallResult === 'Allowed') return 'allow';
  if (answer.overallResult === 'ImplicitlyDenied') return 'implicit deny';
  return analysis.identityAnalysis!.denyStatements.map(({ statement }) => statement.sid()!);
}
