import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KmsKey } from '@cdktf/provider-aws/lib/kms-key';
import { App } from 'cdktf';
import { buildBaseline } from '../../../stacks/app';
import { synthesizeApart } from '../../../tools/iam/synthesize-apart';
import { ofWeight } from '../../../tools/release/change';
import { compareStacks } from '../../../tools/release/compare-stacks';
import { readRelease, recordedVersions, Release, writeRelease } from '../../../tools/release/record';
import { settingLimits } from '../../../tools/release/setting-limits';
import { contractOf, StackContract } from '../../../tools/release/stack-contract';
import { Modules } from '../../../tools/release/modules';
import * as upgrade from '../../../tools/release/upgrade';
import { ROOT } from '../../../tools/support/paths';
import { exampleSettings } from '../../support/baseline';

const FILE = join(ROOT, 'examples/quickstart/baseline.yaml');
const STACKS = Object.entries(synthesizeApart(FILE)).map(([name, json]): [string, StackContract] => [
  name,
  contractOf(json),
]);
const KEY = 'aws_kms_key.Key_961B73FD';

const upgradeOf = (release: Release, modules: Modules = {}) => upgrade.upgradeOf(release, modules);

const scratch = mkdtempSync(join(tmpdir(), 'release-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** A release of today's quickstart, but for one stack. */
function releaseWith(stack: string, alter: (contract: Map<string, any>) => void, settingsFile = FILE): Release {
  const stacks = new Map(STACKS);
  const altered = new Map(stacks.get(stack));
  alter(altered);
  stacks.set(stack, altered);
  const examples = [{ name: 'quickstart', settingsFile, stacks }];
  return { version: '0.1.0', examples, modules: new Map(), settings: new Map(), api: '' };
}

test('an upgrade to the same code changes nothing', () => {
  expect(upgradeOf(releaseWith('audit', () => undefined))).toEqual([]);
});

test('every stack is compared, by what its settings give today', () => {
  const before = releaseWith('project-fraud', (contract) => {
    contract.set('aws_kms_key.Key_BEFORE', {});
    contract.set('aws_iam_policy.Old', {});
    contract.delete('output.kms_key_arn');
  });
  expect(upgradeOf(before).map(({ weight, text }) => `${weight}: ${text}`)).toEqual([
    expect.stringMatching(/^refused: "aws_kms_key\.Key_BEFORE" must stay, got no such.* \(quickstart project-fraud\)$/),
    'breaking: aws_iam_policy.Old is gone (quickstart project-fraud)',
    'added: output.kms_key_arn is new (quickstart project-fraud)',
  ]);
});

test('a change of several stacks is told once', () => {
  const stacks = new Map(STACKS.map(([name, contract]) => [name, new Map([...contract, ['aws_iam_role.Old', {}]])]));
  const before = releaseWith('audit', () => undefined);
  expect(upgradeOf({ ...before, examples: [{ ...before.examples[0]!, stacks }] })).toEqual([
    {
      weight: 'breaking',
      text: 'aws_iam_role.Old is gone (quickstart audit, quickstart network, quickstart project-fraud)',
    },
  ]);
});

test('a bucket that was named otherwise is refused', () => {
  const [data] = [...new Map(STACKS).get('project-fraud')!.keys()].filter((name) => /^aws_s3_bucket\.Train/.test(name));
  const before = releaseWith('project-fraud', (contract) => contract.set(data!, { bucket: 'acme-fraud-data' }));
  expect(upgradeOf(before)).toEqual([
    {
      weight: 'refused',
      text: expect.stringContaining(
        `"${data} bucket" must stay "acme-fraud-data", got "acme-fraud-training-123456789012-eu-central-1"`,
      ),
    },
  ]);
});

test('a stack that is gone, and one that is new', () => {
  const stacks = new Map([...STACKS.slice(1), ['project-gone', new Map([[KEY, {}]])] as [string, StackContract]]);
  const before = {
    ...releaseWith('audit', () => undefined),
    examples: [{ name: 'quickstart', settingsFile: FILE, stacks }],
  };
  expect(upgradeOf(before).map(({ weight, text }) => `${weight}: ${text.split(',')[0]}`)).toEqual([
    'refused: "quickstart project-gone" must be a stack',
    'added: the stack quickstart audit is new',
  ]);
});

test('modules are compared as stacks are, but that one which is gone is not taken', () => {
  const contract = (id: string) => contractOf({ resource: { aws_kms_key: { [id]: {} } } });
  const examples: Release['examples'] = [];
  const modules = new Map([
    ['project', contract('Before')],
    ['key', contract('Key')],
  ]);
  const today = { project: { resource: { aws_kms_key: { Key: {} } } }, network: {} };
  const before = { ...releaseWith('audit', () => undefined), examples, modules };
  expect(upgradeOf(before, today).map(({ weight, text }) => `${weight}: ${text}`)).toEqual([
    expect.stringMatching(/^refused: "aws_kms_key\.Before" must stay, .* \(module project\)$/),
    'added: aws_kms_key.Key is new (module project)',
    'breaking: the module key is gone',
    'added: the module network is new',
  ]);
});

test('settings that are refused now are refused here: nothing could be compared', () => {
  const settingsFile = join(scratch, 'refused.yaml');
  writeFileSync(settingsFile, `${readFileSync(FILE, 'utf8')}\nremovedSetting: true\n`);
  expect(upgradeOf(releaseWith('audit', () => undefined, settingsFile))).toEqual([
    {
      weight: 'refused',
      text: expect.stringMatching(/must be settings as 0\.1\.0 took them, got a refusal.*removedSetting/s),
    },
  ]);
});

/** As the application renders its stacks, which is not as the framework does. */
test('a construct of the baseline that was moved stays', () => {
  const outdir = join(scratch, 'moved');
  const app = new App({ outdir, stackTraces: false, skipValidation: true });
  buildBaseline(app, exampleSettings('quickstart'));
  const key = app.node
    .findAll()
    .filter(
      (node): node is KmsKey => KmsKey.isTerraformElement(node) && (node as KmsKey).friendlyUniqueId === 'Key_961B73FD',
    );
  expect(key).toHaveLength(1);
  key[0]!.moveFromId('aws_kms_key.Key_BEFORE');
  app.synth();
  const json = JSON.parse(readFileSync(join(outdir, 'stacks/project-fraud/cdk.tf.json'), 'utf8'));
  const before = new Map(new Map(STACKS).get('project-fraud'));
  before.set('aws_kms_key.Key_BEFORE', before.get(KEY)!);
  before.delete(KEY);
  expect(compareStacks(before, json)).toEqual([]);
  expect(ofWeight(compareStacks(before, { ...json, moved: [] }), 'refused')).toHaveLength(1);
});

test('a record is read as it was written, in place of the one before', () => {
  const folder = join(scratch, 'releases');
  mkdirSync(join(folder, '0.1.0/gone'), { recursive: true });
  mkdirSync(join(folder, '0.10.0'), { recursive: true });
  const file = join(scratch, 'settings.yaml');
  cpSync(FILE, file);
  const settings = settingLimits({ properties: { account: { minLength: 12 } } });
  const modules = new Map([
    ['project', contractOf({ resource: { aws_kms_key: { Key: { for_each: '${var.keys}' } } } })],
  ]);
  const release = { ...releaseWith('audit', () => undefined, file), modules, settings, api: 'the report\n' };
  writeRelease(release, folder);
  const read = readRelease('0.1.0', folder);
  expect(read).toEqual({
    ...release,
    examples: [{ ...release.examples[0], settingsFile: join(folder, '0.1.0/examples/quickstart/baseline.yaml') }],
  });
  expect([...read.modules.get('project')!.keys()]).toContain('aws_kms_key.Key[each]');
  expect(upgradeOf({ ...read, modules: new Map() })).toEqual([]);
  expect(recordedVersions(folder)).toEqual(['0.1.0', '0.10.0']);
  expect(recordedVersions(join(folder, 'nowhere'))).toEqual([]);
});
