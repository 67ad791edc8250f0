import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { Deployment } from '../../tools/deployment/deployment';
import { emulatorEnvironment } from '../../tools/emulator/environment';
import { CACHE, ROOT } from '../../tools/support/paths';
import { run } from '../../tools/support/process';
import { PolicyDocument } from './engine/policies';

export interface DeployedPolicy {
  readonly name: string;
  readonly arn: string;
  readonly document: PolicyDocument;
}

export interface DeployedRole {
  readonly name: string;
  readonly arn: string;
  readonly trust: PolicyDocument;
  readonly attached: readonly DeployedPolicy[];
  readonly inline: readonly { readonly name: string; readonly document: PolicyDocument }[];
  readonly boundary?: DeployedPolicy;
}

/** Something that policies speak of, by the name that its tags or its group give it. */
export interface NamedId {
  readonly id: string;
  readonly name: string;
  readonly vpc: string;
}

/** What AWS's API says is there, as `read_back.py` prints it. */
export interface ReadBack {
  readonly roles: readonly DeployedRole[];
  /** Customer-managed, attached or not. */
  readonly policies: readonly DeployedPolicy[];
  readonly keys: readonly { readonly alias: string; readonly arn: string; readonly policy: PolicyDocument }[];
  readonly buckets: readonly { readonly name: string; readonly arn: string; readonly policy?: PolicyDocument }[];
  readonly topics: readonly { readonly name: string; readonly arn: string; readonly policy: PolicyDocument }[];
  readonly queues: readonly { readonly name: string; readonly arn: string; readonly policy: PolicyDocument }[];
  readonly endpoints: readonly {
    readonly id: string;
    readonly service: string;
    readonly vpc: string;
    readonly policy: PolicyDocument;
  }[];
  readonly vpcs: readonly NamedId[];
  readonly subnets: readonly NamedId[];
  readonly securityGroups: readonly NamedId[];
}

/** The settings that were deployed, as the file has them: whom they name is not in any API. */
export interface DeployedSettings {
  readonly account: string;
  readonly region: string;
  readonly prefix: string;
  readonly projects: readonly ({ readonly name: string } & Readonly<Record<string, unknown>>)[];
  readonly [setting: string]: unknown;
}

/** A deployment as it was read back: what permissions are judged on. */
export interface Deployed extends ReadBack {
  /** What the stacks hand out for the organization to attach: outputs, as Terraform has them after the deployment. */
  readonly serviceControls: readonly { readonly name: string; readonly document: PolicyDocument }[];
  /** The same of its policies about resources; absent: no stack hands out any. */
  readonly resourceControls?: readonly { readonly name: string; readonly document: PolicyDocument }[];
  /** Of the stacks that were deployed: another one means that this is out of date. */
  readonly fingerprint: string;
  readonly settings: DeployedSettings;
}

/** Where the last deployment is kept that was read back. */
export const DEPLOYED_FILE = join(CACHE, 'permissions/deployed.json');

export interface ReadBackProps {
  readonly url: string;
  readonly region: string;
  readonly python: string;
  readonly settingsFile: string;
  readonly deployment: Deployment;
}

/** What the stacks of a deployment have made. @throws if one of the emulator's answers is missing */
export async function readBack({ url, region, python, settingsFile, deployment }: ReadBackProps): Promise<Deployed> {
  return {
    fingerprint: fingerprintOf(deployment.stacks.map((stack) => deployment.stackDirectory(stack))),
    settings: parse(readFileSync(settingsFile, 'utf8')) as DeployedSettings,
    serviceControls: await serviceControlsOf(deployment),
    ...(await askAll(url, region, python)),
  };
}

/** Asks an emulator for all that permissions depend on. @throws if one of its answers is missing */
export async function askAll(url: string, region: string, python: string): Promise<ReadBack> {
  const script = join(ROOT, 'test/permissions/read_back.py');
  const { code, stdout, stderr } = await run(python, [script, url, region], { env: emulatorEnvironment(url, region) });
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as ReadBack;
}

async function serviceControlsOf(deployment: Deployment): Promise<Deployed['serviceControls']> {
  const found: { name: string; document: PolicyDocument }[] = [];
  for (const stack of deployment.stacks) {
    const policies = ((await deployment.outputs(stack)).service_control_policies ?? []) as string[];
    policies.forEach((policy, index) =>
      found.push({ name: `${stack}-${index + 1}`, document: JSON.parse(policy) as PolicyDocument }),
    );
  }
  return found;
}

export function saveDeployed(deployed: Deployed, file = DEPLOYED_FILE): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(deployed, undefined, 2)}\n`);
}

/** The last deployment that was read back; undefined if there is none. */
export function loadDeployed(file = DEPLOYED_FILE): Deployed | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Deployed) : undefined;
}

/** One hash of all synthesized stacks, wherever they were written to, and of how they are read back. */
export function fingerprintOf(stackDirectories: readonly string[]): string {
  const hash = createHash('sha256');
  for (const reader of ['read_back.py', 'deployed.ts']) hash.update(readFileSync(join(__dirname, reader)));
  for (const directory of [...stackDirectories].sort()) {
    hash.update(readFileSync(join(directory, 'cdk.tf.json')));
  }
  return hash.digest('hex');
}
