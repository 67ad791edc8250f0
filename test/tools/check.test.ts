import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { MEANT_ABSENCES } from '../../modules/controls/absence-catalogue';
import { MEANT_NEGATIONS } from '../../modules/controls/negation-catalogue';
import { LegalityReport, messageOf } from '../../modules/controls/policy-legality';
import { parseSettings, Settings } from '../../stacks/settings';
import { checkPolicies, printReport } from '../../tools/iam/check-policies';
import { StackJson } from '../../tools/iam/find-policies';
import { synthesizeApart } from '../../tools/iam/synthesize-apart';
import { ROOT } from '../../tools/support/paths';
import { run } from '../../tools/support/process';
import { baselineOf, exampleSettings } from '../support/baseline';
import { largestSettings } from '../support/largest-settings';
import { textOf } from '../support/settings-arbitrary';

const settingsOf = (example: string) => join(ROOT, 'examples', example, 'baseline.yaml');
const EXAMPLES = readdirSync(join(ROOT, 'examples')).filter((example) => existsSync(settingsOf(example)));

function stacksOf(settings: Settings): Record<string, StackJson> {
  return Object.fromEntries(Object.entries(baselineOf(settings)).map(([name, { json }]) => [name, json]));
}

const largest = (network: 'created' | 'existing') => parseSettings(textOf(largestSettings(network)), 'largest.yaml');

/** Synthesized and judged when first asked for, once. */
function once(stacks: () => Record<string, StackJson>): () => Promise<LegalityReport> {
  let report: Promise<LegalityReport> | undefined;
  return () => (report ??= checkPolicies(stacks()));
}

const REPORTS: Record<string, () => Promise<LegalityReport>> = {
  ...Object.fromEntries(EXAMPLES.map((example) => [example, once(() => synthesizeApart(settingsOf(example)))])),
  'the largest settings': once(() => stacksOf(largest('created'))),
  'the largest settings in an existing network': once(() => stacksOf(largest('existing'))),
  'a budget that stops spending, deployed by HCP Terraform': once(() =>
    stacksOf(exampleSettings('hcp', (text) => `${text}\ncost:\n  monthlyBudget: { amount: 1000, action: stop }\n`)),
  ),
  'optional headers': once(() =>
    stacksOf(
      exampleSettings('quickstart', (text) =>
        text.replace('# encryptionHeader: required', 'encryptionHeader: optional'),
      ),
    ),
  ),
};

describe.each(Object.entries(REPORTS))('%s', (_, reportOn) => {
  test('gives legal policies, all of them judged', async () => {
    const report = await reportOn();
    expect(report.policies).toBeGreaterThan(0);
    expect(report.judged).toBeGreaterThan(report.statements);
    expect(report.violations.map(messageOf)).toEqual([]);
    expect(report.notJudged).toEqual([]);
  });
});

test('the catalogues excuse nothing that is not there', async () => {
  const reports = await Promise.all(Object.values(REPORTS).map((reportOn) => reportOn()));
  const used = new Set(reports.flatMap((report) => [...report.used]));
  const unused = [...MEANT_ABSENCES, ...MEANT_NEGATIONS].filter((entry) => !used.has(entry));
  expect(unused).toEqual([]);
});

describe('a policy that is not legal', () => {
  const policy = (statement: object) =>
    JSON.stringify({ Statement: [{ Sid: 'DenyOpenJobs', Effect: 'Deny', Resource: '*', ...statement }] });
  const stacks = (statement: object): Record<string, StackJson> => ({
    project: { resource: { aws_iam_policy: { Guardrail: { policy: policy(statement) } } } },
  });

  test.each<[string, object, string]>([
    [
      'blocks every call',
      {
        Action: ['sagemaker:CreateTrainingJob', 'sagemaker:CreateTransformJob'],
        Condition: { Null: { 'sagemaker:VpcSubnets': 'true' } },
      },
      'project aws_iam_policy.Guardrail.policy DenyOpenJobs: "sagemaker:VpcSubnets" must be a key that every action of the ' +
        'statement carries, got one that never comes with sagemaker:CreateTransformJob: the condition holds for every call ' +
        'of theirs; give them a statement of their own, or say in the catalogue why',
    ],
    [
      'never fires',
      {
        Action: 'sagemaker:CreateTrainingJob',
        Condition: { ArnEquals: { 'sagemaker:VolumeKmsKey': 'arn:aws:kms:::key/a' } },
      },
      'project aws_iam_policy.Guardrail.policy DenyOpenJobs: "sagemaker:VolumeKmsKey" must be a key that every action of the ' +
        'statement carries, got one that never comes with sagemaker:CreateTrainingJob: it never denies ' +
        'them; give them a statement of their own, or say in the catalogue why',
    ],
    [
      'names what does not exist',
      { Action: 'sagemaker:CreateTrainingJobs' },
      'project aws_iam_policy.Guardrail.policy DenyOpenJobs: "sagemaker:CreateTrainingJobs" must be an action of AWS, got none ' +
        'of that name: correct the name, or the statement does nothing',
    ],
  ])('because it %s fails the check, which says so', async (_, statement, message) => {
    const lines: string[] = [];
    expect(printReport(await checkPolicies(stacks(statement)), (line) => lines.push(line))).toBe(1);
    expect(lines).toContain(message);
  });
});

describe('npm run check', () => {
  const check = (...args: string[]) => run(process.execPath, [join(ROOT, 'tools/run.mjs'), 'check', ...args]);

  test('prints numbers and headroom, and writes nothing', async () => {
    const { code, stdout, stderr } = await check('--settings', settingsOf('quickstart'));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(
      /^\d+ policies with \d+ statements: \d+ answers, 0 of them against the policy\nNothing was left/,
    );
    expect(stdout).toMatch(/^identity: project-fraud aws_iam_policy\.\S+ +\d+ +6144 +\d+$/m);
  }, 60_000);

  test('says what is wrong with the settings', async () => {
    const { code, stderr } = await check('--settings', 'no-such.yaml');
    expect([code, stderr]).toEqual([1, expect.stringContaining('must be a settings file, got no file there')]);
  }, 60_000);

  test('takes no stacks', async () => {
    const { code, stderr } = await check('audit');
    expect([code, stderr.trim()]).toEqual([2, 'check takes no stacks, got "audit": it always judges all of them']);
  }, 60_000);
});
