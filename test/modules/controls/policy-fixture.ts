import { PolicyText } from '../../../modules/controls/judged-policy';
import { PolicyKind } from '../../../modules/controls/policy-kinds';

export type Statement = Record<string, unknown>;
/** Kind, what differs from a legal statement, and the start of every violation; none: it is legal. */
export type Row = [title: string, kind: PolicyKind, changes: Statement, ...violations: string[]];

export const OBJECTS = 'arn:aws:s3:::data/*';
export const BUCKET = 'arn:aws:s3:::data';
export const KEY = 'arn:aws:kms:eu-central-1:123456789012:key/1234';

export const TOPIC = 'arn:aws:sns:eu-central-1:123456789012:alerts';
export const QUEUE = 'arn:aws:sqs:eu-central-1:123456789012:undelivered';

export const LEGAL: Readonly<Record<PolicyKind, Statement>> = {
  identity: { Effect: 'Allow', Action: ['s3:GetObject'], Resource: [OBJECTS] },
  trust: { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'sagemaker.amazonaws.com' } },
  key: { Effect: 'Allow', Action: ['kms:Decrypt'], Resource: '*', Principal: '*' },
  bucket: { Effect: 'Deny', Action: ['s3:GetObject'], Resource: [OBJECTS], Principal: '*' },
  endpoint: { Effect: 'Allow', Action: ['s3:*'], Resource: '*', Principal: '*' },
  topic: {
    Effect: 'Allow',
    Action: ['sns:Publish'],
    Resource: [TOPIC],
    Principal: { Service: 'events.amazonaws.com' },
  },
  queue: {
    Effect: 'Allow',
    Action: ['sqs:SendMessage'],
    Resource: [QUEUE],
    Principal: { Service: 'sns.amazonaws.com' },
  },
  'service control': { Effect: 'Deny', Action: ['kms:CreateGrant'], Resource: '*' },
  'resource control': { Effect: 'Deny', Action: ['sts:AssumeRole'], Resource: '*', Principal: '*' },
};

export function policy(kind: PolicyKind, ...statements: Statement[]): PolicyText {
  const Statement = statements.map((changes) => ({ Sid: 'Subject', ...LEGAL[kind], ...changes }));
  return { at: 'stack type.name.policy', kind, text: JSON.stringify({ Version: '2012-10-17', Statement }) };
}

export const condition = (operator: string, key: string, ...values: string[]) => ({
  Condition: { [operator]: { [key]: values } },
});
export const denies = (...changes: Statement[]): Statement => Object.assign({ Effect: 'Deny' }, ...changes);
