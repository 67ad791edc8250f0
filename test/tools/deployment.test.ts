import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Deployment } from '../../tools/deployment/deployment';

const terraform = {
  binary: 'terraform',
  version: '1',
  platform: 'linux_amd64',
  env: {},
  providerSource: '',
  usesMirror: false,
};

test('the descriptions of outputs are those that the app has written', () => {
  const workDirectory = mkdtempSync(join(tmpdir(), 'deployment-'));
  const deployment = new Deployment({ settingsFile: '', workDirectory, terraform, env: {}, print: () => undefined });
  const write = (stack: string, content: object) => {
    mkdirSync(deployment.stackDirectory(stack), { recursive: true });
    writeFileSync(join(deployment.stackDirectory(stack), 'cdk.tf.json'), JSON.stringify(content));
  };
  write('audit', { resource: {} });
  write('project-a', { output: { key: { description: 'Which key', value: 'x' }, plain: { value: 'y' } } });
  expect(deployment.outputDescriptions('audit')).toEqual({});
  expect(deployment.outputDescriptions('project-a')).toEqual({ key: 'Which key' });
});
