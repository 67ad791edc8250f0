/** Stop or narrow a trail. Counted as well as matched: a rule that is switched off first tells nothing. */
export const TRAIL_CUTS: readonly string[] = ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'];

/** Switch a rule off by a call of their own. */
export const RULE_CUTS: readonly string[] = ['DisableRule', 'DeleteRule', 'RemoveTargets'];
