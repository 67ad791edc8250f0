import { isAction } from './engine/carried-keys';
import { partsOf } from './rows/expand';
import { featureIds } from './rows/features';
import { readMatrix } from './rows/read';
import { Row } from './rows/schema';
import { resourceAliasOf, unmarked } from './rows/resolve';
import { PRINCIPALS } from './vocabulary/principals';
import { workOf } from './vocabulary/resources';

/** Cases that the matrix has to have at least, before its rows are multiplied by projects: a tenth may go, not the most of them. */
const ENOUGH = 9_000;

describe('the permission matrix', () => {
  const rows = readMatrix();
  const parts = rows.flatMap(partsOf);

  test('cites features that there are', () => {
    const known = featureIds();
    expect(rows.filter(({ feature }) => !known.has(feature)).map(({ at, feature }) => `${at}: ${feature}`)).toEqual([]);
  });

  test('speaks of principals that the vocabulary has', () => {
    const unknown = rows.flatMap((row) =>
      row.principal.filter((name) => !PRINCIPALS[unmarked(name)]).map((name) => `${row.at}: ${name}`),
    );
    expect(unknown).toEqual([]);
  });

  test('speaks of resources that the vocabulary has', () => {
    const named = rows.flatMap((row) =>
      [...(row.resource ?? row.together!), ...(row.encrypting ? [row.encrypting] : [])].flatMap((name) =>
        row.action.map((action) => ({ row, name: unmarked(workOf(action, name)) })),
      ),
    );
    const unknown = named.filter(({ name }) => !name.startsWith('arn:') && !resourceAliasOf(name));
    expect([...new Set(unknown.map(({ row, name }) => `${row.at}: ${name}`))]).toEqual([]);
  });

  test('speaks of actions that AWS has', async () => {
    const actions = [...new Set(rows.flatMap(({ action }) => action))];
    const real = await Promise.all(actions.map(isAction));
    expect(actions.filter((_, index) => !real[index])).toEqual([]);
  });

  /** Files tell their subject whole: what one asks, another may ask as part of its own. */
  const fileOf = ({ at }: Row) => at.split(':')[0];

  test('asks nothing twice in a file', () => {
    const asked = new Map<string, string>();
    const twice = parts.flatMap(({ row, ...part }) => {
      const { via, endpoint, through, encrypting, with: presets, shape, context, without } = row;
      const how = [via ?? 'internet', endpoint, through, encrypting, presets, shape, context, without];
      const question = JSON.stringify([fileOf(row), part, how]);
      const before = asked.get(question);
      asked.set(question, row.at);
      return before ? [`${row.at} asks what ${before} asks: ${part.principal} ${part.action} ${part.resources}`] : [];
    });
    expect(twice).toEqual([]);
  });

  test('has enough cases, of every answer', () => {
    expect(parts.length).toBeGreaterThanOrEqual(ENOUGH);
    expect(new Set(rows.map((row) => row.expect))).toEqual(new Set(['allow', 'explicit deny', 'implicit deny']));
  });

  test('says why in words of its own, in each file', () => {
    const reasons = rows.map((row) => `${fileOf(row)}: ${row.why}`);
    expect(reasons.filter((why, index) => reasons.indexOf(why) !== index)).toEqual([]);
  });
});
