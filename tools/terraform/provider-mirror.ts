import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { AWS_PROVIDER, OLDEST, TOO_NEW } from '../../stacks/provider-versions';
import { Environment } from '../support/environment';

/** The provider's place in a mirror. */
export const PROVIDER = `registry.terraform.io/${AWS_PROVIDER.source}`;

/** A directory that holds a provider of ours, laid out as a filesystem mirror. */
export interface ProviderMirror {
  readonly directory: string;
  readonly version: string;
  /** Whether it is a zip archive, which every `terraform init` has to unpack. */
  readonly packed: boolean;
}

/** What of the machine decides where mirrors may be. */
export interface Surroundings {
  readonly env: Environment;
  readonly home: string;
  /** The directory that Terraform is run for. */
  readonly workingDirectory: string;
  /** Directories whose children may be mirrors. */
  readonly mirrorParents: readonly string[];
}

/** Where Terraform itself looks for mirrors without being told, and prefers them to the registry. */
export function impliedDirectories({ env, home, workingDirectory }: Surroundings): string[] {
  return [
    join(workingDirectory, 'terraform.d/plugins'),
    join(home, '.terraform.d/plugins'),
    ...(env.APPDATA ? [join(env.APPDATA, 'terraform.d/plugins')] : []),
    '/usr/local/share/terraform/plugins',
    '/usr/share/terraform/plugins',
  ];
}

/** Directories one level below the parents, such as a mirror that an image brought to /opt. */
export function neighbouringDirectories({ mirrorParents }: Surroundings): string[] {
  return mirrorParents.flatMap((parent) => namesIn(parent).map((name) => join(parent, name)));
}

/** The first of the directories that holds a provider for this platform that the baseline allows, its newest version. */
export function findMirror(directories: readonly string[], platform: string): ProviderMirror | undefined {
  for (const directory of directories) {
    const found = [...unpacked(directory, platform), ...packed(directory, platform)].sort(newestFirst);
    if (found[0]) return found[0];
  }
  return undefined;
}

/** Whether a version, as `5.100.0`, is one that the baseline allows. Pre-releases are not. */
export function isAllowed(version: string): boolean {
  if (!/^\d+\.\d+\.\d+$/.test(version)) return false;
  return compare(version, OLDEST) >= 0 && compare(version, TOO_NEW) < 0;
}

function unpacked(directory: string, platform: string): ProviderMirror[] {
  const provider = join(directory, PROVIDER);
  return namesIn(provider)
    .filter(isAllowed)
    .filter((version) =>
      namesIn(join(provider, version, platform)).some((name) => name.startsWith('terraform-provider-aws')),
    )
    .map((version) => ({ directory, version, packed: false }));
}

function packed(directory: string, platform: string): ProviderMirror[] {
  return namesIn(join(directory, PROVIDER))
    .map((name) => /^terraform-provider-aws_(.+?)_(.+)\.zip$/.exec(name))
    .filter((match) => match !== null && match[2] === platform && isAllowed(match[1]!))
    .map((match) => ({ directory, version: match![1]!, packed: true }));
}

function newestFirst(one: ProviderMirror, other: ProviderMirror): number {
  return compare(other.version, one.version) || Number(one.packed) - Number(other.packed);
}

/** Below zero if the first version is older, above if it is newer. */
function compare(version: string, other: string): number {
  const [a, b] = [version, other].map((each) => each.split('.').map(Number)) as [number[], number[]];
  const place = a.findIndex((part, index) => part !== b[index]);
  return place < 0 ? 0 : a[place]! - b[place]!;
}

/** Names in a directory; none if it cannot be read. */
function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory).sort();
  } catch {
    return [];
  }
}
