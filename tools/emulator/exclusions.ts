/** Something that the emulator run cannot show, and where it is shown instead. */
export interface Exclusion {
  /** Setting that is left out of the run, as a path from the top of the file. Absent: nothing is left out. */
  readonly setting?: readonly string[];
  readonly what: string;
  readonly why: string;
  readonly shownBy: string;
}

const VALIDATED = 'terraform validate and a plan with a mock provider: test/stacks/monitoring-plan.test.ts';

/** What the baseline promises and the emulator cannot judge. */
export const EXCLUSIONS: readonly Exclusion[] = Object.freeze([
  {
    setting: ['cost'],
    what: 'cost anomaly detection and the budget',
    why: 'the emulator has neither Cost Explorer nor budget actions',
    shownBy: VALIDATED,
  },
  {
    setting: ['alerts', 'slack'],
    what: 'alerts in a channel of Slack',
    why: 'the emulator has no chat service',
    shownBy: VALIDATED,
  },
  {
    setting: ['alerts', 'teams'],
    what: 'alerts in a channel of Microsoft Teams',
    why: 'the emulator has no chat service',
    shownBy: VALIDATED,
  },
  {
    setting: ['guardDuty', 'aiProtection'],
    what: "GuardDuty's AI protection",
    why: 'it needs the AWS provider 6.56 or newer',
    shownBy: 'test/modules/guardduty/threat-detection.test.ts, on what is synthesized',
  },
  {
    what: 'that an alarm goes off, and tells its topic',
    why: 'the emulator neither filters metrics out of logs nor judges alarms',
    shownBy: 'replayed events, counted by evaluators of the documented languages: test/detections',
  },
]);
