import { CountDetection, EventDetection } from './detection';
import { EventPattern } from './event-pattern';

/** A rule of EventBridge that a detection becomes. */
export interface PlannedRule<Place> {
  readonly detection: EventDetection<Place>;
  /** Of the pattern, within the detection. */
  readonly patternName: string;
  /** What the rule's name ends in: the detection's id, and the pattern's name where there are several. */
  readonly ending: string;
  readonly pattern: EventPattern;
}

/** The rules that detections become in a place; those that count become none. */
export function plannedRules<Place>(
  detections: readonly (EventDetection<Place> | CountDetection<Place>)[],
  place: Place,
): readonly PlannedRule<Place>[] {
  return applicable(detections, place).flatMap((detection) =>
    detection.kind === 'event' ? rulesOf(detection, place) : [],
  );
}

/** The detections that count, as far as they are for the place. */
export function plannedAlarms<Place>(
  detections: readonly (EventDetection<Place> | CountDetection<Place>)[],
  place: Place,
): readonly CountDetection<Place>[] {
  return applicable(detections, place).filter((detection) => detection.kind === 'count');
}

function applicable<Detection extends { appliesTo?: (place: Place) => boolean }, Place>(
  detections: readonly Detection[],
  place: Place,
): readonly Detection[] {
  return detections.filter(({ appliesTo }) => appliesTo?.(place) !== false);
}

/** Its rule is called like the detection, however many others come to stand beside it: a rule of another name is another rule. */
const MAIN = 'main';

function rulesOf<Place>(detection: EventDetection<Place>, place: Place): PlannedRule<Place>[] {
  return Object.entries(detection.patterns(place)).map(([patternName, pattern]) => {
    const ending = patternName === MAIN ? detection.id : `${detection.id}-${patternName}`;
    return { detection, patternName, ending, pattern };
  });
}
