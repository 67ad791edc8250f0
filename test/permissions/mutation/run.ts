import { judge, StatementTrace } from '../engine/judge';
import { Source } from '../engine/policies';
import { Judged } from '../evaluate';
import { EQUIVALENT_MUTANTS, EquivalentMutant } from './equivalent';
import { Mutant } from './mutant';
import { mutantsOf, mutatedDocument } from './mutants';

export interface MutationReport {
  readonly mutants: number;
  /** Simulations that it took. */
  readonly evaluations: number;
  /** Changes that no case notices. */
  readonly survivors: readonly Mutant[];
  /** Changes that none can notice, by the list. */
  readonly equivalents: number;
  /** Entries of the list of equivalent mutants that are wrong: not there, or noticed. */
  readonly staleEquivalents: readonly EquivalentMutant[];
}

/** Changes every policy in every way, and asks whether some case of the matrix gets another answer then. */
export async function mutate(
  sources: readonly Source[],
  judged: readonly Judged[],
  onProgress: (done: number, all: number) => void = () => undefined,
): Promise<MutationReport> {
  const mutants = sources.filter(({ deployed }) => deployed).flatMap(mutantsOf);
  const meetings = meetingsOf(judged);
  const survivors: Mutant[] = [];
  const used = new Set<EquivalentMutant>();
  let evaluations = 0;
  let equivalents = 0;
  for (const [done, mutant] of mutants.entries()) {
    onProgress(done, mutants.length);
    const met = (meetings.get(keyOf(mutant)) ?? []).filter(({ trace }) => mutant.concerns(trace));
    const concerned = new Set(met.map((each) => each.judged));
    const change = { id: mutant.source.id, document: mutatedDocument(mutant) };
    let noticed = false;
    for (const { case: each, verdict } of concerned) {
      evaluations++;
      noticed = (await judge(each.requests, change)).result !== verdict.result;
      if (noticed) break;
    }
    if (noticed) continue;
    const equivalent = EQUIVALENT_MUTANTS.find((entry) => isMeant(entry, mutant));
    if (equivalent) {
      used.add(equivalent);
      equivalents++;
    } else {
      survivors.push(mutant);
    }
  }
  const staleEquivalents = EQUIVALENT_MUTANTS.filter((entry) => !used.has(entry));
  return { mutants: mutants.length, evaluations, survivors, equivalents, staleEquivalents };
}

/** A survivor in one line. */
export function describeMutant({ source, name, change }: Mutant): string {
  return `${source.shown}: ${name} ${change}`;
}

/** A case that a statement has met, and how. */
interface Meeting {
  readonly judged: Judged;
  readonly trace: StatementTrace;
}

/** What each statement met, by `keyOf`. */
function meetingsOf(all: readonly Judged[]): ReadonlyMap<string, readonly Meeting[]> {
  const meetings = new Map<string, Meeting[]>();
  for (const judged of all) {
    for (const trace of judged.verdict.traces) {
      const key = keyOf(trace);
      const known = meetings.get(key);
      if (known) known.push({ judged, trace });
      else meetings.set(key, [{ judged, trace }]);
    }
  }
  return meetings;
}

function keyOf({ source, index }: Pick<StatementTrace, 'source' | 'index'>): string {
  return `${source.id} ${index}`;
}

function isMeant({ policy, statement, change }: EquivalentMutant, mutant: Mutant): boolean {
  return policy.test(mutant.source.shown) && statement === mutant.name && change.test(mutant.change);
}
