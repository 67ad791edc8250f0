import {
  BUCKET_POLICY_LIMIT,
  ENDPOINT_POLICY_LIMIT,
  KEY_POLICY_LIMIT,
  MANAGED_POLICY_LIMIT,
  QUEUE_POLICY_LIMIT,
  TOPIC_POLICY_LIMIT,
  TRUST_POLICY_LIMIT,
} from '../../modules/core/policy-limits';
import { EVENT_PATTERN_LIMIT } from '../../modules/detection/event-pattern';
import { Configuration, mapResources } from './configuration';
import { asJson, conditionOfCount, inside } from './expression';
import { message } from './messages';

/** Characters that AWS takes in a text, by resource and attribute: constructs check them when they are synthesized, modules when Terraform plans. */
const LIMITS: Readonly<Record<string, number>> = Object.freeze({
  'aws_cloudwatch_event_rule.event_pattern': EVENT_PATTERN_LIMIT,
  'aws_iam_policy.policy': MANAGED_POLICY_LIMIT,
  'aws_iam_role.assume_role_policy': TRUST_POLICY_LIMIT,
  'aws_kms_key.policy': KEY_POLICY_LIMIT,
  'aws_s3_bucket_policy.policy': BUCKET_POLICY_LIMIT,
  'aws_sns_topic.policy': TOPIC_POLICY_LIMIT,
  'aws_sqs_queue.policy': QUEUE_POLICY_LIMIT,
  'aws_vpc_endpoint.policy': ENDPOINT_POLICY_LIMIT,
});

/**
 * The configuration with each text that AWS limits as a value of its own, and a rule on how long it is. A text that names an instance of
 * a resource that may not be there stays where it is, and is left to AWS.
 */
export function withSizeRules(configuration: Configuration): Configuration {
  const locals: Record<string, string> = {};
  const resource = mapResources(configuration.resource, (each, type, name) => {
    const attribute = Object.keys(each).find((key) => `${type}.${key}` in LIMITS);
    const text = attribute === undefined ? undefined : jsonText(each[attribute]);
    if (attribute === undefined || text === undefined) return each;
    const local = `text_${name.replaceAll('-', '_')}`;
    locals[local] = asJson(each.count === undefined ? text : `${conditionOfCount(each.count)} ? ${text} : ""`);
    const precondition = [...(each.lifecycle?.precondition ?? []), sizeRule(`${type}.${attribute}`, local)];
    return { ...each, [attribute]: asJson(`local.${local}`), lifecycle: { ...each.lifecycle, precondition } };
  });
  return { ...configuration, locals: { ...configuration.locals, ...locals }, resource };
}

/** The expression of a JSON text, if it can stand by itself. */
function jsonText(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('${jsonencode(')) return undefined;
  return /\[0\]\.|\beach\./.test(value) ? undefined : inside(value);
}

function sizeRule(address: string, local: string): object {
  const limit = LIMITS[address]!;
  const what = address.split('.')[1];
  return {
    condition: asJson(`length(local.${local}) <= ${limit}`),
    error_message: message(
      what!,
      `have at most ${limit} characters`,
      `\${length(local.${local})}`,
      'name fewer people, models, instance types or subnets, or shorter ones',
    ),
  };
}
