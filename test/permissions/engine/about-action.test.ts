import { runSimulation } from '@cloud-copilot/iam-simulate';
import { aboutAction } from './about-action';
import { PolicyDocument } from './policies';

const statement = (Sid: string, Action: string | string[]) => ({
  Sid,
  Effect: 'Allow' as const,
  Action,
  Resource: '*',
});

const POLICY: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    statement('Write', ['s3:PutObject', 's3:AbortMultipartUpload']),
    statement('Read', 's3:GetObject'),
    statement('All', 's3:*'),
    statement('Case', 'S3:getobject'),
    statement('One', 's3:GetObjec?'),
    statement('Other', 'kms:*'),
    statement('Everything', '*'),
  ],
};

test.each([
  ['s3:GetObject', ['Read', 'All', 'Case', 'One', 'Everything'], [1, 2, 3, 4, 6]],
  ['s3:PutObject', ['Write', 'All', 'Everything'], [0, 2, 6]],
  ['kms:Decrypt', ['Other', 'Everything'], [5, 6]],
])('%s is in these statements, and their places are known', (action, sids, places) => {
  const about = aboutAction(POLICY, action);
  expect(about.document.Statement.map(({ Sid }) => Sid)).toEqual(sids);
  expect(about.places).toEqual(places);
});

test('a policy that says nothing of an action keeps one statement, for AWS takes no empty ones', () => {
  const other: PolicyDocument = { Version: '2012-10-17', Statement: [statement('Read', 's3:GetObject')] };
  expect(aboutAction(other, 'kms:Decrypt').document).toEqual(other);
});

describe('the simulator answers the same over the part as over the whole', () => {
  const whole: PolicyDocument = {
    Version: '2012-10-17',
    Statement: [
      ...POLICY.Statement,
      { Sid: 'DenyAllButKeys', Effect: 'Deny', NotAction: 'kms:*', Resource: 'arn:aws:s3:::secret/*' },
      { Sid: 'DenyDecrypt', Effect: 'Deny', Action: 'kms:Decrypt', Resource: '*' },
    ],
  };

  test.each([
    ['s3:GetObject', 'arn:aws:s3:::bucket/object', 'Allowed'],
    ['s3:GetObject', 'arn:aws:s3:::secret/object', 'ExplicitlyDenied'],
    ['s3:DeleteObject', 'arn:aws:s3:::bucket/object', 'Allowed'],
    ['kms:Decrypt', 'arn:aws:kms:eu-central-1:111122223333:key/1', 'ExplicitlyDenied'],
  ])('%s on %s: %s', async (action, resource, expected) => {
    const answers = [whole, aboutAction(whole, action).document].map(async (policy) => {
      const answer = await runSimulation(
        {
          request: {
            principal: 'arn:aws:iam::111122223333:user/A',
            action,
            resource: { resource, accountId: '111122223333' },
            contextVariables: {},
          },
          identityPolicies: [{ name: 'identity', policy }],
          // A key is used by whom its own policy lets
          resourcePolicy: action.startsWith('kms:')
            ? {
                Version: '2012-10-17',
                Statement: [
                  {
                    Effect: 'Allow',
                    Principal: { AWS: 'arn:aws:iam::111122223333:root' },
                    Action: 'kms:*',
                    Resource: '*',
                  },
                ],
              }
            : undefined,
          serviceControlPolicies: [],
          resourceControlPolicies: [],
        },
        {},
      );
      return answer.resultType === 'single' ? answer.overallResult : answer.resultType;
    });
    expect(await Promise.all(answers)).toEqual([expected, expected]);
  });
});
