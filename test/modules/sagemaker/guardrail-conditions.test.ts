import * as conditions from '../../../modules/sagemaker/guardrail-conditions';
import { KEY, MODELS } from './shape-fixture';

test.each([
  [
    'one of the values is another: not if there is none',
    conditions.anyOther('VpcSubnets', ['subnet-a']),
    { test: 'ForAnyValue:StringNotEquals', key: 'sagemaker:VpcSubnets', values: ['subnet-a'] },
  ],
  [
    'no value is another: also if there is none',
    conditions.noneOther('VpcSubnets', ['subnet-a']),
    { test: 'ForAllValues:StringEquals', key: 'sagemaker:VpcSubnets', values: ['subnet-a'] },
  ],
  ['absent', conditions.absent('VpcSubnets'), { test: 'Null', key: 'sagemaker:VpcSubnets', values: ['true'] }],
  ['present', conditions.present('VpcSubnets'), { test: 'Null', key: 'sagemaker:VpcSubnets', values: ['false'] }],
  [
    'not true: also if it is not said',
    conditions.notTrue('NetworkIsolation'),
    { test: 'BoolIfExists', key: 'sagemaker:NetworkIsolation', values: ['false'] },
  ],
  [
    'true: not if it is not said',
    conditions.isTrue('NetworkIsolation'),
    { test: 'Bool', key: 'sagemaker:NetworkIsolation', values: ['true'] },
  ],
  [
    'another ARN: also if there is none',
    conditions.otherArn('OutputKmsKeyArn', KEY),
    { test: 'ArnNotEquals', key: 'sagemaker:OutputKmsKeyArn', values: [KEY] },
  ],
  [
    'an ARN of another pattern: also if there is none',
    conditions.otherArnThan('ModelArn', [MODELS]),
    { test: 'ArnNotLike', key: 'sagemaker:ModelArn', values: [MODELS] },
  ],
  [
    'an ARN of this pattern: not if there is none',
    conditions.isArnLike('ModelArn', [MODELS]),
    { test: 'ArnLike', key: 'sagemaker:ModelArn', values: [MODELS] },
  ],
  [
    'this ARN: not if there is none',
    conditions.isArn('OutputKmsKeyArn', KEY),
    { test: 'ArnEquals', key: 'sagemaker:OutputKmsKeyArn', values: [KEY] },
  ],
  [
    'this ARN: also if there is none',
    conditions.isArnIfSaid('OutputKmsKeyArn', KEY),
    { test: 'ArnEqualsIfExists', key: 'sagemaker:OutputKmsKeyArn', values: [KEY] },
  ],
  [
    'longer: also if it is not said',
    conditions.longerThan(3600),
    { test: 'NumericGreaterThanIfExists', key: 'sagemaker:MaxRuntimeInSeconds', values: ['3600'] },
  ],
  [
    'at most so long: not if it is not said',
    conditions.atMost(3600),
    { test: 'NumericLessThanEquals', key: 'sagemaker:MaxRuntimeInSeconds', values: ['3600'] },
  ],
  [
    'not disabled: also if it is not said',
    conditions.notDisabled('RootAccess'),
    { test: 'StringNotEquals', key: 'sagemaker:RootAccess', values: ['Disabled'] },
  ],
  [
    'disabled: not if it is not said',
    conditions.isDisabled('RootAccess'),
    { test: 'StringEquals', key: 'sagemaker:RootAccess', values: ['Disabled'] },
  ],
  [
    'enabled: not if it is not said',
    conditions.isEnabled('RootAccess'),
    { test: 'StringEquals', key: 'sagemaker:RootAccess', values: ['Enabled'] },
  ],
])('%s', (_, condition, expected) => {
  expect(condition).toEqual(expected);
});
