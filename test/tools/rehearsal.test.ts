import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clearRehearsal, keepStateInFiles, nextSteps } from '../../tools/deployment/rehearsal';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'rehearsal-'));
  for (const [stack, json] of [
    ['audit', {}],
    ['network', { data: { terraform_remote_state: { audit: { backend: 'remote' } } } }],
  ] as const) {
    mkdirSync(join(directory, 'stacks', stack), { recursive: true });
    writeFileSync(join(directory, 'stacks', stack, 'cdk.tf.json'), JSON.stringify(json));
  }
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const override = (stack: string) =>
  JSON.parse(readFileSync(join(directory, 'stacks', stack, 'override.tf.json'), 'utf8'));

describe('a rehearsal', () => {
  test('keeps state in files, and reads that of others there', () => {
    keepStateInFiles(['audit', 'network'], directory);
    expect(override('audit')).toEqual({ terraform: { backend: { local: { path: '../../state/audit.tfstate' } } } });
    expect(override('network')).toEqual({
      terraform: { backend: { local: { path: '../../state/network.tfstate' } } },
      data: {
        terraform_remote_state: { audit: { backend: 'local', config: { path: '../../state/audit.tfstate' } } },
      },
    });
  });

  test('begins anew, and forgets nothing that it has deployed', () => {
    mkdirSync(join(directory, 'state'));
    clearRehearsal(directory);
    expect([existsSync(join(directory, 'stacks')), existsSync(join(directory, 'state'))]).toEqual([false, true]);
  });

  test('says what comes next: the roles that deploy first', () => {
    expect(nextSteps(['audit', 'deployer', 'network'])).toContain('for stack in deployer audit network; do');
  });
});
