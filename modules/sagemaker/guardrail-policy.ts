import { AwsEnvironment } from '../core/arns';
import { Statement } from '../core/policy-statement';
import { ALWAYS_ON_EBS, GUARDED, SOMETIMES_LOCAL, UNSHAPED } from './guardrail-catalogue';
import {
  absent,
  anyOther,
  isEnabled,
  isTrue,
  longerThan,
  notDisabled,
  notTrue,
  otherArn,
  otherArnThan,
  present,
} from './guardrail-conditions';
import { JobShape, withLocalStorage, workArns } from './job-shape';
import { ShapeRule, shapeStatement } from './shape-rule';

/**
 * Denies of everything that is started under the project's name in another shape, whoever starts it and whatever else allows it. For
 * each key it is decided what its absence means: a job that names no subnet, key or isolation is refused like one that names a wrong
 * one. Only long-form key names (`VolumeKmsKeyArn`): the short ones in AWS's examples are carried by no action.
 *
 * In parts, for together they exceed what one policy holds.
 */
export interface Guardrails {
  /** Where work runs: subnets, security groups, isolation. */
  readonly network: readonly Statement[];
  /** What volumes and output are encrypted with. */
  readonly keys: readonly Statement[];
  /** What runs, and for how long: instance types, run time, notebooks. */
  readonly machines: readonly Statement[];
}

/** The denies for one shape of work, in an account and region. */
export function guardrailStatements(shape: JobShape, environment: AwsEnvironment): Guardrails {
  const deny = (rule: ShapeRule) => shapeStatement('Deny', rule, shape, environment);
  return {
    network: networkRules(shape).map(deny),
    keys: keyRules(shape).map(deny),
    machines: [...instanceRules(shape), otherModels(shape, environment), ...NOTEBOOK_RULES].map(deny),
  };
}

function networkRules({ subnetIds, securityGroupIds }: JobShape): readonly ShapeRule[] {
  return [
    ['DenyOtherSubnets', GUARDED.network, [anyOther('VpcSubnets', subnetIds)]],
    ['DenyWithoutSubnets', GUARDED.network, [absent('VpcSubnets')]],
    ['DenyOtherSecurityGroups', GUARDED.network, [anyOther('VpcSecurityGroupIds', securityGroupIds)]],
    ['DenyWithoutSecurityGroups', GUARDED.network, [absent('VpcSecurityGroupIds')]],
    ['DenyWithoutIsolation', GUARDED.isolation, [notTrue('NetworkIsolation')]],
    ['DenyPlainContainerTraffic', GUARDED.containerEncryption, [notTrue('InterContainerTrafficEncryption')]],
    ['DenyRemoteDebug', GUARDED.remoteDebug, [isTrue('EnableRemoteDebug')]],
  ];
}

function keyRules(shape: JobShape): readonly ShapeRule[] {
  const { keyArn } = shape;
  const local = withLocalStorage(shape);
  const unlessHardwareEncrypts = local.length > 0 ? [anyOther('InstanceTypes', local)] : [];
  return [
    ['DenyOtherVolumeKey', GUARDED.volumeKey, [otherArn('VolumeKmsKeyArn', keyArn), present('VolumeKmsKeyArn')]],
    ['DenyWithoutVolumeKey', SOMETIMES_LOCAL, [absent('VolumeKmsKeyArn'), ...unlessHardwareEncrypts]],
    ['DenyNotebookWithoutVolumeKey', ALWAYS_ON_EBS, [absent('VolumeKmsKeyArn')]],
    ['DenyOtherOutputKey', GUARDED.outputKey, [otherArn('OutputKmsKeyArn', keyArn)]],
  ];
}

function instanceRules({ instanceTypes, longestRun }: JobShape): readonly ShapeRule[] {
  return [
    [
      'DenyOtherInstanceTypes',
      [...GUARDED.instanceTypes, ...GUARDED.instanceTypeChanges],
      [anyOther('InstanceTypes', instanceTypes)],
    ],
    // Serverless endpoints name none; they have no network either
    ['DenyWithoutInstanceType', GUARDED.instanceTypes, [absent('InstanceTypes')]],
    ['DenyLongRuns', GUARDED.runtime, [longerThan(longestRun)]],
    ['DenyUnshapedWork', UNSHAPED, []],
  ];
}

/** Of another project, or made without its shape. */
function otherModels(shape: JobShape, environment: AwsEnvironment): ShapeRule {
  return ['DenyOtherModels', GUARDED.model, [otherArnThan('ModelArn', workArns(['model'], shape, environment))]];
}

const NOTEBOOK_RULES: readonly ShapeRule[] = [
  ['DenyNotebookInternet', GUARDED.notebookInternet, [notDisabled('DirectInternetAccess')]],
  ['DenyNotebookRoot', GUARDED.notebookRoot, [notDisabled('RootAccess')]],
  ['DenyGivingNotebookRoot', GUARDED.notebookRootChanges, [isEnabled('RootAccess')]],
  // Scripts of lifecycle configurations run as root on every notebook
  ['DenyNotebookScripts', GUARDED.notebookScripts, [present('NotebookInstanceLifecycleConfigArns')]],
];
