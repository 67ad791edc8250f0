import { Token } from 'cdktf';
import { Construct } from 'constructs';
import { IAlertTopic } from '../alerts';
import { Exception } from '../core/exception';
import { requireKnownLists } from '../core/known-lists';
import { Check, requireAll } from '../core/validation';
import { alertTitle, messageTemplate } from './alert-message';
import { CountDetection, EventDetection } from './detection';
import { EventRule } from './event-rule';
import { Metric } from './metric';
import { MetricAlarm } from './metric-alarm';
import { PlannedRule, plannedAlarms, plannedRules } from './rule-plan';
import { TrailMetric } from './trail-metric';
import { WorkingHours } from './working-hours';

/** What both kinds of place say. */
export interface AnyPlace {
  /** Where the metrics are that alarms watch. */
  readonly metricNamespace: string;
  /** Where the metrics of one project are. Absent: the place is no project. */
  readonly projectMetricNamespace?: string;
  /** Name of the project. Absent: the place is no project. */
  readonly project?: string;
  /** When people start work. Absent: nothing depends on it. */
  readonly workingHours?: WorkingHours;
}

/** What is watched for at one place, and who is told. */
export interface DetectionsProps<Place extends AnyPlace> {
  /** Those of the account, or those of projects. */
  readonly detections: readonly (EventDetection<Place> | CountDetection<Place>)[];
  /** What is counted here; alarms may watch metrics that are counted elsewhere as well. */
  readonly metrics: readonly Metric<Place>[];
  /** The account, or the project, as detections are told of it. */
  readonly place: Place;
  /** Start of the names of rules, alarms and filters, such as `acme-`. */
  readonly namePrefix: string;
  /** Topic that is told. */
  readonly alerts: IAlertTopic;
  /** The trail's log group. Absent: nothing can be counted, and there are no alarms. */
  readonly trailLogGroupName?: string;
  /** Detections that are switched off, by id, and why. */
  readonly off: Readonly<Record<string, Exception>>;
}

/**
 * Detections of one place, each as what it takes: rules of EventBridge for those that one event is enough for, metric filters and
 * alarms for those that count. One that is switched off stays in the plan, disabled, with its reason as a tag.
 *
 * @throws if the working hours are not known before Terraform runs
 */
export class Detections<Place extends AnyPlace> extends Construct {
  constructor(
    scope: Construct,
    id: string,
    private readonly props: DetectionsProps<Place>,
  ) {
    super(scope, id);
    requireKnownLists(this, props);
    requireAll(this, knownHours(props.place.workingHours));
    for (const metric of props.metrics) this.count(metric);
    for (const rule of plannedRules(props.detections, props.place)) this.watchEvents(rule);
    for (const detection of plannedAlarms(props.detections, props.place)) this.watchCounts(detection);
  }

  private count(metric: Metric<Place>): void {
    const { place, namePrefix, trailLogGroupName } = this.props;
    if (trailLogGroupName === undefined) return;
    new TrailMetric(this, `Metric-${metric.name}`, {
      filterName: `${namePrefix}${metric.name}`,
      namespace: place.projectMetricNamespace ?? place.metricNamespace,
      metric,
      pattern: metric.filter(place),
      logGroupName: trailLogGroupName,
    });
  }

  private watchEvents({ detection, patternName, ending, pattern }: PlannedRule<Place>): void {
    const { place, namePrefix, alerts, off } = this.props;
    new EventRule(this, `${detection.id}-${patternName}`, {
      ruleName: `${namePrefix}${ending}`,
      description: alertTitle(detection, place.project),
      pattern,
      message: messageTemplate(detection, place.project),
      alerts,
      off: off[detection.id],
      tags: tagsOf(detection),
    });
  }

  private watchCounts(detection: CountDetection<Place>): void {
    const { place, namePrefix, alerts, trailLogGroupName, off } = this.props;
    if (trailLogGroupName === undefined) return;
    new MetricAlarm(this, detection.id, {
      alarmName: `${namePrefix}${detection.id}`,
      description: [`${alertTitle(detection, place.project)}.`, detection.meaning, `Next: ${detection.response}`].join(
        ' ',
      ),
      namespace: place.metricNamespace,
      rule: detection.alarm(place),
      alerts,
      off: off[detection.id],
      tags: tagsOf(detection),
    });
  }
}

function tagsOf({ id, severity, technique }: { id: string; severity: string; technique: { id: string } }) {
  return { Detection: id, Severity: severity, Technique: technique.id };
}

/** Hours are written into expressions when the application is synthesized, and left out where they rule nothing out. */
function knownHours(hours: WorkingHours | undefined): readonly Check[] {
  return Object.entries(hours ?? {}).map(([name, value]) => ({
    property: `place.workingHours.${name}`,
    rule: 'be known when the application is synthesized',
    received: 'a reference',
    remedy: 'write the value itself',
    holds: ![value].flat().some((part) => Token.isUnresolved(part)) && !Token.isUnresolved(value),
  }));
}
