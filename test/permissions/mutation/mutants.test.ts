import { PolicyStatement, Source } from '../engine/policies';
import { mutantsOf, mutatedDocument } from './mutants';

const source = (...Statement: PolicyStatement[]): Source => ({
  id: 'bucket x',
  shown: 'bucket x',
  kind: 'bucket',
  deployed: true,
  document: { Version: '2012-10-17', Statement },
});
const changes = (statement: PolicyStatement) => mutantsOf(source(statement)).map(({ change }) => change);

describe('the changes of a policy', () => {
  test('take from an Allow what it gives, and widen it', () => {
    const allow: PolicyStatement = {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::111122223333:root' },
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:aws:s3:::data/*'],
      Condition: { StringEquals: { 'aws:ResourceAccount': ['111122223333'] } },
    };
    expect(changes(allow)).toEqual([
      'without the statement',
      'without the action s3:GetObject',
      'without the action s3:PutObject',
      'without the condition StringEquals aws:ResourceAccount',
      'also for requests without the key of StringEquals aws:ResourceAccount',
      'for any value of StringEquals aws:ResourceAccount',
      'for any resource',
      'for any principal',
    ]);
  });

  test('make holes in a Deny, one for requests without its key among them', () => {
    const deny: PolicyStatement = {
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::data', 'arn:aws:s3:::data/*'],
      Condition: {
        ArnNotEquals: { 'aws:PrincipalArn': ['arn:aws:iam::111122223333:role/A', 'arn:aws:iam::111122223333:role/B'] },
        NumericLessThan: { 's3:TlsVersion': ['1.2'] },
      },
    };
    expect(changes(deny)).toEqual([
      'without the statement',
      'without the resource arn:aws:s3:::data',
      'without the resource arn:aws:s3:::data/*',
      'without the condition ArnNotEquals aws:PrincipalArn',
      'not for requests without the key of ArnNotEquals aws:PrincipalArn',
      'without the value arn:aws:iam::111122223333:role/A of ArnNotEquals aws:PrincipalArn',
      'without the value arn:aws:iam::111122223333:role/B of ArnNotEquals aws:PrincipalArn',
      'without the condition NumericLessThan s3:TlsVersion',
      'with a lower limit in NumericLessThan s3:TlsVersion',
      'with a higher limit in NumericLessThan s3:TlsVersion',
    ]);
  });

  test('leave the rest of the policy as it was', () => {
    const [one, other]: PolicyStatement[] = [
      { Sid: 'One', Effect: 'Allow', Principal: '*', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' },
      { Sid: 'Other', Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' },
    ];
    const mutants = mutantsOf(source(one!, other!));
    const texts = mutants.map((mutant) => mutatedDocument(mutant).Statement);
    expect(texts).toEqual([
      [other],
      [{ ...one, Action: ['s3:PutObject'] }, other],
      [{ ...one, Action: ['s3:GetObject'] }, other],
      [one],
    ]);
  });

  test('never leave a policy that AWS would not take', () => {
    const [mutant] = mutantsOf(source({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }));
    expect(mutatedDocument(mutant!).Statement).toHaveLength(1);
  });
});
