/** From when on what is counted is too much. */
export interface Thresholds {
  /** Endpoints created within `endpointMinutes`. */
  readonly endpoints: number;
  /** Minutes in which endpoints are counted: 1 to 1,440. */
  readonly endpointMinutes: number;
  /** Refused calls within 5 minutes. */
  readonly deniedCalls: number;
  /** GiB read from a project's output bucket within an hour. */
  readonly downloadGiB: number;
  /** Severity from which GuardDuty's findings are told: 1 to 9; 4 is medium. */
  readonly findingSeverity: number;
}

/** What is taken where nothing is said: 5 endpoints in 15 minutes, 20 refused calls, 50 GiB, findings of medium severity. */
export const DEFAULT_THRESHOLDS: Thresholds = Object.freeze({
  endpoints: 5,
  endpointMinutes: 15,
  deniedCalls: 20,
  downloadGiB: 50,
  findingSeverity: 4,
});
