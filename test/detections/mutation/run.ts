import { goesOff } from '../alarms';
import { Case, casesOf } from '../cases';
import { DeployedWatching } from '../deployed';
import { DetectionFixtures, SettingsName } from '../fixture-schema';
import { pointsOf } from '../metrics';
import { isNamedFor, SWITCHED_OFF, watchOf } from '../names';
import { readFixtures } from '../read-fixtures';
import { matches, switchedOn } from '../replay';
import { WatchedAlarm, WatchedFilter, WatchedRule, Watching } from '../watching';
import { alarmMutations } from './alarm';
import { EQUIVALENT_CHANGES, EquivalentChange } from './equivalent';
import { filterMutations } from './filter';
import { Mutation } from './mutation';
import { patternMutations } from './pattern';

export interface DetectionMutations {
  readonly changes: number;
  /** Changes that no fixture notices, a line each. */
  readonly unnoticed: readonly string[];
  /** Changes that none can notice, by the list. */
  readonly equivalents: number;
  /** Entries of that list that are wrong: not there, or noticed. */
  readonly staleEquivalents: readonly EquivalentChange[];
}

/** A change, and whether a fixture gets another verdict by it. */
interface Outcome {
  /** Name of the rule, filter or alarm. */
  readonly name: string;
  readonly change: string;
  readonly isNoticed: boolean;
}

/**
 * Changes every rule, filter and alarm of the detections in every way, one at a time, and asks whether some fixture of the same
 * detection gets another verdict of that rule or alarm.
 */
export function mutateDetections(
  deployed: DeployedWatching,
  settings: SettingsName = 'example',
  fixtures: readonly DetectionFixtures[] = readFixtures(),
): DetectionMutations {
  const run = new Run(switchedOn(deployed, SWITCHED_OFF), casesOf(fixtures, deployed.names, settings));
  const outcomes = [...run.outcomes()];
  const survivors = outcomes.filter(({ isNoticed }) => !isNoticed);
  const listed = (survivor: Outcome) => EQUIVALENT_CHANGES.filter((entry) => isMeant(entry, survivor));
  const used = new Set(survivors.flatMap(listed));
  const unnoticed = survivors.filter((survivor) => listed(survivor).length === 0);
  return {
    changes: outcomes.length,
    unnoticed: unnoticed.map(({ name, change }) => `${name}: ${change}`),
    equivalents: survivors.length - unnoticed.length,
    staleEquivalents: EQUIVALENT_CHANGES.filter((entry) => !used.has(entry)),
  };
}

function isMeant({ of, change }: EquivalentChange, outcome: Outcome): boolean {
  return of.test(outcome.name) && change.test(outcome.change);
}

class Run {
  constructor(
    private readonly watching: Watching,
    private readonly cases: readonly Case[],
  ) {}

  *outcomes(): Generator<Outcome> {
    for (const rule of this.watching.rules) yield* this.ofRule(rule);
    for (const filter of this.watching.filters) yield* this.ofFilter(filter);
    for (const alarm of this.watching.alarms) yield* this.ofAlarm(alarm);
  }

  private *ofRule(rule: WatchedRule): Generator<Outcome> {
    const verdicts = this.casesOf(rule.name).map((each) => ({ each, verdict: matches(rule, each) }));
    for (const { change, to } of ruleMutations(rule)) {
      const isNoticed = verdicts.some(({ each, verdict }) => matches(to, each) !== verdict);
      yield { name: rule.name, change, isNoticed };
    }
  }

  private *ofFilter(filter: WatchedFilter): Generator<Outcome> {
    const watchers = this.watching.alarms.filter((alarm) => watchOf(alarm.name) && watchesMetric(alarm, filter));
    const verdicts = watchers.flatMap((alarm) => this.verdictsOf(alarm));
    for (const { change, to } of filterMutations(filter.pattern)) {
      const isNoticed = verdicts.some(({ each, alarm, filters, verdict }) => {
        const changed = filters.map((one) => (one === filter ? { ...filter, pattern: to } : one));
        return goesOff(alarm, pointsOf(changed, each)) !== verdict;
      });
      yield { name: filter.name, change, isNoticed };
    }
  }

  private *ofAlarm(alarm: WatchedAlarm): Generator<Outcome> {
    if (!watchOf(alarm.name)) return;
    const verdicts = this.verdictsOf(alarm);
    for (const { change, to } of alarmMutations(alarm)) {
      const isNoticed = verdicts.some(({ points, verdict }) => goesOff(to, points) !== verdict);
      yield { name: alarm.name, change, isNoticed };
    }
  }

  private verdictsOf(alarm: WatchedAlarm) {
    const filters = this.watching.filters.filter((filter) => watchesMetric(alarm, filter));
    return this.casesOf(alarm.name).map((each) => {
      const points = pointsOf(filters, each);
      return { each, alarm, filters, points, verdict: goesOff(alarm, points) };
    });
  }

  /** What is said of the detection in the place that a rule or alarm is named for. */
  private casesOf(name: string): readonly Case[] {
    return this.cases.filter(({ watch }) => isNamedFor(name, watch));
  }
}

function* ruleMutations(rule: WatchedRule): Generator<Mutation<WatchedRule>> {
  yield { change: 'switched off', to: { ...rule, state: 'DISABLED' } };
  for (const { change, to } of patternMutations(rule.pattern)) yield { change, to: { ...rule, pattern: to } };
}

function watchesMetric({ namespace, metric, queries }: WatchedAlarm, filter: WatchedFilter): boolean {
  const watched = queries.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []);
  return [{ Namespace: namespace, MetricName: metric }, ...watched].some(
    ({ Namespace, MetricName }) => Namespace === filter.namespace && MetricName === filter.metric,
  );
}
