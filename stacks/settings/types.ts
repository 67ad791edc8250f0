import { DeletionException } from '../../modules/core/deletion';
import { Exception } from '../../modules/core/exception';
import { DataEventType } from '../../modules/cloudtrail/data-event-catalogue';
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

export interface KeySettings {
  readonly breakGlass: 'account-root' | 'none';
}

export interface AuditSettings {
  readonly trail: 'create' | 'existing';
  /** Without effect where the trail exists. */
  readonly trailLock: { readonly mode: 'governance' | 'compliance'; readonly days: number };
  readonly logRetentionDays: number;
  readonly trainingLogGroup: 'create' | 'existing';
  /** ARNs of roles that may decrypt the trail's files. */
  readonly auditors: readonly string[];
  /** Without effect where the trail exists. */
  readonly dataEventTypes: readonly DataEventType[];
}

export type NetworkSettings = CreatedNetwork | ExistingNetwork;

export interface CreatedNetwork {
  readonly kind: 'created';
  readonly cidr: string;
  readonly zones: readonly string[];
  readonly reservedCidrs: readonly string[];
  readonly endpoints: readonly EndpointName[];
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

export interface ProjectSettings {
  readonly name: string;
  /** ARNs of the repositories that jobs pull their images from. */
  readonly imageRepositories: readonly string[];
  readonly trainingData: { readonly writers: readonly string[]; readonly oldVersionDays: number };
  readonly output: OutputSettings;
  /** Elastic fabric adapter: opens all protocols between members of the project's security group. */
  readonly efa: boolean;
  readonly exceptions: ProjectExceptions;
}

export interface OutputSettings {
  readonly readers: readonly string[];
  readonly oldVersionDays: number;
  readonly encryptionHeader: 'required' | 'optional';
}

export interface ProjectExceptions {
  readonly dataAccessOutsideVpc?: Exception & { readonly principals: readonly string[] };
}

export interface AccountExceptions {
  readonly allowDeletion?: DeletionException;
  readonly allowDirectGrants?: Exception;
}
