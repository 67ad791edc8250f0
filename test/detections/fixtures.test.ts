import { baselineOf, exampleSettings } from '../support/baseline';
import { judgeFixtures } from './judge';
import { mutateDetections } from './mutation/run';
import { synthesizedWatching } from './synthesized';

const settings = exampleSettings('healthcare');
const example = synthesizedWatching(baselineOf(settings), settings);

describe('what would be deployed', () => {
  test('tells of what fixtures say, and of nothing else', () => {
    expect(judgeFixtures(example).join('\n')).toBe('');
  });
  test('mut', () => {
    const t = Date.now();
    const m = mutateDetections(example);
    console.log(m.changes, m.equivalents, m.unnoticed.length, Date.now() - t);
    console.log(m.unnoticed.join('\n'));
    console.log(m.staleEquivalents.map((e) => `${e.of} ${e.change}`).join('\n'));
  });
});
