import { AwsEnvironment } from '../core/arns';
import { Statement } from '../core/policy-statement';
import { SOMETIMES_LOCAL } from './guardrail-catalogue';
import {
  absent,
  anyOther,
  atMost,
  isArn,
  isArnIfSaid,
  isArnLike,
  isDisabled,
  isTrue,
  noneOther,
  notTrue,
  present,
} from './guardrail-conditions';
import { JobShape, withLocalStorage, workArns } from './job-shape';
import { ShapeRule, shapeStatement } from './shape-rule';

/**
 * Allows what is started in the project's shape, and nothing else: a key that is absent does not match. Where absence cannot be said
 * in an allow, a deny of the same document says it. Shorter than the guardrails, so that it fits where a ceiling has to be one
 * document.
 *
 * @param started SageMaker actions that are allowed, without the service's prefix
 * @param deniesOnAll whether denies are of all resources, which is shorter, rather than of the project's work
 */
export function startStatements(
  started: readonly string[],
  shape: JobShape,
  environment: AwsEnvironment,
  deniesOnAll = false,
): readonly Statement[] {
  const statementsOf = (effect: Statement['effect'], rules: readonly ShapeRule[]): Statement[] =>
    rules
      .map(([sid, actions, conditions]): ShapeRule => [sid, actions.filter((a) => started.includes(a)), conditions])
      .filter(([, actions]) => actions.length > 0)
      .map((rule) => shapeStatement(effect, rule, shape, environment));
  const denies = statementsOf('Deny', denyRules(shape));
  return [
    ...statementsOf('Allow', allowRules(shape, environment)),
    ...(deniesOnAll ? denies.map((deny) => ({ ...deny, resources: ['*'] })) : denies),
  ];
}

function allowRules(shape: JobShape, environment: AwsEnvironment): readonly ShapeRule[] {
  const { subnetIds, securityGroupIds, keyArn, longestRun } = shape;
  const inNetwork = [
    noneOther('VpcSubnets', subnetIds),
    present('VpcSubnets'),
    noneOther('VpcSecurityGroupIds', securityGroupIds),
    present('VpcSecurityGroupIds'),
  ];
  const volumeKey = (withLocalStorage(shape).length > 0 ? isArnIfSaid : isArn)('VolumeKmsKeyArn', keyArn);
  const outputKey = isArn('OutputKmsKeyArn', keyArn);
  const isolated = isTrue('NetworkIsolation');
  const ownModel = isArnLike('ModelArn', workArns(['model'], shape, environment));
  const onInstances = [noneOther('InstanceTypes', shape.instanceTypes), present('InstanceTypes')];
  return [
    [
      'StartJobs',
      ['CreateProcessingJob', 'CreateTrainingJob'],
      [
        ...inNetwork,
        isolated,
        isTrue('InterContainerTrafficEncryption'),
        volumeKey,
        outputKey,
        ...onInstances,
        atMost(longestRun),
        notTrue('EnableRemoteDebug'),
      ],
    ],
    ['StartTransforms', ['CreateTransformJob'], [ownModel, volumeKey, outputKey, ...onInstances]],
    ['MakeModels', ['CreateModel'], [...inNetwork, isolated]],
    ['MakeEndpointConfigs', ['CreateEndpointConfig'], [ownModel, volumeKey, ...onInstances]],
    [
      'MakeNotebooks',
      ['CreateNotebookInstance'],
      [
        ...inNetwork,
        isArn('VolumeKmsKeyArn', keyArn),
        ...onInstances,
        isDisabled('DirectInternetAccess'),
        isDisabled('RootAccess'),
        // Scripts of lifecycle configurations run as root
        absent('NotebookInstanceLifecycleConfigArns'),
      ],
    ],
  ];
}

/** Only for instances with local storage may the volume key be left out. */
function denyRules(shape: JobShape): readonly ShapeRule[] {
  const local = withLocalStorage(shape);
  if (local.length === 0) return [];
  return [['DenyWithoutVolumeKey', SOMETIMES_LOCAL, [absent('VolumeKmsKeyArn'), anyOther('InstanceTypes', local)]]];
}
