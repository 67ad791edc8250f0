import { Configuration } from '../configuration';
import { every } from '../every';

/** Constructs write these into texts, or into addresses of resources: a sample of each is written, and gives way to a list of Terraform's. */
export const SAMPLES = Object.freeze({
  administrator: 'arn:aws:iam::123456789012:role/SampleAdministrator',
  email: 'sample@example.com',
  webhook: 'https://sample.example.com/hook',
});

const ADMINISTRATORS = every('var.administrators', ':role/');

/** Web hooks are secrets: addresses of resources tell them apart by a fingerprint. */
const WEBHOOKS = '${{ for url in var.webhooks : substr(sha256(url), 0, 12) => url }}';

/** The configuration with lists of variables in place of the samples. */
export function withListsForSamples(configuration: Configuration): Configuration {
  const { aws_sns_topic_subscription: subscriptions, ...others } = configuration.resource;
  const resource = {
    ...others,
    ...(subscriptions && {
      aws_sns_topic_subscription: {
        Email: { ...of(subscriptions, SAMPLES.email), for_each: '${toset(var.emails)}', endpoint: '${each.value}' },
        Webhook: { ...of(subscriptions, SAMPLES.webhook), for_each: WEBHOOKS, endpoint: '${each.value}' },
      },
    }),
  };
  return withAdministrators({ ...configuration, resource }) as Configuration;
}

function of(subscriptions: Configuration, endpoint: string): Configuration {
  return Object.values<Configuration>(subscriptions).find((subscription) => subscription.endpoint === endpoint)!;
}

function withAdministrators(value: unknown): unknown {
  if (typeof value === 'string') return withNames(value).replaceAll(SAMPLES.administrator, ADMINISTRATORS);
  if (Array.isArray(value)) return value.map(withAdministrators);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, below]) => [key, withAdministrators(below)]));
}

const TERMS = /\(\(\$\.requestParameters\.roleName = [^&]*"SampleAdministrator"\)\) \}$/;

/** A filter pattern names each of them in a term of its own. */
function withNames(text: string): string {
  return TERMS.test(text) ? text.replace(TERMS, () => '(${local.administrator_terms}) }') : text;
}
