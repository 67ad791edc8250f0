import { parse } from 'yaml';
import { Settings } from '../../../stacks/settings';
import { baselineOf, exampleSettings } from '../../support/baseline';
import { textOf } from '../../support/settings-arbitrary';
import { Synthesized } from '../../support/synthesize';
import { Deployed, DeployedPolicy, DeployedRole } from '../deployed';
import { PolicyDocument } from '../engine/policies';

const ACCOUNT = '123456789012';
const REGION = 'eu-central-1';

/** What the settings say of the roles, beside what the example does. */
const ROLES = {
  deployer: `arn:aws:iam::${ACCOUNT}:role/deployment/acme-deployment-apply-${REGION}`,
  planner: `arn:aws:iam::${ACCOUNT}:role/deployment/acme-deployment-plan-${REGION}`,
  administrators: [`arn:aws:iam::${ACCOUNT}:role/deployment/acme-deployment-apply-${REGION}`],
  state: { type: 'hcp', organization: 'acme', project: 'ml-baseline' },
  deployment: { identityProvider: `arn:aws:iam::${ACCOUNT}:oidc-provider/app.terraform.io` },
};

/** The example that the calls were recorded of, deployed by HCP Terraform. */
export function deployedByHcp(more: object = {}): Settings {
  return exampleSettings('healthcare', (text) => textOf({ ...parse(text), ...ROLES, ...more }));
}

/**
 * What the matrix judges on, out of what is synthesized: the roles that deploy are not deployed together with what they deploy. Of
 * resources whose ARNs AWS chooses, keys are numbered.
 */
export function deployedOf(settings: Settings): Deployed {
  const stacks = baselineOf(settings);
  const others = Object.entries(stacks).filter(([name]) => name !== 'deployer');
  const all = others.map(([, stack]) => stack);
  return {
    fingerprint: '',
    settings: settings as unknown as Deployed['settings'],
    serviceControls: controlsOf(stacks.deployer!, 'service_control_policies'),
    resourceControls: controlsOf(stacks.deployer!, 'resource_control_policies'),
    roles: rolesIn(stacks.deployer!),
    policies: policiesIn(stacks.deployer!),
    keys: all
      .flatMap((stack) => resources(stack, 'aws_kms_key'))
      .map(([, { tags, policy }], index) => ({
        alias: tags.Name,
        arn: `arn:aws:kms:${REGION}:${ACCOUNT}:key/${index + 1}`,
        policy: documentOf(policy),
      })),
    buckets: all.flatMap((stack) =>
      resources(stack, 'aws_s3_bucket').map(([id, { bucket: name }]) => ({
        name,
        arn: `arn:aws:s3:::${name}`,
        policy: documentOf(
          resources(stack, 'aws_s3_bucket_policy').find(([, { bucket }]) => bucket.includes(`.${id}.`))![1].policy,
        ),
      })),
    ),
    topics: all.flatMap((stack) => resources(stack, 'aws_sns_topic')).map(([, topic]) => messaging('sns', topic)),
    queues: all.flatMap((stack) => resources(stack, 'aws_sqs_queue')).map(([, queue]) => messaging('sqs', queue)),
    endpoints: [],
    vpcs: [],
    subnets: [],
    securityGroups: [],
  };
}

/** What the stack hands out for the organization. */
function controlsOf({ json }: Synthesized, output: string) {
  return (json.output[output].value as string[]).map((policy) => ({ name: output, document: documentOf(policy) }));
}

function messaging(service: string, { name, policy }: any) {
  return { name, arn: `arn:aws:${service}:${REGION}:${ACCOUNT}:${name}`, policy: documentOf(policy) };
}

function policiesIn(stack: Synthesized): DeployedPolicy[] {
  return resources(stack, 'aws_iam_policy').map(([, { name, policy }]) => ({
    name,
    arn: `arn:aws:iam::${ACCOUNT}:policy/${name}`,
    document: documentOf(policy),
  }));
}

function rolesIn(stack: Synthesized): DeployedRole[] {
  const policies = new Map(resources(stack, 'aws_iam_policy').map(([id, { name }]) => [id, name]));
  const attachments = resources(stack, 'aws_iam_role_policy_attachment').map(([, attachment]) => attachment);
  return resources(stack, 'aws_iam_role').map(([id, { name, path, assume_role_policy }]) => {
    const names = attachments
      .filter(({ role }) => role.includes(`.${id}.`))
      .map(({ policy_arn }) => policies.get(policy_arn.split('.')[1])!);
    return {
      name,
      arn: `arn:aws:iam::${ACCOUNT}:role${path}${name}`,
      trust: documentOf(assume_role_policy),
      attached: policiesIn(stack).filter((policy) => names.includes(policy.name)),
      inline: [],
    };
  });
}

function resources({ json }: Synthesized, type: string): [string, any][] {
  return Object.entries(json.resource[type] ?? {});
}

/** What Terraform knows only later stands for one name. */
function documentOf(policy: string): PolicyDocument {
  return JSON.parse(policy.replace(/\$\{[^}]*\}/g, 'reference'));
}
