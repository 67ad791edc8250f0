import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { installLeg, LEGS } from '../package/legs';
import { ROOT } from '../support/paths';
import { measure, median, Run, Subject } from './measure';

/** What the package adds to an application of somebody else's, over the classes and resources of the provider that it needs. */
export interface PackageCost {
  /** Medians of the rounds. */
  readonly milliseconds: number;
  readonly megabytes: number;
  /** Times what the application takes without the package. */
  readonly ratio: number;
  /** The round that was disturbed least. */
  readonly leastMilliseconds: number;
}

/** Runs both in turn, so that a drift of the machine meets both; the first round warms up. */
export function packageCost(rounds: number, scratch: string): PackageCost {
  const directory = installLeg(LEGS[0]!);
  const apps = mkdtempSync(join(directory, 'bench-'));
  try {
    cpSync(join(ROOT, 'tools/bench/package'), apps, { recursive: true });
    const [using, without] = subjects(directory, apps, scratch);
    const runs = Array.from(
      { length: rounds + 1 },
      () => [measure(using, scratch), measure(without, scratch)] as const,
    );
    return costOf(runs.slice(1));
  } finally {
    rmSync(apps, { recursive: true, force: true });
  }
}

function subjects(directory: string, apps: string, scratch: string): readonly [using: Subject, without: Subject] {
  const using = { args: [join(apps, 'with-package.cjs')], env: { CDKTF_OUTDIR: join(scratch, 'with-package') } };
  measure(using, scratch);
  const env = {
    CDKTF_OUTDIR: join(scratch, 'without-package'),
    BENCH_PROVIDER_CLASSES: JSON.stringify(providerClasses(join(directory, 'node_modules/cdktf-ml-baseline/lib'))),
    BENCH_RESOURCES: JSON.stringify(resources(join(scratch, 'with-package/stacks/ml/cdk.tf.json'))),
  };
  return [using, { args: [join(apps, 'without-package.cjs')], env }];
}

/** Modules of the provider that the package loads. */
function providerClasses(lib: string): readonly string[] {
  const files = readdirSync(lib, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const imports = files.flatMap((name) => [
    ...readFileSync(join(lib, name), 'utf8').matchAll(/require\("@cdktf\/provider-aws\/lib\/([\w-]+)"\)/g),
  ]);
  return [...new Set(imports.map(([, module]) => module!))].sort();
}

/** How many there are of each type. */
function resources(stack: string): Readonly<Record<string, number>> {
  const { resource } = JSON.parse(readFileSync(stack, 'utf8')) as { resource: Record<string, object> };
  return Object.fromEntries(Object.entries(resource).map(([type, named]) => [type, Object.keys(named).length]));
}

function costOf(rounds: readonly (readonly [using: Run, without: Run])[]): PackageCost {
  const more = rounds.map(([using, without]) => using.wallMilliseconds - without.wallMilliseconds);
  return {
    milliseconds: median(more),
    megabytes: median(rounds.map(([using, without]) => using.peakMegabytes - without.peakMegabytes)),
    ratio: median(rounds.map(([using, without]) => using.wallMilliseconds / without.wallMilliseconds)),
    leastMilliseconds: Math.min(...more),
  };
}
