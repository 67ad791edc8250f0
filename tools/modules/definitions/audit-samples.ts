import { namesOfKind } from '../../../modules/core/principal-names';
import { any, is } from '../../../modules/detection/filter-pattern';
import { Configuration } from '../configuration';
import { every } from '../every';
import { replacedIn } from '../replaced';

/** Constructs write these into texts, or into addresses of resources: a sample of each is written, and gives way to a list of Terraform's. */
export const SAMPLES = Object.freeze({
  administrator: 'arn:aws:iam::123456789012:role/SampleAdministrator',
  email: 'sample@example.com',
  webhook: 'https://sample.example.com/hook',
});

export const DEPLOYER = every('[var.deployer]', ':role/');

const ADMINISTRATORS = every('var.administrators', ':role/');

/** What the filter that counts changes of administrators says of them: a term for each. */
const TERMS = any(
  ...namesOfKind([DEPLOYER, SAMPLES.administrator], 'role').map((name) => is('requestParameters.roleName', name)),
);

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
  const withTerms = replacedIn({ ...configuration, resource }, TERMS, '(${local.administrator_terms})');
  return replacedIn(withTerms, SAMPLES.administrator, ADMINISTRATORS);
}

function of(subscriptions: Configuration, endpoint: string): Configuration {
  const found = Object.values<Configuration>(subscriptions).find((subscription) => subscription.endpoint === endpoint);
  if (found) return found;
  throw new Error(`"subscriptions" must have one of ${endpoint}, got none: look at how constructs make it now`);
}
