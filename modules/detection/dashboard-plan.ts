/** A widget of a dashboard: numbers of metrics over time, or what a query finds in the trail's log group. */
export type Widget = MetricWidget | QueryWidget;

/** Numbers of metrics over time. */
export interface MetricWidget {
  /** Shown above it. */
  readonly title: string;
  /** Metrics as CloudWatch's dashboards name them: namespace, name, then dimensions by name and value. */
  readonly metrics: readonly (readonly string[])[];
}

/** What a query finds in the trail's log group. */
export interface QueryWidget {
  /** Shown above it. */
  readonly title: string;
  /** In the language of Logs Insights, without its source. */
  readonly query: string;
}

const COLUMNS = 24;
const WIDTH = 12;
const HEIGHT = 6;

/** Widgets side by side, two to a row, as the body of a dashboard. https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/CloudWatch-Dashboard-Body-Structure.html */
export function dashboardBody(widgets: readonly Widget[], region: string, logGroupName: string | undefined): object {
  const shown = widgets.filter((widget) => !isQuery(widget) || logGroupName !== undefined);
  return {
    widgets: shown.map((widget, index) => ({
      type: isQuery(widget) ? 'log' : 'metric',
      x: (index * WIDTH) % COLUMNS,
      y: Math.floor((index * WIDTH) / COLUMNS) * HEIGHT,
      width: WIDTH,
      height: HEIGHT,
      properties: {
        title: widget.title,
        region,
        ...(isQuery(widget)
          ? { view: 'table', query: `SOURCE '${logGroupName}' | ${widget.query}` }
          : { view: 'timeSeries', stat: 'Sum', period: 300, metrics: widget.metrics }),
      },
    })),
  };
}

function isQuery(widget: Widget): widget is QueryWidget {
  return 'query' in widget;
}
