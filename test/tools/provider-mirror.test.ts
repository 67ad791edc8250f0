import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import {
  findMirror,
  impliedDirectories,
  isAllowed,
  neighbouringDirectories,
} from '../../tools/terraform/provider-mirror';

const PLATFORM = 'linux_amd64';

/** A directory with these files, each empty. */
function directoryWith(...files: string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'mirror-'));
  for (const file of files) {
    mkdirSync(dirname(join(directory, file)), { recursive: true });
    writeFileSync(join(directory, file), '');
  }
  return directory;
}

const unpacked = (version: string, platform = PLATFORM) =>
  `registry.terraform.io/hashicorp/aws/${version}/${platform}/terraform-provider-aws_v${version}_x5`;
const packed = (version: string, platform = PLATFORM) =>
  `registry.terraform.io/hashicorp/aws/terraform-provider-aws_${version}_${platform}.zip`;

describe('a provider mirror', () => {
  test('is a directory with an unpacked provider', () => {
    const directory = directoryWith(unpacked('5.100.0'));
    expect(findMirror([directory], PLATFORM)).toEqual({ directory, version: '5.100.0', packed: false });
  });

  test('is a directory with a packed provider', () => {
    const directory = directoryWith(packed('6.25.0'));
    expect(findMirror([directory], PLATFORM)).toEqual({ directory, version: '6.25.0', packed: true });
  });

  test('gives its newest version, by number and not by letter', () => {
    const directory = directoryWith(unpacked('6.9.0'), packed('6.10.0'), unpacked('5.100.0'), unpacked('7.0.0'));
    expect(findMirror([directory], PLATFORM)?.version).toBe('6.10.0');
  });

  test('is no directory for another platform, of another version, without the program, or that does not exist', () => {
    const others = [
      directoryWith(unpacked('5.100.0', 'darwin_arm64')),
      directoryWith(packed('5.100.0', 'darwin_arm64')),
      directoryWith(unpacked('5.99.1'), packed('7.0.0'), unpacked('6.0.0-beta1')),
      directoryWith(`registry.terraform.io/hashicorp/aws/5.100.0/${PLATFORM}/LICENSE.txt`),
      directoryWith('registry.opentofu.org/hashicorp/aws/5.100.0/linux_amd64/terraform-provider-aws_v5.100.0_x5'),
      '/nowhere',
    ];
    expect(findMirror(others, PLATFORM)).toBeUndefined();
  });

  test('is the first of several', () => {
    const first = directoryWith(unpacked('5.100.0'));
    expect(findMirror(['/nowhere', first, directoryWith(unpacked('6.25.0'))], PLATFORM)?.directory).toBe(first);
  });
});

describe('the search for a mirror', () => {
  const parent = directoryWith('providers/x', 'other/x');
  const surroundings = {
    env: {},
    home: '/home/ann',
    workingDirectory: '/project',
    mirrorParents: [parent, '/nowhere'],
  };

  test('looks where Terraform looks by itself', () => {
    expect(impliedDirectories(surroundings)).toEqual([
      '/project/terraform.d/plugins',
      '/home/ann/.terraform.d/plugins',
      '/usr/local/share/terraform/plugins',
      '/usr/share/terraform/plugins',
    ]);
  });

  test('looks one level below the parents', () => {
    expect(neighbouringDirectories(surroundings)).toEqual([join(parent, 'other'), join(parent, 'providers')]);
  });
});

test.each([
  ['5.100.0', true],
  ['5.101.3', true],
  ['6.66.0', true],
  ['5.99.9', false],
  ['7.0.0', false],
  ['6.0.0-beta1', false],
])('version %s is allowed: %s', (version, allowed) => {
  expect(isAllowed(version)).toBe(allowed);
});
