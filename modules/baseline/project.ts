import { Construct } from 'constructs';
import { iamArn } from '../core/arns';
import { awsEnvironmentOf } from '../core/aws-environment';
import { requireKnownLists } from '../core/known-lists';
import { OUTPUT_FOLDERS } from '../core/output-layout';
import { bucketName, pathName, plainName } from '../core/resource-name';
import { requireAll } from '../core/validation';
import { EncryptionKey } from '../kms';
import { ClosedFolders, PrivateBucket } from '../s3';
import { INetwork, JobSecurityGroup } from '../vpc';
import { AuditHandles } from './account-audit';
import { BaselineProps, Deployment, deploymentOf } from './baseline-props';
import { COMPONENTS, RoleComponent } from './component-names';
import { outputReaders, trainingReaders } from './data-readers';
import { Outputs } from './outputs';
import { isRecorded, projectChecks } from './project-checks';
import { ProjectContext, roleNameOf, rolesOf, shapeOf } from './project-context';
import { createProjectDetections } from './project-detections';
import { ProjectOptions, projectOf } from './project-options';
import { JobInputs, jobOutputs, permissionOutputs } from './project-outputs';
import { createPolicies } from './project-policies';
import { createRoles } from './project-roles';
import { ProjectSettings } from './settings';

/** What a project is made of, beside what all parts are told. */
export interface ProjectProps extends BaselineProps {
  /** The project itself, as far as it is not the default. */
  readonly project: ProjectOptions;
  /** What records and tells: an `AccountAudit`, or values of one that is there. */
  readonly audit: AuditHandles;
  /** Where jobs run: a `PrivateVpc`, or values of one that is there. */
  readonly network: INetwork;
}

/**
 * All that one ML project needs: a key of its own, buckets for training data and output, the security group of its jobs, the roles
 * of its kinds of work under a permission boundary, the policies that people attach, and what is watched for.
 *
 * @throws if the project contradicts itself, and as its parts do
 */
export class Project extends Construct {
  /** The key that data, volumes and models of the project are under. */
  readonly encryptionKey: EncryptionKey;
  /** The bucket that training reads. */
  readonly trainingBucket: PrivateBucket;
  /** The bucket that jobs write, each kind to a folder of its own. */
  readonly outputBucket: PrivateBucket;
  /** ID of the security group that jobs run in. */
  readonly securityGroupId: string;
  /** ARNs of the roles, by kind of work, such as `training`. */
  readonly roleArns: Readonly<Record<string, string>>;
  /** What goes into jobs and what is attached to people, by the names that the stacks give their Terraform outputs. */
  readonly outputs: Outputs;
  private readonly settings: Deployment;
  private readonly project: ProjectSettings;
  private readonly audit: AuditHandles;
  private readonly network: INetwork;

  constructor(scope: Construct, id: string, props: ProjectProps) {
    super(scope, id);
    requireKnownLists(this, props);
    this.settings = deploymentOf(props, awsEnvironmentOf(this));
    this.project = projectOf(props.project);
    this.audit = props.audit;
    this.network = props.network;
    requireAll(this, [
      ...projectChecks(this.project, this.settings),
      isRecorded(this.project, this.settings, props.audit.recorded),
    ]);
    this.encryptionKey = this.createKey();
    this.trainingBucket = this.createTrainingBucket(this.encryptionKey);
    this.outputBucket = this.createOutputBucket(this.encryptionKey);
    this.securityGroupId = this.createSecurityGroup().securityGroupId;
    const context = this.context();
    const policies = createPolicies(this, context);
    this.roleArns = createRoles(this, context, policies);
    this.letLaunchersEncryptVolumes(this.encryptionKey);
    createProjectDetections(this, context, {
      outputReaderArns: this.outputReaderArns,
      trainingRoleArn: this.roleArnsOf('training')[0],
    });
    this.outputs = {
      ...jobOutputs(jobInputs(context)),
      ...permissionOutputs({ ...policies, roleArns: this.roleArns }),
    };
  }

  private context(): ProjectContext {
    const { settings, project, audit, network, encryptionKey, trainingBucket, outputBucket, securityGroupId } = this;
    return { settings, project, audit, network, encryptionKey, trainingBucket, outputBucket, securityGroupId };
  }

  private createKey(): EncryptionKey {
    const { settings, project } = this;
    return new EncryptionKey(this, 'Key', {
      alias: pathName(settings, project.name),
      description: `Encrypts the data of project ${project.name}`,
      administratorArns: settings.administrators,
      reviewerArns: settings.reviewers,
      breakGlass: settings.keys.breakGlass,
      allowDeletion: settings.exceptions.allowDeletion,
      allowDirectGrants: settings.exceptions.allowDirectGrants,
    });
  }

  /** Filled by the writers, read by jobs alone. */
  private createTrainingBucket(key: EncryptionKey): PrivateBucket {
    const { name, trainingData } = this.project;
    return new PrivateBucket(this, 'TrainingData', {
      ...this.bucketProps(key),
      purpose: 'TrainingData',
      bucketName: bucketName(this.settings, COMPONENTS.trainingDataOf(name)),
      readerArns: this.trainingReaderArns,
      writerArns: trainingData.writers,
      encryptionHeader: 'optional',
      oldVersionDays: trainingData.oldVersionDays,
      objectLock: trainingData.lock,
    });
  }

  /** Written by jobs, and read by the readers and by what runs the models; Comprehend's jobs do both, beside the folders of the others. */
  private createOutputBucket(key: EncryptionKey): PrivateBucket {
    const { name, output, comprehend } = this.project;
    const textAnalysis = comprehend.dataAccessRole === undefined ? [] : [comprehend.dataAccessRole];
    return new PrivateBucket(this, 'Output', {
      ...this.bucketProps(key),
      purpose: 'Output',
      bucketName: bucketName(this.settings, COMPONENTS.outputOf(name)),
      readerArns: this.outputReaderArns,
      writerArns: [...textAnalysis, ...this.roleArnsOf('training', 'processing', 'transform', 'customization')],
      closedFolders: textAnalysis.length > 0 ? closedToTextAnalysis(textAnalysis) : undefined,
      encryptionHeader: output.encryptionHeader,
      oldVersionDays: output.oldVersionDays,
      objectLock: output.lock,
    });
  }

  private get trainingReaderArns(): readonly string[] {
    return trainingReaders(this.project, (component) => this.roleArn(component));
  }

  private get outputReaderArns(): readonly string[] {
    return outputReaders(this.project, (component) => this.roleArn(component));
  }

  private bucketProps(encryptionKey: EncryptionKey) {
    const { settings, project } = this;
    const outside = project.exceptions.dataAccessOutsideVpc;
    return {
      encryptionKey,
      accessLogs: this.audit.accessLogs,
      administratorArns: settings.administrators,
      reviewerArns: settings.reviewers,
      s3EndpointId: this.network.s3EndpointId,
      allowDeletion: settings.exceptions.allowDeletion,
      allowOutsideAccess: outside && { principalArns: outside.principals, reason: outside.reason },
    };
  }

  private createSecurityGroup(): JobSecurityGroup {
    const { settings, project } = this;
    return new JobSecurityGroup(this, 'Jobs', {
      name: plainName(settings, `${project.name}-jobs`),
      network: this.network,
      elasticFabricAdapter: project.efa,
    });
  }

  /** Endpoints and notebooks get their volumes by a grant of who starts them. */
  private letLaunchersEncryptVolumes(key: EncryptionKey): void {
    const { launchers } = this.project;
    if (launchers.length > 0) key.grantEncryptingVolumes('Launched', launchers);
  }

  private roleArnsOf(...components: readonly RoleComponent[]): readonly string[] {
    const { project } = this;
    return components
      .filter((component) => rolesOf(project).includes(component))
      .map((component) => this.roleArn(component));
  }

  /** Computed, not referred to: bucket and key policies name the roles before they are there. */
  private roleArn(component: RoleComponent): string {
    return iamArn(
      awsEnvironmentOf(this),
      `role/${roleNameOf({ settings: this.settings, project: this.project }, component)}`,
    );
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
