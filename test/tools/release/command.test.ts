import { join } from 'node:path';
import { Finding, findingOf, olderReleases } from '../../../tools/release/checks';
import { RELEASE_USAGE, releaseMode } from '../../../tools/release/options';
import { linesOf } from '../../../tools/release/page';
import { recordedVersions } from '../../../tools/release/record';
import { Misuse } from '../../../tools/support/failure';
import { ROOT } from '../../../tools/support/paths';
import { run } from '../../../tools/support/process';

test.each([
  [[], 'check'],
  [['--record'], 'record'],
  [['--record', '-h'], 'help'],
  [['--help'], 'help'],
])('npm run release:check understands %j', (args, mode) => {
  expect(releaseMode(args)).toBe(mode);
});

test('and refuses what it does not know', () => {
  expect(() => releaseMode(['--recrod'])).toThrow(Misuse);
  expect(() => releaseMode(['constructor'])).toThrow(`has no option "constructor".\n${RELEASE_USAGE}`);
});

test('each check is one line, with what is wrong and what users are told below it', () => {
  const changes = [
    { weight: 'refused', text: '"a" must stay' },
    { weight: 'breaking', text: 'the setting b is gone' },
    { weight: 'added', text: 'c is new' },
  ] as const;
  const findings: Finding[] = [
    findingOf({ check: 'resources', changes, summary: '3 addresses' }, '0.1.0'),
    { check: 'version', problems: [], notes: [], summary: '0.1.0' },
  ];
  expect(linesOf(findings)).toEqual([
    'FAILED  resources  3 addresses of 0.1.0 compared, 1 new',
    '          "a" must stay',
    '          breaks something: the setting b is gone',
    'ok      version    0.1.0',
  ]);
});

test('what an older release had may not be replaced either, and what it broke is told no more', () => {
  const contract = new Map([
    ['aws_kms_key.Gone', {}],
    ['aws_iam_policy.Gone', {}],
  ]);
  const settingsFile = join(ROOT, 'examples/quickstart/baseline.yaml');
  const examples = [{ name: 'quickstart', settingsFile, stacks: new Map([['audit', contract]]) }];
  const { problems } = olderReleases(
    [{ version: '0.0.9', examples, modules: new Map(), settings: new Map(), api: '' }],
    {},
  );
  expect(problems).toEqual([expect.stringMatching(/^0\.0\.9: "aws_kms_key\.Gone" must stay/)]);
});

test('this checkout may be released', async () => {
  const { code, stdout, stderr } = await run(process.execPath, [join(ROOT, 'tools/run.mjs'), 'release-check']);
  expect([code, stderr, stdout.split('\n').filter((line) => line.startsWith('FAILED'))]).toEqual([0, '', []]);
  const checks = stdout.split('\n').flatMap((line) => /^ok\s+(\w+)/.exec(line)?.[1] ?? []);
  const older = recordedVersions().length > 1 ? ['older'] : [];
  expect(checks).toEqual(['resources', 'settings', 'API', ...older, 'version', 'package', 'licences']);
}, 240_000);
