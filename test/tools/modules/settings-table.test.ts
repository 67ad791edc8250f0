import { MODULES_OF_SETTINGS } from './modules-of-settings';
import { SETTING_LEAVES } from './setting-leaves';
import { BESIDE_SETTINGS, Place, SETTINGS_TABLE } from './settings-table';

const MODULES = new Map(MODULES_OF_SETTINGS.map(({ name, variables }) => [name, variables.map((each) => each.name)]));
const PLACES = Object.values(SETTINGS_TABLE).flatMap((places): readonly Place[] =>
  typeof places === 'string' ? [] : places,
);
const full = (module: string, variable: string) => `${module}.${variable}`;

describe('what a setting says, and where the modules take it', () => {
  test('every setting is in the table, and nothing else', () => {
    expect(Object.keys(SETTINGS_TABLE).sort()).toEqual([...SETTING_LEAVES.keys()].sort());
  });

  test('every variable of the table exists', () => {
    const unknown = PLACES.filter(({ module, variable }) => !MODULES.get(module)!.includes(variable));
    expect(unknown.map(({ module, variable }) => full(module, variable))).toEqual([]);
  });

  test('every variable is in the table, or is beside the settings for a reason', () => {
    const known = PLACES.map(({ module, variable }) => full(module, variable));
    const all = [...MODULES].flatMap(([name, variables]) => variables.map((each) => full(name, each)));
    const beside = Object.keys(BESIDE_SETTINGS);
    expect([...new Set([...known, ...beside])].sort()).toEqual(all.sort());
    expect(beside.filter((each) => known.includes(each))).toEqual([]);
  });

  test('reasons are sentences', () => {
    const reasons = Object.values(SETTINGS_TABLE).flatMap((places) =>
      typeof places === 'string' ? [places] : places.flatMap(({ narrower }) => narrower?.why ?? []),
    );
    for (const reason of [...reasons, ...Object.values(BESIDE_SETTINGS)]) expect(reason).toMatch(/^[A-Z].{15,}\.$/);
  });
});
