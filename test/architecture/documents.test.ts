import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { synthesizeApart } from '../../tools/iam/synthesize-apart';
import { ROOT } from '../../tools/support/paths';
import { brokenCommands, Document, fencedCommands } from '../support/typed-commands';

/** Lines that a screen shows. */
const SCREEN = 60;
const EXAMPLES = readdirSync(join(ROOT, 'examples')).sort();

/** What else people follow to the letter. */
const DOCUMENTS = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/in-your-own-app.md',
  'docs/migrating-to-cdk-terrain.md',
];

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');

function scriptsOf(file: string): string[] {
  return existsSync(join(ROOT, file)) ? Object.keys(JSON.parse(read(file)).scripts ?? {}) : [];
}

/** Commands are typed in the checkout, or in the example's folder. */
function documentOf(file: string): Document {
  return {
    text: read(file),
    scripts: [...scriptsOf('package.json'), ...scriptsOf(join(dirname(file), 'package.json'))],
  };
}

/** Links into the checkout that lead nowhere. */
function brokenLinks(file: string): string[] {
  return [...read(file).matchAll(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !existsSync(join(ROOT, dirname(file), target)));
}

describe.each(EXAMPLES)('examples/%s', (example) => {
  const readme = `examples/${example}/README.md`;

  test('says what it is on one screen', () => {
    const lines = read(readme).split('\n');
    expect(lines[0]).toMatch(/^# \S/);
    expect(lines.length).toBeLessThanOrEqual(SCREEN);
  });

  test('has people type what there is', () => {
    const document = documentOf(readme);
    expect(fencedCommands(document).length).toBeGreaterThan(0);
    expect(brokenCommands(document)).toEqual([]);
    expect(brokenLinks(readme)).toEqual([]);
  });
});

describe.each(EXAMPLES.filter((example) => existsSync(join(ROOT, 'examples', example, 'baseline.yaml'))))(
  'the settings of examples/%s',
  (example) => {
    test('synthesize, as they are typed in its README', () => {
      expect(read(`examples/${example}/README.md`)).toContain(`examples/${example}/baseline.yaml`);
      expect(Object.keys(synthesizeApart(join(ROOT, 'examples', example, 'baseline.yaml')))).toContain('audit');
    });
  },
);

describe.each(DOCUMENTS)('%s', (file) => {
  test('has people type what there is', () => {
    expect(brokenCommands(documentOf(file))).toEqual([]);
    expect(brokenLinks(file)).toEqual([]);
  });
});

describe('a command that does not work', () => {
  const document = (text: string) => ({ text, scripts: ['start', 'deploy', 'synth', 'permissions', 'lint'] });
  const fence = (command: string) => document(`\`\`\`sh\n${command} # a comment\n\`\`\`\n`);

  test.each([
    ['npm run no-such', 'there is no script no-such'],
    ['cp examples/no-such.yaml .', 'there is no examples/no-such.yaml'],
    ['wget example.com', 'nobody knows wget'],
    ['npm start -- --example nobody', '--example must be quickstart or healthcare, got "nobody".'],
    ['npm run deploy --auto-approve', 'npm takes "--auto-approve" for itself without "--"'],
    ['npm run synth -- --auto-approve', 'synth has no option "--auto-approve".'],
    ['npm run permissions -- --explain training', '--explain must be followed by WHO ACTION RESOURCE, got 1 words'],
    ['npm run lint -- --fix', 'nobody reads arguments of lint'],
  ])('%s', (command, problem) => {
    expect(brokenCommands(fence(command))).toEqual([expect.stringContaining(`${command}: ${problem}`)]);
  });

  test.each([
    ['on two lines', 'npm run \\\n  no-such'],
    ['behind another', 'cd examples && npm run no-such'],
    ['behind a variable', 'AWS_PROFILE=a npm run no-such'],
  ])('is seen %s', (_, command) => {
    expect(brokenCommands(fence(command))).toEqual([expect.stringContaining('there is no script no-such')]);
  });

  test('is seen within a sentence, too', () => {
    expect(brokenCommands(document('Type `npm run no-such`.'))).toHaveLength(1);
  });
});
