import { parse } from 'yaml';
import { WILDCARDS } from '../../modules/controls/wildcard-catalogue';
import { Settings } from '../../stacks/settings';
import { baselineOf, EXAMPLES, exampleSettings } from '../support/baseline';
import { BROUGHT, MONITORING } from '../support/monitoring';
import { policiesOf } from '../support/policies';
import { textOf } from '../support/settings-arbitrary';
import { Synthesized } from '../support/synthesize';

const everything = (text: string) => textOf({ ...parse(moreOf(text)), ...MONITORING });

const moreOf = (text: string) =>
  text
    .replace('    - sagemaker.api', '    - sagemaker.api\n    - ecr.dkr\n    - ecr.api\n    - kms\n    - monitoring')
    .replace('# encryptionHeader: required', 'encryptionHeader: optional');

/** What is there already is used, as far as it can be. */
const brought = (text: string) => textOf({ ...parse(text), ...BROUGHT });

/** The roles that deploy may destroy, count what somebody else's trail records, and stop who spends too much. */
const destroyable = (text: string) => {
  const { projects, ...rest } = parse(text);
  const launchers = ['arn:aws:iam::123456789012:role/Scientist'];
  return textOf({
    ...rest,
    projects: projects.map((project: object) => ({ ...project, launchers })),
    audit: { trail: 'existing', existingTrailLogGroup: '/org/trail' },
    cost: { monthlyBudget: { amount: 1000, action: 'stop' } },
    exceptions: { allowDeletion: { reason: 'A trial that is torn down at its end' } },
  });
};

const VARIANTS: Readonly<Record<string, Settings>> = {
  ...Object.fromEntries(EXAMPLES.map((example) => [example, exampleSettings(example)])),
  everything: exampleSettings('quickstart', everything),
  brought: exampleSettings('quickstart', brought),
  destroyable: exampleSettings('hcp', destroyable),
};

const STACKS: [string, Synthesized][] = Object.entries(VARIANTS).flatMap(([variant, settings]) =>
  Object.entries(baselineOf(settings)).map(([name, stack]): [string, Synthesized] => [`${variant}/${name}`, stack]),
);

interface Found {
  readonly at: string;
  readonly sid: string;
  readonly element: 'Action' | 'Resource';
  readonly value: string;
}

function wildcardsIn(stack: Synthesized): Found[] {
  return policiesOf(stack).flatMap(({ at, statements }) =>
    statements.flatMap((statement) =>
      (['Action', 'Resource'] as const).flatMap((element) =>
        [statement[element] ?? []]
          .flat()
          .filter((value: string) => value.includes('*'))
          .map((value: string) => ({ at, sid: statement.Sid, element, value: withoutReferences(value) })),
      ),
    ),
  );
}

/** References stand for one name without wildcards. */
function withoutReferences(value: string): string {
  return value.replace(/\$\{[^}]*\}/g, 'reference');
}

const KINDS: Readonly<Record<string, string>> = {
  aws_kms_key: 'key',
  aws_s3_bucket_policy: 'bucket',
  aws_sqs_queue: 'queue',
  aws_iam_policy: 'role',
  aws_vpc_endpoint: 'endpoint',
  output: 'organization',
};

function reasonFor({ at, sid, element, value }: Found) {
  const policy = KINDS[at.split('.')[0]!];
  return WILDCARDS.find(
    (known) => known.policy === policy && known.sid === sid && known.element === element && known.pattern.test(value),
  );
}

const FOUND = STACKS.flatMap(([, stack]) => wildcardsIn(stack));

/** The reasoned list, one line for each entry with an example of what it stands for. */
function printed(): string {
  const examples = new Map(FOUND.map((found) => [reasonFor(found)!, found.value]));
  return [...examples]
    .map(([{ policy, sid, element, why }, value]) => `${policy} ${sid} ${element} ${value}: ${why}`)
    .sort()
    .join('\n');
}

describe('wildcards', () => {
  afterAll(() => process.stdout.write(`\nWildcards in policies, and why:\n${printed()}\n`));

  test('are all in the reasoned list', () => {
    expect(FOUND.length).toBeGreaterThan(0);
    expect(FOUND.filter((found) => !reasonFor(found))).toEqual([]);
  });

  test('are no reasons without a wildcard', () => {
    const used = new Set(FOUND.map(reasonFor));
    expect(
      WILDCARDS.filter((known) => !used.has(known)).map(({ policy, sid, element }) => `${policy} ${sid} ${element}`),
    ).toEqual([]);
  });
});

describe.each(STACKS)('%s', (_, stack) => {
  const text = JSON.stringify(stack.json);

  test('has no way to the internet', () => {
    const { aws_cloudwatch_event_rule: _, ...others } = stack.json.resource; // they watch for such ways
    expect(JSON.stringify(others)).not.toMatch(/0\.0\.0\.0\/0|::\/0/);
    const types = Object.keys(stack.json.resource);
    expect(types.filter((type) => /internet_gateway|nat_gateway|aws_route$|aws_eip/.test(type))).toEqual([]);
  });

  test('attaches no policy of AWS', () => {
    expect(text).not.toMatch(/:iam::aws:policy|FullAccess/);
  });

  test('asks for the provider versions that are tested', () => {
    expect(stack.json.terraform.required_providers.aws).toEqual({
      source: 'hashicorp/aws',
      version: '>= 5.100.0, < 7.0.0',
    });
  });

  test('names no region on a resource: that argument is new in provider 6', () => {
    const resources = Object.values<Record<string, any>>(stack.json.resource).flatMap((named) => Object.values(named));
    expect(resources.filter((resource) => 'region' in resource)).toEqual([]);
  });
});

test('no module knows a partition', () => {
  const elsewhere = JSON.parse(
    JSON.stringify(exampleSettings('quickstart', everything)).replaceAll('arn:aws:', 'arn:test:'),
  ) as Settings;
  const stacks = Object.values(baselineOf({ ...elsewhere, partition: 'test' }));
  const text = JSON.stringify(stacks.map(({ json }) => json.resource));
  expect(text).toContain('arn:test:');
  expect([...text.matchAll(/arn:aws:[^"\\]*/g)].map(([arn]) => arn)).toEqual([]);
});
