import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { synthesizeBaseline } from '../../stacks/synthesize';
import { withoutTokenTraces } from '../../stacks/token-traces';
import { exampleSettings } from '../support/baseline';
import { validSettings } from '../support/settings-arbitrary';

const ROOT = join(__dirname, '../..');

function outputFolder(): string {
  return join(mkdtempSync(join(tmpdir(), 'synthesize-')), 'cdktf.out');
}

/** Every file below a folder, with a digest of its bytes. */
function digestOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const file = join(parentPath, name);
      return [file.slice(folder.length), createHash('sha256').update(readFileSync(file)).digest('hex')];
    }),
  );
}

/** The application, as cdktf runs it. */
function runApp(settings: string, outdir: string, home: string) {
  return spawnSync(process.execPath, ['tools/app.mjs'], {
    cwd: ROOT,
    env: { PATH: process.env.PATH, HOME: home, BASELINE_SETTINGS: settings, CDKTF_OUTDIR: outdir },
    encoding: 'utf8',
  });
}

describe('synthesis', () => {
  test('gives the same bytes for two people in two places', () => {
    const [here, there] = [outputFolder(), outputFolder()];
    expect(runApp('examples/quickstart/baseline.yaml', here, tmpdir()).status).toBe(0);
    expect(runApp(join(ROOT, 'examples/quickstart/baseline.yaml'), there, '/nonexistent').status).toBe(0);
    expect(Object.keys(digestOf(here))).toEqual(
      expect.arrayContaining(['/stacks/audit/cdk.tf.json', '/manifest.json']),
    );
    expect(digestOf(there)).toEqual(digestOf(here));
  });

  test('names nothing of the machine', () => {
    const outdir = outputFolder();
    synthesizeBaseline(exampleSettings('quickstart'), outdir);
    const text = readFileSync(join(outdir, 'stacks/audit/cdk.tf.json'), 'utf8');
    expect(text).not.toContain(ROOT);
    expect(text).not.toContain(outdir);
  });

  test('writes nothing when a setting is wrong, and says which', () => {
    const outdir = outputFolder();
    const { status, stderr } = runApp('examples/nowhere.yaml', outdir, tmpdir());
    expect(status).toBe(1);
    expect(stderr).toBe(
      'examples/nowhere.yaml must be a settings file, got no file there: start with "cp examples/quickstart/baseline.yaml baseline.yaml", or name yours with --settings FILE\n',
    );
    expect(existsSync(outdir)).toBe(false);
  });

  test('writes no stack when a policy is too large for AWS, and says which', () => {
    const outdir = outputFolder();
    const many = Array.from({ length: 200 }, (_, index) => `arn:aws:iam::123456789012:role/a-long-path/Loader${index}`);
    const settings = exampleSettings('quickstart');
    const [project] = settings.projects;
    const crowded = {
      ...settings,
      projects: [{ ...project!, trainingData: { ...project!.trainingData, writers: many } }],
    };
    expect(() => synthesizeBaseline(crowded, outdir)).toThrow(
      /^"statements" must render to at most 20480 characters, got \d+: name fewer principals or resources, or split the policy \(project-fraud\/Default\/TrainingData\/PolicyDocument\)$/m,
    );
    expect(existsSync(join(outdir, 'stacks/audit'))).toBe(false);
  });

  test('takes whatever the settings accept', () => {
    fc.assert(
      fc.property(validSettings(), (settings) => {
        const outdir = outputFolder();
        synthesizeBaseline(settings, outdir);
        expect(readdirSync(join(outdir, 'stacks')).length).toBeGreaterThanOrEqual(1 + settings.projects.length);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('token traces', () => {
  test('are off only while the application is built', () => {
    const before = Error.captureStackTrace;
    withoutTokenTraces(() => {
      const target: { stack?: string } = {};
      Error.captureStackTrace(target);
      expect(target.stack).toBe('');
      expect(new Error('kept').stack).toContain('synthesize.test.ts');
    });
    expect(Error.captureStackTrace).toBe(before);
  });

  test('are back when building fails', () => {
    const before = Error.captureStackTrace;
    expect(() =>
      withoutTokenTraces(() => {
        throw new Error('broken');
      }),
    ).toThrow('broken');
    expect(Error.captureStackTrace).toBe(before);
  });
});
