import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { parseSettings, SettingsError } from '../../../stacks/settings';
import { readSettings } from '../../../stacks/settings/file';
import { SettingsFile } from '../../support/settings-arbitrary';
import { added, changed, SMALLEST } from '../../support/settings-text';

const EXAMPLES = join(__dirname, '../../../examples');

describe('parseSettings', () => {
  test('fills in every default', () => {
    expect(parseSettings(SMALLEST, 'baseline.yaml')).toEqual({
      account: '123456789012',
      region: 'eu-central-1',
      partition: 'aws',
      prefix: 'acme',
      tags: {},
      administrators: ['arn:aws:iam::123456789012:role/Deployer'],
      deployer: 'arn:aws:iam::123456789012:role/Deployer',
      state: { type: 'local', references: 'state' },
      keys: { breakGlass: 'account-root' },
      audit: {
        trail: 'create',
        trailIsAssumed: true,
        trailLock: { mode: 'governance', days: 365 },
        logRetentionDays: 365,
        existingLogGroups: [],
        auditors: [],
        dataEventTypes: [
          'AWS::SageMaker::Endpoint',
          'AWS::SageMaker::ExperimentTrialComponent',
          'AWS::SageMaker::FeatureGroup',
          'AWS::SageMaker::MlflowTrackingServer',
          'AWS::Bedrock::AgentAlias',
          'AWS::Bedrock::AsyncInvoke',
          'AWS::Bedrock::Guardrail',
          'AWS::Bedrock::KnowledgeBase',
          'AWS::Bedrock::Model',
        ],
      },
      alerts: { emails: [], webhooks: [] },
      detections: {
        workingHours: {
          timeZone: 'UTC',
          days: ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'],
          from: 6,
          until: 20,
          holidays: [],
        },
        thresholds: { endpoints: 5, endpointMinutes: 15, deniedCalls: 20, downloadGiB: 50, findingSeverity: 4 },
        trustedNetworks: [],
        dashboards: 'all',
        disabled: [],
      },
      guardDuty: { detector: 'create', aiProtection: false },
      cost: {},
      network: {
        kind: 'created',
        cidr: '10.20.0.0/16',
        zones: ['eu-central-1a', 'eu-central-1b'],
        reservedCidrs: [],
        endpoints: ['logs', 'sts'],
      },
      projects: [
        {
          name: 'fraud',
          components: ['training'],
          launchers: [],
          instanceTypes: ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge'],
          maxRuntimeHours: 24,
          bedrock: { invoke: [], customize: [], restricted: [] },
          comprehend: { dataClassifications: [] },
          rekognition: { useCases: [], collections: [] },
          imageRepositories: ['arn:aws:ecr:eu-central-1:123456789012:repository/training'],
          trainingData: { writers: ['arn:aws:iam::123456789012:role/Loader'], oldVersionDays: 90 },
          output: { readers: [], oldVersionDays: 90, encryptionHeader: 'required' },
          efa: false,
          exceptions: {},
        },
      ],
      exceptions: {},
    });
  });

  test('derives the partition from the region', () => {
    const text = SMALLEST.replaceAll('eu-central-1', 'cn-north-1').replaceAll('arn:aws:', 'arn:aws-cn:');
    expect(parseSettings(text, 'baseline.yaml').partition).toBe('aws-cn');
  });

  test("looks for the state's bucket in the region that is deployed to", () => {
    const { state } = parseSettings(added('state: { type: s3, bucket: acme-state }'), 'baseline.yaml');
    expect(state).toEqual({ type: 's3', references: 'state', bucket: 'acme-state', region: 'eu-central-1' });
  });

  test('takes a network that exists, without what only a created one has', () => {
    const text = changed(
      '  cidr: 10.20.0.0/16\n  zones: [eu-central-1a, eu-central-1b]\n',
      '  existing: { vpcId: vpc-0a1b2c3d, subnetIds: [subnet-0a1b2c3d, subnet-0a1b2c3e], s3EndpointId: vpce-0a1b2c3d, s3PrefixListId: pl-6ea54007 }\n',
    );
    expect(parseSettings(text, 'baseline.yaml').network).toEqual({
      kind: 'existing',
      vpcId: 'vpc-0a1b2c3d',
      subnetIds: ['subnet-0a1b2c3d', 'subnet-0a1b2c3e'],
      s3EndpointId: 'vpce-0a1b2c3d',
      s3PrefixListId: 'pl-6ea54007',
    });
  });

  test('lets an alias stand for what it names', () => {
    const text = changed('deployer: arn:aws:iam::123456789012:role/Deployer', 'deployer: *who').replace(
      '- arn:aws:iam',
      '- &who arn:aws:iam',
    );
    expect(parseSettings(text, 'baseline.yaml').deployer).toBe('arn:aws:iam::123456789012:role/Deployer');
  });

  test('takes JSON too, which is YAML', () => {
    const text = JSON.stringify(parse(SMALLEST));
    expect(parseSettings(text, 'baseline.json')).toEqual(parseSettings(SMALLEST, 'baseline.yaml'));
  });

  test('is fast with fifty projects', () => {
    const file = parse(SMALLEST);
    const [project] = file.projects;
    file.projects = Array.from({ length: 50 }, (_, index) => ({ ...project, name: `project${index}` }));
    const text = stringify(file, { aliasDuplicateObjects: false });
    parseSettings(text, 'baseline.yaml'); // once to warm up
    const start = process.hrtime.bigint();
    expect(parseSettings(text, 'baseline.yaml').projects).toHaveLength(50);
    expect(Number(process.hrtime.bigint() - start) / 1e6).toBeLessThan(250);
  });
});

describe('SettingsError', () => {
  test('holds every problem, in parts and as one text', () => {
    const refuse = () => parseSettings(changed('acme', 'Acme').replace('/16', '/8'), 'baseline.yaml');
    expect(refuse).toThrow(SettingsError);
    try {
      refuse();
    } catch (error) {
      const { problems, message } = error as SettingsError;
      expect(problems.map(({ file, line, path }) => ({ file, line, path }))).toEqual([
        { file: 'baseline.yaml', line: 3, path: ['prefix'] },
        { file: 'baseline.yaml', line: 8, path: ['network', 'cidr'] },
      ]);
      expect(message.split('\n')).toHaveLength(2);
    }
  });
});

describe('the examples', () => {
  test('quickstart: one project, in a network of its own', () => {
    const settings = readSettings(join(EXAMPLES, 'quickstart/baseline.yaml'));
    expect(settings.projects.map(({ name }) => name)).toEqual(['fraud']);
    expect(settings.projects.map(({ components }) => components)).toEqual([['training']]);
    expect(settings.network).toMatchObject({ kind: 'created', endpoints: ['logs', 'sts', 'sagemaker.api'] });
  });

  test('quickstart: what is commented out is right too', () => {
    const text = readFileSync(join(EXAMPLES, 'quickstart/baseline.yaml'), 'utf8');
    const file = parse(uncommented(text));
    const settings = parseSettings(stringify({ ...file, ...madeHere(file) }), 'baseline.yaml');
    const existing = parseSettings(stringify({ ...file, ...broughtAlong(file) }), 'baseline.yaml');
    expect(existing.audit).toMatchObject({ trail: 'existing', existingTrailLogGroup: '/org/trail' });
    expect(existing.alerts.existingTopic).toBe('arn:aws:sns:eu-central-1:123456789012:security-alerts');
    expect(settings.alerts).toMatchObject({ emails: ['ml-security@example.com'], webhooks: [expect.any(String)] });
    expect(settings.detections.disabled).toHaveLength(1);
    expect(settings.cost.monthlyBudget).toEqual({ amount: 5000, action: 'tell' });
    expect(settings.state).toMatchObject({ type: 's3', bucket: 'acme-terraform-state' });
    expect(settings.audit.auditors).toEqual(['arn:aws:iam::123456789012:role/Auditor']);
    expect(settings.audit.existingLogGroups).toEqual(['training']);
    expect(settings.network).toMatchObject({ organizationId: 'o-a1b2c3d4e5' });
    expect(settings.projects[0]).toMatchObject({
      components: ['training', 'notebook'],
      launchers: ['arn:aws:iam::123456789012:role/FraudScientist'],
      instanceTypes: ['ml.m5.large', 'ml.m5.xlarge', 'ml.m5.2xlarge'],
      maxRuntimeHours: 24,
      bedrock: {
        invoke: ['amazon.nova-lite-v1:0', 'eu.anthropic.claude-sonnet-4-5-20250929-v1:0', 'amazon.nova-next-v1:0'],
        customize: ['amazon.nova-lite-v1:0'],
        restricted: ['deepseek.r1-v1:0'],
      },
      comprehend: {
        dataClassifications: ['internal'],
        dataAccessRole: 'arn:aws:iam::123456789012:role/FraudTextAnalysis',
      },
      rekognition: { useCases: ['access-control'], collections: ['staff'] },
    });
    const { dataAccessOutsideVpc, notebookReadsTrainingData, unlistedModels } = settings.projects[0].exceptions;
    expect(dataAccessOutsideVpc?.principals).toHaveLength(1);
    expect(notebookReadsTrainingData?.reason).toBe('Labels are checked by eye until the tool is there');
    expect(unlistedModels?.models).toEqual(['amazon.nova-next-v1:0']);
    expect(Object.keys(settings.exceptions)).toEqual(['allowDeletion', 'logPrompts', 'allowDirectGrants']);
  });

  test('existing network: nothing is created that is there', () => {
    const settings = readSettings(join(EXAMPLES, 'existing-network/baseline.yaml'));
    expect(settings.network.kind).toBe('existing');
    expect(settings.audit).toMatchObject({ trail: 'existing', existingLogGroups: ['training'] });
    expect(settings.state).toMatchObject({ type: 's3', region: 'eu-central-1' });
  });
});

/** The text with every commented-out setting in force; sentences stay comments. */
function uncommented(text: string): string {
  const setting = /^(\s*)# (\s*(?:- )?[A-Za-z]+:(?: \S+)?(?: #.*)?|\s*- \S+(?: #.*)?|\s*reason: .*)$/;
  return text.replace(/^.*$/gm, (line) => line.replace(setting, '$1$2'));
}

/** What rules each other out in the quickstart: with a trail and a topic of our own. */
function madeHere({ audit, alerts }: SettingsFile): SettingsFile {
  const { existingTrailLogGroup: _group, trailBucket: _bucket, ...made } = audit;
  const { existingTopic: _topic, ...told } = alerts;
  return { audit: made, alerts: told };
}

/** With those that exist. */
function broughtAlong({ audit, alerts }: SettingsFile): SettingsFile {
  const { existingTrailLogGroup, accessLogBucket } = audit;
  const { existingTopic, slack, teams } = alerts;
  return {
    audit: { trail: 'existing', existingTrailLogGroup, accessLogBucket },
    alerts: { existingTopic, slack, teams },
  };
}
