import { AwsEnvironment, regionalArn } from '../core/arns';
import { passedTo, tagIs, tagIsIfAny } from '../core/policy-conditions';
import { Condition, Statement } from '../core/policy-statement';

/** Which data a project sends to Comprehend. */
export interface TextAnalysis {
  /** The project's name: jobs carry it as the tag `Project`. */
  readonly project: string;
  /** Values of the tag `DataClassification` that are allowed: of the caller, and of the jobs that he starts. */
  readonly dataClassifications: readonly string[];
  /** Role that Comprehend reads and writes as. Absent: no jobs, only single texts. */
  readonly dataAccessRoleArn?: string;
  /** ARN of the key that volumes and output of jobs are under. */
  readonly keyArn: string;
  /** IDs of the subnets that jobs run in. */
  readonly subnetIds: readonly string[];
  /** IDs of the security groups that jobs run in. */
  readonly securityGroupIds: readonly string[];
}

/** Single texts by the caller's classification; jobs by their own, with the project's tag, under the project's key, in its network. https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncomprehend.html */
export function comprehendStatements(use: TextAnalysis, environment: AwsEnvironment): readonly Statement[] {
  const { dataClassifications: values, dataAccessRoleArn, project } = use;
  const classification = 'DataClassification';
  const jobs = [regionalArn(environment, 'comprehend', 'entities-detection-job/*')];
  const single: Statement = {
    sid: 'DetectPii',
    effect: 'Allow',
    actions: ['comprehend:DetectPiiEntities'],
    resources: ['*'],
    conditions: [tagIs('aws:PrincipalTag', classification, values)],
  };
  if (dataAccessRoleArn === undefined) return [single];
  return [
    single,
    {
      sid: 'StartEntityJobs',
      effect: 'Allow',
      actions: ['comprehend:StartEntitiesDetectionJob'],
      resources: jobs,
      conditions: [
        tagIs('aws:PrincipalTag', classification, values),
        tagIs('aws:RequestTag', classification, values),
        tagIs('aws:RequestTag', 'Project', [project]),
        ...inShape(use),
      ],
    },
    {
      sid: 'TagEntityJobs',
      effect: 'Allow',
      actions: ['comprehend:TagResource'],
      resources: jobs,
      // What is classified otherwise, or another project's, is not made ours by a new tag
      conditions: [
        tagIs('aws:RequestTag', classification, values),
        tagIs('aws:RequestTag', 'Project', [project]),
        tagIsIfAny('aws:ResourceTag', 'Project', [project]),
        tagIsIfAny('aws:ResourceTag', classification, values),
      ],
    },
    {
      sid: 'WatchEntityJobs',
      effect: 'Allow',
      actions: ['comprehend:DescribeEntitiesDetectionJob', 'comprehend:StopEntitiesDetectionJob'],
      resources: jobs,
      conditions: [tagIs('aws:ResourceTag', classification, values), tagIs('aws:ResourceTag', 'Project', [project])],
    },
    {
      sid: 'PassDataAccessRole',
      effect: 'Allow',
      actions: ['iam:PassRole'],
      resources: [dataAccessRoleArn],
      conditions: [passedTo('comprehend')],
    },
  ];
}

/** "All of none" holds as well: hence that there are some. */
function inShape({ keyArn, subnetIds, securityGroupIds }: TextAnalysis): readonly Condition[] {
  return [
    { test: 'ArnEquals', key: 'comprehend:OutputKmsKey', values: [keyArn] },
    { test: 'ArnEquals', key: 'comprehend:VolumeKmsKey', values: [keyArn] },
    { test: 'ForAllValues:StringEquals', key: 'comprehend:VpcSubnets', values: subnetIds },
    { test: 'ForAllValues:StringEquals', key: 'comprehend:VpcSecurityGroupIds', values: securityGroupIds },
    { test: 'Null', key: 'comprehend:VpcSubnets', values: ['false'] },
    { test: 'Null', key: 'comprehend:VpcSecurityGroupIds', values: ['false'] },
  ];
}
