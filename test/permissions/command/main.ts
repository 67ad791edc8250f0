import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { since } from '../../../tools/support/clock';
import { exitCodeOf, messageOf } from '../../../tools/support/failure';
import { ROOT } from '../../../tools/support/paths';
import { Deployed } from '../deployed';
import { Documents } from '../engine/documents';
import { evaluate, Judged, wrongCases } from '../evaluate';
import { describeMutant, mutate } from '../mutation/run';
import { Overview, overviewOf, wrongAnswers } from '../overview';
import { expand } from '../rows/expand';
import { readMatrix } from '../rows/read';
import { parseArguments, USAGE } from './arguments';
import { checkQuestion, explain } from './explain';
import { currentDeployed } from './snapshot';
import { permissionsPage } from './table';

const PAGE = join(ROOT, 'docs/permissions.md');
/** Seconds between two lines about how far the mutation is. */
const HEARTBEAT = 10;

async function main(args: readonly string[]): Promise<number> {
  const command = parseArguments(args);
  if (command.kind === 'help') return tell(USAGE);
  if (command.kind === 'explain') await checkQuestion(command.question);
  const deployed = await currentDeployed((line) => console.log(line));
  if (command.kind === 'explain') return tell(await explain(command.question, deployed));
  const started = Date.now();
  const judged = await judgeMatrix(deployed);
  if (!judged) return 1;
  console.log(`${judged.length} cases are as they should be (${since(started)}).`);
  return command.kind === 'mutate' ? mutateAll(deployed, judged) : writePage(judged, await overviewOf(deployed));
}

/** Every case; undefined, and said why, if one is wrong. */
async function judgeMatrix(deployed: Deployed): Promise<readonly Judged[] | undefined> {
  const { cases, unused } = await expand(readMatrix(), deployed);
  const judged = await evaluate(cases);
  const wrong = [...unused, ...wrongCases(judged)];
  if (wrong.length === 0) return judged;
  console.error(`${wrong.length} rows or cases are wrong:\n\n${wrong.join('\n')}`);
  return undefined;
}

async function mutateAll(deployed: Deployed, judged: readonly Judged[]): Promise<number> {
  const started = Date.now();
  let told = started;
  const report = await mutate(new Documents(deployed).all, judged, (done, all) => {
    if (Date.now() - told < HEARTBEAT * 1000) return;
    told = Date.now();
    console.log(`  ${done} of ${all} changes tried (${since(started)})`);
  });
  for (const mutant of report.survivors) console.error(`survived: ${describeMutant(mutant)}`);
  for (const entry of report.staleEquivalents) {
    console.error(`not equivalent any more, or gone: ${entry.policy.source} ${entry.statement} ${entry.change.source}`);
  }
  const { mutants, evaluations, survivors, equivalents } = report;
  console.log(
    `${mutants} changes of policies, ${survivors.length} unnoticed, ${equivalents} equivalent; ${evaluations} evaluations, ${since(started)}.`,
  );
  return survivors.length + report.staleEquivalents.length === 0 ? 0 : 1;
}

function writePage(judged: readonly Judged[], overview: Overview): number {
  const wrong = wrongAnswers(overview);
  if (wrong.length > 0) {
    console.error(`The overview is wrong:\n${wrong.join('\n')}`);
    return 1;
  }
  const page = permissionsPage(judged, overview);
  writeFileSync(PAGE, page);
  return tell(`${page}\nWritten to ${relative(ROOT, PAGE)}.`);
}

function tell(text: string): number {
  console.log(text);
  return 0;
}

main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error) => {
    console.error(messageOf(error));
    process.exit(exitCodeOf(error));
  },
);
