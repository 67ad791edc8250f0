import { Synthesized } from '../support/synthesize';
import { DeployedWatching, WatchedNames } from './deployed';
import { WatchedAlarm, WatchedFilter, WatchedRule } from './watching';

/** A stack's `cdk.tf.json`. */
type Stack = Synthesized;

const S3_ENDPOINT_ID = 'vpce-0123456789abcdef0';

/** What stacks would deploy to watch, without deploying it: what only AWS knows is made up. */
export function synthesizedWatching(
  stacks: Readonly<Record<string, Stack>>,
  { account, region }: Pick<WatchedNames, 'account' | 'region'>,
): DeployedWatching {
  const all = Object.values(stacks);
  const known = all.map((stack) => ({ stack, references: referencesOf(stack, account, region) }));
  const each = <Item>(type: string, read: (resource: any) => Item) =>
    known.flatMap(({ stack, references }) =>
      Object.values(stack.all(type)).map((resource) => read(withValues(resource, references))),
    );
  return {
    fingerprint: 'synthesized',
    names: {
      account,
      region,
      s3EndpointId: S3_ENDPOINT_ID,
      keys: Object.assign({}, ...all.map(keysOf(account, region))),
    },
    rules: each('aws_cloudwatch_event_rule', ruleOf),
    filters: each('aws_cloudwatch_log_metric_filter', filterOf),
    alarms: each('aws_cloudwatch_metric_alarm', alarmOf),
  };
}

/** ARNs of keys by alias. */
function keysOf(account: string, region: string) {
  return (stack: Stack): Record<string, string> =>
    Object.fromEntries(
      Object.values(stack.all('aws_kms_alias')).map(({ name }) => [name, keyArn(name, account, region)]),
    );
}

function keyArn(alias: string, account: string, region: string): string {
  return `arn:aws:kms:${region}:${account}:key/id-of-${alias.split('/').at(-1)}`;
}

/** Values of references that patterns and alarms have in them, by the reference. */
function referencesOf(stack: Stack, account: string, region: string): Readonly<Record<string, string>> {
  const aliases = Object.values(stack.all('aws_kms_alias'));
  const keys = aliases.map(({ name, target_key_id: id }) => [
    id.replace('.key_id}', '.arn}'),
    keyArn(name, account, region),
  ]);
  const groups = Object.entries<any>(stack.all('aws_cloudwatch_log_group')).map(([address, { name }]) => [
    `\${aws_cloudwatch_log_group.${address}.name}`,
    name,
  ]);
  return {
    ...Object.fromEntries([...keys, ...groups]),
    '${data.terraform_remote_state.network.outputs.s3_endpoint_id}': S3_ENDPOINT_ID,
  };
}

function withValues(resource: any, references: Readonly<Record<string, string>>): any {
  const text = JSON.stringify(resource);
  const filled = Object.entries(references).reduce((rest, [from, to]) => rest.replaceAll(from, to), text);
  return JSON.parse(filled);
}

function ruleOf(rule: any): WatchedRule {
  if (rule.event_pattern.includes('${')) throw new Error(`A reference without a value: ${rule.event_pattern}`);
  return { name: rule.name, state: rule.state, pattern: JSON.parse(rule.event_pattern), targets: [] };
}

function filterOf({ name, log_group_name: logGroup, pattern, metric_transformation: made }: any): WatchedFilter {
  return {
    name,
    logGroup,
    pattern,
    metric: made.name,
    namespace: made.namespace,
    value: made.value,
    default: made.default_value === undefined ? null : Number(made.default_value),
    dimensions: made.dimensions ?? {},
  };
}

function alarmOf(alarm: any): WatchedAlarm {
  return {
    name: alarm.alarm_name,
    actions: alarm.actions_enabled ? alarm.alarm_actions : [],
    comparison: alarm.comparison_operator,
    threshold: alarm.threshold,
    metric: alarm.metric_name ?? null,
    namespace: alarm.namespace ?? null,
    dimensions: alarm.dimensions ?? {},
    period: alarm.period ?? null,
    statistic: alarm.statistic ?? null,
    missingData: alarm.treat_missing_data ?? 'missing',
    queries: (alarm.metric_query ?? []).map(queryOf),
  };
}

function queryOf({ id, expression, metric, return_data: returned }: any): WatchedAlarm['queries'][number] {
  if (expression !== undefined) return { Id: id, Expression: expression, ReturnData: returned };
  const Dimensions = Object.entries<string>(metric.dimensions ?? {}).map(([Name, Value]) => ({ Name, Value }));
  const Metric = { Namespace: metric.namespace, MetricName: metric.metric_name, Dimensions };
  return { Id: id, ReturnData: returned, MetricStat: { Metric, Period: metric.period, Stat: metric.stat } };
}
