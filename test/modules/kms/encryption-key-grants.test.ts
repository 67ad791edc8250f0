import { TerraformVariable } from 'cdktf';
import { EncryptionKey } from '../../../modules/kms';
import { statementsOf, synthesize } from '../../support/synthesize';

const ADMIN = 'arn:test:iam::111122223333:role/Admin';
const ROLE = 'arn:test:iam::111122223333:role/Training';
const LOG_GROUP = 'arn:test:logs:test-1:111122223333:log-group:/acme/flow-logs';
const USE = { purpose: 'Data', principalArns: [ROLE], bucketArn: 'arn:test:s3:::acme-data' };

/** The statements of a key after a grant. */
function granted(grant: (key: EncryptionKey) => void): Record<string, any> {
  const { only } = synthesize((stack) =>
    grant(new EncryptionKey(stack, 'Key', { alias: 'acme', description: 'Acme', administratorArns: [ADMIN] })),
  );
  return statementsOf(only('aws_kms_key').policy);
}

const refusal = (grant: (key: EncryptionKey) => void) => () => granted(grant);

const NOT_PRINCIPALS: [string, string][] = [
  ['everybody', '*'],
  ['the root of the account', 'arn:test:iam::111122223333:root'],
  ['every role', 'arn:test:iam::111122223333:role/*'],
  ['roles that differ in a letter', 'arn:test:iam::111122223333:role/Trainin?'],
  ['a session', 'arn:test:sts::111122223333:assumed-role/Training/job'],
];

const notPrincipals = (property: string, arn: string) =>
  `"${property}" must be ARNs of IAM roles or users without wildcards, got "${arn}": ` +
  'name each role; the root of the account would let in everybody in it (stack/Key)';

const notPurpose = (purpose: string) =>
  `"purpose" must be letters and digits, got "${purpose}": ` +
  'it names statements, so write it as in "TrainingData" (stack/Key)';

const NO_ADMINISTRATORS =
  `"administratorArns" must not name principals that use the key, got "${ADMIN}": ` +
  'let one role manage the key and another one use it (stack/Key)';

describe.each(['grantReadingObjects', 'grantWritingObjects'] as const)('%s', (grant) => {
  test.each(NOT_PRINCIPALS)('is not for %s', (_, arn) => {
    expect(refusal((key) => key[grant]({ ...USE, principalArns: [ROLE, arn] }))).toThrow(
      new Error(notPrincipals('principalArns', arn)),
    );
  });

  test('is not for an administrator of the key', () => {
    expect(refusal((key) => key[grant]({ ...USE, principalArns: [ROLE, ADMIN] }))).toThrow(
      new Error(NO_ADMINISTRATORS),
    );
  });

  test('is not for nobody: the condition would be empty', () => {
    expect(refusal((key) => key[grant]({ ...USE, principalArns: [] }))).toThrow(
      new Error(
        '"principalArns" must name at least one principal, got none: ' +
          'name who uses the key, or do not grant (stack/Key)',
      ),
    );
  });

  test.each(['', 'Training Data', 'Data*', 'Data_1'])('is not for the purpose "%s"', (purpose) => {
    expect(refusal((key) => key[grant]({ ...USE, purpose }))).toThrow(new Error(notPurpose(purpose)));
  });

  test.each(['arn:test:s3:::*', 'arn:test:s3:::acme-*', 'arn:test:s3:::acme-dat?'])('is not for %s', (bucketArn) => {
    expect(refusal((key) => key[grant]({ ...USE, bucketArn }))).toThrow(
      new Error(`"bucketArn" must not hold wildcards, got "${bucketArn}": name each one in full (stack/Key)`),
    );
  });

  test('tells all problems together', () => {
    const everything = { purpose: '', principalArns: ['*', ADMIN], bucketArn: '*' };
    expect(refusal((key) => key[grant](everything))).toThrow(
      new Error(
        [
          notPurpose(''),
          notPrincipals('principalArns', '*'),
          '"bucketArn" must not hold wildcards, got "*": name each one in full (stack/Key)',
          NO_ADMINISTRATORS,
        ].join('\n'),
      ),
    );
  });
});

describe('grantEncryptingVolumes', () => {
  test.each(NOT_PRINCIPALS)('is not for %s', (_, arn) => {
    expect(refusal((key) => key.grantEncryptingVolumes('Training', [ROLE, arn]))).toThrow(
      new Error(notPrincipals('principalArns', arn)),
    );
  });

  test('is not for an administrator of the key', () => {
    expect(refusal((key) => key.grantEncryptingVolumes('Training', [ROLE, ADMIN]))).toThrow(
      new Error(NO_ADMINISTRATORS),
    );
  });

  test('is not for nobody: the condition would be empty', () => {
    expect(refusal((key) => key.grantEncryptingVolumes('Training', []))).toThrow(
      new Error(
        '"principalArns" must name at least one principal, got none: ' +
          'name who has volumes encrypted, or do not grant (stack/Key)',
      ),
    );
  });

  test('tells all problems together', () => {
    expect(refusal((key) => key.grantEncryptingVolumes('my jobs', ['*', ADMIN]))).toThrow(
      new Error([notPurpose('my jobs'), notPrincipals('principalArns', '*'), NO_ADMINISTRATORS].join('\n')),
    );
  });
});

describe('grantEncryptingCustomModels', () => {
  test.each(NOT_PRINCIPALS)('is not for %s', (_, arn) => {
    expect(refusal((key) => key.grantEncryptingCustomModels(arn))).toThrow(new Error(notPrincipals('roleArn', arn)));
  });

  test('is not for an administrator of the key', () => {
    expect(refusal((key) => key.grantEncryptingCustomModels(ADMIN))).toThrow(new Error(NO_ADMINISTRATORS));
  });
});

describe('grantEncryptingLogGroups', () => {
  test('is not for no log group: the condition would be empty', () => {
    expect(refusal((key) => key.grantEncryptingLogGroups([]))).toThrow(
      new Error(
        '"logGroupArns" must name at least one log group, got none: ' +
          'name the groups that the key is for (stack/Key)',
      ),
    );
  });

  test.each(['*', `${LOG_GROUP}*`, `${LOG_GROUP}:?`])('is not for %s', (arn) => {
    expect(refusal((key) => key.grantEncryptingLogGroups([LOG_GROUP, arn]))).toThrow(
      new Error(`"logGroupArns" must not hold wildcards, got "${arn}": name each one in full (stack/Key)`),
    );
  });
});

test.each(['*', 'acme-*', 'acme-trai?'])('grantEncryptingTrail is not for %s', (trailName) => {
  expect(refusal((key) => key.grantEncryptingTrail(trailName))).toThrow(
    new Error(`"trailName" must not hold wildcards, got "${trailName}": name each one in full (stack/Key)`),
  );
});

test('a refused grant leaves no statement behind', () => {
  const statements = granted((key) => {
    expect(() => key.grantEncryptingVolumes('Training', ['*'])).toThrow(/^"principalArns" must /);
    expect(() => key.grantEncryptingCustomModels('*')).toThrow(/^"roleArn" must /);
    expect(() => key.grantEncryptingTrail('*')).toThrow(/^"trailName" must /);
    expect(() => key.grantReadingObjects({ ...USE, purpose: '' })).toThrow(/^"purpose" must /);
  });
  expect(Object.keys(statements)).toEqual([
    'AdministerKey',
    'DenyHastyDeletion',
    'RecoverKeyByRootUser',
    'DenyDirectGrants',
  ]);
});

test('what only Terraform will know is granted as it is', () => {
  const { only } = synthesize((stack) => {
    const key = new EncryptionKey(stack, 'Key', { alias: 'acme', description: 'Acme', administratorArns: [ADMIN] });
    const text = (name: string) => new TerraformVariable(stack, name, { type: 'string' }).stringValue;
    key.grantReadingObjects({ purpose: 'Data', principalArns: [text('reader')], bucketArn: text('bucket') });
  });
  expect(statementsOf(only('aws_kms_key').policy).ReadData.Condition).toEqual({
    ArnEquals: { 'aws:PrincipalArn': ['${var.reader}'] },
    StringEquals: { 'kms:ViaService': ['s3.test-1.amazonaws.com'] },
    StringLike: { 'kms:EncryptionContext:aws:s3:arn': ['${var.bucket}', '${var.bucket}/*'] },
  });
});
