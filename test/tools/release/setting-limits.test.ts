import { compareSettings, readLimits, settingLimits, writeLimits } from '../../../tools/release/setting-limits';
import { settingsJsonSchema } from '../../../stacks/settings/json-schema';

const SCHEMA = {
  type: 'object',
  required: ['account'],
  properties: {
    account: { type: 'string', minLength: 12 },
    writers: { type: 'array', maxItems: 10, items: { type: 'string', maxLength: 160 } },
    trail: { enum: ['create', 'existing'] },
    monitor: { anyOf: [{ const: 'create' }, { type: 'string' }] },
    lock: { type: 'object', required: ['mode'], properties: { mode: { type: 'string' }, days: { maximum: 3650 } } },
  },
};

const RELEASED = readLimits(writeLimits(settingLimits(SCHEMA)));

/** What changed, after a change of the schema. */
function changesBy(alter: (properties: any, schema: any) => void): string[] {
  const schema: any = structuredClone(SCHEMA);
  alter(schema.properties, schema);
  return compareSettings(RELEASED, settingLimits(schema)).map(({ weight, text }) => `${weight}: ${text}`);
}

test('every setting is known, with its limits', () => {
  expect(Object.fromEntries(RELEASED)).toEqual({
    account: { minLength: 12, required: true },
    writers: { maxItems: 10 },
    'writers[]': { maxLength: 160 },
    trail: { enum: ['create', 'existing'] },
    monitor: {},
    'monitor|1': { enum: ['create'] },
    'monitor|2': {},
    lock: {},
    'lock.mode': { required: true },
    'lock.days': { maximum: 3650 },
  });
});

test('the settings of today are read to their end', () => {
  const limits = settingLimits(JSON.parse(settingsJsonSchema()));
  expect(limits.get('projects[].trainingData.lock.mode')).toEqual({ enum: ['governance', 'compliance'] });
  expect(limits.get('account')).toEqual({ required: true });
  expect(readLimits(writeLimits(limits))).toEqual(limits);
});

test.each<[string, string[], (properties: any, schema: any) => void]>([
  ['nothing', [], () => undefined],
  ['a setting that is gone', ['breaking: the setting trail is gone'], (properties) => delete properties.trail],
  [
    'a shorter list',
    ['breaking: the setting writers takes less: maxItems was 10, is 8'],
    ({ writers }) => (writers.maxItems = 8),
  ],
  [
    'a limit where none was',
    ['breaking: the setting lock.days takes less: minimum was none, is 1'],
    ({ lock }) => (lock.properties.days.minimum = 1),
  ],
  ['a longer list', [], ({ writers }) => (writers.maxItems = 20)],
  ['a limit that is gone', [], ({ writers }) => delete writers.maxItems],
  [
    'a value that is gone',
    ['breaking: the setting trail no longer takes "existing"'],
    ({ trail }) => (trail.enum = ['create', 'none']),
  ],
  ['a value more', [], ({ trail }) => trail.enum.push('none')],
  [
    'values where any was taken',
    ['breaking: the setting lock.mode no longer takes any value'],
    ({ lock }) => (lock.properties.mode.enum = ['governance']),
  ],
  [
    'a setting that has to be given now',
    ['breaking: the setting trail has to be given'],
    (_, schema) => schema.required.push('trail'),
  ],
  ['a new setting', ['added: the setting region is new'], (properties) => (properties.region = { type: 'string' })],
  [
    'a new setting that has to be given',
    ['breaking: the setting region is new, and has to be given'],
    (properties, schema) => {
      properties.region = { type: 'string' };
      schema.required.push('region');
    },
  ],
  [
    'one that has to be given within what was there',
    ['breaking: the setting lock.reason is new, and has to be given'],
    ({ lock }) => {
      lock.properties.reason = { type: 'string' };
      lock.required.push('reason');
    },
  ],
  [
    'one that has to be given within what is new',
    ['added: the setting alerts is new', 'added: the setting alerts.topic is new'],
    (properties) => (properties.alerts = { required: ['topic'], properties: { topic: {} } }),
  ],
])('%s', (_, changes, alter) => {
  expect(changesBy(alter)).toEqual(changes);
});
