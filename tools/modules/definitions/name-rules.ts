import { LimitedName, projectNames } from '../../../modules/baseline/baseline-names';
import { NamingScope } from '../../../modules/core/resource-name';
import { projectRuleNames } from '../../../stacks/settings/rule-names';
import { literal } from '../expression';
import { message } from '../messages';
import { Validation } from '../variable';

const SCOPE: NamingScope = { prefix: '${var.prefix}', account: '${local.account}', region: '${local.region}' };

/** Rules of EventBridge have no place in their names, and patterns that take a real one. */
const ANYWHERE: NamingScope = { prefix: '${var.prefix}', account: '123456789012', region: 'eu-central-1' };

const PROJECT = '${var.project}';

/** The longest values that the variables take, in a region whose name is as long as today's longest. */
const LONGEST: Readonly<Record<string, string>> = {
  [SCOPE.prefix]: 'x'.repeat(12),
  [PROJECT]: 'x'.repeat(20),
  [SCOPE.account]: '123456789012',
  [SCOPE.region]: 'ap-southeast-1',
};

/** As the settings have it: names that AWS takes. Of those that are made of the same, the one that exceeds its limit first; if it can. */
export function projectNameRules(): readonly Validation[] {
  const names = [...projectNames(SCOPE, PROJECT), ...projectRuleNames(ANYWHERE, PROJECT)];
  return worstOf(names.filter(canExceed)).map(({ kind, name, limit }) => ({
    condition: `length(${literal(name)}) <= ${limit}`,
    message: message(
      'project',
      `give ${kind} of at most ${limit} characters`,
      `"${name}" with \${length(${literal(name)})}`,
      'shorten the project or the prefix',
    ),
  }));
}

function worstOf(names: readonly LimitedName[]): readonly LimitedName[] {
  const byParts = new Map<string, LimitedName>();
  for (const each of names) {
    const parts = [...each.name.matchAll(/\$\{[^}]*\}/g)].join();
    const worst = byParts.get(parts);
    if (!worst || excess(each) > excess(worst)) byParts.set(parts, each);
  }
  return [...byParts.values()];
}

function canExceed({ name, limit }: LimitedName): boolean {
  const longest = Object.entries(LONGEST).reduce((done, [part, value]) => done.replaceAll(part, value), name);
  return longest.length > limit;
}

function excess({ name, limit }: LimitedName): number {
  return name.length - limit;
}
