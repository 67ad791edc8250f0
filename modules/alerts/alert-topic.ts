import { SnsTopic } from '@cdktf/provider-aws/lib/sns-topic';
import { SnsTopicSubscription } from '@cdktf/provider-aws/lib/sns-topic-subscription';
import { Construct } from 'constructs';
// eslint-disable-next-line no-restricted-imports -- a pure function: it reads nothing but its argument
import { createHash } from 'node:crypto';
import { regionalArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format } from '../core/checks';
import { requireKnownLists } from '../core/known-lists';
import { renderJson } from '../core/json';
import { PolicyDocument } from '../core/policy-document';
import { TOPIC_POLICY_LIMIT } from '../core/policy-limits';
import { Check, hasFormat, requireAll, shown } from '../core/validation';
import { IEncryptionKey } from '../kms';
import { topicStatements } from './alert-policy';
import { ImportedTopic, ImportedTopicProps } from './imported-topic';

/** Where alerts go: made here, or owned elsewhere. */
export interface IAlertTopic {
  /** ARN of the topic. */
  readonly topicArn: string;
  /** Queue for events that could not be delivered to the topic. Absent: they are lost. */
  readonly undeliveredQueueArn?: string;
}

/** Who is told. */
export interface Subscriptions {
  /** Each has to be confirmed by a link in its first mail. */
  readonly emailAddresses: readonly string[];
  /** Web hooks of incident services, with `https://`. They are secrets, and stand in Terraform's state. */
  readonly webhooks: readonly string[];
}

/** What a topic for alerts is made of. */
export interface AlertTopicProps {
  /** 1 to 256 letters, digits, dashes or underscores. */
  readonly topicName: string;
  /** For the messages of the topic alone: the services that publish get to use it. */
  readonly encryptionKey: IEncryptionKey;
  /** Who is told; lists that are empty tell nobody. */
  readonly subscriptions: Subscriptions;
  /** Queue for what subscribers do not take. */
  readonly undeliveredQueueArn: string;
}

const TOPIC_NAME_FORMAT = /^[\w-]{1,256}$/;
const EMAIL_FORMAT = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const WEBHOOK_FORMAT = /^https:\/\/[^\s/]+\.[^\s/]+(\/\S*)?$/;

/**
 * An encrypted topic for alerts (`aws_sns_topic`), which services of this account publish to, with its subscriptions.
 *
 * @throws if the name, an address or a web hook is not one that AWS takes
 */
export class AlertTopic extends Construct implements IAlertTopic {
  /**
   * A topic that exists already. What its policy has to admit is listed in `requiredPolicy`, which its owner puts there.
   *
   * @throws if an ARN is not one of its kind
   */
  static fromTopicArn(scope: Construct, id: string, props: ImportedTopicProps): ImportedTopic {
    return new ImportedTopic(scope, id, props);
  }

  /** As a reference: whoever uses it comes after the topic. */
  readonly topicArn: string;
  /** As it was given. */
  readonly undeliveredQueueArn: string;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: AlertTopicProps,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    this.check();
    this.undeliveredQueueArn = props.undeliveredQueueArn;
    this.topicArn = this.createTopic();
    const { emailAddresses, webhooks } = props.subscriptions;
    emailAddresses.forEach((address) => this.subscribe(`Email-${address}`, 'email', address));
    // Its address is a secret, and must not stand in that of the resource
    webhooks.forEach((url) => this.subscribe(`Webhook-${fingerprint(url)}`, 'https', url));
  }

  private createTopic(): string {
    const { topicName, encryptionKey } = this.props;
    const environment = awsEnvironmentOf(this);
    const policy = new PolicyDocument(this, 'PolicyDocument', { sizeLimit: TOPIC_POLICY_LIMIT });
    policy.add(...topicStatements(regionalArn(environment, 'sns', topicName), environment));
    return new SnsTopic(this, 'Resource', {
      name: topicName,
      displayName: topicName,
      fifoTopic: false,
      kmsMasterKeyId: encryptionKey.keyArn,
      policy: policy.json,
      tags: { Name: topicName },
    }).arn;
  }

  private subscribe(id: string, protocol: 'email' | 'https', endpoint: string): void {
    new SnsTopicSubscription(this, encodeURIComponent(id), {
      topicArn: this.topicArn,
      protocol,
      endpoint,
      // Services confirm at once or by a click of their users: a deployment waits for neither
      endpointAutoConfirms: false,
      redrivePolicy: renderJson({ deadLetterTargetArn: this.undeliveredQueueArn }),
    });
  }

  private check(): void {
    const { topicName, subscriptions } = this.props;
    const rule = 'be 1 to 256 letters, digits, dashes or underscores';
    requireAll(this, [
      format('topicName', topicName, TOPIC_NAME_FORMAT, rule, 'rename it'),
      each('emailAddresses', subscriptions.emailAddresses, EMAIL_FORMAT, 'be mail addresses', 'write them as a@b.org'),
      each(
        'webhooks',
        subscriptions.webhooks,
        WEBHOOK_FORMAT,
        'start with https://',
        'alerts are not sent in plain text',
      ),
    ]);
  }
}

/** Tells secrets apart, and says nothing of them. */
function fingerprint(secret: string): string {
  return createHash('sha256').update(secret).digest('hex').slice(0, 12);
}

function each(property: string, values: readonly string[], pattern: RegExp, rule: string, remedy: string): Check {
  const wrong = values.filter((value) => !hasFormat(value, pattern));
  return { property: `subscriptions.${property}`, rule, received: shown(wrong), remedy, holds: wrong.length === 0 };
}
