import { TerraformOutput, TerraformStack } from 'cdktf';
import { AccountAudit, PrivateNetwork, Project } from '../../modules/baseline';
import { AlertTopic } from '../../modules/alerts';
import { Trail } from '../../modules/cloudtrail';
import { EncryptionKey, IEncryptionKey, ImportedKeyProps } from '../../modules/kms';
import { LogGroup } from '../../modules/logs';
import { LogBucket, PrivateBucket, TrailBucket } from '../../modules/s3';
import { JobSecurityGroup, PrivateVpc } from '../../modules/vpc';
import { ADMIN, READER, WRITER } from '../support/buckets';
import { typesOf } from '../support/resources';
import { statementsOf, synthesize, Synthesized } from '../support/synthesize';

const KEY = 'arn:test:kms:test-1:111122223333:key/11111111-2222-3333-4444-555555555555';
const TOPIC = 'arn:test:sns:test-1:111122223333:security-alerts';
const QUEUE = 'arn:test:sqs:test-1:111122223333:undelivered';
const USE = { purpose: 'Data', principalArns: [READER], bucketArn: 'arn:test:s3:::acme-data' };
const NETWORK = {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  subnetIds: ['subnet-0a1b2c3d4e5f67890', 'subnet-1a1b2c3d4e5f67890'],
  s3EndpointId: 'vpce-0a1b2c3d4e5f67890',
};

/** A stack, and what an imported handle asks of its owner, as an output renders it. */
function withRequired(build: (stack: TerraformStack) => { readonly requiredPolicy: string }) {
  const made = synthesize((stack) => {
    new TerraformOutput(stack, 'required', { value: build(stack).requiredPolicy });
  });
  return { made, required: statementsOf(made.json.output.required.value) };
}

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
    ['an id', '11111111-2222-3333-4444-555555555555'],
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

describe('a bucket that exists', () => {
  test.each([
    ['PrivateBucket', PrivateBucket],
    ['TrailBucket', TrailBucket],
    ['LogBucket', LogBucket],
  ])('is looked up by %s, and gives its name and ARN', (_, kind) => {
    const made = synthesize((stack) => {
      const bucket = kind.fromBucketName(stack, 'Bucket', { bucketName: 'platform.logs' });
      new TerraformOutput(stack, 'arn', { value: bucket.bucketArn });
      new TerraformOutput(stack, 'name', { value: bucket.bucketName });
    });
    const [[address, lookup]] = Object.entries<any>(made.json.data.aws_s3_bucket) as [[string, any]];
    expect(lookup.bucket).toBe('platform.logs');
    expect(made.json.output.arn.value).toBe('arn:test:s3:::platform.logs');
    expect(made.json.output.name.value).toBe(`\${data.aws_s3_bucket.${address}.bucket}`);
    expect(typesOf(made)).toEqual([]);
  });

  const trailTo = (stack: TerraformStack, promised: true | undefined) => {
    const bucket = TrailBucket.fromBucketName(stack, 'Bucket', {
      bucketName: 'platform-trail',
      bucketPolicyAdmitsWhatIsAdded: promised,
    });
    new Trail(stack, 'Trail', {
      trailName: 'acme',
      bucket,
      encryptionKey: EncryptionKey.fromKeyArn(stack, 'Key', { keyArn: KEY, keyPolicyAdmitsWhatIsGranted: true }),
      logGroup: LogGroup.fromName(stack, '/platform/trail'),
      roleName: 'acme-trail',
      dataEvents: { bucketArns: [], types: [] },
    });
    return bucket;
  };

  test('asks its owner to admit a trail', () => {
    const { made, required } = withRequired((stack) => trailTo(stack, true));
    expect(Object.keys(required)).toEqual(['TrailChecksBucket', 'TrailWritesFiles']);
    expect(made.only('aws_cloudtrail').s3_bucket_name).toMatch(/^\$\{data\.aws_s3_bucket\./);
  });

  test('refuses a trail without the promise', () => {
    expect(() => synthesize((stack) => trailTo(stack, undefined))).toThrow(
      /^"bucketPolicyAdmitsWhatIsAdded" must be true where the bucket's policy has to admit something, got nothing: /,
    );
  });

  test.each(['s3://acme', 'Acme', 'arn:aws:s3:::acme'])('is not "%s"', (bucketName) => {
    expect(() => synthesize((stack) => LogBucket.fromBucketName(stack, 'It', { bucketName }))).toThrow(
      new Error(
        `"bucketName" must be the name of a bucket, got "${bucketName}": write the name alone, without s3:// (stack/It)`,
      ),
    );
  });
});

describe('a network that exists', () => {
  const group = (stack: TerraformStack, props: Partial<Parameters<typeof PrivateVpc.fromIds>[2]>) =>
    new JobSecurityGroup(stack, 'Jobs', {
      name: 'acme-jobs',
      network: PrivateVpc.fromIds(stack, 'Network', { ...NETWORK, ...props }),
    });

  test('takes jobs, with the prefix list of S3 that AWS has', () => {
    const made = synthesize((stack) => group(stack, {}));
    expect(Object.values<any>(made.json.data.aws_ec2_managed_prefix_list)).toMatchObject([
      { name: 'com.amazonaws.test-1.s3' },
    ]);
    expect(made.only('aws_security_group').vpc_id).toBe(NETWORK.vpcId);
    const targets = Object.values<any>(made.all('aws_vpc_security_group_egress_rule')).map(
      (rule) => rule.prefix_list_id,
    );
    expect(targets.filter(Boolean)).toEqual([expect.stringMatching(/^\$\{data\.aws_ec2_managed_prefix_list\./)]);
  });

  test('takes the prefix list and the endpoints of its owner', () => {
    const made = synthesize((stack) =>
      group(stack, { s3PrefixListId: 'pl-0a1b2c3d4e5f67890', endpointSecurityGroupId: 'sg-0a1b2c3d4e5f67890' }),
    );
    expect(made.json.data).toBeUndefined();
    const rules = Object.values<any>(made.all('aws_vpc_security_group_ingress_rule'));
    expect(rules.map((rule) => rule.security_group_id)).toContain('sg-0a1b2c3d4e5f67890');
  });

  test.each([
    ['vpcId', 'acme', 'be the ID of a VPC', 'vpc'],
    ['s3EndpointId', 'vpc-0a1b2c3d4e5f67890', 'be the ID of a VPC endpoint', 'vpce'],
    ['s3PrefixListId', 'com.amazonaws.test-1.s3', 'be the ID of a prefix list', 'pl'],
    ['endpointSecurityGroupId', 'endpoints', 'be the ID of a security group', 'sg'],
  ])('is refused if "%s" is "%s"', (property, value, rule, prefix) => {
    expect(() => synthesize((stack) => group(stack, { [property]: value }))).toThrow(
      new Error(
        `"${property}" must ${rule}, got "${value}": write it as in "${prefix}-0a1b2c3d4e5f67890" (stack/Network)`,
      ),
    );
  });

  test('is refused without a subnet, or with one that is none', () => {
    expect(() => synthesize((stack) => group(stack, { subnetIds: [] }))).toThrow(
      '"subnetIds" must name at least one subnet, got none: name private ones, in two or more zones (stack/Network)',
    );
    expect(() => synthesize((stack) => group(stack, { subnetIds: [NETWORK.subnetIds[0]!, 'b'] }))).toThrow(
      '"subnetIds" must be the ID of a subnet each, got "b": write it as in "subnet-0a1b2c3d4e5f67890" (stack/Network)',
    );
  });
});

describe('a topic that exists', () => {
  test('says what its policy has to hold', () => {
    const { made, required } = withRequired((stack) => AlertTopic.fromTopicArn(stack, 'Topic', { topicArn: TOPIC }));
    expect(Object.keys(required)).toEqual(['RulesPublish', 'AlarmsPublish', 'DenyPlainHttp']);
    expect(required.RulesPublish.Resource).toEqual([TOPIC]);
    expect(typesOf(made)).toEqual([]);
  });

  test.each([
    ['topicArn', { topicArn: 'security-alerts' }, 'be the ARN of a topic, got "security-alerts"'],
    ['undeliveredQueueArn', { topicArn: TOPIC, undeliveredQueueArn: 'q' }, 'be the ARN of a queue, got "q"'],
  ])('is refused if "%s" is none', (property, props, problem) => {
    expect(() => synthesize((stack) => AlertTopic.fromTopicArn(stack, 'It', props))).toThrow(
      new Error(`"${property}" must ${problem}: write it in full (stack/It)`),
    );
  });
});

describe('an account that has it all', () => {
  const AUDIT = {
    logKeyArn: KEY,
    accessLogBucketName: 'platform-logs',
    alertTopicArn: TOPIC,
    undeliveredQueueArn: QUEUE,
    trailLogGroupName: '/platform/trail',
  };

  function project(props: Partial<typeof AUDIT> = {}): Synthesized {
    return synthesize((stack) => {
      const audit = AccountAudit.fromExisting(stack, 'Audit', { ...AUDIT, ...props });
      const network = PrivateVpc.fromIds(stack, 'Network', NETWORK);
      new Project(stack, 'Fraud', {
        prefix: 'acme',
        administrators: [ADMIN],
        audit,
        network,
        project: {
          name: 'fraud',
          imageRepositories: ['arn:test:ecr:test-1:111122223333:repository/fraud'],
          trainingData: { writers: [WRITER] },
        },
      });
    });
  }

  test('gets a project, and nothing of what it has once more', () => {
    const made = project();
    const types = typesOf(made);
    for (const type of ['aws_vpc', 'aws_cloudtrail', 'aws_sns_topic', 'aws_cloudwatch_log_group']) {
      expect(types).not.toContain(type);
    }
    const [{ target_bucket: target }] = Object.values<any>(made.all('aws_s3_bucket_logging')) as [any];
    expect(target).toMatch(/^\$\{data\.aws_s3_bucket\..*\.bucket\}$/);
    for (const { log_group_name: name } of Object.values<any>(made.all('aws_cloudwatch_log_metric_filter'))) {
      expect(name).toBe('/platform/trail');
    }
    for (const alarm of Object.values<any>(made.all('aws_cloudwatch_metric_alarm'))) {
      expect(alarm.alarm_actions).toEqual([TOPIC]);
    }
    expect(types).toContain('aws_cloudwatch_metric_alarm');
  });

  test('has no alarms where the trail has no log group', () => {
    expect(typesOf(project({ trailLogGroupName: undefined }))).not.toContain('aws_cloudwatch_metric_alarm');
  });

  test('gets a network whose flow logs are under its key', () => {
    const made = synthesize((stack) => {
      const { logKey } = AccountAudit.fromExisting(stack, 'Audit', AUDIT);
      const zones = ['test-1a', 'test-1b'];
      new PrivateNetwork(stack, 'Network', { prefix: 'acme', cidr: '10.20.0.0/16', zones, logKey });
    });
    expect(made.only('aws_cloudwatch_log_group').kms_key_id).toBe(KEY);
  });
});
