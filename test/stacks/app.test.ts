import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesizeBaseline } from '../../stacks/synthesize';
import { addressesOf, baselineOf, EXAMPLES, exampleSettings } from '../support/baseline';
import { goldenList } from '../support/golden';
import { Synthesized } from '../support/synthesize';

const quickstart = baselineOf(exampleSettings('quickstart'));
const existing = baselineOf(exampleSettings('existing-network'));
const healthcare = baselineOf(exampleSettings('healthcare'));

function manifestOf(example: (typeof EXAMPLES)[number]) {
  const outdir = mkdtempSync(join(tmpdir(), 'manifest-'));
  synthesizeBaseline(exampleSettings(example), outdir);
  return JSON.parse(readFileSync(join(outdir, 'manifest.json'), 'utf8')).stacks;
}

describe('the stacks', () => {
  test('are one for the account, one for the network, one for each project', () => {
    expect(Object.keys(quickstart).sort()).toEqual(['audit', 'network', 'project-fraud']);
  });

  test('without a network of ours are one fewer', () => {
    expect(Object.keys(existing)).not.toContain('network');
  });

  test('depend on each other at most three deep', () => {
    const dependencies = Object.values<any>(manifestOf('healthcare')).map((stack) => [stack.name, stack.dependencies]);
    expect(Object.fromEntries(dependencies)).toEqual({
      audit: [],
      network: ['audit'],
      'project-records': ['audit', 'network'],
      'project-triage': ['audit', 'network'],
    });
  });

  test('say what cannot be checked of what is not ours', () => {
    const warnings = Object.values<any>(manifestOf('existing-network')).flatMap(({ annotations }) =>
      annotations.map(({ level, message }: any) => `${level}: ${message}`),
    );
    expect(warnings).toEqual([
      '@cdktf/warn: "audit.accessLogBucket" is not ours: not checked that it admits logging.s3, keeps logs for a year, and is closed to others',
      '@cdktf/warn: "audit.existingLogGroups" names "training": not checked that /aws/sagemaker/TrainingJobs is encrypted and kept for a year',
      '@cdktf/warn: "audit.trail" is "existing": not checked that the trail covers all regions, is validated and encrypted, and records ' +
        "data events of the projects' buckets, SageMaker and Bedrock",
      '@cdktf/warn: "alerts.existingTopic" is not ours: not checked that it is encrypted, that its policy and its key admit events, alarms ' +
        'and costs, and that somebody listens',
      '@cdktf/warn: "guardDuty.detector" is "existing": not checked that it is on, and protects S3',
      '@cdktf/warn: "network.existing" is not ours: not checked that its subnets have no way to the internet, that its endpoints have ' +
        'policies and private DNS, that the S3 endpoint is routed to, and that flow logs are on',
    ]);
  });
});

describe.each([
  ['quickstart', quickstart],
  ['healthcare', healthcare],
])('references between stacks of %s', (_, stacks) => {
  test('name outputs that the other stack has', () => {
    const text = Object.entries(stacks).map(([name, { json }]) => ({ name, text: JSON.stringify(json) }));
    const references = text.flatMap(({ name, text: json }) =>
      [...json.matchAll(/data\.terraform_remote_state\.([\w-]+)\.outputs\.([\w-]+)/g)].map(([, publisher, output]) => ({
        reader: name,
        publisher: publisher!,
        output: output!,
      })),
    );
    expect(references.length).toBeGreaterThan(5);
    expect(references.filter(({ publisher, output }) => !stacks[publisher]?.json.output[output])).toEqual([]);
  });
});

/** Names of outputs are a contract as well: people and other workspaces read them. */
function contractOf(stack: Synthesized): string[] {
  return [
    ...addressesOf(stack),
    ...Object.keys(stack.json.output)
      .map((name) => `output.${name}`)
      .sort(),
  ];
}

/** Addresses are a contract: one that changes replaces a key, a bucket or a trail in somebody's account. */
describe.each([
  ['audit', quickstart],
  ['network', quickstart],
  ['project-fraud', quickstart],
  ['project-records', healthcare],
  ['project-triage', healthcare],
])('the addresses of %s', (name, stacks) => {
  test('are those of the golden list', () => {
    expect(contractOf(stacks[name]!)).toEqual(goldenList(name));
  });
});

describe('a network that exists', () => {
  test('is used as it is, and nothing of it is made', () => {
    const types = Object.values(existing).flatMap(({ json }) => Object.keys(json.resource));
    expect(types.filter((type) => /^aws_(vpc|subnet|route|network_acl|flow_log|default_)/.test(type)).sort()).toEqual([
      'aws_vpc_security_group_egress_rule',
      'aws_vpc_security_group_ingress_rule',
    ]);
  });
});

describe('a trail that exists', () => {
  test('is not made a second time', () => {
    expect(existing.audit.all('aws_cloudtrail')).toEqual({});
    expect(existing.audit.all('aws_s3_bucket')).toEqual({});
  });
});
