import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import {
  createProgram,
  flattenDiagnosticMessageText,
  getPreEmitDiagnostics,
  ModuleKind,
  ScriptTarget,
} from 'typescript';

const ROOT = join(__dirname, '../..');
const SCRATCH = join(ROOT, '.cache/readme-examples');
const PACKAGE = relative(SCRATCH, join(ROOT, 'modules'));

const PAGES = ['docs/in-your-own-app.md'];

const READMES = ['.', ...readdirSync(join(ROOT, 'modules')).map((service) => `modules/${service}`)]
  .map((folder) => join(folder, 'README.md'))
  .filter((file) => existsSync(join(ROOT, file)));

/** The TypeScript examples of a README, as files that import the package from where it is. */
function writeExamples(readme: string): string[] {
  const text = readFileSync(join(ROOT, readme), 'utf8');
  return [...text.matchAll(/^```ts\n(.*?)^```/gms)].map(([, code], index) => {
    const file = join(SCRATCH, `${readme.replace(/\W+/g, '-')}-${index}.ts`);
    writeFileSync(file, code!.replaceAll("'cdktf-ml-baseline'", `'${PACKAGE}'`));
    return file;
  });
}

beforeAll(() => {
  rmSync(SCRATCH, { recursive: true, force: true });
  mkdirSync(SCRATCH, { recursive: true });
});
afterAll(() => rmSync(SCRATCH, { recursive: true, force: true }));

test('every service has a README that begins with an example', () => {
  const services = readdirSync(join(ROOT, 'modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(ROOT, 'modules', entry.name, 'index.ts')))
    .map(({ name }) => name);
  const begin = (name: string) => readFileSync(join(ROOT, 'modules', name, 'README.md'), 'utf8').split('\n')[2];
  expect(services.length).toBeGreaterThan(0);
  expect(services.filter((name) => begin(name) !== '```ts')).toEqual([]);
});

test('the examples compile, and synthesize', () => {
  const files = [...READMES, ...PAGES].flatMap(writeExamples);
  const program = createProgram(files, {
    target: ScriptTarget.ES2022,
    module: ModuleKind.CommonJS,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  });
  const complaints = getPreEmitDiagnostics(program).map(({ file, messageText }) => {
    return `${relative(ROOT, file?.fileName ?? '')}: ${flattenDiagnosticMessageText(messageText, ' ')}`;
  });
  expect(complaints).toEqual([]);
  for (const file of files) {
    const env = { ...process.env, CDKTF_OUTDIR: `${file}.out` };
    execFileSync(process.execPath, ['-r', 'ts-node/register', file], { cwd: ROOT, env, stdio: 'pipe' });
    expect(readdirSync(`${file}.out/stacks`)).toHaveLength(1);
  }
}, 120_000);
