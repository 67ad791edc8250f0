import { existsSync } from 'node:fs';
import { startArguments, START_USAGE } from '../../tools/deployment/start-arguments';
import { STARTABLE } from '../../tools/deployment/startable-examples';
import { settingsOf } from '../../tools/deployment/emulated-example';
import { Misuse } from '../../tools/support/failure';

test.each([
  [[], 'once', 'quickstart'],
  [['--keep'], 'keep', 'quickstart'],
  [['--stop'], 'stop', 'quickstart'],
  [['--help'], 'help', 'quickstart'],
  [['--keep', '-h'], 'help', 'quickstart'],
  [['--example', 'healthcare'], 'once', 'healthcare'],
  [['--example=healthcare', '--keep'], 'keep', 'healthcare'],
])('npm start understands %j', (args, mode, example) => {
  expect(startArguments(args)).toEqual({ mode, example });
});

test.each([
  [['--bogus'], "Unknown option '--bogus'"],
  [['constructor'], "Unexpected argument 'constructor'"],
  [['--keep', '--stop'], 'npm start takes --keep or --stop, got both.'],
  [['--stop', '--example', 'healthcare'], '--stop stops whatever was kept, got "--example healthcare".'],
  [['--example', 'existing-network'], '--example must be quickstart or healthcare, got "existing-network".'],
  [['--example', 'toString'], '--example must be quickstart or healthcare, got "toString".'],
  [['--example'], "Option '--example <value>' argument missing"],
])('npm start refuses %j, and says what its options do', (args, message) => {
  expect(() => startArguments(args)).toThrow(Misuse);
  expect(() => startArguments(args)).toThrow(message);
  expect(() => startArguments(args)).toThrow(`\n${START_USAGE}`);
});

test('every example that can be started is there', () => {
  expect(Object.keys(STARTABLE).filter((name) => !existsSync(settingsOf(name)))).toEqual([]);
});
