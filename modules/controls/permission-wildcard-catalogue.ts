import { anything, interfaces, named, OBJECTS_OF_BUCKET, ownRoles, verbs, Wildcard } from './wildcard';

/** Denies of work in another shape, by what they are about. */
export const GUARDRAILS = [
  'DenyOtherSubnets',
  'DenyWithoutSubnets',
  'DenyOtherSecurityGroups',
  'DenyWithoutSecurityGroups',
  'DenyWithoutIsolation',
  'DenyPlainContainerTraffic',
  'DenyRemoteDebug',
  'DenyOtherVolumeKey',
  'DenyWithoutVolumeKey',
  'DenyNotebookWithoutVolumeKey',
  'DenyOtherOutputKey',
  'DenyOtherInstanceTypes',
  'DenyWithoutInstanceType',
  'DenyLongRuns',
  'DenyUnshapedWork',
  'DenyNotebookInternet',
  'DenyNotebookRoot',
  'DenyGivingNotebookRoot',
  'DenyOtherModels',
  'DenyNotebookScripts',
];

/** Allows of work in the one shape. */
export const STARTS = [
  'WatchAndStopWork',
  'StartJobs',
  'StartTransforms',
  'MakeModels',
  'MakeEndpointConfigs',
  'MakeNotebooks',
];

/** Of a project's boundary, which is written to be short: what the roles' own policies say is narrower. */
export const BOUNDARY: readonly Wildcard[] = [
  named('UseProject', OBJECTS_OF_BUCKET, 'The objects of the project.'),
  named(
    'PullImages',
    /^arn:[^:*]+:ecr:[^:*]+:\d{12}:repository\/\*$/,
    'Repositories of the accounts that images come from; the roles name them.',
  ),
  named(
    'UseLogs',
    /^arn:[^:*]+:logs:[^:*]+:\d{12}:log-group:\/aws\/sagemaker\/(\*:log-stream:|Endpoints\/)[a-z0-9-]+-\*$/,
    "Streams and endpoints' groups that are named like the project's work.",
  ),
  anything('SeeNamesAndPutMetrics', 'These actions have no resource, or give away names only.'),
  verbs('SeeNamesAndPutMetrics', /^sagemaker:List\*$/, 'Names of what is in the account.'),
  verbs(
    'WatchAndStopWork',
    /^sagemaker:(Delete|Describe|Stop)\*$/,
    "Of the project's own work only; none of these starts anything.",
  ),
  interfaces('MakeInterfaces', 'The interface does not exist yet; security groups are named.'),
  interfaces('UseNetwork', 'Services make the interfaces; the condition names their VPC.'),
  named('UseNetwork', /^arn:[^:*]+:ec2:[^:*]+:\d{12}:subnet\/\*$/, 'The condition names their VPC.'),
  interfaces('MarkInterfaces', 'Only while an interface is being made.'),
  ownRoles('LookUpProjectRoles'),
  ownRoles('PassProjectRoles'),
  anything('DenyWithoutVolumeKey', 'A deny, for whatever is started.'),
  anything('DenyEscalation', 'A deny, for whatever is changed.'),
  verbs(
    'DenyEscalation',
    /^(cloudtrail:\*|iam:(Attach|Create|Delete|Put|Set|Update)\*|s3:(Delete|Put)Bucket\*)$/,
    'A deny of every change, however AWS comes to call it.',
  ),
];

/** Of what people and applications may ask of AWS's own models. */
export const AI_SERVICES: readonly Wildcard[] = [
  ...['CustomizeOwnModels', 'TagCustomization', 'WatchCustomization'].map((sid) =>
    named(
      sid,
      /^arn:[^:*]+:bedrock:[^:*]+:\d{12}:(custom-model|model-customization-job)\/\*$/,
      'Bedrock names jobs and models itself; the tag Project tells whose they are.',
    ),
  ),
  named(
    'InvokeThroughProfiles',
    /^arn:[^:*]+:bedrock:\*::foundation-model\/[^*]+$/,
    'A profile runs its model in any region of its area; the condition names the profile.',
  ),
  verbs('DenyRestrictedModels', /^bedrock:\*$/, 'A deny, for whatever is asked of these models.'),
  named(
    'DenyRestrictedModels',
    /^arn:[^:*]+:bedrock:\*:(\d{12}:inference-profile\/\*\.|:foundation-model\/)[^*]+\*$/,
    'A deny, in every region, through every profile, of longer variants of the name too.',
  ),
  ...['StartEntityJobs', 'TagEntityJobs', 'WatchEntityJobs'].map((sid) =>
    named(
      sid,
      /^arn:[^:*]+:comprehend:[^:*]+:\d{12}:entities-detection-job\/\*$/,
      'Comprehend names jobs itself; their tag tells their classification.',
    ),
  ),
  anything('DetectPii', 'comprehend:DetectPiiEntities has no resource; the condition names the classification.'),
  anything('DetectFaces', 'rekognition:DetectFaces has no resource; the condition names the use case.'),
  anything('FindCustomization', 'bedrock:ListModelCustomizationJobs has no resource.'),
];
