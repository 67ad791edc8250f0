import { startMode, START_USAGE } from '../../tools/deployment/start-arguments';
import { Misuse } from '../../tools/support/failure';

test.each([
  [[], 'once'],
  [['--keep'], 'keep'],
  [['--stop'], 'stop'],
  [['--help'], 'help'],
  [['--keep', '-h'], 'help'],
])('npm start understands %j', (args, mode) => {
  expect(startMode(args)).toBe(mode);
});

test.each([
  [['--bogus'], 'npm start has no option "--bogus".'],
  [['constructor'], 'npm start has no option "constructor".'],
  [['--keep', '--stop'], 'npm start takes one option, got "--keep --stop".'],
])('npm start refuses %j, and says what its options do', (args, message) => {
  expect(() => startMode(args)).toThrow(Misuse);
  expect(() => startMode(args)).toThrow(`${message}\n${START_USAGE}`);
});
