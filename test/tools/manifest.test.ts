import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { synthesizeBaseline } from '../../stacks/synthesize';
import { readManifest } from '../../tools/deployment/manifest';
import { exampleSettings } from '../support/baseline';

function folder(): string {
  return mkdtempSync(join(tmpdir(), 'manifest-'));
}

describe('the manifest', () => {
  test('names the stacks, and what the app could not check', () => {
    const outdir = folder();
    synthesizeBaseline(exampleSettings('existing-network'), outdir);
    const { stacks, warnings } = readManifest(outdir);
    expect(stacks).toContain('audit');
    expect(warnings).toHaveLength(6);
    expect(warnings).toContain(
      '"audit.existingLogGroups" names "training": not checked that /aws/sagemaker/TrainingJobs is encrypted and kept for a year',
    );
  });

  test('says a warning once that every project has', () => {
    const outdir = folder();
    const annotations = [{ level: '@cdktf/warn', message: 'the same' }];
    writeFileSync(
      join(outdir, 'manifest.json'),
      JSON.stringify({ stacks: { a: { annotations, dependencies: [] }, b: { annotations, dependencies: ['a'] } } }),
    );
    expect(readManifest(outdir)).toEqual({
      stacks: ['a', 'b'],
      dependencies: { a: [], b: ['a'] },
      warnings: ['the same'],
    });
  });

  test('has to be there', () => {
    expect(() => readManifest('/nowhere')).toThrow('The app wrote no /nowhere/manifest.json.');
  });
});
