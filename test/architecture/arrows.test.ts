import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { preProcessFile } from 'typescript';

const ROOT = join(__dirname, '../..');

const SERVICES_AND_CORE = [
  'core',
  'kms',
  's3',
  'logs',
  'vpc',
  'sagemaker',
  'bedrock',
  'ai-services',
  'iam',
  'cloudtrail',
  'alerts',
  'detection',
  'guardduty',
  'cost',
].map((room) => `modules/${room}`);

/** What each folder may import, beside itself. Everything else is an arrow that the house does not have. */
const ARROWS: Readonly<Record<string, readonly string[]>> = {
  'main.ts': ['stacks'],
  stacks: [...SERVICES_AND_CORE, 'modules/baseline', 'modules/deployment'],
  'modules/index.ts': [...SERVICES_AND_CORE, 'modules/baseline', 'modules/deployment'],
  // Compositions of services; no service knows them
  'modules/baseline': SERVICES_AND_CORE,
  // Names of what is deployed, and nothing else of it
  'modules/deployment': ['modules/core', 'modules/baseline'],
  'modules/core': [],
  'modules/controls': ['modules/core'],
  'modules/kms': ['modules/core'],
  'modules/s3': ['modules/core', 'modules/kms'],
  'modules/logs': ['modules/core', 'modules/kms'],
  'modules/vpc': ['modules/core', 'modules/logs'],
  'modules/cloudtrail': ['modules/core', 'modules/kms', 'modules/logs', 'modules/s3'],
  'modules/alerts': ['modules/core', 'modules/kms'],
  'modules/detection': ['modules/core', 'modules/alerts', 'modules/sagemaker'],
  'modules/guardduty': ['modules/core'],
  'modules/cost': ['modules/core', 'modules/alerts', 'modules/sagemaker'],
  'modules/bedrock': ['modules/core', 'modules/kms', 'modules/logs', 'modules/s3', 'modules/vpc'],
  'modules/ai-services': ['modules/core', 'modules/bedrock'],
  'modules/iam': ['modules/core', 'modules/sagemaker'],
  'modules/sagemaker': ['modules/core', 'modules/kms', 'modules/logs', 'modules/s3', 'modules/vpc'],
  // The plain Terraform modules are made of the constructs and their data
  tools: ['stacks', 'modules/baseline', 'modules/controls', ...SERVICES_AND_CORE],
};

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): string[] {
  return preProcessFile(readFileSync(join(ROOT, file), 'utf8')).importedFiles.map(({ fileName }) => fileName);
}

/** `modules/<service>`, or a file or folder of the top level. */
function roomOf(file: string): string {
  const [first, second] = file.split(/[/\\]/);
  return first === 'modules' ? `modules/${second}` : first;
}

/** Imports of the project's own files that no arrow allows. */
function strayImports(file: string, imports: readonly string[] = importsOf(file)): string[] {
  const own = roomOf(file);
  return imports
    .filter((name) => name.startsWith('.'))
    .map((name) => relative(ROOT, normalize(join(ROOT, dirname(file), name))))
    .filter((target) => roomOf(target) !== own && !ARROWS[own]?.includes(roomOf(target)))
    .map((target) => `${file} -> ${target}`);
}

const ALL = ['main.ts', ...sources('modules'), ...sources('stacks'), ...sources('tools')];

describe('the arrows between folders', () => {
  test('are the ones that the house has', () => {
    expect(ALL.flatMap((file) => strayImports(file))).toEqual([]);
  });

  test('are all watched: every folder has its row', () => {
    expect([...new Set(ALL.map(roomOf))].filter((room) => ARROWS[room] === undefined)).toEqual([]);
  });

  test('the watch sees an import that is not allowed', () => {
    expect(importsOf('modules/kms/encryption-key.ts')).toContain('../core/policy-document');
    const imports = ['./policy-document', '../kms', '../../stacks/app', 'cdktf'];
    expect(strayImports('modules/core/checks.ts', imports)).toEqual([
      'modules/core/checks.ts -> modules/kms',
      'modules/core/checks.ts -> stacks/app',
    ]);
  });

  /** Packages that a file which ships may load. */
  const SHIPPED = ['cdktf', 'constructs', 'yaml', 'zod', 'node:crypto', 'node:fs', 'node:path'];

  test('what ships loads the framework, the provider and the settings reader, and nothing else', () => {
    const packages = ALL.filter((file) => !file.startsWith('tools'))
      .flatMap(importsOf)
      .filter((name) => !name.startsWith('.') && !name.startsWith('@cdktf/provider-aws/lib/'));
    expect([...new Set(packages)].filter((name) => !SHIPPED.includes(name))).toEqual([]);
  });
});
