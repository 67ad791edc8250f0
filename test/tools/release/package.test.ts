import { packagesWith, licenceProblems } from '../../../tools/release/licences';
import { Manifest, packageProblems } from '../../../tools/release/package-files';
import { importProblems } from '../../../tools/release/shipped-imports';

const MANIFEST: Manifest = {
  name: 'some-package',
  version: '0.1.0',
  main: 'lib/index.js',
  types: './lib/index.d.ts',
  files: ['lib/', 'CHANGELOG.md'],
  dependencies: { zod: '4.6.7' },
  peerDependencies: { '@cdktf/provider-aws': '>=20.1.0', cdktf: '>=0.21.0' },
  devDependencies: { jest: '30.5.2', cdktf: '0.21.0' },
};

const GOOD = [
  'package.json',
  'README.md',
  'LICENSE',
  'CHANGELOG.md',
  'lib/index.js',
  'lib/index.d.ts',
  'lib/kms/index.js',
];

const problemsOf = (paths: readonly string[], manifest: Partial<Manifest> = {}) =>
  packageProblems({ ...MANIFEST, ...manifest }, paths);

describe('files of a package', () => {
  test('are those that "files" names', () => {
    expect(problemsOf(GOOD)).toEqual([]);
  });

  test('are not everything', () => {
    expect(problemsOf(GOOD, { files: undefined })).toEqual([
      '"files" must name what ships, got none, which ships everything: name the folders (package.json)',
    ]);
  });

  test.each<[string, string]>([
    ['lib/test/a.js', 'got it in test/: take the folder out of "files"'],
    ['lib/tools/a.js', 'got it in tools/: take the folder out of "files"'],
    ['lib/stacks/a.js', 'got it in stacks/: take the folder out of "files"'],
    ['examples/quickstart/baseline.yaml', 'got it in examples/: take the folder out of "files"'],
    ['lib/kms/key.test.js', 'got a test: exclude it in "files"'],
    ['.env', 'got a file of this machine: exclude it in "files"'],
    ['.ci/run', 'got a file of this machine: exclude it in "files"'],
    ['state/audit.tfstate', 'got Terraform\'s state: exclude it in "files"'],
    ['lib/tsconfig.tsbuildinfo', 'got a by-product of the build: exclude it in "files"'],
  ])('without %s', (path, reason) => {
    expect(problemsOf([...GOOD, path])).toEqual([`"${path}" must not ship, ${reason} (package.json)`]);
  });

  test('with a folder of ours, if "files" names it', () => {
    expect(problemsOf([...GOOD, 'lib/stacks/a.js'], { files: ['lib', 'lib/stacks', 'CHANGELOG.md'] })).toEqual([]);
  });

  test('with what package.json points to', () => {
    const unbuilt = GOOD.filter((path) => !path.startsWith('lib/'));
    expect(problemsOf(unbuilt)).toEqual([
      '"main" must name a file that ships, got "lib/index.js": run "npm run build", or correct it (package.json)',
      '"types" must name a file that ships, got "./lib/index.d.ts": run "npm run build", or correct it (package.json)',
      '"files" must name what is there, got "lib/" with no file: run "npm run build", or leave it out (package.json)',
    ]);
  });

  test('with its licence', () => {
    expect(problemsOf(GOOD.filter((path) => path !== 'LICENSE'))).toEqual([
      '"LICENSE" must ship, got no such file: add it',
    ]);
  });

  test('run nothing when they are installed', () => {
    expect(problemsOf(GOOD, { scripts: { postinstall: 'node setup.js', build: 'tsc' } })).toEqual([
      '"scripts.postinstall" must not be there, got "node setup.js": nothing runs when the package is installed (package.json)',
    ]);
  });
});

describe('what ships loads', () => {
  const problemsIn = (text: string, path = 'lib/kms/index.js') => importProblems(MANIFEST, [{ path, text }], GOOD);

  test('dependencies, peers, Node.js, and what ships', () => {
    const text = ['zod', 'cdktf', '@cdktf/provider-aws/lib/kms-key', 'node:path', 'fs', '../index', '../index.js']
      .map((name) => `require("${name}");`)
      .join('\n');
    expect(problemsIn(text)).toEqual([]);
    expect(problemsIn('export * from "../index";', 'lib/kms/index.d.ts')).toEqual([]);
  });

  test.each([
    ['const a = require("jest");', 'got "jest", which only who develops has: add it to "dependencies", or do without'],
    ['await import("yaml");', 'got "yaml", which nothing installs: add it to "dependencies", or do without'],
    ['const a = require("../no-such");', 'got "../no-such": ship it, or do without'],
  ])('not %s', (text, reason) => {
    const what = reason.includes('ship it') ? 'what ships' : 'dependencies';
    expect(problemsIn(text)).toEqual([`"lib/kms/index.js" must load ${what}, ${reason} (package.json)`]);
  });

  test('types count as well', () => {
    expect(problemsIn('import { Config } from "jest";', 'lib/index.d.ts')).toHaveLength(1);
    expect(problemsIn('export * from "./kms";', 'lib/index.d.ts')).toHaveLength(1); // of kms no types ship
  });
});

describe('what comes with the package', () => {
  const LOCK = {
    'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '^1.0.0', c: '^1.0.0' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: '(GPL-3.0 OR MIT)', dependencies: { c: '*' } },
    'node_modules/b': { version: '1.0.0', license: 'AGPL-3.0-or-later' },
    'node_modules/c': { version: '1.0.0', license: 'ISC' },
    'node_modules/d': { version: '1.0.0', license: 'AGPL-3.0-or-later' },
    'node_modules/e': { version: '1.0.0', license: 'MIT', optionalDependencies: { d: '*' }, hasInstallScript: true },
    'node_modules/f': { version: '1.0.0', license: '(MIT AND GPL-3.0)' },
  };
  const problemsWith = (...names: string[]) => licenceProblems(packagesWith(names, LOCK));

  test('is what its dependencies need in turn, as Node.js would find it', () => {
    expect(packagesWith(['a'], LOCK).map(({ name, version }) => `${name} ${version}`)).toEqual([
      'a 1.0.0',
      'b 2.0.0',
      'c 1.0.0',
    ]);
    expect(problemsWith('a')).toEqual([]);
  });

  test('asks nothing of who uses it, and runs nothing', () => {
    expect(problemsWith('e', 'f')).toEqual([
      '"e" must run nothing when it is installed, got an install script in 1.0.0: do without it (package.json)',
      '"d" must have an accepted licence, got AGPL-3.0-or-later for 1.0.0: do without it (package.json)',
      '"f" must have an accepted licence, got (MIT AND GPL-3.0) for 1.0.0: do without it (package.json)',
    ]);
  });

  test('is known', () => {
    expect(problemsWith('g')).toEqual([
      '"g" must have an accepted licence, got none for a version that package-lock.json does not have: do without it (package.json)',
    ]);
  });
});
