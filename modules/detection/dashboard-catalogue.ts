import { ACCOUNT_METRICS } from './metric-catalogue';
import { bytesRead } from './metrics/bytes-read';
import { projectEndpointsCreated } from './metrics/endpoints-created';
import { trainingJobsCreated } from './metrics/training-jobs-created';
import { AccountPlace, ProjectPlace } from './place';
import { QueryWidget, Widget } from './dashboard-plan';

const BY_CALLER = 'stats count(*) as calls by userIdentity.arn, eventName | sort calls desc | limit 50';

/** What an account is watched by: everything that is counted once, and who was refused. */
export function accountWidgets({ metricNamespace }: AccountPlace): readonly Widget[] {
  const numbers = ACCOUNT_METRICS.filter(({ dimensions }) => dimensions === undefined);
  return [
    ...numbers.map(({ name, meaning }) => ({ title: meaning, metrics: [[metricNamespace, name]] })),
    query('Refused calls by caller', 'filter errorCode like /AccessDenied|UnauthorizedOperation/', BY_CALLER),
    query(
      'Changes of keys by caller',
      "filter eventSource = 'kms.amazonaws.com' and readOnly = 0 and managementEvent = 1 and eventName not like /GenerateDataKey|Decrypt|Encrypt|CreateGrant/",
      BY_CALLER,
    ),
  ];
}

/** What a project does: its jobs, endpoints, downloads, refused calls and the use of its key. */
export function projectWidgets(place: ProjectPlace): readonly Widget[] {
  const { metricNamespace, projectMetricNamespace, trainingRoleArn, outputBucketName, trainingBucketName } = place;
  const jobs = trainingRoleArn ? [[metricNamespace, trainingJobsCreated.name, 'RoleArn', trainingRoleArn]] : [];
  const read = [outputBucketName, trainingBucketName].map((name) => [
    metricNamespace,
    bytesRead.name,
    'BucketName',
    name,
  ]);
  return [
    ...(jobs.length > 0 ? [{ title: 'Training jobs started', metrics: jobs }] : []),
    { title: 'Endpoints created', metrics: [[projectMetricNamespace, projectEndpointsCreated.name]] },
    { title: 'Bytes read from its buckets', metrics: read },
    query(
      'Downloads of its output by caller',
      `filter eventName = 'GetObject' and requestParameters.bucketName = '${outputBucketName}'`,
      'stats count(*) as objects, sum(additionalEventData.bytesTransferredOut) as bytes by userIdentity.arn | sort bytes desc | limit 50',
    ),
    query(
      'Refused calls on its buckets, key and roles',
      `filter errorCode like /AccessDenied/ and (requestParameters.bucketName in ['${outputBucketName}', '${trainingBucketName}'] or errorMessage like '${place.keyArn}' or errorMessage like '${place.namePrefix}')`,
      BY_CALLER,
    ),
    query(
      'Use of its key by caller',
      `filter eventSource = 'kms.amazonaws.com' and resources.0.ARN = '${place.keyArn}'`,
      BY_CALLER,
    ),
    query(
      'Work started in its name',
      `filter eventSource = 'sagemaker.amazonaws.com' and eventName like /^Create/ and @message like '"${place.namePrefix}'`,
      BY_CALLER,
    ),
  ];
}

function query(title: string, ...steps: readonly string[]): QueryWidget {
  return { title, query: steps.join(' | ') };
}
