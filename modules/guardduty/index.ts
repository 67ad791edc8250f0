export { ThreatDetection } from './threat-detection';
export type { ThreatDetectionProps } from './threat-detection';
