import { AwsEnvironment } from '../core/arns';
import { withDefaults } from '../core/defaults';
import { BaselineProps, Deployment, deploymentOf } from './baseline-props';
import { ALERT_DEFAULTS, AUDIT_DEFAULTS, GUARD_DUTY_DEFAULTS, PROJECT_DEFAULTS } from './defaults';
import { AlertSettings, AuditSettings, CostSettings, GuardDutySettings, ProjectSettings } from './settings';

/** What the audit has to know of a project. */
export type WatchedProject = Pick<ProjectSettings, 'name' | 'launchers' | 'instanceTypes' | 'comprehend'>;

/** What the audit of an account is made of, beside what all parts are told. */
export interface AccountAuditProps extends BaselineProps {
  /** ARN of the IAM role or user that runs Terraform; one of the administrators. */
  readonly deployer: string;
  /** The projects: the trail records their buckets, and an instance of a type that none of them names raises an alert. */
  readonly projects: readonly (Pick<WatchedProject, 'name'> & Partial<WatchedProject>)[];
  /** Default: a trail is made, with a warning, and logs are kept for a year. */
  readonly audit?: Partial<AuditSettings>;
  /** Who is told. Default: nobody, with a warning. */
  readonly alerts?: Partial<AlertSettings>;
  /** Default: a detector is made. */
  readonly guardDuty?: Partial<GuardDutySettings>;
  /** Default: nobody is told of spending, with a warning. */
  readonly cost?: CostSettings;
  /** IPv4 block of the network that is made beside it: calls from there are not those of strangers. Default: none. */
  readonly networkCidr?: string;
}

/** The same with every default filled in. */
export interface AuditScope extends Deployment {
  readonly deployer: string;
  readonly projects: readonly WatchedProject[];
  readonly audit: AuditSettings;
  readonly alerts: AlertSettings;
  readonly guardDuty: GuardDutySettings;
  readonly cost: CostSettings;
  readonly networkCidr?: string;
}

/** Fills in the defaults. */
export function auditOf(props: AccountAuditProps, environment: AwsEnvironment): AuditScope {
  const { deployer, projects, audit, alerts, guardDuty, cost, networkCidr } = props;
  return {
    ...deploymentOf(props, environment),
    deployer,
    projects: projects.map((project) => withDefaults(PROJECT_DEFAULTS, project)),
    audit: {
      ...withDefaults(AUDIT_DEFAULTS, audit),
      trailIsAssumed: audit?.trailIsAssumed ?? audit?.trail === undefined,
    },
    alerts: withDefaults(ALERT_DEFAULTS, alerts),
    guardDuty: withDefaults(GUARD_DUTY_DEFAULTS, guardDuty),
    cost: cost ?? {},
    networkCidr,
  };
}
