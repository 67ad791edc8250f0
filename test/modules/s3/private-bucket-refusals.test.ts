import { Lazy } from 'cdktf';
import { PrivateBucketProps } from '../../../modules/s3';
import { ADMIN, bucketStatements, privateBucket, READER, WRITER } from '../../support/buckets';

const ROOT = 'arn:test:iam::111122223333:root';
const OUTSIDE = { reason: 'Labelling tool runs elsewhere', principalArns: [WRITER] };

const refusal = (props: Partial<PrivateBucketProps>) => () => privateBucket(props);

describe('readers, writers and principals outside', () => {
  const notPrincipals: [string, string][] = [
    ['everybody', '*'],
    ['the root of the account', ROOT],
    ['every role', 'arn:test:iam::111122223333:role/*'],
    ['roles that differ in a letter', 'arn:test:iam::111122223333:role/Reade?'],
    ['a session', 'arn:test:sts::111122223333:assumed-role/Reader/me'],
    ['a group', 'arn:test:iam::111122223333:group/Readers'],
  ];
  const message = (property: string, arn: string) =>
    new Error(
      `"${property}" must be ARNs of IAM roles or users without wildcards, got "${arn}": ` +
        'name each role; the root of the account would let in everybody in it (stack/Data)',
    );

  test.each(notPrincipals)('are not %s', (_, arn) => {
    expect(refusal({ readerArns: [READER, arn] })).toThrow(message('readerArns', arn));
    expect(refusal({ writerArns: [WRITER, arn] })).toThrow(message('writerArns', arn));
    expect(refusal({ allowOutsideAccess: { ...OUTSIDE, principalArns: [WRITER, arn] } })).toThrow(
      message('allowOutsideAccess.principalArns', arn),
    );
  });
});

describe('access from outside the VPC', () => {
  test('for nobody is refused', () => {
    expect(refusal({ allowOutsideAccess: { ...OUTSIDE, principalArns: [] } })).toThrow(
      new Error(
        '"allowOutsideAccess.principalArns" must name at least one principal, got none: ' +
          'name who has to reach the data from outside, or drop the exception (stack/Data)',
      ),
    );
  });

  test('without a reason is refused', () => {
    expect(refusal({ allowOutsideAccess: { ...OUTSIDE, reason: '' } })).toThrow(
      new Error(
        '"allowOutsideAccess.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ' +
          'got "": write the reason that a reviewer should read, or drop the exception (stack/Data)',
      ),
    );
  });
});

describe('an administrator of the bucket', () => {
  const message = new Error(
    `"administratorArns" must not name principals that read or write the data, got "${ADMIN}": ` +
      'let one role manage the bucket and another one use it (stack/Data)',
  );

  test('who reads is refused', () => {
    expect(refusal({ readerArns: [READER, ADMIN] })).toThrow(message);
  });

  test('who writes is refused', () => {
    expect(refusal({ writerArns: [WRITER, ADMIN] })).toThrow(message);
  });
});

describe('the S3 endpoint', () => {
  test.each(['vpce-0a1b2c3d', 'vpce-0123456789abcdef0'])('can be %s', (s3EndpointId) => {
    const { DenyOutsideVpcEndpoint } = bucketStatements(privateBucket({ s3EndpointId }));
    expect(DenyOutsideVpcEndpoint.Condition.StringNotEqualsIfExists).toEqual({ 'aws:SourceVpce': [s3EndpointId] });
  });

  test('can be one that only Terraform will know', () => {
    const s3EndpointId = Lazy.stringValue({ produce: () => '${var.endpoint}' });
    const { DenyOutsideVpcEndpoint } = bucketStatements(privateBucket({ s3EndpointId }));
    expect(DenyOutsideVpcEndpoint.Condition.StringNotEqualsIfExists).toEqual({
      'aws:SourceVpce': ['${var.endpoint}'],
    });
  });

  test.each([
    ['nothing', ''],
    ['any endpoint', '*'],
    ['any endpoint of a kind', 'vpce-*'],
    ['a VPC', 'vpc-0123456789abcdef0'],
    ['a service', 'vpce-svc-0123456789abcdef0'],
    ['too short', 'vpce-0a1b2c3'],
    ['too long', 'vpce-0123456789abcdef01'],
    ['not hexadecimal', 'vpce-0123456789abcdefg'],
    ['two', 'vpce-0a1b2c3d,vpce-0a1b2c3e'],
  ])('is refused if it is %s', (_, s3EndpointId) => {
    expect(refusal({ s3EndpointId })).toThrow(
      new Error(
        `"s3EndpointId" must be the ID of a VPC endpoint, got "${s3EndpointId}": write it as in "vpce-0a1b2c3d" (stack/Data)`,
      ),
    );
  });
});

describe('old versions', () => {
  test.each([1, 3_650])('can be kept for %i days', (oldVersionDays) => {
    const [, oldVersions] = privateBucket({ oldVersionDays }).only('aws_s3_bucket_lifecycle_configuration').rule;
    expect(oldVersions.noncurrent_version_expiration).toEqual([{ noncurrent_days: oldVersionDays }]);
  });

  test.each([0, -1, 1.5, 3_651, NaN])('are not kept for %p days', (oldVersionDays) => {
    expect(refusal({ oldVersionDays })).toThrow(
      new Error(
        `"oldVersionDays" must be a whole number from 1 to 3650, got ${oldVersionDays}: ` +
          'choose how long they are kept (stack/Data)',
      ),
    );
  });
});

test.each(['', 'Training Data', 'Training-Data', 'Data*'])('the purpose "%s" is refused by the key', (purpose) => {
  expect(refusal({ purpose })).toThrow(
    new Error(
      `"purpose" must be letters and digits, got "${purpose}": ` +
        'it names statements, so write it as in "TrainingData" (stack/Key)',
    ),
  );
});

test('all problems of a bucket for data are told together', () => {
  const everything = {
    bucketName: 'ab',
    administratorArns: [ADMIN, ROOT],
    s3EndpointId: 'vpce-*',
    oldVersionDays: 0,
    readerArns: ['*'],
    writerArns: [ADMIN, 'everybody'],
    allowOutsideAccess: { reason: 'needed', principalArns: [] },
    allowDeletion: { reason: 'tests' },
  };
  const notPrincipals = (property: string, arn: string) =>
    `"${property}" must be ARNs of IAM roles or users without wildcards, got "${arn}": ` +
    'name each role; the root of the account would let in everybody in it (stack/Data)\n';
  const noReason = (exception: string, reason: string) =>
    `"${exception}.reason" must say why, in 15 to 200 letters, digits, inner spaces or any of _ . : / = + - @, ` +
    `got "${reason}": write the reason that a reviewer should read, or drop the exception (stack/Data)`;
  expect(refusal(everything)).toThrow(
    new Error(
      '"bucketName" must be 3 to 63 lower-case letters, digits or dashes, with a letter or digit at both ends, ' +
        'got "ab": shorten or rename it (stack/Data)\n' +
        notPrincipals('administratorArns', ROOT) +
        '"s3EndpointId" must be the ID of a VPC endpoint, got "vpce-*": write it as in "vpce-0a1b2c3d" (stack/Data)\n' +
        '"oldVersionDays" must be a whole number from 1 to 3650, got 0: choose how long they are kept (stack/Data)\n' +
        notPrincipals('readerArns', '*') +
        notPrincipals('writerArns', 'everybody') +
        `"administratorArns" must not name principals that read or write the data, got "${ADMIN}": ` +
        'let one role manage the bucket and another one use it (stack/Data)\n' +
        '"allowOutsideAccess.principalArns" must name at least one principal, got none: ' +
        'name who has to reach the data from outside, or drop the exception (stack/Data)\n' +
        `${noReason('allowOutsideAccess', 'needed')}\n${noReason('allowDeletion', 'tests')}`,
    ),
  );
});

test('an encryption header that is neither required nor optional is refused', () => {
  expect(() => privateBucket({ encryptionHeader: 'Required' as 'required' })).toThrow(
    '"encryptionHeader" must be "required" or "optional", got "Required": choose one (stack/Data)',
  );
});
