import { join } from 'node:path';
import { help, UserCommand } from '../../tools/deployment/options';
import { userArguments } from '../../tools/deployment/user-arguments';
import { exitCodeOf, Failure, Misuse } from '../../tools/support/failure';
import { ROOT } from '../../tools/support/paths';

const FORGOTTEN = 'did you forget the "--"? npm run deploy -- --settings other.yaml';

describe('the arguments of a command for the own account', () => {
  test('are all stacks of the baseline.yaml of the checkout by default', () => {
    const settingsFile = join(ROOT, 'baseline.yaml');
    const defaults = { settingsFile, stacks: ['*'], flags: [], help: false };
    expect(userArguments('deploy', [], { INIT_CWD: '/somewhere' })).toEqual(defaults);
  });

  test('name the settings file: the option wins over the environment', () => {
    const env = { BASELINE_SETTINGS: '/from/environment.yaml' };
    const fileOf = (...args: string[]) => userArguments('diff', args, env).settingsFile;
    expect(fileOf()).toBe('/from/environment.yaml');
    expect(fileOf('--settings', '/from/option.yaml')).toBe('/from/option.yaml');
    expect(fileOf('--settings=/from/option.yaml')).toBe('/from/option.yaml');
  });

  test('name files as seen from where the user stands, else from the checkout', () => {
    const env = { INIT_CWD: '/home/me', BASELINE_SETTINGS: 'mine.yaml' };
    expect(userArguments('synth', [], env).settingsFile).toBe('/home/me/mine.yaml');
    const { settingsFile, flags } = userArguments('diff', ['--settings', '../x.yaml', '--var-file', 'a.tfvars'], env);
    expect(settingsFile).toBe('/home/x.yaml');
    expect(flags).toEqual(['--var-file', '/home/me/a.tfvars']);
    expect(userArguments('synth', ['--settings', 'x.yaml'], {}).settingsFile).toBe(join(ROOT, 'x.yaml'));
  });

  test('name stacks anywhere, and pass the rest on to cdktf', () => {
    const args = ['audit', '--settings', 'x.yaml', '--auto-approve', '--parallelism', '-1', 'net*', '--var=a=b'];
    expect(userArguments('deploy', args, {})).toMatchObject({
      stacks: ['audit', 'net*'],
      flags: ['--auto-approve', '--parallelism', '-1', '--var', 'a=b'],
    });
  });

  test.each<[UserCommand, string[], string]>([
    [
      'synth',
      ['--settigns', 'x.yaml'],
      'There is no option "--settigns": did you mean "--settings"? Usage: npm run synth -- [',
    ],
    [
      'synth',
      ['--bogus'],
      'There is no option "--bogus": choose from --settings. Usage: npm run synth -- [--settings FILE]',
    ],
    ['diff', ['--auto-approve'], 'diff has no option "--auto-approve". Usage: npm run diff -- [STACK ...] [--settings'],
    ['deploy', ['-x'], 'There is no option "-x": choose from --settings, --auto-approve'],
    ['synth', ['project-fraud'], 'synth takes no stacks, got "project-fraud": it always writes all of them'],
    ['deploy', ['--settings'], '"--settings" must be followed by a file'],
    ['deploy', ['--settings', '--auto-approve'], '"--settings" must be followed by a file'],
    ['deploy', ['--parallelism'], '"--parallelism" must be followed by N'],
    ['deploy', ['--auto-approve=no'], '"--auto-approve" takes no value, got "no"'],
    ['deploy', ['other.yaml'], `"other.yaml" is no stack: ${FORGOTTEN}`],
    ['deploy', ['my/settings'], 'did you forget the "--"? npm run deploy -- --settings my/settings'],
  ])('of %s %j are refused', (command, args, message) => {
    const read = () => userArguments(command, args, {});
    expect(read).toThrow(Misuse);
    expect(read).toThrow(message);
  });

  test('that npm has swallowed are refused', () => {
    const given = (npm_config_settings: string, ...args: string[]) =>
      userArguments('deploy', args, { npm_config_settings });
    expect(() => given('other.yaml')).toThrow(FORGOTTEN);
    expect(() => given('true', 'other.yaml')).toThrow(FORGOTTEN);
    const env = { npm_config_auto_approve: 'true' };
    expect(() => userArguments('deploy', [], env)).toThrow('did you forget the "--"? npm run deploy -- --auto-approve');
  });

  test.each([['--help'], ['-h']])('ask with %s how to type it', (argument) => {
    expect(userArguments('deploy', ['--bogus', argument], {}).help).toBe(true);
  });
});

test('the help names the options of the command, and no others', () => {
  expect(help('synth')).toMatch(
    /^Usage: npm run synth -- \[OPTION \.\.\.\]\n {2}--settings FILE {2}settings to read[^\n]*$/,
  );
  expect(help('diff')).toContain('[STACK ...]');
  expect(help('diff')).not.toContain('--auto-approve');
});

test('a command that was typed wrongly exits with 2, any other failure with 1', () => {
  expect([new Misuse(''), new Failure(''), new Error('')].map(exitCodeOf)).toEqual([2, 1, 1]);
});
