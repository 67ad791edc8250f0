import { Deployment } from './deployment';

/** Types that are listed for each stack. */
const TOP = 6;
/** Types that say what a stack is for: listed first, in this order. */
const TELLING = ['kms_key', 'cloudtrail', 's3_bucket', 'iam_role', 'vpc', 'security_group'];

/** What a deployment has made, for people: resources by stack and type, and the outputs of every stack. */
export async function summary(deployment: Deployment): Promise<string> {
  const resources = await deployment.resources();
  const lines = ['', '== What is there now'];
  for (const [stack, addresses] of resources) {
    lines.push(`  ${stack.padEnd(24)} ${count(addresses.length)}: ${topTypes(addresses)}`);
  }
  const total = [...resources.values()].reduce((sum, { length }) => sum + length, 0);
  lines.push(`  ${'together'.padEnd(24)} ${count(total)}`);
  for (const stack of deployment.stacks) {
    lines.push(...describeOutputs(stack, await deployment.outputs(stack), deployment.outputDescriptions(stack)));
  }
  return lines.join('\n');
}

function count(resources: number): string {
  return `${String(resources).padStart(3)} resources`;
}

/** Such as `1 vpc, 4 security_group, 12 vpc_endpoint, 20 others`. */
export function topTypes(addresses: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    const type = address.split('.')[0]!.replace(/^aws_/, '');
    counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  const sorted = [...counts].sort(
    ([one, a], [other, b]) => rank(one) - rank(other) || b - a || one.localeCompare(other),
  );
  const rest = sorted.slice(TOP).reduce((sum, [, number]) => sum + number, 0);
  const named = sorted.slice(0, TOP).map(([type, number]) => `${number} ${type}`);
  return [...named, ...(rest > 0 ? [`${rest} others`] : [])].join(', ');
}

function rank(type: string): number {
  const index = TELLING.indexOf(type);
  return index < 0 ? TELLING.length : index;
}

/** Longest value that is shown in full: policies are outputs as well. */
const LONGEST_SHOWN = 400;

function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length <= LONGEST_SHOWN ? text : `${text.length} characters, as "terraform output -json" shows them`;
}

/** A stack's outputs, one a line, each with its description if it has one. */
export function describeOutputs(
  stack: string,
  outputs: Readonly<Record<string, unknown>>,
  descriptions: Readonly<Record<string, string>>,
): string[] {
  const entries = Object.entries(outputs);
  if (entries.length === 0) return [];
  const width = Math.max(...entries.map(([name]) => name.length));
  const explained = (name: string) => (descriptions[name] ? ` (${descriptions[name]})` : '');
  const lines = entries.map(([name, value]) => `  ${name.padEnd(width)}  ${shown(value)}${explained(name)}`);
  return ['', `== Outputs of ${stack}`, ...lines];
}
