import * as fc from 'fast-check';
import { bucketName, NAME_LIMITS, roleName } from '../../../modules/core/resource-name';
import { SettingsFile, settingsFiles, textOf, validSettings } from '../../support/settings-arbitrary';
import { complaintsAbout } from '../../support/settings-text';

/** File, line (and column), path, rule, what was found, what to do. */
const FORM = /^baseline\.yaml(:\d+(:\d+)?)?( \S.*)? must \S.*, got \S.*: \S.*$/;

/** Words of zod, and of programs that failed. */
const FOREIGN = /Invalid input|Expected|expected string|undefined|\[object|NaN|at .*\.ts:|TypeError/;

function expectForm(complaints: readonly string[]): void {
  for (const complaint of complaints) {
    expect(complaint).toMatch(FORM);
    expect(complaint.length).toBeLessThan(800);
  }
}

describe('settings that are right', () => {
  test('are accepted', () => {
    fc.assert(fc.property(settingsFiles(), (file) => expect(complaintsAbout(textOf(file))).toEqual([])));
  });

  test('give names that AWS takes', () => {
    fc.assert(
      fc.property(validSettings(), (settings) => {
        for (const { name } of settings.projects) {
          expect(bucketName(settings, `${name}-training`).length).toBeLessThanOrEqual(NAME_LIMITS.bucket);
          expect(bucketName(settings, `${name}-output`).length).toBeLessThanOrEqual(NAME_LIMITS.bucket);
          expect(roleName(settings, `${name}-training`).length).toBeLessThanOrEqual(NAME_LIMITS.role);
        }
      }),
    );
  });

  test('are complete', () => {
    fc.assert(
      fc.property(validSettings(), (settings) => {
        expect(settings.network.kind).toMatch(/^(created|existing)$/);
        expect(Object.values(settings)).not.toContain(undefined);
        for (const project of settings.projects) expect(Object.values(project)).not.toContain(undefined);
      }),
    );
  });
});

/** Ways to spoil a file, each with the path that the message has to name. */
type Mutation = readonly [path: string, spoil: (file: SettingsFile) => void];

const MUTATIONS: readonly Mutation[] = [
  ['account', (file) => (file.account = Number(`1${file.account.slice(1)}`))],
  ['account', (file) => delete file.account],
  ['region', (file) => (file.region = 'nowhere')],
  ['partition', (file) => (file.partition = 'aws-iso')],
  ['prefix', (file) => (file.prefix = 'ACME')],
  ['tags', (file) => (file.tags = ['Owner'])],
  ['tags.ManagedBy', (file) => (file.tags = { ManagedBy: 'me' })],
  ['administrators', (file) => (file.administrators = [])],
  ['administrators[0]', (file) => (file.administrators[0] = '*')],
  ['administrators[2]', (file) => file.administrators.push(file.administrators[0])],
  ['deployer', (file) => (file.deployer = file.deployer.replace('Deployer', 'Somebody'))],
  ['state.type', (file) => (file.state = { type: 'gcs' })],
  ['keys.breakGlas', (file) => (file.keys = { breakGlas: 'none' })],
  ['audit.trail', (file) => (file.audit = { trail: true })],
  ['audit.trailBucket', (file) => (file.audit = { trail: 'existing', trailBucket: 'trails' })],
  ['alerts.emails[0]', (file) => (file.alerts = { emails: ['nobody'] })],
  ['alerts.emails', (file) => (file.alerts = { ...file.alerts, existingTopic: 'alerts', emails: ['a@example.com'] })],
  ['detections.workingHours.from', (file) => (file.detections = { workingHours: { from: 9, until: 9 } })],
  ['detections.disabled[0].reason', (file) => (file.detections = { disabled: [{ detection: 'root-user' }] })],
  ['guardDuty.detector', (file) => (file.guardDuty = { detector: 'none' })],
  ['cost.monthlyBudget.amount', (file) => (file.cost = { monthlyBudget: { amount: '100' } })],
  ['network', (file) => (file.network = null)],
  ['network.cidr', (file) => (file.network = { ...file.network, cidr: '10.0.0.1/16' })],
  ['network.zones', (file) => (file.network = { ...file.network, zones: [`${file.region}a`] })],
  ['network.vpc', (file) => (file.network.vpc = 'vpc-0a1b2c3d')],
  ['projects', (file) => (file.projects = {})],
  ['projects[0].name', (file) => (file.projects[0].name = 'x')],
  ['projects[0].efa', (file) => (file.projects[0].efa = 'true')],
  ['projects[0].imageRepositories', (file) => (file.projects[0].imageRepositories = [])],
  ['projects[0].trainingData.writers[0]', (file) => (file.projects[0].trainingData.writers = [file.deployer])],
  ['projects[0].output.oldVersionDays', (file) => (file.projects[0].output = { oldVersionDays: 0 })],
  ['projects[0].exceptions', (file) => (file.projects[0].exceptions = 'all')],
  ['exceptions.allowDeletion.reason', (file) => (file.exceptions = { allowDeletion: { reason: 'no' } })],
];

describe('settings with one thing wrong', () => {
  test.each(MUTATIONS)('%s', (path, spoil) => {
    fc.assert(
      fc.property(settingsFiles(), (file) => {
        const spoiled = structuredClone(file);
        spoil(spoiled);
        const complaints = complaintsAbout(textOf(spoiled));
        expectForm(complaints);
        expect(complaints.join('\n')).toContain(` ${path} must `);
        expect(complaints.join('\n')).not.toMatch(FOREIGN);
      }),
      { numRuns: 25 },
    );
  });
});

describe('anything at all', () => {
  const settle = (text: string) => expectForm(complaintsAbout(text)); // throws on anything but a SettingsError

  test('any text', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.lorem()), settle));
  });

  test('any value as YAML', () => {
    fc.assert(fc.property(fc.anything({ withNullPrototype: true }), (value) => settle(asText(value))));
  });

  test('any value as JSON', () => {
    fc.assert(fc.property(fc.json(), settle));
  });

  test('any value in place of any setting', () => {
    fc.assert(
      fc.property(settingsFiles(), fc.nat(), fc.jsonValue(), (file, choice, value) => {
        const spots = spotsIn(file);
        const spoiled = structuredClone(file);
        const [holder, key] = spots[choice % spots.length].reduce<[any, string | number]>(
          ([part, step], next) => [part[step], next],
          [{ root: spoiled }, 'root'],
        );
        holder[key] = value;
        settle(textOf(spoiled));
      }),
      { numRuns: 200 },
    );
  });

  test('any letter left out, or put in', () => {
    const edits = fc.tuple(
      settingsFiles().map(textOf),
      fc.nat(),
      fc.constantFrom('', ' ', ':', '"', '\n', '-', '&a ', '*a '),
    );
    fc.assert(
      fc.property(edits, ([text, at, letter]) => {
        const position = at % text.length;
        settle(text.slice(0, position) + letter + text.slice(position + 1));
      }),
      { numRuns: 200 },
    );
  });
});

/** YAML of a value, or as close as it gets: not everything has one. */
function asText(value: unknown): string {
  try {
    return textOf(value as SettingsFile);
  } catch {
    return '';
  }
}

/** Paths of all parts of a value but the whole. */
function spotsIn(value: unknown): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [[key], ...spotsIn((value as any)[key]).map((rest) => [key, ...rest])]);
}
