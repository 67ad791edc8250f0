import {
  AccountExceptions,
  AlertSettings,
  AuditSettings,
  CostSettings,
  DetectionSettings,
  GuardDutySettings,
  KeySettings,
  ProjectSettings,
} from '../../modules/baseline/settings';
export type * from '../../modules/baseline/settings';

import { EndpointName } from '../../modules/vpc/endpoint-catalogue';

/** What one baseline is made of: the settings file, judged and with every default filled in. */
export interface Settings {
  readonly account: string;
  readonly region: string;
  readonly partition: string;
  /** Start of every name. */
  readonly prefix: string;
  readonly tags: Readonly<Record<string, string>>;
  /** ARNs of the roles and users that manage keys and bucket settings, without access to data. */
  readonly administrators: readonly string[];
  /** ARN of the role or user that runs Terraform; one of the administrators. */
  readonly deployer: string;
  /** ARN of the role that plans changes and makes none. Absent: the deployer plans. */
  readonly planner?: string;
  readonly state: StateSettings;
  /** Absent: the roles that deploy are not made here. */
  readonly deployment?: DeploymentSettings;
  readonly keys: KeySettings;
  readonly audit: AuditSettings;
  readonly alerts: AlertSettings;
  readonly detections: DetectionSettings;
  readonly guardDuty: GuardDutySettings;
  readonly cost: CostSettings;
  readonly network: NetworkSettings;
  readonly projects: readonly ProjectSettings[];
  readonly exceptions: AccountExceptions;
}

/** The roles that HCP Terraform plans and applies with. */
export interface DeploymentSettings {
  /** `create`, or the ARN of one that exists. */
  readonly identityProvider: string;
  /** Absent: that of HCP Terraform. */
  readonly audience?: string;
}

/** Where Terraform keeps its state. */
export type StateSettings = LocalState | S3State | HcpState;

interface AnyState {
  /** How a stack learns what it needs of others: from their state, or by input variables. */
  readonly references: 'state' | 'variables';
}

export interface LocalState extends AnyState {
  readonly type: 'local';
}

/** Workspaces of HCP Terraform, or of Terraform Enterprise, one for each stack. */
export interface HcpState extends AnyState {
  readonly type: 'hcp';
  readonly organization: string;
  /** The project of HCP Terraform that the workspaces belong to. */
  readonly project: string;
  /** Host of Terraform Enterprise. Absent: HCP Terraform. */
  readonly hostname?: string;
  /** What names of workspaces start with, before what tells stacks apart. Absent: nothing. */
  readonly workspaceStart?: string;
}

export interface S3State extends AnyState {
  readonly type: 's3';
  readonly bucket: string;
  /** Region of the bucket. */
  readonly region: string;
  /** Absent: S3 encrypts with the bucket's own default. */
  readonly kmsKeyArn?: string;
}

export type NetworkSettings = CreatedNetwork | ExistingNetwork;

export interface CreatedNetwork {
  readonly kind: 'created';
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly reservedCidrs: readonly string[];
  readonly endpoints: readonly EndpointName[];
  /** Absent: the endpoints admit this account alone. */
  readonly organizationId?: string;
}

export interface ExistingNetwork {
  readonly kind: 'existing';
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  readonly s3EndpointId: string;
  readonly s3PrefixListId: string;
  /** Absent: the network has no interface endpoints that jobs should reach. */
  readonly endpointSecurityGroupId?: string;
}
