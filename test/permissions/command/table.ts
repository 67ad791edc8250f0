import { Judged } from '../evaluate';
import { Answer, Overview } from '../overview';
import { Row } from '../rows/schema';

/** One line for people: a row of the matrix, wherever it holds. */
interface Line {
  readonly row: Row;
  readonly judged: readonly Judged[];
}

const HEAD = ['who', 'action', 'on', 'how', 'answer', 'decided by', 'why'];

/** The page that shows who may do what, every row of the matrix, and what decided it. */
export function permissionsPage(judged: readonly Judged[], overview: Overview): string {
  const subjects = [...new Set(judged.map(({ case: { row } }) => row.subject))];
  const parts = subjects.map((subject) => {
    const lines = linesOf(judged.filter(({ case: { row } }) => row.subject === subject));
    return [`## ${subject}`, table([HEAD, ...lines.map(cellsOf)])].join('\n\n');
  });
  const tables = [overviewOf(overview), ...parts].join('\n\n');
  return `${intro(judged)}\n\n<!-- prettier-ignore-start -->\n\n${tables}\n\n<!-- prettier-ignore-end -->\n`;
}

function intro(judged: readonly Judged[]): string {
  const scopes = [...new Set(judged.flatMap(({ case: { project } }) => project ?? []))];
  return [
    '# Permissions',
    `Who may do what, and which statement decides: ${judged.length} cases, each judged by an independent policy engine over ` +
      "what was deployed and read back through AWS's API. Written by `npm run permissions` from " +
      '[the matrix](../test/permissions/README.md), tested in every run. What was deployed is ' +
      `[examples/healthcare](../examples/healthcare/baseline.yaml); a row holds in each of its projects (${scopes.join(', ')}) ` +
      'that has what the row names.',
  ].join('\n\n');
}

const SIGNS = { allow: '**yes**', 'explicit deny': 'denied', 'implicit deny': '–' } as const;

function overviewOf({ project, who, questions }: Overview): string {
  const sign = ({ result }: Answer) => (result === undefined ? '' : SIGNS[result]);
  return [
    `## At a glance: project ${project}`,
    'Yes: allowed. Denied: by a statement, whatever else allows it. –: nothing allows it. Loaders, readers, the role of Comprehend ' +
      '(text analysis), administrators, the IAM administrator and the other account are taken to have every permission of their own, ' +
      'and no guardrails. Launcher: the launch policy for jobs; service launcher: that for endpoints, notebooks and pipelines. ' +
      'Delegated, delegated starter: a role with every permission under `permissions_boundary_arn`, under `launch_boundary_arn`. ' +
      "Where the organization attaches `service_control_policies`, nobody starts the project's work outside the shape, and only " +
      'launchers and the roles of notebooks and pipelines pass its roles.',
    table([['', ...who], ...questions.map(({ what, answers }) => [what, ...answers.map(sign)])]),
  ].join('\n\n');
}

function linesOf(judged: readonly Judged[]): Line[] {
  const byRow = new Map<Row, Judged[]>();
  for (const each of judged) {
    const known = byRow.get(each.case.row);
    if (known) known.push(each);
    else byRow.set(each.case.row, [each]);
  }
  return [...byRow].map(([row, about]) => ({ row, judged: about }));
}

function cellsOf({ row, judged }: Line): string[] {
  const results = [...new Set(judged.map(({ verdict }) => verdict.result))];
  const resources = row.together ? [row.together.join(' + ')] : row.resource!;
  return [
    row.principal.join(', '),
    code(row.action),
    code(resources),
    howOf(row),
    results.map((result) => (result === 'allow' ? '**allow**' : result)).join(', '),
    code([...new Set(judged.flatMap(({ verdict }) => verdict.decidedBy.flatMap(decider)))].sort(), 4),
    `${row.why} (${row.feature})`,
  ];
}

function howOf({ via, through, encrypting, with: presets = [], shape, context = {}, without = [] }: Row): string {
  const keys = Object.entries(context).map(([key, value]) => `\`${key} = ${[value].flat().join(', ')}\``);
  const parts = [
    via && `via ${via}`,
    through && `through ${through}`,
    encrypting && `encrypting \`${encrypting}\``,
    presets.length > 0 && `with ${presets.join(', ')}`,
    shape && `${shape} shape`,
    ...keys,
    ...without.map((key) => `without \`${key}\``),
  ];
  return parts.filter(Boolean).join('; ');
}

/** `bucket acme-...: DenyPlainHttp` as `bucket: DenyPlainHttp`; what an attacker is assumed to have decides nothing. */
function decider(text: string): string[] {
  if (text.startsWith('assumed')) return [];
  return [text.replace(/^(\w+) .*: (.*)$/, '$1: $2')];
}

function code(values: readonly string[], most = 3): string {
  const shown = values.length > most + 1 ? values.slice(0, most) : values;
  const rest = values.length - shown.length;
  return shown.map((value) => `\`${value}\``).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}

function table([head, ...body]: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head!), line(head!.map(() => '---')), ...body.map(line)].join('\n');
}
