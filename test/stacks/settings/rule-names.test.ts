import { longestExcess } from '../../../modules/baseline/baseline-names';
import { RESERVED_PROJECT_NAMES } from '../../../stacks/settings/limits';
import { accountRuleNames, projectRuleNames } from '../../../stacks/settings/rule-names';
import { ACCOUNT_DETECTIONS, ACCOUNT_METRICS, PROJECT_DETECTIONS, PROJECT_METRICS } from '../../../modules/detection';

const scope = { prefix: 'acme', account: '123456789012', region: 'eu-central-1' };
const namesOf = (rules: readonly { readonly name: string }[]) => rules.map(({ name }) => name);

const account = namesOf(accountRuleNames(scope));
const project = namesOf(projectRuleNames(scope, 'fraud'));

describe('names of rules of EventBridge', () => {
  test('are the id of the detection, and the name of the pattern where there are several', () => {
    expect(account).toEqual(
      expect.arrayContaining(['acme-trail-changed', 'acme-trail-changed-logs', 'acme-unshaped-work-bedrock']),
    );
    expect(project).toEqual(expect.arrayContaining(['acme-fraud-download-by-stranger', 'acme-fraud-foreign-key']));
  });

  test('are there for detections of events alone', () => {
    expect(account).not.toContain('acme-root-user');
    expect(project).not.toContain('acme-fraud-bulk-download');
  });

  test('are unique', () => {
    expect(new Set([...account, ...project]).size).toBe(account.length + project.length);
  });

  test('fit with the longest prefix and the longest project', () => {
    const longest = { ...scope, prefix: 'acme-machine' };
    const names = [...accountRuleNames(longest), ...projectRuleNames(longest, 'x'.repeat(20))];
    expect(new Set(names.map(({ kind, limit }) => `${kind}: ${limit}`))).toEqual(
      new Set(['the name of an event rule: 64']),
    );
    expect(longestExcess(names)).toBeUndefined();
  });
});

/** What stands after the prefix in the names of what the account has, and after the project's name in those of a project. */
const KINDS = {
  rules: [namesOf(accountRuleNames(scope)), namesOf(projectRuleNames(scope, 'fraud'))],
  alarms: [
    ['acme-undelivered-alerts', ...counted(ACCOUNT_DETECTIONS).map((id) => `acme-${id}`)],
    counted(PROJECT_DETECTIONS).map((id) => `acme-fraud-${id}`),
  ],
  filters: [ACCOUNT_METRICS.map(({ name }) => `acme-${name}`), PROJECT_METRICS.map(({ name }) => `acme-fraud-${name}`)],
};

function counted(detections: readonly { readonly id: string; readonly kind: string }[]): string[] {
  return detections.filter(({ kind }) => kind === 'count').map(({ id }) => id);
}

describe('no project has a name that gives', () => {
  test.each(Object.entries(KINDS))('%s of the same names as those of the account', (_, [ofAccount, ofProject]) => {
    const endings = ofProject!.map((name) => name.slice('acme-fraud-'.length));
    const clashing = ofAccount!
      .map((name) => name.slice('acme-'.length))
      .flatMap((name) =>
        endings.filter((end) => name.endsWith(`-${end}`)).map((end) => name.slice(0, -end.length - 1)),
      );
    expect(clashing.filter((name) => !RESERVED_PROJECT_NAMES.includes(name))).toEqual([]);
  });
});
