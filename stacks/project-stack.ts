import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { awsEnvironmentOf, iamArn } from '../modules/core/aws-environment';
import { bucketName, jobNamePrefix, pathName, plainName, roleName } from '../modules/core/resource-name';
import { EncryptionKey } from '../modules/kms';
import { PrivateBucket } from '../modules/s3';
import { TrainingRole } from '../modules/sagemaker';
import { INetwork, JobSecurityGroup } from '../modules/vpc';
import { AuditHandles } from './audit-stack';
import { BaselineStack } from './baseline-stack';
import { COMPONENTS } from './component-names';
import { trainingJobOutputs } from './project-outputs';
import { ProjectSettings, Settings } from './settings/types';
import { publish, Source } from './stack-outputs';

export interface ProjectStackProps {
  readonly settings: Settings;
  readonly project: ProjectSettings;
  readonly audit: Source<AuditHandles>;
  readonly network: Source<INetwork>;
}

/** Once per project: the key, the buckets for training data and output, the security group and the role of training jobs. */
export class ProjectStack extends BaselineStack {
  private readonly audit: AuditHandles;
  private readonly network: INetwork;

  constructor(
    scope: Construct,
    id: string,
    private readonly props: ProjectStackProps,
  ) {
    super(scope, id, props.settings, props.project.name);
    if (props.settings.network.kind === 'existing') this.sayWhatTheNetworkMustHave();
    this.audit = props.audit.handlesFor(this);
    this.network = props.network.handlesFor(this);
    const key = this.createKey();
    const trainingBucket = this.createTrainingBucket(key);
    const outputBucket = this.createOutputBucket(key);
    const securityGroup = this.createSecurityGroup();
    const role = this.createTrainingRole(key, trainingBucket, outputBucket, securityGroup);
    publish(
      this,
      trainingJobOutputs({
        roleArn: role.roleArn,
        keyArn: key.keyArn,
        trainingBucketName: trainingBucket.bucketName,
        outputBucketName: outputBucket.bucketName,
        subnetIds: this.network.subnetIds,
        securityGroupIds: [securityGroup.securityGroupId],
        jobNamePrefix: this.jobNamePrefix,
        imageRepositoryArns: props.project.imageRepositories,
      }),
    );
  }

  private createKey(): EncryptionKey {
    const { settings, project } = this.props;
    return new EncryptionKey(this, 'Key', {
      alias: pathName(settings, project.name),
      description: `Encrypts the data of project ${project.name}`,
      administratorArns: settings.administrators,
      breakGlass: settings.keys.breakGlass,
      allowDeletion: settings.exceptions.allowDeletion,
      allowDirectGrants: settings.exceptions.allowDirectGrants,
    });
  }

  /** Filled by the writers, read by training jobs alone. */
  private createTrainingBucket(key: EncryptionKey): PrivateBucket {
    const { name, trainingData } = this.props.project;
    return new PrivateBucket(this, 'TrainingData', {
      ...this.bucketProps(key),
      purpose: 'TrainingData',
      bucketName: bucketName(this.props.settings, COMPONENTS.trainingOf(name)),
      readerArns: [this.trainingRoleArn],
      writerArns: trainingData.writers,
      encryptionHeader: 'optional',
      oldVersionDays: trainingData.oldVersionDays,
    });
  }

  /** Written by training jobs alone, read by the readers. */
  private createOutputBucket(key: EncryptionKey): PrivateBucket {
    const { name, output } = this.props.project;
    return new PrivateBucket(this, 'Output', {
      ...this.bucketProps(key),
      purpose: 'Output',
      bucketName: bucketName(this.props.settings, COMPONENTS.outputOf(name)),
      readerArns: output.readers,
      writerArns: [this.trainingRoleArn],
      encryptionHeader: output.encryptionHeader,
      oldVersionDays: output.oldVersionDays,
    });
  }

  private bucketProps(encryptionKey: EncryptionKey) {
    const { settings, project } = this.props;
    const outside = project.exceptions.dataAccessOutsideVpc;
    return {
      encryptionKey,
      accessLogs: this.audit.accessLogs,
      administratorArns: settings.administrators,
      s3EndpointId: this.network.s3EndpointId,
      allowDeletion: settings.exceptions.allowDeletion,
      allowOutsideAccess: outside && { principalArns: outside.principals, reason: outside.reason },
    };
  }

  private createSecurityGroup(): JobSecurityGroup {
    const { settings, project } = this.props;
    return new JobSecurityGroup(this, 'Jobs', {
      name: plainName(settings, `${project.name}-jobs`),
      network: this.network,
      elasticFabricAdapter: project.efa,
    });
  }

  private createTrainingRole(
    encryptionKey: EncryptionKey,
    trainingBucket: PrivateBucket,
    outputBucket: PrivateBucket,
    securityGroup: JobSecurityGroup,
  ): TrainingRole {
    return new TrainingRole(this, 'TrainingRole', {
      roleName: this.trainingRoleName,
      jobNamePrefix: this.jobNamePrefix,
      trainingBucket,
      outputBucket,
      encryptionKey,
      logGroup: this.audit.trainingLogGroup,
      network: this.network,
      securityGroupIds: [securityGroup.securityGroupId],
      imageRepositoryArns: this.props.project.imageRepositories,
      allowDirectGrants: this.props.settings.exceptions.allowDirectGrants,
    });
  }

  private sayWhatTheNetworkMustHave(): void {
    Annotations.of(this).addWarning(
      '"network.existing" is not ours: not checked that its subnets have no way to the internet, that its endpoints have ' +
        'policies and private DNS, that the S3 endpoint is routed to, and that flow logs are on',
    );
  }

  private get jobNamePrefix(): string {
    return jobNamePrefix(this.props.settings, this.props.project.name);
  }

  private get trainingRoleName(): string {
    return roleName(this.props.settings, COMPONENTS.trainingOf(this.props.project.name));
  }

  /** Computed, not referred to: bucket and key policies name the role before it is there. */
  private get trainingRoleArn(): string {
    return iamArn(awsEnvironmentOf(this), `role/${this.trainingRoleName}`);
  }
}
