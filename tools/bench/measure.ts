import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Failure } from '../support/failure';
import { ROOT } from '../support/paths';

/** What one whole process took. */
export interface Run {
  readonly wallMilliseconds: number;
  readonly cpuMilliseconds: number;
  /** Largest resident memory. */
  readonly peakMegabytes: number;
}

/** A process to measure: arguments of node, and its environment beside this one's. */
export interface Subject {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

const PROBE = join(ROOT, 'tools/bench/usage-probe.cjs');

/**
 * Runs a process to its end, from a cold start.
 *
 * @throws Failure with its output if it fails: a run that did not do its work is no measurement
 */
export function measure({ args, env }: Subject, scratch: string): Run {
  const usageFile = join(scratch, 'usage.json');
  const started = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, ['--require', PROBE, ...args], {
    cwd: ROOT,
    env: { ...process.env, ...env, BENCH_USAGE_FILE: usageFile },
    encoding: 'utf8',
  });
  const wallMilliseconds = Number(process.hrtime.bigint() - started) / 1e6;
  if (status !== 0) throw new Failure(`A measured process failed (${args.join(' ')}):\n${stderr}`);
  return { wallMilliseconds, ...JSON.parse(readFileSync(usageFile, 'utf8')) };
}

/** The middle one: what a noisy machine disturbs least. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
