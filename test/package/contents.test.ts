import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize } from 'node:path';
import { preProcessFile } from 'typescript';
import { Packed, packPackage } from '../../tools/package/pack';
import { ROOT } from '../../tools/support/paths';

/** The constructs; what judges finished policies needs data that is not for shipping. */
const SHIPPED = readdirSync(join(ROOT, 'modules'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.startsWith('controls/'))
  .map((name) => name.slice(0, -'.ts'.length));

const PEERS = ['@cdktf/provider-aws', 'cdktf', 'constructs'];

let packed: Packed;
let unpacked: string;

beforeAll(() => {
  packed = packPackage();
  unpacked = mkdtempSync(join(tmpdir(), 'package-'));
  execFileSync('tar', ['-xzf', packed.tarball, '-C', unpacked, '--strip-components=1']);
}, 240_000);
afterAll(() => rmSync(unpacked, { recursive: true, force: true }));

const read = (name: string) => readFileSync(join(unpacked, name), 'utf8');
const manifest = () => JSON.parse(read('package.json'));

describe('the package', () => {
  test('holds every construct as JavaScript, types and source map, and nothing else but what npm shows', () => {
    const compiled = SHIPPED.flatMap((name) => [`lib/${name}.d.ts`, `lib/${name}.js`, `lib/${name}.js.map`]);
    expect(SHIPPED.length).toBeGreaterThan(100);
    expect(packed.files).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'package.json', ...compiled].sort());
  });

  test('is small', () => {
    expect(packed.packedSize).toBeLessThan(550_000);
    expect(packed.unpackedSize).toBeLessThan(2_200_000);
  });

  test('needs cdktf, the provider and constructs beside it, in ranges that CDK Terrain fits, and nothing else', () => {
    expect(manifest().peerDependencies).toEqual({
      '@cdktf/provider-aws': '>=20.1.0 <30.0.0',
      cdktf: '>=0.21.0 <1.0.0',
      constructs: '^10.4.2',
    });
    expect(manifest()).not.toHaveProperty('dependencies');
    expect(manifest()).not.toHaveProperty('optionalDependencies');
  });

  test('can be published, and imported from the root and by file', () => {
    expect(manifest()).not.toHaveProperty('private');
    expect(manifest()).not.toHaveProperty('exports');
    expect(manifest()).not.toHaveProperty('type');
    expect(manifest()).toMatchObject({ main: 'lib/index.js', types: 'lib/index.d.ts' });
  });

  test.each(['js', 'd.ts'])('imports its peers and itself only: %s', (ending) => {
    const strangers = SHIPPED.flatMap((name) =>
      preProcessFile(read(`lib/${name}.${ending}`), true, true)
        .importedFiles.map(({ fileName }) => fileName)
        .filter((imported) => !isOurs(name, imported) && !isPeer(imported))
        .map((imported) => `${name}: ${imported}`),
    );
    // A pure function of Node: it tells secrets apart in addresses
    expect(strangers).toEqual(ending === 'js' ? ['alerts/alert-topic: node:crypto'] : []);
  });

  test('maps every line to its source, which comes along', () => {
    for (const name of SHIPPED) {
      const { sources, sourcesContent } = JSON.parse(read(`lib/${name}.js.map`));
      expect(sources).toHaveLength(1);
      expect(sourcesContent).toEqual([readFileSync(join(ROOT, 'modules', `${name}.ts`), 'utf8')]);
      expect(read(`lib/${name}.js`)).toMatch(/\n\/\/# sourceMappingURL=[\w-]+\.js\.map$/);
    }
  });

  test('knows nothing of where it was made', () => {
    const telling = packed.files.filter((name) => read(name).includes(ROOT));
    expect(telling).toEqual([]);
  });
});

function isOurs(from: string, imported: string): boolean {
  if (!imported.startsWith('.')) return false;
  const target = normalize(join('lib', from, '..', imported));
  return [`${target}.js`, `${target}/index.js`].some((file) => packed.files.includes(file));
}

function isPeer(imported: string): boolean {
  return PEERS.some((peer) => imported === peer || imported.startsWith(`${peer}/lib/`));
}
