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
  readonly state: StateSettings;
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

/** Where Terraform keeps its state. */
export type StateSettings = LocalState | S3State;

export interface LocalState {
  readonly type: 'local';
}

export interface S3State {
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
