import { DetectionLine } from '../../stacks/detection-overview';
import { SEVERITIES } from './severities';

/** What watches, for people: how many detections of which severity, and the switched-off ones. */
export function detectionSummary(lines: readonly DetectionLine[]): readonly string[] {
  const on = lines.filter(({ off }) => off === undefined);
  const of = (scope: DetectionLine['scope']) => on.filter((line) => line.scope === scope);
  const off = lines.filter((line) => line.off !== undefined).map(({ id, off: reason }) => `  off: ${id} (${reason})`);
  return [
    '',
    '== What is watched for',
    ...(['account', 'project'] as const).map(
      (scope) => `  ${scope === 'account' ? 'in the account' : 'in each project'}: ${listed(of(scope))}`,
    ),
    ...off,
    '  What each means, and what to do then: docs/detections.md',
  ];
}

function listed(lines: readonly DetectionLine[]): string {
  const groups = SEVERITIES.map((severity) => ({
    severity,
    ids: lines.filter((line) => line.severity === severity).map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 0);
  return `${lines.length} detections${groups.map(({ severity, ids }) => `\n    ${severity}: ${ids.join(', ')}`).join('')}`;
}
