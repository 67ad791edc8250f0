import { CloudwatchEventRule } from '@cdktf/provider-aws/lib/cloudwatch-event-rule';
import { CloudwatchEventTarget } from '@cdktf/provider-aws/lib/cloudwatch-event-target';
import { Construct } from 'constructs';
import { IAlertTopic } from '../alerts';
import { format, reasons } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { renderJson } from '../core/json';
import { resolvedSize } from '../core/resolved-size';
import { requireAll } from '../core/validation';
import { MessageTemplate } from './alert-message';
import { EVENT_PATTERN_LIMIT, EventPattern } from './event-pattern';

export interface EventRuleProps {
  /** 1 to 64 letters, digits or any of . - _ */
  readonly ruleName: string;
  /** At most 512 characters. */
  readonly description: string;
  readonly pattern: EventPattern;
  readonly message: MessageTemplate;
  readonly alerts: IAlertTopic;
  /** Why the rule is switched off. Default: it is on. */
  readonly off?: Exception;
  /** Tags beside the name. */
  readonly tags: Readonly<Record<string, string>>;
}

const RULE_NAME_FORMAT = /^[\w.-]{1,64}$/;
const DESCRIPTION_FORMAT = /^[\s\S]{1,512}$/;

/** A day, as long as EventBridge tries. */
const PATIENCE = { maximumEventAgeInSeconds: 86_400, maximumRetryAttempts: 185 };

/**
 * Events that are told (`aws_cloudwatch_event_rule`, `aws_cloudwatch_event_target`): to the topic, as text for people; what cannot be
 * delivered for a day goes to its queue.
 *
 * @throws if the name or description is not one that EventBridge takes, or it is off without a reason, and at synthesis if the pattern is longer than 2,048 characters
 */
export class EventRule extends Construct {
  constructor(scope: Construct, id: string, props: EventRuleProps) {
    super(scope, id);
    const eventPattern = renderJson(props.pattern);
    this.check(props);
    this.node.addValidation({ validate: () => this.problems(eventPattern) });
    const rule = new CloudwatchEventRule(this, 'Resource', {
      name: props.ruleName,
      description: props.description,
      eventPattern,
      state: props.off ? 'DISABLED' : 'ENABLED',
      tags: { Name: props.ruleName, ...props.tags, ...exceptionTags({ 'detection-off': props.off }) },
    });
    new CloudwatchEventTarget(this, 'Target', {
      rule: rule.name,
      targetId: 'alerts',
      arn: props.alerts.topicArn,
      inputTransformer: { inputPaths: props.message.inputPaths, inputTemplate: props.message.inputTemplate },
      retryPolicy: PATIENCE,
      deadLetterConfig: props.alerts.undeliveredQueueArn ? { arn: props.alerts.undeliveredQueueArn } : undefined,
    });
  }

  private check({ ruleName, description, off }: EventRuleProps): void {
    requireAll(this, [
      format('ruleName', ruleName, RULE_NAME_FORMAT, 'be 1 to 64 letters, digits or any of . - _', 'shorten it'),
      format('description', description, DESCRIPTION_FORMAT, 'have 1 to 512 characters', 'shorten it'),
      ...reasons({ off }),
    ]);
  }

  private problems(eventPattern: string): string[] {
    const size = resolvedSize(this, eventPattern);
    if (size <= EVENT_PATTERN_LIMIT) return [];
    return [
      `"pattern" must have at most ${EVENT_PATTERN_LIMIT} characters, got ${size}: name fewer things in it, or split it (${this.node.path})`,
    ];
  }
}
