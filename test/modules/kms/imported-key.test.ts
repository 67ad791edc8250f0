import { TerraformStack } from 'cdktf';
import { EncryptionKey, IEncryptionKey, ImportedKeyProps } from '../../../modules/kms';
import { PrivateBucket } from '../../../modules/s3';
import { ADMIN, READER, WRITER } from '../../support/buckets';
import { withRequired } from '../../support/required-policy';
import { typesOf } from '../../support/resources';
import { statementsOf, synthesize } from '../../support/synthesize';

const KEY = 'arn:test:kms:test-1:111122223333:key/11111111-2222-4333-8444-555555555555';
const USE = { purpose: 'Data', principalArns: [READER], bucketArn: 'arn:test:s3:::acme-data' };
const NETWORK = {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  subnetIds: ['subnet-0a1b2c3d4e5f67890', 'subnet-1a1b2c3d4e5f67890'],
  s3EndpointId: 'vpce-0a1b2c3d4e5f67890',
};

describe('a key that exists', () => {
  const keyOf = (stack: TerraformStack, props: Partial<ImportedKeyProps> = {}) =>
    EncryptionKey.fromKeyArn(stack, 'Key', { keyArn: KEY, ...props });

  /** The statements that a key of ours gets by the same grants. */
  const ofOwnKey = (use: (key: IEncryptionKey) => void) => {
    const own = synthesize((stack) =>
      use(new EncryptionKey(stack, 'Key', { alias: 'acme', description: 'Acme', administratorArns: [ADMIN] })),
    );
    return statementsOf(own.only('aws_kms_key').policy);
  };

  const GRANTS: [string, (key: IEncryptionKey) => void, readonly string[]][] = [
    ['grantReadingObjects', (key) => key.grantReadingObjects(USE), ['ReadData']],
    ['grantWritingObjects', (key) => key.grantWritingObjects(USE), ['WriteData']],
    [
      'grantEncryptingVolumes',
      (key) => key.grantEncryptingVolumes('Training', [READER]),
      ['DescribeTrainingVolumeKey', 'GrantTrainingVolumes'],
    ],
    ['grantEncryptingCustomModels', (key) => key.grantEncryptingCustomModels(READER), ['EncryptCustomModels']],
    ['grantEncryptingLogGroups', (key) => key.grantEncryptingLogGroups(['arn:test:logs:::1']), ['EncryptLogGroups']],
    ['grantEncryptingTrail', (key) => key.grantEncryptingTrail('acme'), ['EncryptTrail', 'DescribeTrailKey']],
    ['grantEncryptingAlerts', (key) => key.grantEncryptingAlerts(), ['EncryptAlerts']],
  ];

  test.each(GRANTS)('asks its owner for what a key of ours is given by %s', (_, use, sids) => {
    const { made, required } = withRequired((stack) => {
      const key = keyOf(stack, { keyPolicyAdmitsWhatIsGranted: true });
      use(key);
      return key;
    });
    const given = ofOwnKey(use);
    expect(Object.keys(required)).toEqual(sids);
    for (const sid of sids) expect(required[sid]).toEqual(given[sid]);
    expect(typesOf(made)).toEqual([]);
  });

  test.each(GRANTS)('refuses %s without the promise that its policy admits it', (_, use, [sid]) => {
    expect(() => synthesize((stack) => use(keyOf(stack)))).toThrow(
      new Error(
        '"keyPolicyAdmitsWhatIsGranted" must be true where the key\'s policy has to admit something, got nothing: ' +
          `set it, have "requiredPolicy" rendered, and put its statements, such as ${sid}, into the key's policy (stack/Key)`,
      ),
    );
  });

  test('is looked up at each plan, which fails unless it is a key to encrypt with', () => {
    const lookup = Object.values<any>(synthesize((stack) => keyOf(stack)).json.data.aws_kms_key);
    expect(lookup).toHaveLength(1);
    expect(lookup[0].key_id).toBe(KEY);
    expect(lookup[0].lifecycle.postcondition.map(({ condition }: any) => condition)).toEqual([
      '${self.key_manager == "CUSTOMER"}',
      '${self.key_state == "Enabled"}',
      '${self.key_usage == "ENCRYPT_DECRYPT"}',
      '${self.key_spec == "SYMMETRIC_DEFAULT"}',
    ]);
  });

  test('takes grants that are not marked only by exception', () => {
    const reason = 'Support says that the mark is missing';
    const grantOf = (props: Partial<ImportedKeyProps>) =>
      withRequired((stack) => {
        const key = keyOf(stack, { keyPolicyAdmitsWhatIsGranted: true, ...props });
        key.grantEncryptingVolumes('Training', [READER]);
        return key;
      }).required.GrantTrainingVolumes.Condition;
    expect(grantOf({})).toHaveProperty('Bool');
    expect(grantOf({ allowDirectGrants: { reason } })).not.toHaveProperty('Bool');
  });

  test.each([
    ['an alias', 'arn:test:kms:test-1:111122223333:alias/acme'],
    ['an id', '11111111-2222-4333-8444-555555555555'],
    ['every key', 'arn:test:kms:test-1:111122223333:key/*'],
  ])('is not %s', (_, keyArn) => {
    expect(() => synthesize((stack) => keyOf(stack, { keyArn }))).toThrow(
      new Error(
        `"keyArn" must be the ARN of a key, got "${keyArn}": name the key itself: conditions do not know aliases (stack/Key)`,
      ),
    );
  });

  test('refuses a statement that it has been asked for', () => {
    const twice = (stack: TerraformStack) => {
      const key = keyOf(stack, { keyPolicyAdmitsWhatIsGranted: true });
      key.grantReadingObjects(USE);
      key.grantReadingObjects({ ...USE, principalArns: [WRITER] });
    };
    expect(() => synthesize(twice)).toThrow(/^"sid" must be unique in its policy, got "ReadData" twice: rename one/);
  });

  test('is what a private bucket is encrypted with', () => {
    const { made, required } = withRequired((stack) => {
      const encryptionKey = keyOf(stack, { keyPolicyAdmitsWhatIsGranted: true });
      new PrivateBucket(stack, 'Data', {
        bucketName: 'acme-data',
        administratorArns: [ADMIN],
        purpose: 'Data',
        encryptionKey,
        accessLogs: { bucketName: 'acme-logs' },
        s3EndpointId: NETWORK.s3EndpointId,
        readerArns: [READER],
        writerArns: [WRITER],
      });
      return encryptionKey;
    });
    const [rule] = made.only('aws_s3_bucket_server_side_encryption_configuration').rule;
    expect(rule.apply_server_side_encryption_by_default.kms_master_key_id).toBe(KEY);
    expect(made.only('aws_s3_bucket').depends_on).toEqual(['data.aws_kms_key.Key_961B73FD']);
    expect(Object.keys(required)).toEqual(['ReadData', 'WriteData']);
  });
});
