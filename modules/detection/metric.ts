/** What is counted in the trail's log group: a metric filter. One file each in `metrics/`. */
export interface Metric<Place> {
  /** Name of the metric, unique in its namespace. */
  readonly name: string;
  /** What a reader of a dashboard is told. */
  readonly meaning: string;
  /** Pattern of the events that count. */
  readonly filter: (place: Place) => string;
  /** What an event counts for: 1, or the number in one of its fields. Default 1. */
  readonly value?: string;
  /** Default `Count`. */
  readonly unit?: 'Count' | 'Bytes';
  /** Dimension by the field that its value is taken from: a metric for each value. Default: one metric. */
  readonly dimensions?: Readonly<Record<string, string>>;
}
