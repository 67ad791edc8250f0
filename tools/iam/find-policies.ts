import { PolicyText } from '../../modules/controls/judged-policy';
import { PolicyKind } from '../../modules/controls/policy-kinds';
import { Failure } from '../support/failure';

/** A stack as Terraform reads it. */
export interface StackJson {
  readonly resource?: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
  readonly output?: Readonly<Record<string, { readonly value?: unknown }>>;
}

/** Attributes that hold a policy, and of which kind. */
const KIND_OF_ATTRIBUTE: Readonly<Record<string, PolicyKind>> = Object.freeze({
  'aws_iam_policy.policy': 'identity',
  'aws_iam_role.assume_role_policy': 'trust',
  'aws_kms_key.policy': 'key',
  'aws_kms_key_policy.policy': 'key',
  'aws_organizations_policy.content': 'service control',
  'aws_s3_bucket_policy.policy': 'bucket',
  'aws_sns_topic.policy': 'topic',
  'aws_sqs_queue.policy': 'queue',
  'aws_vpc_endpoint.policy': 'endpoint',
  'aws_vpc_endpoint_policy.policy': 'endpoint',
});

/** Outputs hand policies to people, who attach them to roles, or to an organization if the name says so. */
function kindOfOutput(name: string): PolicyKind {
  if (/resource_control|rcp/.test(name)) return 'resource control';
  return /service_control|scp/.test(name) ? 'service control' : 'identity';
}

/**
 * Every policy document of the stacks, wherever it stands.
 *
 * @throws Failure on a policy in a place of which the kind is not known: it would go unjudged
 */
export function findPolicies(stacks: Readonly<Record<string, StackJson>>): PolicyText[] {
  const found = Object.entries(stacks).flatMap(([stack, json]) => [
    ...policiesOfResources(stack, json),
    ...policiesOfOutputs(stack, json),
  ]);
  return found.map((policy) => ({ ...policy, text: withOutputs(policy.text, stacks) }));
}

function policiesOfResources(stack: string, { resource = {} }: StackJson): PolicyText[] {
  return Object.entries(resource).flatMap(([type, byName]) =>
    Object.entries(byName).flatMap(([name, attributes]) =>
      Object.entries(attributes).flatMap(([attribute, value]) =>
        policyTexts(value).map((text) => {
          const kind = KIND_OF_ATTRIBUTE[`${type}.${attribute}`];
          const at = `${stack} ${type}.${name}.${attribute}`;
          if (kind) return { at, kind, text };
          const known = Object.keys(KIND_OF_ATTRIBUTE).join(', ');
          throw new Failure(
            `${at} must be a policy of a known kind, got ${type}.${attribute}: add it to ${known} in tools/iam`,
          );
        }),
      ),
    ),
  );
}

function policiesOfOutputs(stack: string, { output = {} }: StackJson): PolicyText[] {
  return Object.entries(output).flatMap(([name, { value }]) =>
    policyTexts(value).map((text) => ({ at: `${stack} output.${name}`, kind: kindOfOutput(name), text })),
  );
}

/** Texts in a value that are policy documents. */
function policyTexts(value: unknown): string[] {
  if (typeof value === 'string') return /^\s*\{.*"Statement"\s*:/s.test(value) ? [value] : [];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(policyTexts) : [];
}

const OUTPUT = /\$\{data\.terraform_remote_state\.([\w-]+)\.outputs\.(\w+)(?:\[(\d+)\])?\}/g;

/** What a stack reads of another is replaced by what the other one gives, as often as it is handed on. */
function withOutputs(text: string, stacks: Readonly<Record<string, StackJson>>): string {
  const replaced = text.replace(OUTPUT, (reference, stack: string, name: string, index?: string) => {
    const value = stacks[stack]?.output?.[name]?.value;
    const given = index === undefined ? value : (value as readonly unknown[] | undefined)?.[Number(index)];
    return typeof given === 'string' ? given : reference;
  });
  return replaced === text ? text : withOutputs(replaced, stacks);
}
