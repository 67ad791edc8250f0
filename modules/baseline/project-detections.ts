import { Construct } from 'constructs';
import { awsEnvironmentOf } from '../core/aws-environment';
import { bucketName, globalName } from '../core/resource-name';
import { Dashboard, Detections, PROJECT_DETECTIONS, PROJECT_METRICS, ProjectPlace, projectWidgets } from '../detection';
import { metricNamespace, projectMetricNamespace } from './baseline-names';
import { COMPONENTS } from './component-names';
import { switchedOff, workingHoursOf } from './monitoring-settings';
import { ProjectContext, shapeOf } from './project-context';

/** Who reads the project's output, and the role that it trains under. */
export interface ProjectReaders {
  readonly outputReaderArns: readonly string[];
  readonly trainingRoleArn?: string;
}

/** What is watched for in each project. */
export function createProjectDetections(scope: Construct, context: ProjectContext, readers: ProjectReaders): void {
  const { settings, project, audit } = context;
  const place = placeOf(scope, context, readers);
  new Detections<ProjectPlace>(scope, 'Detections', {
    detections: PROJECT_DETECTIONS,
    metrics: PROJECT_METRICS,
    place,
    namePrefix: place.namePrefix,
    alerts: audit.alerts,
    trailLogGroupName: audit.trailLogGroupName,
    off: switchedOff(settings.detections),
  });
  if (settings.detections.dashboards !== 'all') return;
  new Dashboard(scope, 'Dashboard', {
    dashboardName: globalName(settings, project.name),
    widgets: projectWidgets(place),
    trailLogGroupName: audit.trailLogGroupName,
  });
}

function placeOf(scope: Construct, context: ProjectContext, readers: ProjectReaders): ProjectPlace {
  const { settings, project } = context;
  return {
    environment: awsEnvironmentOf(scope),
    prefix: settings.prefix,
    metricNamespace: metricNamespace(settings),
    projectMetricNamespace: projectMetricNamespace(settings, project.name),
    thresholds: settings.detections.thresholds,
    project: project.name,
    namePrefix: shapeOf(context).jobNamePrefix,
    keyArn: context.encryptionKey.keyArn,
    outputBucketName: bucketName(settings, COMPONENTS.outputOf(project.name)),
    trainingBucketName: bucketName(settings, COMPONENTS.trainingDataOf(project.name)),
    trainingRoleArn: readers.trainingRoleArn,
    outputReaderArns: readers.outputReaderArns,
    outsideArns: project.exceptions.dataAccessOutsideVpc?.principals ?? [],
    s3EndpointId: context.network.s3EndpointId,
    workingHours: workingHoursOf(settings.detections),
  };
}
