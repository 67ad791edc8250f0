import { FlowLog } from '@cdktf/provider-aws/lib/flow-log';
import { Construct } from 'constructs';
import { regionalArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { requireKnownLists } from '../core/known-lists';
import { ServiceRole } from '../core/service-role';
import { ILogGroup } from '../logs';

/** What flow logs are made of. */
export interface FlowLogsProps {
  /** ID of the VPC. */
  readonly vpcId: string;
  /** Encrypted, with retention. */
  readonly logGroup: ILogGroup;
  /** Name of the role that delivers. */
  readonly roleName: string;
  /** Name that the flow log is shown by. */
  readonly name: string;
}

/**
 * Every connection in the VPC, accepted or rejected, minute by minute, to an encrypted log group (`aws_flow_log`).
 * https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-iam-role.html
 */
export class FlowLogs extends Construct {
  constructor(scope: Construct, id: string, props: FlowLogsProps) {
    super(scope, id);
    requireKnownLists(this, props);
    const role = this.createRole(props);
    new FlowLog(this, 'Resource', {
      vpcId: props.vpcId,
      trafficType: 'ALL',
      logDestinationType: 'cloud-watch-logs',
      logDestination: props.logGroup.logGroupArn,
      iamRoleArn: role.roleArn,
      maxAggregationInterval: 60,
      tags: { Name: props.name },
      dependsOn: [role.permissionsReady],
    });
  }

  private createRole({ roleName, logGroup }: FlowLogsProps): ServiceRole {
    const arn = logGroup.knownLogGroupArn;
    return new ServiceRole(this, 'Role', {
      roleName,
      description: 'Delivers VPC flow logs to their log group',
      service: 'vpc-flow-logs',
      sourceArns: [regionalArn(awsEnvironmentOf(this), 'ec2', 'vpc-flow-log/*')],
      statements: [
        {
          sid: 'WriteFlowLogs',
          effect: 'Allow',
          actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
          resources: [`${arn}:log-stream:*`],
        },
        {
          sid: 'FindFlowLogStreams',
          effect: 'Allow',
          actions: ['logs:DescribeLogStreams'],
          resources: [arn, `${arn}:*`],
        },
        // No resource can be named: the delivery looks through the account's log groups
        { sid: 'FindFlowLogGroup', effect: 'Allow', actions: ['logs:DescribeLogGroups'], resources: ['*'] },
      ],
    });
  }
}
