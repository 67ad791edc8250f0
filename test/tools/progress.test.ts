import { Progress } from '../../tools/deployment/progress';
import { StackLog } from '../../tools/deployment/stack-log';

const SECOND = 1000;

describe('the progress of a deployment', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test('says at once what changes, and the same only now and then: it neither chatters nor looks dead', () => {
    const lines: string[] = [];
    const progress = new Progress(new StackLog(['audit']), {
      print: (line) => lines.push(line.trim()),
      doing: 'deploying',
    });
    jest.advanceTimersByTime(40 * SECOND);
    progress.stop();
    expect(lines).toEqual(['5 s  deploying ...', '20 s  deploying ...', '35 s  deploying ...']);
  });
});
