import { profileOf } from '../bedrock/model-catalogue';
import { AwsEnvironment, iamArn, regionalArn } from '../core/arns';
import { passedTo, tagIs, tagIsIfAny } from '../core/policy-conditions';
import { Condition, Statement } from '../core/policy-statement';

/** Which models a project's people and pipelines use, by ID. */
export interface ModelUse {
  /** Models and inference profiles that are invoked. */
  readonly invoke: readonly string[];
  /** Base models that are customized. */
  readonly customize: readonly string[];
  /** Models that are denied, whatever else allows them; their inference profiles too. */
  readonly restricted: readonly string[];
  /** The project's name: customization jobs carry it as the tag `Project`. */
  readonly project: string;
  /** Name of the role that customization jobs run as. */
  readonly customizationRoleName: string;
}

const INVOCATION = ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'];

/** Bedrock by model allow-list; without a model in a list, without its statements. */
export function bedrockStatements(use: ModelUse, environment: AwsEnvironment): readonly Statement[] {
  return [
    ...invocation(use.invoke, environment),
    ...(use.customize.length > 0 ? customization(use, environment) : []),
    ...(use.restricted.length > 0 ? [denyRestricted(use.restricted, environment)] : []),
  ];
}

/**
 * Models in this region; and inference profiles, which run their model in any region of their area: the model is then allowed
 * everywhere, but only through the profile. https://docs.aws.amazon.com/bedrock/latest/userguide/inference-profiles-prereq.html
 */
function invocation(ids: readonly string[], environment: AwsEnvironment): readonly Statement[] {
  const models = ids.filter((id) => !profileOf(id));
  const profiles = ids.filter((id) => profileOf(id));
  const profileArns = profiles.map((id) => regionalArn(environment, 'bedrock', `inference-profile/${id}`));
  const behind = profiles.map((id) => foundationModel(profileOf(id)!.modelId, { ...environment, region: '*' }));
  return [
    allow(
      'InvokeModels',
      INVOCATION,
      models.map((id) => foundationModel(id, environment)),
    ),
    allow('InvokeProfiles', INVOCATION, profileArns),
    allow(
      'InvokeThroughProfiles',
      INVOCATION,
      [...new Set(behind)],
      [{ test: 'ArnEquals', key: 'bedrock:InferenceProfileArn', values: profileArns }],
    ),
  ].filter(({ resources = [] }) => resources.length > 0);
}

/** Bedrock names jobs and models itself: the tag `Project` tells whose they are. */
function customization(use: ModelUse, environment: AwsEnvironment): readonly Statement[] {
  const own = (type: string) => regionalArn(environment, 'bedrock', `${type}/*`);
  const projects = [use.project];
  return [
    allow(
      'CustomizeModels',
      ['bedrock:CreateModelCustomizationJob'],
      use.customize.map((id) => foundationModel(id, environment)),
      [tagIs('aws:RequestTag', 'Project', projects)],
    ),
    // What comes of it has no tag yet; a custom model of another project, whose data is in it, is not gone on with. In a statement of
    // its own, for base models bear no tags
    allow(
      'CustomizeOwnModels',
      ['bedrock:CreateModelCustomizationJob'],
      [own('custom-model')],
      [tagIs('aws:RequestTag', 'Project', projects), tagIsIfAny('aws:ResourceTag', 'Project', projects)],
    ),
    // Tags of jobs are given when they are made, by this action; what is another project's is not made ours by it
    allow(
      'TagCustomization',
      ['bedrock:TagResource'],
      [own('model-customization-job'), own('custom-model')],
      [tagIs('aws:RequestTag', 'Project', projects), tagIsIfAny('aws:ResourceTag', 'Project', projects)],
    ),
    allow(
      'WatchCustomization',
      ['bedrock:GetModelCustomizationJob', 'bedrock:StopModelCustomizationJob'],
      [own('model-customization-job')],
      [tagIs('aws:ResourceTag', 'Project', projects)],
    ),
    allow('FindCustomization', ['bedrock:ListModelCustomizationJobs'], ['*']),
    allow(
      'PassCustomizationRole',
      ['iam:PassRole'],
      [iamArn(environment, `role/${use.customizationRoleName}`)],
      [passedTo('bedrock')],
    ),
  ];
}

/** For whatever purpose, in every region and through every profile, longer variants of the name included. */
function denyRestricted(ids: readonly string[], environment: AwsEnvironment): Statement {
  const anywhere = { ...environment, region: '*' };
  return {
    sid: 'DenyRestrictedModels',
    effect: 'Deny',
    actions: ['bedrock:*'],
    resources: ids.flatMap((id) => [
      `${foundationModel(id, anywhere)}*`,
      regionalArn(anywhere, 'bedrock', `inference-profile/*.${id}*`),
    ]),
  };
}

function foundationModel(id: string, { partition, region }: AwsEnvironment): string {
  return `arn:${partition}:bedrock:${region}::foundation-model/${id}`;
}

function allow(
  sid: string,
  actions: readonly string[],
  resources: readonly string[],
  conditions: readonly Condition[] = [],
): Statement {
  return { sid, effect: 'Allow', actions, resources, conditions };
}
