import { join } from 'node:path';
import { userArguments } from '../../tools/deployment/user-command';
import { ROOT } from '../../tools/support/paths';

describe('the arguments of a command for the own account', () => {
  test('are all stacks of baseline.yaml by default', () => {
    expect(userArguments([], {})).toEqual({ settingsFile: join(ROOT, 'baseline.yaml'), stacks: ['*'], flags: [] });
  });

  test('name the settings file: the option wins over the environment', () => {
    const env = { BASELINE_SETTINGS: '/from/environment.yaml' };
    expect(userArguments([], env).settingsFile).toBe('/from/environment.yaml');
    expect(userArguments(['--settings', '/from/option.yaml'], env).settingsFile).toBe('/from/option.yaml');
    expect(userArguments(['--settings=/from/option.yaml'], env).settingsFile).toBe('/from/option.yaml');
  });

  test('name stacks, and pass the rest on to cdktf', () => {
    const args = ['audit', 'net*', '--settings', 'x.yaml', '--auto-approve', '--parallelism', '1'];
    expect(userArguments(args, {})).toMatchObject({
      stacks: ['audit', 'net*'],
      flags: ['--auto-approve', '--parallelism', '1'],
    });
  });

  test('must name a file after --settings', () => {
    expect(() => userArguments(['--settings'], {})).toThrow('"--settings" must be followed by a file');
  });
});
