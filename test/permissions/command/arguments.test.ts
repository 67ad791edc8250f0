import { parseArguments } from './arguments';

describe('the arguments of npm run permissions', () => {
  test('are none, or one of the commands', () => {
    expect(parseArguments([])).toEqual({ kind: 'table' });
    expect(parseArguments(['--mutate'])).toEqual({ kind: 'mutate' });
    expect(parseArguments(['--help'])).toEqual({ kind: 'help' });
  });

  test('are a question, with the keys of its request', () => {
    const words = ['--explain', 'training', 's3:GetObject', 'training data/1', '--via', 'vpc endpoint'];
    expect(parseArguments([...words, '--context', 'aws:SecureTransport=false', '--context', 'a=b=c'])).toEqual({
      kind: 'explain',
      question: {
        principal: 'training',
        action: 's3:GetObject',
        resource: 'training data/1',
        via: 'vpc endpoint',
        context: { 'aws:SecureTransport': 'false', a: 'b=c' },
      },
    });
  });

  test.each([
    [['--delete'], 'must be one of --explain, --mutate, --help, got --delete'],
    [['--mutate', 'key'], '--mutate must stand alone, got key'],
    [['--explain', 'training'], '--explain must be followed by WHO ACTION RESOURCE, got 1 words'],
    [['--explain', 'a', 'b', 'c', 'd'], 'got 4 words'],
    [['--explain', 'a', 'b', 'c', '--when', 'now'], 'must be one of --context, --via, --through, got --when'],
    [['--explain', 'a', 'b', 'c', '--context', 'key'], '--context must be KEY=VALUE, got key'],
    [['--explain', 'a', 'b', 'c', '--via'], '--via must be followed by its value'],
  ])('%j are refused', (args, problem) => {
    expect(() => parseArguments(args)).toThrow(problem);
  });
});
