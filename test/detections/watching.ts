import { join } from 'node:path';
import { emulatorEnvironment } from '../../tools/emulator/environment';
import { ROOT } from '../../tools/support/paths';
import { run } from '../../tools/support/process';

/** A rule of EventBridge with what it sends. */
export interface WatchedRule {
  readonly name: string;
  readonly state: string;
  readonly pattern: object;
  readonly targets: readonly {
    readonly arn: string;
    readonly inputPaths: Readonly<Record<string, string>>;
    readonly inputTemplate: string;
    readonly deadLetterArn: string;
  }[];
}

export interface WatchedFilter {
  readonly name: string;
  readonly logGroup: string;
  readonly pattern: string;
  readonly metric: string;
  readonly namespace: string;
  /** A number, or the field that holds one. */
  readonly value: string;
  /** What a minute counts that has events, and none that match; null if it has no value then. */
  readonly default: number | null;
  /** Fields by the name of the dimension. */
  readonly dimensions: Readonly<Record<string, string>>;
}

export interface WatchedAlarm {
  readonly name: string;
  /** Whom it tells; empty if it is switched off. */
  readonly actions: readonly string[];
  readonly comparison: string;
  readonly threshold: number;
  readonly metric: string | null;
  readonly namespace: string | null;
  readonly dimensions: Readonly<Record<string, string>>;
  /** Seconds. */
  readonly period: number | null;
  readonly statistic: string | null;
  /** What a period without data counts as: `breaching` alone sets the alarm off. */
  readonly missingData: string;
  readonly queries: readonly {
    readonly Id: string;
    readonly Expression?: string;
    readonly ReturnData?: boolean;
    readonly MetricStat?: {
      readonly Metric: {
        readonly Namespace: string;
        readonly MetricName: string;
        readonly Dimensions: readonly { readonly Name: string; readonly Value: string }[];
      };
      readonly Period: number;
      readonly Stat: string;
    };
  }[];
}

/** What watches an account, as AWS's API says it. */
export interface Watching {
  readonly rules: readonly WatchedRule[];
  readonly filters: readonly WatchedFilter[];
  readonly alarms: readonly WatchedAlarm[];
}

/** Asks an emulator for everything that watches. @throws if one of its answers is missing */
export async function readWatching(url: string, region: string, python: string): Promise<Watching> {
  const script = join(ROOT, 'test/detections/read_back.py');
  const { code, stdout, stderr } = await run(python, [script, url, region], { env: emulatorEnvironment(url, region) });
  if (code !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Watching;
}
