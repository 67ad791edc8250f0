import { DetectionLine } from '../../stacks/detection-overview';
import { SEVERITIES } from './severities';

/** How many events each detection is proven by: those that fire, and close ones that do not. */
export type FixtureCounts = ReadonlyMap<string, { readonly fires: number; readonly silent: number }>;

const SCOPES = [
  { scope: 'account', title: 'Of the account' },
  { scope: 'project', title: 'Of each project' },
] as const;

/** docs/detections.md: what is watched for, why, and what to do then; the worst first. `source`: whose settings it shows, as Markdown. */
export function detectionsPage(lines: readonly DetectionLine[], counts: FixtureCounts, source: string): string {
  const tables = SCOPES.map(({ scope, title }) => {
    const about = lines.filter((line) => line.scope === scope).sort((a, b) => rank(a) - rank(b));
    return [`## ${title}`, table(about, counts), ...about.map(section)].join('\n\n');
  });
  return `${[introduction(source), ...tables].join('\n\n')}\n`;
}

function rank({ severity }: DetectionLine): number {
  return SEVERITIES.indexOf(severity);
}

function introduction(source: string): string {
  return `# Detections

What is watched for, why, and what to do when it goes off, with the settings of ${source}. Written by \`npm run detections\` from [modules/detection](../modules/detection/README.md); \`npm run detections -- --settings FILE\` prints the same for other settings. Critical: get up. High: within the hour. Medium: the next morning. All of them go to the same topic.

**What every alert needs.**

1. Note what the alert says before anything is changed. One of a rule names call, caller, address, time and record; it comes as JSON, which chat channels show as text. One of an alarm names a time and no caller: look the event up in the trail's log group, with the metric's filter as the query, or on the dashboard.
2. Look whether a deployment ran at that time: whoever deploys tells who is on call.
3. If it was none, end the caller's sessions: the role's page in the IAM console, "Revoke sessions" (it attaches a policy that denies older ones). On a role of the baseline that raises \`role-changed\`, and the next deployment takes it away again: deploy afterwards.
4. Then deploy again, which puts back what was changed, with a deployer that you trust.

Events: how many replayed events prove that a detection goes off, and how many close ones that it does not, on what was deployed ([how](../test/detections/README.md)). EventBridge delivers within seconds of CloudTrail, which takes some minutes; alarms look at whole periods, and take some minutes more.`;
}

const HEAD = ['detection', 'severity', 'goes off at', 'what happened', 'state', 'events: fire + silent', 'technique'];

/** The table of some detections, as Markdown. */
export function table(lines: readonly DetectionLine[], counts: FixtureCounts): string {
  const rows = lines.map((line) => [
    `[${line.id}](#${line.id})`,
    line.severity,
    line.trigger,
    line.title,
    stateOf(line),
    countOf(counts, line.id),
    `${line.technique.framework} ${line.technique.id} ${line.technique.name}`,
  ]);
  const cells = [HEAD, HEAD.map(() => '---'), ...rows];
  const drawn = cells.map((row) => `| ${row.join(' | ')} |`).join('\n');
  return `<!-- prettier-ignore-start -->\n\n${drawn}\n\n<!-- prettier-ignore-end -->`;
}

function countOf(counts: FixtureCounts, id: string): string {
  const found = counts.get(id);
  return found === undefined ? 'none' : `${found.fires} + ${found.silent}`;
}

function stateOf({ off }: DetectionLine): string {
  return off === undefined ? 'on' : `**off**: ${off.replaceAll('|', '/')}`;
}

function section({ id, title, meaning, response }: DetectionLine): string {
  return [`### ${id}`, `${title}.`, `**Why it matters**: ${meaning}`, `**What to do**: ${response}`].join('\n\n');
}
