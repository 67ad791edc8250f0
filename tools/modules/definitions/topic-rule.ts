import { message, shown } from '../messages';
import { Validation } from '../variable';

/** As the settings have it: a topic that rules and alarms can publish to. Null is none. */
export function topicRule(name: string): Validation {
  const parts = `split(":", var.${name})`;
  const here = `${parts}[4] == local.account && ${parts}[3] == local.region && ${parts}[1] == local.partition`;
  return {
    condition: `var.${name} == null || try(${here}, false)`,
    message: message(
      name,
      'be a topic of the account, region and partition that are deployed to',
      shown(`var.${name}`),
      'rules and alarms publish there alone: name such a topic, for example "arn:${local.partition}:sns:${local.region}:${local.account}:alerts"',
    ),
  };
}
