import { z } from 'zod';
import { bare, remedyFor, wordingOf } from './field';
import { Finding, shown } from './problem';
import { settingsSchema } from './schema';

type Section = Readonly<Record<string, unknown>>;

/** A setting that needs, or rules out, others of its section. */
interface Switch {
  readonly section: 'state' | 'audit' | 'network' | 'alerts' | 'guardDuty' | 'cost';
  /** As messages call it. */
  readonly name: string;
  readonly isOn: (section: Section) => boolean;
  readonly needs: readonly string[];
  readonly rulesOut: readonly string[];
}

const S3_SETTINGS: readonly string[] = Object.freeze(['bucket', 'region', 'kmsKeyArn']);
const HCP_SETTINGS: readonly string[] = Object.freeze(['organization', 'project', 'hostname', 'workspaceStart']);

const SWITCHES: readonly Switch[] = Object.freeze([
  {
    section: 'state',
    name: 'type s3',
    isOn: ({ type }) => type === 's3',
    needs: ['bucket'],
    rulesOut: HCP_SETTINGS,
  },
  {
    section: 'state',
    name: 'type hcp',
    isOn: ({ type }) => type === 'hcp',
    needs: ['organization', 'project'],
    rulesOut: S3_SETTINGS,
  },
  {
    section: 'state',
    name: 'type local',
    isOn: ({ type }) => type === 'local',
    needs: [],
    rulesOut: [...S3_SETTINGS, ...HCP_SETTINGS],
  },
  {
    section: 'audit',
    name: 'trail existing',
    isOn: ({ trail }) => trail === 'existing',
    needs: [],
    rulesOut: ['trailLock', 'dataEventTypes', 'organizationTrail', 'trailBucket'],
  },
  {
    section: 'audit',
    name: 'a trail that is made here',
    isOn: ({ trail }) => trail !== 'existing',
    needs: [],
    rulesOut: ['existingTrailLogGroup'],
  },
  {
    section: 'audit',
    name: 'trailBucket',
    isOn: ({ trailBucket }) => trailBucket !== undefined,
    needs: [],
    rulesOut: ['trailLock'],
  },
  {
    section: 'alerts',
    name: 'existingTopic',
    isOn: ({ existingTopic }) => existingTopic !== undefined,
    needs: [],
    rulesOut: ['emails', 'webhooks'],
  },
  {
    section: 'guardDuty',
    name: 'detector existing',
    isOn: ({ detector }) => detector === 'existing',
    needs: [],
    rulesOut: ['aiProtection'],
  },
  {
    section: 'cost',
    name: 'no anomalyMonitor',
    isOn: ({ anomalyMonitor }) => anomalyMonitor === undefined,
    needs: [],
    rulesOut: ['anomalyThreshold'],
  },
  {
    section: 'network',
    name: 'existing',
    isOn: (section) => Object.hasOwn(section, 'existing'),
    needs: [],
    rulesOut: ['cidr', 'zones', 'reservedCidrs', 'endpoints', 'organizationId'],
  },
  {
    section: 'network',
    name: 'no existing',
    isOn: (section) => !Object.hasOwn(section, 'existing'),
    needs: ['cidr', 'zones'],
    rulesOut: [],
  },
]);

/** Judged on the file as written: a default contradicts nothing, and what else is wrong with the section does not matter. */
export function contradictionsIn(file: unknown): Finding[] {
  return SWITCHES.flatMap(({ section: name, isOn, ...rest }) => {
    const section = (file as Section | null)?.[name];
    if (typeof section !== 'object' || section === null || Array.isArray(section)) return [];
    return isOn(section as Section) ? contradictions(section as Section, { section: name, isOn, ...rest }) : [];
  });
}

function contradictions(given: Section, { section, name, needs, rulesOut }: Switch): Finding[] {
  const missing = needs.filter((setting) => !Object.hasOwn(given, setting)).map((setting) => missed(section, setting));
  const tooMuch = rulesOut
    .filter((setting) => Object.hasOwn(given, setting))
    .map((setting) => ({
      path: [section, setting],
      rule: `not be given with ${name}`,
      received: shown(given[setting]),
      remedy: 'remove one of the two',
    }));
  return [...missing, ...tooMuch];
}

/** Worded as if the format alone demanded the setting. */
function missed(section: Switch['section'], setting: string): Finding {
  const { shape } = bare(settingsSchema.shape[section]) as z.ZodObject<Record<string, z.ZodType>>;
  const { rule, remedy } = wordingOf(shape[setting]);
  const path = [section, setting];
  return { path, rule, received: shown(undefined), remedy: remedyFor(remedy, undefined) };
}
