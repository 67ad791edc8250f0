import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from 'yaml';
import { EmulatedDeployment, emulateExample, EVERYTHING } from '../../../tools/deployment/emulated-example';
import { exitCodeOf, Failure, messageOf } from '../../../tools/support/failure';
import { onInterrupt } from '../../../tools/support/interrupt';
import { run, stopRunning } from '../../../tools/support/process';
import { requireTools } from '../../../tools/support/tools';

/** What is done to the emulator, one after the other. */
const PHASES = ['deploy', 'plan', 'change', 'destroy'] as const;

/** Settings that are different the second time, so that Terraform updates what it may update; undefined: taken away. */
const CHANGES: readonly (readonly [path: readonly (string | number)[], value: unknown])[] = [
  [['administrators', 1], 'arn:aws:iam::123456789012:role/OtherAdmin'],
  [['audit', 'logRetentionDays'], 400],
  [['audit', 'auditors', 0], 'arn:aws:iam::123456789012:role/OtherAuditor'],
  [['alerts', 'emails', 0], 'other@example.com'],
  [['detections', 'thresholds', 'downloadGiB'], 30],
  [['detections', 'workingHours', 'until'], 20],
  [['network', 'endpoints', 8], undefined],
  [['projects', 0, 'maxRuntimeHours'], 10],
  [['projects', 0, 'launchers', 0], 'arn:aws:iam::123456789012:role/OtherScientist'],
  [['projects', 0, 'trainingData', 'oldVersionDays'], 200],
];

const RECORD = 'requests.jsonl';

/**
 * Deploys the example with everything on to an emulator, plans it again, changes it, destroys it, and writes what Terraform asked
 * AWS for: `calls.json`, from which the tests judge the roles that deploy. Takes about ten minutes.
 */
async function main(): Promise<void> {
  const print = (line: string) => console.log(line);
  const { terraform, python } = await requireTools(print);
  const example = await emulateExample({
    settings: EVERYTHING,
    name: 'recording',
    terraform,
    python,
    print,
    record: RECORD,
  });
  const forget = onInterrupt(async () => {
    await stopRunning();
    await example.emulator.stop();
  });
  try {
    const ends = await deployAll(example);
    const requests = join(example.workDirectory, RECORD);
    const target = join(__dirname, 'calls.json');
    const script = join(__dirname, 'read_calls.py');
    const { code, stderr } = await run(python, [script, requests, ...ends.map(String), target]);
    if (code !== 0) throw new Failure(stderr);
    print(`Written to ${target}.`);
  } finally {
    forget();
    await example.emulator.stop();
  }
}

/** The number of requests after each phase. */
async function deployAll({ deployment, settingsFile, workDirectory }: EmulatedDeployment): Promise<number[]> {
  const steps: Readonly<Record<(typeof PHASES)[number], () => Promise<unknown>>> = {
    deploy: () => deployment.deploy(),
    plan: () => deployment.planAgain(),
    change: async () => {
      changeSettings(settingsFile);
      await deployment.synthesize();
      await deployment.deploy();
    },
    destroy: () => deployment.destroy(),
  };
  await deployment.synthesize();
  const ends: number[] = [];
  for (const phase of PHASES) {
    console.log(`== ${phase}`);
    await steps[phase]();
    ends.push(readFileSync(join(workDirectory, RECORD), 'utf8').trimEnd().split('\n').length);
    writeFileSync(join(workDirectory, 'phases.json'), JSON.stringify(ends));
  }
  return ends;
}

function changeSettings(file: string): void {
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const [path, value] of CHANGES) {
    if (value === undefined) document.deleteIn(path);
    else document.setIn(path, value);
  }
  rmSync(file);
  writeFileSync(file, document.toString());
}

main().then(
  () => process.exit(0),
  (error) => {
    console.error(messageOf(error));
    process.exit(exitCodeOf(error));
  },
);
