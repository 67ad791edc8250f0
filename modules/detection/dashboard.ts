import { CloudwatchDashboard } from '@cdktf/provider-aws/lib/cloudwatch-dashboard';
import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { format } from '../core/checks';
import { renderJson } from '../core/json';
import { requireKnownLists } from '../core/known-lists';
import { requireAll } from '../core/validation';
import { dashboardBody, Widget } from './dashboard-plan';

/** What a dashboard is made of. */
export interface DashboardProps {
  /** 1 to 255 letters, digits, dashes or underscores. */
  readonly dashboardName: string;
  /** Two to a row, in this order. */
  readonly widgets: readonly Widget[];
  /** The trail's. Absent: widgets that query it are left out. */
  readonly trailLogGroupName?: string;
}

const NAME_FORMAT = /^[\w-]{1,255}$/;

/**
 * A dashboard of CloudWatch (`aws_cloudwatch_dashboard`). Queries of the trail run, and are billed by the data they look through, when
 * somebody looks at it.
 *
 * @throws if the name is not one that CloudWatch takes
 */
export class Dashboard extends Construct {
  constructor(scope: Construct, id: string, props: DashboardProps) {
    super(scope, id);
    requireKnownLists(this, props);
    const { dashboardName, widgets, trailLogGroupName } = props;
    const rule = 'be 1 to 255 letters, digits, dashes or underscores';
    requireAll(this, [format('dashboardName', dashboardName, NAME_FORMAT, rule, 'rename it')]);
    const body = dashboardBody(widgets, awsEnvironmentOf(this).region, trailLogGroupName);
    new CloudwatchDashboard(this, 'Resource', { dashboardName, dashboardBody: renderJson(body) });
  }
}
