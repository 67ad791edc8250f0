import { parse } from 'yaml';
import { ATTACHING, WORK_ACTIONS } from '../../modules/deployment/ceiling-actions';
import { baselineOf, EXAMPLES, exampleSettings } from '../support/baseline';
import { MONITORING } from '../support/monitoring';
import { textOf } from '../support/settings-arbitrary';
import { Synthesized } from '../support/synthesize';

/** What the organization's policies of the deployer say of the roles that it deploys has to be true of those roles. */

const monitored = (text: string) => textOf({ ...parse(text), ...MONITORING });
const SETTINGS = [
  ...EXAMPLES.map((example) => exampleSettings(example)),
  exampleSettings('healthcare', monitored),
  exampleSettings('quickstart', monitored),
];
const STACKS = SETTINGS.flatMap((settings) =>
  Object.entries(baselineOf(settings)).flatMap(([name, stack]) => (name === 'deployer' ? [] : [stack])),
);
const named = (stack: Synthesized, type: string): readonly any[] => Object.values<any>(stack.all(type));
const idOf = (reference: string) => reference.split('.')[1]!;

/** Actions that policies attached to roles allow, by the role's name. */
const ALLOWED = STACKS.flatMap((stack) =>
  named(stack, 'aws_iam_role_policy_attachment').flatMap(({ role, policy_arn: policyArn }) => {
    const { policy } = stack.all('aws_iam_policy')[idOf(policyArn)];
    const { name } = stack.all('aws_iam_role')[idOf(role)];
    const allowing = JSON.parse(policy).Statement.filter(({ Effect }: { Effect: string }) => Effect === 'Allow');
    return allowing.flatMap(({ Action }: { Action: string[] }) => Action.map((action) => ({ name, action })));
  }),
) as readonly { readonly name: string; readonly action: string }[];

const isStop = (name: string) => name.includes('-spending-stop-');
const matches = (pattern: string, action: string) => new RegExp(`^${pattern.replaceAll('*', '.*')}$`).test(action);

test('are named by prefix and region, stand at no path, and are not those that deploy', () => {
  const names = STACKS.flatMap((stack) => named(stack, 'aws_iam_role').map(({ name, path }) => `${path}${name}`));
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !/^\/(acme|ml|health)-[a-z0-9-]+-eu-central-1$/.test(name))).toEqual([]);
});

test('have inline policies nowhere, which this would not see', () => {
  expect(STACKS.flatMap((stack) => named(stack, 'aws_iam_role_policy'))).toEqual([]);
});

test('do nothing that the organization denies them', () => {
  const work = ALLOWED.filter(({ name }) => !isStop(name));
  const stopping = ALLOWED.filter(({ name }) => isStop(name));
  expect(work.filter(({ action }) => !WORK_ACTIONS.some((pattern) => matches(pattern, action)))).toEqual([]);
  expect(stopping.length).toBeGreaterThan(0);
  expect(stopping.filter(({ action }) => !ATTACHING.includes(action))).toEqual([]);
});

test('are left nothing that none of them does', () => {
  expect(WORK_ACTIONS.filter((pattern) => !ALLOWED.some(({ action }) => matches(pattern, action)))).toEqual([]);
});
