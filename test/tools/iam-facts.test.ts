import { buildSync } from 'esbuild';
import { isKey } from '../../modules/controls/condition-keys';
import { IamFacts } from '../../modules/controls/iam-facts';
import { loadIamFacts } from '../../tools/iam/iam-facts';
import { ROOT } from '../../tools/support/paths';

let facts: IamFacts;
beforeAll(async () => {
  facts = await loadIamFacts(['sagemaker', 's3', 'kms', 'ec2', 'logs', 'no-such-service']);
});

function carriers(key: string): string[] {
  const actions = facts.actionsOf(key.split(':')[0]!)!;
  return actions
    .filter(({ conditionKeys, resourceTypes }) =>
      [...conditionKeys, ...resourceTypes.flatMap((type) => type.conditionKeys)].some((known) => isKey(known, key)),
    )
    .map(({ name }) => name.split(':')[1]!);
}

describe('what AWS says', () => {
  test('of the short names of SageMaker keys: they exist, and no action carries them', () => {
    expect([facts.typeOf('sagemaker:VolumeKmsKey'), carriers('sagemaker:VolumeKmsKey')]).toEqual(['ARN', []]);
    expect(carriers('sagemaker:VolumeKmsKeyArn')).toContain('CreateTrainingJob');
  });

  test('of jobs and their networks: a transform job has none of its own', () => {
    expect(carriers('sagemaker:VpcSubnets')).toContain('CreateTrainingJob');
    expect(carriers('sagemaker:VpcSubnets')).not.toContain('CreateTransformJob');
  });

  test('of keys that an action has with one type of resource: not those that other actions have with it', () => {
    expect(carriers('ec2:Subnet')).toContain('DeleteNetworkInterface');
    expect(carriers('ec2:AuthorizedService')).toContain('CreateNetworkInterfacePermission');
    expect(carriers('ec2:AuthorizedService')).not.toContain('CreateNetworkInterface');
  });

  test('of tokens: whoever signs them, their claims come with the call that takes them', async () => {
    const signed = await loadIamFacts(['sts', 'app.terraform.io']);
    expect(signed.typeOf('app.terraform.io:sub')).toBe('String');
    expect(signed.typeOf('app.terraform.io:other')).toBeUndefined();
    expect(facts.typeOf('app.terraform.io:sub')).toBeUndefined();
    const carry = signed
      .actionsOf('sts')!
      .filter(({ conditionKeys }) => conditionKeys.includes('app.terraform.io:sub'));
    expect(carry.map(({ name }) => name)).toEqual(['sts:AssumeRoleWithWebIdentity']);
  });

  test('of keys with a part of their own', () => {
    expect(facts.typeOf('kms:EncryptionContext:aws:s3:arn')).toBe('String');
    expect(facts.typeOf('aws:RequestTag/team')).toBe('String');
    expect(facts.typeOf('aws:PrincipalTag/team')).toBe('String');
    expect(facts.typeOf('aws:RequestTag/')).toBeUndefined();
    expect(facts.typeOf('s3:ExistingObjectTag/team')).toBe('String');
  });

  test('of global keys', () => {
    expect(facts.isGlobal('AWS:sourcevpce')).toBe(true);
    expect(facts.isGlobal('s3:prefix')).toBe(false);
    expect([facts.typeOf('aws:PrincipalArn'), facts.typeOf('aws:CalledVia')]).toEqual(['ARN', 'ArrayOfString']);
  });

  test('of a service that does not exist, or was not asked for: nothing', () => {
    expect([facts.actionsOf('no-such-service'), facts.actionsOf('iam')]).toEqual([undefined, undefined]);
  });

  test('of log groups: with and without the end that AWS documents for policies', () => {
    const describe = facts.actionsOf('logs')!.find(({ name }) => name === 'logs:DescribeLogStreams')!;
    const formats = describe.resourceTypes.flatMap(({ arnFormats }) => arnFormats);
    expect(formats.map((format) => format.replace(/.*:log-group/, ''))).toEqual([
      ':${LogGroupName}',
      ':${LogGroupName}:*',
    ]);
  });
});

test('synth loads neither the data nor the controls', () => {
  const { metafile } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: ['main.ts'],
    bundle: true,
    platform: 'node',
    write: false,
    metafile: true,
    outfile: 'app.cjs',
  });
  const loaded = Object.keys(metafile.inputs);
  expect(loaded).toContain('stacks/app.ts');
  expect(loaded.filter((file) => /cloud-copilot|modules\/controls|^tools\//.test(file))).toEqual([]);
});
