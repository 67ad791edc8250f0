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
