import { ANYBODY, Condition, renderPolicy, Statement } from '../../../modules/core/policy-statement';

const READ: Statement = { sid: 'Read', effect: 'Allow', actions: ['s3:GetObject'], resources: ['*'] };

function rendered(statement: Statement): any {
  return JSON.parse(renderPolicy([statement])).Statement[0];
}

describe('renderPolicy', () => {
  test('writes no white space, and nothing for what is absent', () => {
    expect(renderPolicy([READ])).toBe(
      '{"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject"],"Resource":["*"]}]}',
    );
  });

  test('keeps the order of the statements', () => {
    const sids = JSON.parse(renderPolicy([READ, { ...READ, sid: 'Again' }])).Statement.map(({ Sid }: any) => Sid);
    expect(sids).toEqual(['Read', 'Again']);
  });

  test('writes every element of a statement', () => {
    const statement: Statement = {
      sid: 'DenyPlainHttp',
      effect: 'Deny',
      principals: { type: 'Service', identifiers: ['sagemaker.amazonaws.com'] },
      actions: ['s3:GetObject', 's3:PutObject'],
      resources: ['arn:test:s3:::data', 'arn:test:s3:::data/*'],
      conditions: [{ test: 'Bool', key: 'aws:SecureTransport', values: ['false'] }],
    };
    expect(rendered(statement)).toEqual({
      Sid: 'DenyPlainHttp',
      Effect: 'Deny',
      Principal: { Service: ['sagemaker.amazonaws.com'] },
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: ['arn:test:s3:::data', 'arn:test:s3:::data/*'],
      Condition: { Bool: { 'aws:SecureTransport': ['false'] } },
    });
  });

  test('leaves the resource out of a trust policy', () => {
    expect(rendered({ sid: 'Trust', effect: 'Allow', actions: ['sts:AssumeRole'] })).toEqual({
      Sid: 'Trust',
      Effect: 'Allow',
      Action: ['sts:AssumeRole'],
    });
  });
});

describe('principals', () => {
  test('everybody is written as AWS stores it, so that a second plan is empty', () => {
    expect(rendered({ ...READ, principals: ANYBODY }).Principal).toBe('*');
  });

  test('named ones are written as a list', () => {
    const identifiers = ['arn:test:iam::111122223333:role/One'];
    expect(rendered({ ...READ, principals: { type: 'AWS', identifiers } }).Principal).toEqual({
      AWS: ['arn:test:iam::111122223333:role/One'],
    });
  });

  test('a service that is called * is not everybody', () => {
    expect(rendered({ ...READ, principals: { type: 'Service', identifiers: ['*'] } }).Principal).toEqual({
      Service: ['*'],
    });
  });
});

describe('conditions', () => {
  const vpce: Condition = { test: 'StringEquals', key: 'aws:SourceVpce', values: ['vpce-1'] };

  test('of one operator are written together', () => {
    const account: Condition = { test: 'StringEquals', key: 'aws:SourceAccount', values: ['111122223333'] };
    expect(rendered({ ...READ, conditions: [vpce, account] }).Condition).toEqual({
      StringEquals: { 'aws:SourceVpce': ['vpce-1'], 'aws:SourceAccount': ['111122223333'] },
    });
  });

  test('of two operators may name the same key', () => {
    const present: Condition = { test: 'Null', key: 'aws:SourceVpce', values: ['false'] };
    expect(rendered({ ...READ, conditions: [vpce, present] }).Condition).toEqual({
      StringEquals: { 'aws:SourceVpce': ['vpce-1'] },
      Null: { 'aws:SourceVpce': ['false'] },
    });
  });

  test('that would overwrite each other are refused', () => {
    expect(() => renderPolicy([{ ...READ, conditions: [vpce, { ...vpce, values: ['vpce-2'] }] }])).toThrow(
      new Error('"StringEquals" must name "aws:SourceVpce" once in a statement, got it twice: merge the values'),
    );
  });

  test('are left out if there are none', () => {
    expect(rendered({ ...READ, conditions: [] })).not.toHaveProperty('Condition');
  });
});
