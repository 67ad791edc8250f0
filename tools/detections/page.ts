import { DetectionLine } from '../../stacks/detection-overview';

/** How many events each detection is proven by: those that fire, and close ones that do not. */
export type FixtureCounts = ReadonlyMap<string, { readonly fires: number; readonly silent: number }>;

const SCOPES = [
  { scope: 'account', title: 'Of the account' },
  { scope: 'project', title: 'Of each project' },
] as const;

/** docs/detections.md: what is watched for, why, and what to do then. */
export function detectionsPage(lines: readonly DetectionLine[], counts: FixtureCounts): string {
  const tables = SCOPES.map(({ scope, title }) => {
    const about = lines.filter((line) => line.scope === scope);
    return [`## ${title}`, table(about, counts), ...about.map(section)].join('\n\n');
  });
  return `${[INTRO, ...tables].join('\n\n')}\n`;
}

const INTRO = `# Detections

What is watched for, why, and what to do when it goes off. Written by \`npm run detections\` from [modules/detection](../modules/detection/README.md), with the thresholds and the switched-off ones of [examples/healthcare](../examples/healthcare/baseline.yaml); \`npm run detections -- --settings FILE\` prints the same for other settings. Events: how many replayed events prove that it goes off, and how many close ones that it does not, on what was deployed ([how](../test/detections/README.md)).

Alerts name the call, the caller, where from, when, and the record of the trail. EventBridge delivers within seconds of CloudTrail, which takes some minutes; alarms look at whole periods, and take some minutes more.`;

const HEAD = ['detection', 'severity', 'goes off at', 'what happened', 'technique', 'events', 'state'];

/** The table of some detections, as Markdown. */
export function table(lines: readonly DetectionLine[], counts: FixtureCounts): string {
  const rows = lines.map((line) => [
    `[${line.id}](#${line.id})`,
    line.severity,
    line.trigger,
    line.title,
    `${line.technique.framework} ${line.technique.id} ${line.technique.name}`,
    countOf(counts, line.id),
    stateOf(line),
  ]);
  const cells = [HEAD, HEAD.map(() => '---'), ...rows];
  return [
    '<!-- prettier-ignore-start -->',
    ...cells.map((row) => `| ${row.join(' | ')} |`),
    '<!-- prettier-ignore-end -->',
  ].join('\n');
}

function countOf(counts: FixtureCounts, id: string): string {
  const found = counts.get(id);
  return found === undefined ? 'none' : `${found.fires} + ${found.silent}`;
}

function stateOf({ off }: DetectionLine): string {
  return off === undefined ? 'on' : `**off**: ${off}`;
}

function section({ id, title, meaning, response }: DetectionLine): string {
  return [`### ${id}`, `${title}.`, `**Why it matters**: ${meaning}`, `**What to do**: ${response}`].join('\n\n');
}
