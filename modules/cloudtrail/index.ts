export { DATA_EVENT_TYPES, DATA_EVENT_TYPE_NAMES } from './data-event-catalogue';
export type { DataEventType } from './data-event-catalogue';
export type { DataEvents } from './event-selectors';
export { Trail } from './trail';
export type { ExistingBucket, TrailProps } from './trail';
