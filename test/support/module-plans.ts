import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { foundTools } from './tools';

/** What Terraform plans for a module and values of its variables, with a provider that answers without AWS. */
export interface ModulePlan {
  /** Attributes of what would be made, by address. */
  readonly resources: Readonly<Record<string, any>>;
  readonly outputs: Readonly<Record<string, any>>;
}

/** What the provider answers for what AWS alone knows. Of each kind the same: references are compared by their kind. */
export const ANSWERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  aws_kms_key: { arn: 'arn:aws:kms:eu-central-1:123456789012:key/answered', key_id: 'answered' },
  aws_iam_policy: { arn: 'arn:aws:iam::123456789012:policy/answered' },
  aws_iam_role: { arn: 'arn:aws:iam::123456789012:role/answered' },
  aws_s3_bucket: { id: 'answered-bucket' },
  aws_security_group: { id: 'sg-0123456789abcdef0' },
  aws_sns_topic: { arn: 'arn:aws:sns:eu-central-1:123456789012:answered' },
  aws_sqs_queue: {
    arn: 'arn:aws:sqs:eu-central-1:123456789012:answered',
    url: 'https://answered',
    id: 'https://answered',
  },
  aws_cloudwatch_log_group: { arn: 'arn:aws:logs:eu-central-1:123456789012:log-group:answered' },
  aws_cloudtrail: { arn: 'arn:aws:cloudtrail:eu-central-1:123456789012:trail/answered' },
  aws_guardduty_detector: { id: 'answered' },
  aws_vpc: { id: 'vpc-0123456789abcdef0', default_network_acl_id: 'acl-0123456789abcdef0' },
  aws_subnet: { id: 'subnet-0123456789abcdef0' },
  aws_route_table: { id: 'rtb-0123456789abcdef0' },
  aws_vpc_endpoint: { id: 'vpce-0123456789abcdef0' },
};

const DATA = {
  aws_caller_identity: { account_id: '123456789012' },
  aws_partition: { partition: 'aws', dns_suffix: 'amazonaws.com' },
  aws_region: { id: 'eu-central-1' },
};

/** The plans of a module, one for each set of values, by name. A value that its validation refuses fails. */
export async function planModule(
  folder: string,
  configuration: unknown,
  values: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): Promise<Readonly<Record<string, ModulePlan>>> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'tests'), { recursive: true });
  writeFileSync(join(folder, 'main.tf.json'), JSON.stringify(configuration));
  writeFileSync(join(folder, 'tests/plans.tftest.json'), JSON.stringify(testFile(values)));
  await terraform(folder, ['init', '-backend=false', '-input=false', '-no-color']);
  const output = await terraform(folder, ['test', '-json', '-verbose']);
  return plansIn(output);
}

function testFile(values: Readonly<Record<string, Readonly<Record<string, unknown>>>>): object {
  const defaults = (answers: object) =>
    Object.fromEntries(Object.entries(answers).map(([type, given]) => [type, { defaults: given }]));
  return {
    mock_provider: { aws: { override_during: 'plan', mock_data: defaults(DATA), mock_resource: defaults(ANSWERS) } },
    run: Object.entries(values).map(([name, variables]) => ({
      [name]: { command: 'plan', variables },
    })),
  };
}

async function terraform(folder: string, args: readonly string[]): Promise<string> {
  const { terraform: found } = foundTools();
  const env = { ...process.env, ...found!.env } as Record<string, string>;
  for (const [name, value] of Object.entries(found!.env)) if (value === undefined) delete env[name];
  const options = { cwd: folder, env, maxBuffer: 2 ** 30 };
  const { stdout } = await promisify(execFile)(found!.binary, [...args], options).catch((error) => {
    throw new Error(`terraform ${args[0]}: ${diagnosticsIn(String(error.stdout)) || error.stderr || error.message}`);
  });
  return stdout;
}

function messagesIn(output: string): any[] {
  return output
    .split('\n')
    .filter((line) => line.startsWith('{'))
    .map((line) => JSON.parse(line));
}

function diagnosticsIn(output: string): string {
  return messagesIn(output)
    .flatMap((message) => (message.diagnostic ? [message] : []))
    .map(
      (message) =>
        `${message['@testrun'] ?? ''}: ${message.diagnostic.summary}: ${message.diagnostic.detail} ${placeOf(message.diagnostic)}`,
    )
    .join('\n');
}

function placeOf({ snippet }: any): string {
  if (!snippet) return '';
  const { context, code, highlight_start_offset: start, highlight_end_offset: end } = snippet;
  return `(${context}: ${code.slice(Math.max(0, start - 80), end + 80)})`;
}

function plansIn(output: string): Record<string, ModulePlan> {
  const plans: Record<string, ModulePlan> = {};
  // Line by line: each plan comes with the schemas of the whole provider
  for (const line of output.split('\n')) {
    if (!line.includes('"test_plan"')) continue;
    const message = JSON.parse(line);
    const { resource_changes: changes, output_changes: outputs } = message.test_plan;
    plans[message['@testrun']] = {
      resources: Object.fromEntries(changes.map(({ address, change }: any) => [address, change.after])),
      outputs: Object.fromEntries(Object.entries<any>(outputs ?? {}).map(([name, { after }]) => [name, after])),
    };
  }
  return plans;
}
