import { Annotations } from 'cdktf';
import { Construct } from 'constructs';
import { iamArn } from '../modules/core/arns';
import { awsEnvironmentOf } from '../modules/core/aws-environment';
import { OUTPUT_FOLDERS } from '../modules/core/output-layout';
import { bucketName, pathName, plainName } from '../modules/core/resource-name';
import { EncryptionKey } from '../modules/kms';
import { ClosedFolders, PrivateBucket } from '../modules/s3';
import { INetwork, JobSecurityGroup } from '../modules/vpc';
import { AuditHandles } from './audit-stack';
import { BaselineStack } from './baseline-stack';
import { outputReaders, trainingReaders } from './data-readers';
import { COMPONENTS, RoleComponent } from './component-names';
import { ProjectContext, roleNameOf, rolesOf, shapeOf } from './project-context';
import { JobInputs, jobOutputs, permissionOutputs } from './project-outputs';
import { createProjectDetections } from './project-detections';
import { createPolicies } from './project-policies';
import { createRoles } from './project-roles';
import { ProjectSettings, Settings } from './settings/types';
import { publish, Source } from './stack-outputs';

export interface ProjectStackProps {
  readonly settings: Settings;
  readonly project: ProjectSettings;
  readonly audit: Source<AuditHandles>;
  readonly network: Source<INetwork>;
}

/** Once per project: the key, the buckets for training data and output, the security group, and who may do what. */
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
    const context: ProjectContext = {
      ...props,
      audit: this.audit,
      network: this.network,
      encryptionKey: key,
      trainingBucket,
      outputBucket,
      securityGroupId: this.createSecurityGroup().securityGroupId,
    };
    const policies = createPolicies(this, context);
    const roleArns = createRoles(this, context, policies);
    this.letLaunchersEncryptVolumes(key);
    createProjectDetections(this, context, {
      outputReaderArns: this.outputReaderArns,
      trainingRoleArn: this.roleArns('training')[0],
    });
    publish(this, { ...jobOutputs(jobInputs(context)), ...permissionOutputs({ ...policies, roleArns }) });
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

  /** Filled by the writers, read by jobs alone. */
  private createTrainingBucket(key: EncryptionKey): PrivateBucket {
    const { name, trainingData } = this.props.project;
    return new PrivateBucket(this, 'TrainingData', {
      ...this.bucketProps(key),
      purpose: 'TrainingData',
      bucketName: bucketName(this.props.settings, COMPONENTS.trainingDataOf(name)),
      readerArns: this.trainingReaderArns,
      writerArns: trainingData.writers,
      encryptionHeader: 'optional',
      oldVersionDays: trainingData.oldVersionDays,
      objectLock: trainingData.lock,
    });
  }

  /** Written by jobs, and read by the readers and by what runs the models; Comprehend's jobs do both, beside the folders of the others. */
  private createOutputBucket(key: EncryptionKey): PrivateBucket {
    const { name, output, comprehend } = this.props.project;
    const textAnalysis = comprehend.dataAccessRole === undefined ? [] : [comprehend.dataAccessRole];
    return new PrivateBucket(this, 'Output', {
      ...this.bucketProps(key),
      purpose: 'Output',
      bucketName: bucketName(this.props.settings, COMPONENTS.outputOf(name)),
      readerArns: this.outputReaderArns,
      writerArns: [...textAnalysis, ...this.roleArns('training', 'processing', 'transform', 'customization')],
      closedFolders: textAnalysis.length > 0 ? closedToTextAnalysis(textAnalysis) : undefined,
      encryptionHeader: output.encryptionHeader,
      oldVersionDays: output.oldVersionDays,
      objectLock: output.lock,
    });
  }

  private get trainingReaderArns(): readonly string[] {
    return trainingReaders(this.props.project, (component) => this.roleArn(component));
  }

  private get outputReaderArns(): readonly string[] {
    return outputReaders(this.props.project, (component) => this.roleArn(component));
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

  /** Endpoints and notebooks get their volumes by a grant of who starts them. */
  private letLaunchersEncryptVolumes(key: EncryptionKey): void {
    const { launchers } = this.props.project;
    if (launchers.length > 0) key.grantEncryptingVolumes('Launched', launchers);
  }

  private sayWhatTheNetworkMustHave(): void {
    Annotations.of(this).addWarning(
      '"network.existing" is not ours: not checked that its subnets have no way to the internet, that its endpoints have ' +
        'policies and private DNS, that the S3 endpoint is routed to, and that flow logs are on',
    );
  }

  private roleArns(...components: readonly RoleComponent[]): readonly string[] {
    const { project } = this.props;
    return components
      .filter((component) => rolesOf(project).includes(component))
      .map((component) => this.roleArn(component));
  }

  /** Computed, not referred to: bucket and key policies name the roles before they are there. */
  private roleArn(component: RoleComponent): string {
    return iamArn(awsEnvironmentOf(this), `role/${roleNameOf(this.props, component)}`);
  }
}

/** Its policies and its trust are somebody else's: neither models nor what jobs made are in its reach to change. */
function closedToTextAnalysis(principalArns: readonly string[]): ClosedFolders {
  const { models, customModels } = OUTPUT_FOLDERS;
  return { principalArns, unread: [models, customModels], unwritten: Object.values(OUTPUT_FOLDERS) };
}

function jobInputs(context: ProjectContext): JobInputs {
  const { jobNamePrefix, instanceTypes, longestRun, subnetIds, securityGroupIds, keyArn } = shapeOf(context);
  return {
    keyArn,
    trainingBucketName: context.trainingBucket.bucketName,
    outputBucketName: context.outputBucket.bucketName,
    subnetIds,
    securityGroupIds,
    jobNamePrefix,
    imageRepositoryArns: context.project.imageRepositories,
    instanceTypes,
    longestRun,
  };
}
