import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { settingsJsonSchema } from '../../../stacks/settings/json-schema';

const FILE = join(__dirname, '../../../docs/baseline.schema.json');

interface JsonSchema {
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
}

/** Paths of what editors would show without a word. */
function undescribed(schema: JsonSchema, path: string): string[] {
  const inside = Object.entries(schema.properties ?? {}).flatMap(([name, part]) =>
    undescribed(part, `${path}.${name}`),
  );
  const items = schema.items ? undescribed(schema.items, `${path}[]`) : [];
  return [...(schema.description ? [] : [path]), ...inside, ...items];
}

describe('docs/baseline.schema.json', () => {
  test('is what the settings are today: if not, run "npm run schema"', () => {
    expect(readFileSync(FILE, 'utf8')).toBe(settingsJsonSchema());
  });

  test('describes every setting', () => {
    expect(undescribed(JSON.parse(settingsJsonSchema()), 'settings')).toEqual([]);
  });

  test('keeps messages to the program', () => {
    expect(settingsJsonSchema()).not.toMatch(/"(rule|remedy)"/);
  });
});
