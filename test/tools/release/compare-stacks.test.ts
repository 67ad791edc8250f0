import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { S3Bucket } from '@cdktf/provider-aws/lib/s3-bucket';
import { S3BucketVersioningA } from '@cdktf/provider-aws/lib/s3-bucket-versioning';
import { TerraformOutput, TerraformStack } from 'cdktf';
import { ofWeight } from '../../../tools/release/change';
import { compareStacks, goneStack } from '../../../tools/release/compare-stacks';
import { contractOf, readContract, TerraformJson, writeContract } from '../../../tools/release/stack-contract';
import { synthesize } from '../../support/synthesize';

interface Variant {
  readonly keyId?: string;
  readonly bucketId?: string;
  readonly bucket?: string;
  readonly objectLockEnabled?: boolean;
  readonly versioned?: boolean;
  readonly output?: string;
  readonly alter?: (stack: TerraformStack) => void;
}

/** A stack with a key, a bucket with its versions, and an output, as somebody deployed it or changed it since. */
function stackWith({ keyId = 'Key', bucketId = 'Data', bucket = 'acme-data', ...rest }: Variant = {}): TerraformJson {
  return synthesize((stack) => {
    const key = new KmsKey(stack, keyId, { multiRegion: false });
    const data = new S3Bucket(stack, bucketId, { bucket, objectLockEnabled: rest.objectLockEnabled });
    if (rest.versioned !== false) {
      new S3BucketVersioningA(stack, `${bucketId}Versions`, {
        bucket: data.id,
        versioningConfiguration: { status: 'Enabled' },
      });
    }
    new TerraformOutput(stack, rest.output ?? 'key_arn', { value: key.arn, staticId: true });
    rest.alter?.(stack);
  }).json;
}

/** The contract as it comes back from its file. */
const RELEASED = readContract(writeContract(contractOf(stackWith())));

const changesOf = (now: TerraformJson) => compareStacks(RELEASED, now);
const refusedOf = (now: TerraformJson) => ofWeight(changesOf(now), 'refused').map(({ text }) => text);

const REMEDY =
  'keep its id; or say where it went with `moveFromId`; or let Terraform forget it, with a `removed` block that does not destroy';

test('the same stack has no changes', () => {
  expect(RELEASED.size).toBe(6);
  expect(changesOf(stackWith())).toEqual([]);
});

test('a construct of another id is one that Terraform replaces: refused, with the way out', () => {
  expect(changesOf(stackWith({ keyId: 'EncryptionKey' }))).toEqual([
    {
      weight: 'refused',
      text: `"aws_kms_key.Key" must stay, got no such address: ${REMEDY}; else nothing that is encrypted under it can be read again`,
    },
    { weight: 'added', text: 'aws_kms_key.EncryptionKey is new' },
  ]);
});

test('with a moved block it stays where it is', () => {
  const alter = (stack: TerraformStack) =>
    (stack.node.findChild('EncryptionKey') as KmsKey).moveFromId('aws_kms_key.Key');
  expect(changesOf(stackWith({ keyId: 'EncryptionKey', alter }))).toEqual([]);
});

test('what else names a moved resource stays as well', () => {
  const alter = (stack: TerraformStack) => {
    (stack.node.findChild('Training') as S3Bucket).moveFromId('aws_s3_bucket.Data');
    (stack.node.findChild('TrainingVersions') as S3BucketVersioningA).moveFromId(
      'aws_s3_bucket_versioning.DataVersions',
    );
  };
  expect(changesOf(stackWith({ bucketId: 'Training', alter }))).toEqual([]);
});

test.each([
  ['a move to where nothing is', [{ from: 'aws_kms_key.Key', to: 'aws_kms_key.Nowhere' }]],
  ['a move into another type', [{ from: 'aws_kms_key.Key', to: 'aws_s3_bucket.Data' }]],
  [
    'moves in a circle',
    [
      { from: 'aws_kms_key.Key', to: 'aws_kms_key.A' },
      { from: 'aws_kms_key.A', to: 'aws_kms_key.Key' },
    ],
  ],
])('%s excuses nothing', (_, moved) => {
  const now = { ...stackWith({ keyId: 'EncryptionKey' }), moved };
  expect(refusedOf(now)).toEqual([expect.stringContaining('"aws_kms_key.Key" must stay')]);
});

test('moves one after the other are followed', () => {
  const moved = [
    { from: 'aws_kms_key.Key', to: 'aws_kms_key.A' },
    { from: 'aws_kms_key.A', to: 'aws_kms_key.EncryptionKey' },
  ];
  expect(changesOf({ ...stackWith({ keyId: 'EncryptionKey' }), moved })).toEqual([]);
});

test('a move that ends at the first of a list, as modules have it, is followed', () => {
  const moved = [
    { from: 'aws_kms_key.Key', to: 'aws_kms_key.EncryptionKey' },
    { from: 'aws_kms_key.EncryptionKey', to: 'aws_kms_key.EncryptionKey[0]' },
  ];
  expect(changesOf({ ...stackWith({ keyId: 'EncryptionKey' }), moved })).toEqual([]);
});

describe('a protection that is dropped', () => {
  const dropped = stackWith({ versioned: false });
  const from = 'aws_s3_bucket_versioning.DataVersions';

  test('is refused', () => {
    expect(refusedOf(dropped)).toEqual([expect.stringContaining(`"${from}" must stay, got no such address`)]);
  });

  test('is forgotten by a removed block that does not destroy, which users are told', () => {
    expect(changesOf({ ...dropped, removed: [{ from, lifecycle: { destroy: false } }] })).toEqual([
      { weight: 'breaking', text: `${from} is forgotten: it stays, and Terraform manages it no more` },
    ]);
  });

  test.each([[undefined], [{}], [{ destroy: true }]])('is destroyed by a removed block with %j', (lifecycle) => {
    expect(refusedOf({ ...dropped, removed: [{ from, lifecycle }] })).toHaveLength(1);
  });
});

test.each<[string, Variant, string]>([
  [
    'name',
    { bucket: 'acme-records' },
    '"aws_s3_bucket.Data bucket" must stay "acme-data", got "acme-records": keep the value, or Terraform replaces ' +
      'the resource: its objects go with it',
  ],
  [
    'lock',
    { objectLockEnabled: true },
    '"aws_s3_bucket.Data object_lock_enabled" must stay null, got true: keep the value, or Terraform replaces ' +
      'the resource: its objects go with it',
  ],
])("a bucket's other %s is refused", (_, variant, message) => {
  expect(refusedOf(stackWith(variant))).toEqual([message]);
});

test('what nobody set and what is off are the same', () => {
  expect(changesOf(stackWith({ objectLockEnabled: false }))).toEqual([]);
});

test('a reference by another attribute is the same reference', () => {
  const now = structuredClone(stackWith()) as any;
  now.resource.aws_s3_bucket_versioning.DataVersions.bucket = '${aws_s3_bucket.Data.bucket}';
  expect(changesOf(now)).toEqual([]);
  now.resource.aws_s3_bucket_versioning.DataVersions.bucket = '${aws_s3_bucket.Data[0].id}';
  expect(changesOf(now)).toEqual([]); // Terraform moves what gets a count by itself
  now.resource.aws_s3_bucket_versioning.DataVersions.bucket = '${aws_s3_bucket.Other.id}';
  expect(refusedOf(now)).toEqual([
    expect.stringContaining('must stay "aws_s3_bucket.Data", got "aws_s3_bucket.Other"'),
  ]);
});

test('what Terraform works out may have been written otherwise: somebody looks', () => {
  expect(changesOf(stackWith({ bucket: '${var.prefix}-data' }))).toEqual([
    {
      weight: 'breaking',
      text: '"aws_s3_bucket.Data bucket" was "acme-data", is "${var.prefix}-data": see that both give one value',
    },
  ]);
});

test('what is made several times by key has other addresses', () => {
  const now = structuredClone(stackWith()) as any;
  now.resource.aws_kms_key.Key.for_each = '${var.keys}';
  expect(refusedOf(now)).toEqual([expect.stringContaining('"aws_kms_key.Key" must stay')]);
});

test('another place for the state is refused: Terraform would make everything anew', () => {
  const now = stackWith();
  const elsewhere = { ...now, terraform: { ...now.terraform, backend: { local: { path: 'elsewhere' } } } };
  expect(refusedOf(elsewhere)).toEqual([expect.stringContaining('"terraform.backend backend" must stay')]);
});

test('an output of another name, and other versions, break something', () => {
  const now = stackWith({ output: 'arn' });
  const terraform = { ...now.terraform, required_version: '>= 1.11.0' };
  expect(changesOf({ ...now, terraform })).toEqual([
    { weight: 'breaking', text: 'output.key_arn is gone' },
    { weight: 'breaking', text: '"required_version" was null, is ">= 1.11.0"' },
    { weight: 'added', text: 'output.arn is new' },
  ]);
});

describe('input variables', () => {
  const withVariables = (variable: TerraformJson['variable']) => ({ ...stackWith(), variable });
  const changesFrom = (before: TerraformJson['variable'], after: TerraformJson['variable']) =>
    compareStacks(readContract(writeContract(contractOf(withVariables(before)))), withVariables(after)).map(
      ({ weight, text }) => `${weight}: ${text}`,
    );

  test.each<[string, TerraformJson['variable'], TerraformJson['variable'], string[]]>([
    ['the same', { a: {} }, { a: { type: 'string' } }, []],
    ['one that is gone', { a: {} }, {}, ['breaking: variable.a is gone']],
    ['a new one', {}, { a: { default: null } }, ['added: variable.a is new']],
    ['a new one without a default', {}, { a: {} }, ['breaking: variable.a is new, and has to be given']],
    ['one without its default', { a: { default: 1 } }, { a: {} }, ['breaking: variable.a has to be given']],
    ['one with a default', { a: {} }, { a: { default: 1 } }, ['added: variable.a can be left out']],
  ])('%s', (_, before, after, changes) => {
    expect(changesFrom(before, after)).toEqual(changes);
  });
});

test('another workspace of HCP Terraform is another place for the state', () => {
  const at = (name: string) => ({ ...stackWith(), terraform: { cloud: { workspaces: { name } } } });
  const changes = compareStacks(contractOf(at('acme-audit')), at('acme-logs'));
  expect(changes).toEqual([
    { weight: 'refused', text: expect.stringMatching(/^"terraform\.backend cloud" must stay .*acme-audit/) },
  ]);
});

test('a stack that is gone is told once, and refused if anything in it lasts', () => {
  expect(goneStack('quickstart audit', RELEASED)).toEqual({
    weight: 'refused',
    text:
      '"quickstart audit" must be a stack, got none of that name: keep the name, its state is found by it, ' +
      'with aws_kms_key.Key',
  });
  expect(goneStack('quickstart audit', new Map([['aws_iam_role.A', {}]]))).toMatchObject({ weight: 'breaking' });
});
