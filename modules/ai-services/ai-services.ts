import { Construct } from 'constructs';
import { FOUNDATION_MODELS, isKnownModel, profileOf } from '../bedrock/model-catalogue';
import { awsEnvironmentOf } from '../core/aws-environment';
import { notEmpty, principals, reasons, withoutWildcards } from '../core/checks';
import { Exception, exceptionTags } from '../core/exception';
import { isReference } from '../core/reference';
import { requireKnownLists } from '../core/known-lists';
import { ManagedPolicy } from '../core/managed-policy';
import { Check, requireAll, shown } from '../core/validation';
import { AiServices, aiServicesStatements } from './ai-services-policy';
import { ModelUse } from './bedrock-policy';
import { TextAnalysis } from './comprehend-policy';
import { FaceAnalysis } from './rekognition-policy';

/** Models that are newer than our catalogue, and why they are trusted. */
export interface UnlistedModels extends Exception {
  /** IDs of foundation models. */
  readonly modelIds: readonly string[];
}

/** What a policy on services of AWS that come with models is about. */
export interface AiServicesPolicyProps {
  /** 1 to 128 letters, digits or any of + = , . @ _ - */
  readonly policyName: string;
  /** What is used, at least one of them. */
  readonly services: AiServices;
  /** Takes models that the catalogue does not know. Default: none. */
  readonly allowUnlistedModels?: UnlistedModels;
}

/**
 * What people and applications of a project may ask of Bedrock, Comprehend and Rekognition (`aws_iam_policy`): models by
 * allow-list, texts by data classification, faces by approved use case. Attach it to a role or a permission set.
 *
 * @throws if nothing is asked for, if a model is unknown, or both allowed and restricted, if a profile stands where a model has to,
 * or a value holds wildcards
 */
export class AiServicesPolicy extends Construct {
  /** As a reference: whoever uses it comes after the policy. */
  readonly policyArn: string;

  constructor(scope: Construct, id: string, props: AiServicesPolicyProps) {
    super(scope, id);
    requireKnownLists(this, props);
    const { policyName, services, allowUnlistedModels } = props;
    this.check(props);
    const policy = new ManagedPolicy(this, 'Policy', {
      policyName,
      description: "Models of Bedrock, Comprehend and Rekognition that the project's people and applications use",
      statements: aiServicesStatements(services, awsEnvironmentOf(this)),
      tags: exceptionTags({ 'allow-unlisted-models': allowUnlistedModels }),
    });
    this.node.defaultChild = policy.node.defaultChild;
    this.policyArn = policy.policyArn;
  }

  private check({ services, allowUnlistedModels }: AiServicesPolicyProps): void {
    const { bedrock, comprehend, rekognition } = services;
    requireAll(this, [
      {
        property: 'services',
        rule: 'name at least one service',
        received: 'none',
        remedy: 'say what is used, or leave the policy out',
        holds: [bedrock, comprehend, rekognition].some((service) => service !== undefined),
      },
      ...(bedrock ? modelChecks(bedrock, allowUnlistedModels?.modelIds ?? []) : []),
      ...(comprehend ? textChecks(comprehend) : []),
      ...(rekognition ? faceChecks(rekognition) : []),
      ...reasons({ allowUnlistedModels }),
    ]);
  }
}

function textChecks(use: TextAnalysis): readonly Check[] {
  const { dataClassifications, dataAccessRoleArn, keyArn, subnetIds, securityGroupIds } = use;
  const property = 'services.comprehend';
  const values = `${property}.dataClassifications`;
  const single = [
    notEmpty(values, dataClassifications, 'classification', 'name what may be sent, or leave Comprehend out'),
    withoutWildcards(values, dataClassifications),
  ];
  if (dataAccessRoleArn === undefined) return single;
  return [
    ...single,
    principals(`${property}.dataAccessRoleArn`, [dataAccessRoleArn]),
    withoutWildcards(`${property}.keyArn`, [keyArn]),
    notEmpty(`${property}.subnetIds`, subnetIds, 'subnet', 'name the subnets that jobs run in'),
    notEmpty(`${property}.securityGroupIds`, securityGroupIds, 'security group', 'name those that jobs run in'),
  ];
}

function faceChecks({ useCases, collections }: FaceAnalysis): readonly Check[] {
  const property = 'services.rekognition';
  return [
    notEmpty(`${property}.useCases`, useCases, 'use case', 'name what was approved, or leave Rekognition out'),
    withoutWildcards(`${property}.useCases`, useCases),
    withoutWildcards(`${property}.collections`, collections),
  ];
}

function modelChecks(use: ModelUse, alsoKnown: readonly string[]): readonly Check[] {
  const { invoke, customize, restricted, customizationRoleName } = use;
  const named = [...invoke, ...customize, ...restricted];
  const unknown = named.filter((id) => !isReference(id) && !isKnownModel(id) && !alsoKnown.includes(modelOf(id)));
  const contradictory = [...invoke, ...customize].filter((id) =>
    restricted.some((other) => modelOf(id).startsWith(other)),
  );
  const profiles = [...customize, ...restricted].filter((id) => profileOf(id));
  return [
    notEmpty('services.bedrock', named, 'model', 'name the models that are used, or leave Bedrock out'),
    withoutWildcards('services.bedrock', named),
    withoutWildcards('services.bedrock.customizationRoleName', [customizationRoleName]),
    {
      property: 'services.bedrock',
      rule: `name foundation models of Bedrock, such as "${FOUNDATION_MODELS[0]}", or inference profiles of them`,
      received: shown(unknown),
      remedy: 'correct the ID, or name a newer model in "allowUnlistedModels"',
      holds: unknown.length === 0,
    },
    {
      property: 'services.bedrock',
      rule: 'name inference profiles only among those that are invoked',
      received: shown(profiles),
      remedy: 'name the model: it is denied through its profiles as well, and customized without one',
      holds: profiles.length === 0,
    },
    {
      property: 'services.bedrock.restricted',
      rule: 'not name models that are allowed as well',
      received: shown(contradictory),
      remedy: 'take them off one of the lists',
      holds: contradictory.length === 0,
    },
  ];
}

function modelOf(id: string): string {
  return profileOf(id)?.modelId ?? id;
}
