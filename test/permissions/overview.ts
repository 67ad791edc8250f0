import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { Deployed } from './deployed';
import { evaluate } from './evaluate';
import { expand } from './rows/expand';
import { Expectation, Row, rowSchema } from './rows/schema';

const FILE = join(__dirname, 'overview.yaml');

const overviewSchema = z.strictObject({
  project: z.string(),
  who: z.array(z.string()).min(1),
  questions: z
    .array(z.strictObject({ what: z.string(), ask: z.record(z.string(), z.unknown()), allow: z.array(z.string()) }))
    .min(1),
});

export interface Answer {
  readonly who: string;
  /** Undefined: the question cannot be asked of him. */
  readonly result?: Expectation;
  readonly allowed: boolean;
}

/** One question, asked of everybody. */
export interface Answered {
  readonly what: string;
  readonly answers: readonly Answer[];
}

export interface Overview {
  readonly project: string;
  readonly who: readonly string[];
  readonly questions: readonly Answered[];
}

/** Asks the questions of `overview.yaml` of everybody in it. @throws if the file is not well formed */
export async function overviewOf(deployed: Deployed): Promise<Overview> {
  const { project, who, questions } = overviewSchema.parse(parse(readFileSync(FILE, 'utf8')));
  const answered: Answered[] = [];
  for (const { what, ask, allow } of questions) {
    const strangers = allow.filter((name) => !who.includes(name));
    if (strangers.length > 0) throw new Error(`overview.yaml: "allow" of "${what}" must be in "who", got ${strangers}`);
    const results = await resultsOf(rowFor(what, ask, who), project, deployed);
    answered.push({
      what,
      answers: who.map((name) => ({ who: name, result: results.get(name), allowed: allow.includes(name) })),
    });
  }
  return { project, who, questions: answered };
}

/** What is not as it should be, in words. */
export function wrongAnswers({ questions }: Overview): string[] {
  return questions.flatMap(({ what, answers }) =>
    answers
      .filter(({ result, allowed }) => (result === 'allow') !== allowed || result === undefined)
      .map(({ who, result, allowed }) => `${who}: ${what} must be ${allowed ? 'allowed' : 'denied'}, got ${result}`),
  );
}

function rowFor(what: string, ask: Readonly<Record<string, unknown>>, who: readonly string[]): Row {
  const row = rowSchema.parse({ why: `Overview: ${what}.`, feature: 'K1', principal: who, expect: 'allow', ...ask });
  return { ...row, at: `overview.yaml: ${what}`, subject: 'Overview' };
}

async function resultsOf(row: Row, project: string, deployed: Deployed): Promise<ReadonlyMap<string, Expectation>> {
  const { cases } = await expand([row], deployed);
  const judged = await evaluate(cases.filter((each) => each.project === undefined || each.project === project));
  return new Map(judged.map(({ case: { principal }, verdict }) => [principal, verdict.result]));
}
