import { DetectionLine } from '../../stacks/detection-overview';

/** The worst first, as people have to read them. */
export const SEVERITIES: readonly DetectionLine['severity'][] = Object.freeze(['critical', 'high', 'medium', 'low']);
