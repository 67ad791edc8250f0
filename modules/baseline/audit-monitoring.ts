import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { AlertTopic, ChatChannel, IAlertTopic, UndeliveredQueue } from '../alerts';
import { InvocationLogging } from '../bedrock';
import { regionalArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { globalName, pathName, plainName, roleName } from '../core/resource-name';
import { CostAnomalies, MonthlyBudget } from '../cost';
import {
  ACCOUNT_DETECTIONS,
  ACCOUNT_METRICS,
  AccountPlace,
  accountWidgets,
  Dashboard,
  Detections,
  PROJECT_DETECTIONS,
} from '../detection';
import { ThreatDetection } from '../guardduty';
import { EncryptionKey, IEncryptionKey } from '../kms';
import { LogGroup } from '../logs';
import { AuditScope } from './account-audit-props';
import { bucketEnding, logGroupNames, metricNamespace } from './baseline-names';
import { COMPONENTS } from './component-names';
import { DETECTOR, ForgottenResources } from './forgotten-resources';
import { switchedOff, textAnalysisRoles } from './monitoring-settings';
import { stoppingBudget } from './stopping-budget';

/** What is told is told of this. */
export interface MonitoringProps {
  readonly settings: AuditScope;
  readonly logKey: IEncryptionKey;
  /** The trail's log group. Absent: nothing can be counted. */
  readonly trailLogGroup?: { readonly name: string; readonly reference: string };
}

/** Detections that need the trail's log group. */
export function countedDetections(): readonly string[] {
  return [...ACCOUNT_DETECTIONS, ...PROJECT_DETECTIONS].filter(({ kind }) => kind === 'count').map(({ id }) => id);
}

/** Everything that looks at what the trail records, and tells people: alerts, detections, GuardDuty, spending, prompts, a dashboard. */
export function createMonitoring(scope: Construct, props: MonitoringProps): IAlertTopic {
  const monitoring = new Monitoring(scope, props);
  return monitoring.create();
}

class Monitoring {
  private readonly settings: AuditScope;

  constructor(
    private readonly scope: Construct,
    private readonly props: MonitoringProps,
  ) {
    this.settings = props.settings;
  }

  create(): IAlertTopic {
    const key = this.createAlertKey();
    const alerts = this.provideTopic(key);
    this.provideChat(alerts);
    this.createDetections(alerts, key);
    this.provideDetector();
    this.watchSpending(alerts);
    this.provideInvocationLogging();
    return alerts;
  }

  /** Of its own: services that send alerts use it, and have no business with the key for logs. */
  private createAlertKey(): IEncryptionKey {
    const key = new EncryptionKey(this.scope, 'AlertKey', {
      alias: pathName(this.settings, COMPONENTS.alerts),
      description: 'Encrypts alerts',
      administratorArns: this.settings.administrators,
      reviewerArns: this.settings.reviewers,
      breakGlass: this.settings.keys.breakGlass,
      allowDeletion: this.settings.exceptions.allowDeletion,
    });
    key.grantEncryptingAlerts();
    return key;
  }

  private provideTopic(encryptionKey: IEncryptionKey): IAlertTopic {
    const { existingTopic, emails, webhooks } = this.settings.alerts;
    const queue = new UndeliveredQueue(this.scope, 'UndeliveredAlerts', {
      queueName: plainName(this.settings, COMPONENTS.undeliveredAlerts),
      knownTopicArn: this.knownTopicArn,
    });
    const alerts =
      existingTopic === undefined
        ? new AlertTopic(this.scope, 'Alerts', {
            topicName: plainName(this.settings, COMPONENTS.alerts),
            encryptionKey,
            subscriptions: { emailAddresses: emails, webhooks },
            undeliveredQueueArn: queue.queueArn,
          })
        : { topicArn: existingTopic, undeliveredQueueArn: queue.queueArn };
    queue.alarm(alerts.topicArn);
    this.warnOfTopic();
    return alerts;
  }

  private get knownTopicArn(): string {
    const made = regionalArn(awsEnvironmentOf(this.scope), 'sns', plainName(this.settings, COMPONENTS.alerts));
    return this.settings.alerts.existingTopic ?? made;
  }

  private warnOfTopic(): void {
    const { existingTopic, emails, webhooks, slack, teams } = this.settings.alerts;
    if (existingTopic !== undefined) {
      this.warn(
        '"alerts.existingTopic" is not ours: not checked that it is encrypted, that its policy and its key admit events, alarms and costs, ' +
          'and that somebody listens',
      );
    } else if (emails.length + webhooks.length === 0 && slack === undefined && teams === undefined) {
      this.warn(
        '"alerts" names nobody: alerts are raised, and nobody is told. Name "emails", "webhooks", "slack" or "teams"',
      );
    }
  }

  private provideChat({ topicArn }: IAlertTopic): void {
    const { slack, teams } = this.settings.alerts;
    if (slack) {
      const channel = { kind: 'slack' as const, workspaceId: slack.workspace, channelId: slack.channel };
      new ChatChannel(this.scope, 'Slack', {
        name: roleName(this.settings, COMPONENTS.chatSlack),
        channel,
        topicArns: [topicArn],
      });
    }
    if (teams) {
      const channel = { kind: 'teams' as const, tenantId: teams.tenant, teamId: teams.team, channelId: teams.channel };
      new ChatChannel(this.scope, 'Teams', {
        name: roleName(this.settings, COMPONENTS.chatTeams),
        channel,
        topicArns: [topicArn],
      });
    }
  }

  private createDetections(alerts: IAlertTopic, alertKey: IEncryptionKey): void {
    const { trailLogGroup } = this.props;
    const place = this.place(alertKey);
    new Detections<AccountPlace>(this.scope, 'Detections', {
      detections: ACCOUNT_DETECTIONS,
      metrics: ACCOUNT_METRICS,
      place,
      namePrefix: `${this.settings.prefix}-`,
      alerts,
      trailLogGroupName: trailLogGroup?.reference,
      off: switchedOff(this.settings.detections),
    });
    if (this.settings.detections.dashboards === 'none') return;
    new Dashboard(this.scope, 'Dashboard', {
      dashboardName: globalName(this.settings, COMPONENTS.account),
      widgets: accountWidgets(place),
      trailLogGroupName: trailLogGroup?.name,
    });
  }

  private place(alertKey: IEncryptionKey): AccountPlace {
    const { administrators, detections, projects, deployer, networkCidr } = this.settings;
    return {
      environment: awsEnvironmentOf(this.scope),
      prefix: this.settings.prefix,
      metricNamespace: metricNamespace(this.settings),
      thresholds: detections.thresholds,
      instanceTypes: [...new Set(projects.flatMap(({ instanceTypes }) => instanceTypes))].sort(),
      trustedNetworks: detections.trustedNetworks,
      networkCidr,
      trainingBucketEnding: bucketEnding(this.settings, COMPONENTS.trainingDataOf),
      outputBucketEnding: bucketEnding(this.settings, COMPONENTS.outputOf),
      textAnalysisArns: textAnalysisRoles(projects),
      keyArns: [this.props.logKey.keyArn, alertKey.keyArn],
      trailLogGroupName: this.props.trailLogGroup?.name,
      alertTopicArn: this.knownTopicArn,
      undeliveredQueueName: plainName(this.settings, COMPONENTS.undeliveredAlerts),
      administratorArns: [...new Set([deployer, ...administrators])].sort(),
      deployerArn: deployer,
    };
  }

  /** A detector that was made here and is no longer named stays, with its findings. */
  private provideDetector(): void {
    const { guardDuty, exceptions } = this.settings;
    if (guardDuty.detector === 'existing') {
      new ForgottenResources(this.scope, 'FormerDetector', DETECTOR);
      this.warn('"guardDuty.detector" is "existing": not checked that it is on, and protects S3');
      return;
    }
    new ThreatDetection(this.scope, 'ThreatDetection', {
      name: plainName(this.settings, COMPONENTS.threatDetection),
      aiProtection: guardDuty.aiProtection,
      allowDeletion: exceptions.allowDeletion,
    });
  }

  private watchSpending(alerts: IAlertTopic): void {
    const { cost, partition } = this.settings;
    if (cost.anomalyMonitor === undefined) {
      this.warn(
        '"cost.anomalyMonitor" is not given: nobody is told of unusual spending. Name the account\'s monitor, as "aws ce get-anomaly-monitors" ' +
          'shows it, or "create" if it has none',
      );
    } else {
      new CostAnomalies(this.scope, 'CostAnomalies', {
        name: globalName(this.settings, COMPONENTS.costAnomalies),
        alerts,
        existingMonitorArn: cost.anomalyMonitor === 'create' ? undefined : cost.anomalyMonitor,
        threshold: cost.anomalyThreshold ?? DEFAULT_ANOMALY_THRESHOLD,
      });
    }
    if (cost.monthlyBudget === undefined) return;
    new MonthlyBudget(this.scope, 'Budget', {
      name: globalName(this.settings, COMPONENTS.budget),
      alerts,
      amount: cost.monthlyBudget.amount,
      currency: partition === 'aws-cn' ? 'CNY' : 'USD',
      stop: this.spendingStop(),
    });
  }

  private spendingStop() {
    const budget = stoppingBudget(this.settings.cost);
    if (budget === undefined) return undefined;
    return {
      approval: budget.action === 'stop' ? ('automatic' as const) : ('manual' as const),
      principalArns: [...new Set(this.settings.projects.flatMap(({ launchers }) => launchers))].sort(),
      name: roleName(this.settings, COMPONENTS.spendingStop),
    };
  }

  private provideInvocationLogging(): void {
    const { audit, exceptions } = this.settings;
    if (exceptions.logPrompts === undefined) return;
    const logGroup = new LogGroup(this.scope, 'PromptLogs', {
      logGroupName: logGroupNames(this.settings).promptLogs,
      encryptionKey: this.props.logKey,
      retentionDays: audit.logRetentionDays,
      allowDeletion: exceptions.allowDeletion,
      exceptions: { 'log-prompts': exceptions.logPrompts },
    });
    new InvocationLogging(this.scope, 'InvocationLogging', {
      logGroup,
      roleName: roleName(this.settings, COMPONENTS.promptLogs),
    });
  }

  private warn(message: string): void {
    Annotations.of(this.scope).addWarning(message);
  }
}

/** In the currency of the bill. */
const DEFAULT_ANOMALY_THRESHOLD = 100;
