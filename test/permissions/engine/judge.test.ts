import { judge } from './judge';
import { EVERYTHING, OPEN_TO_ALL, PolicyDocument, PolicyKind, Source } from './policies';
import { Request } from './request';

const ACCOUNT = '111122223333';
const OBJECT = { arn: 'arn:aws:s3:::data/1', account: ACCOUNT };

const source = (kind: PolicyKind, document: PolicyDocument): Source => ({
  id: `${kind} x`,
  shown: `${kind} x`,
  kind,
  deployed: true,
  document,
});
const deny = (Sid: string, more: object = {}): PolicyDocument => ({
  Version: '2012-10-17',
  Statement: [
    ...OPEN_TO_ALL.Statement,
    { Sid, Effect: 'Deny', Principal: '*', Action: 's3:GetObject', Resource: '*', ...more },
  ],
});
const identity = source('identity', EVERYTHING);

function request(more: Partial<Request> = {}): Request {
  const arn = `arn:aws:iam::${ACCOUNT}:role/Somebody`;
  const principal = `arn:aws:sts::${ACCOUNT}:assumed-role/Somebody/session`;
  return {
    principal: { principal, arn, account: ACCOUNT, type: 'AssumedRole' },
    action: 's3:GetObject',
    resource: OBJECT,
    context: {},
    identity: [identity],
    ...more,
  };
}

const resultOf = async (...requests: Request[]) => (await judge(requests)).result;

describe('a verdict', () => {
  test('takes every policy into account, each of which can refuse', async () => {
    expect(await resultOf(request())).toBe('allow');
    expect(await resultOf(request({ identity: [] }))).toBe('implicit deny');
    const onlyLists = { ...EVERYTHING, Statement: [{ ...EVERYTHING.Statement[0]!, Action: 's3:ListBucket' }] };
    expect(await resultOf(request({ boundary: source('boundary', onlyLists) }))).toBe('implicit deny');
    expect(await resultOf(request({ resourcePolicy: source('bucket', deny('No')) }))).toBe('explicit deny');
    const closed = { ...OPEN_TO_ALL, Statement: [{ ...OPEN_TO_ALL.Statement[0]!, Action: 's3:ListBucket' }] };
    expect(await resultOf(request({ endpoint: source('endpoint', closed) }))).toBe('implicit deny');
  });

  test('needs every resource of a call', async () => {
    const refused = request({ resourcePolicy: source('bucket', deny('No')) });
    expect(await resultOf(request(), refused)).toBe('explicit deny');
    expect(await resultOf(request({ identity: [] }), refused)).toBe('explicit deny');
    expect(await resultOf(request(), request({ identity: [] }))).toBe('implicit deny');
  });

  test('names the statement that decided', async () => {
    const { decidedBy } = await judge([request({ resourcePolicy: source('bucket', deny('NoReading')) })]);
    expect(decidedBy).toEqual(['bucket x: NoReading']);
    expect((await judge([request({ identity: [] })])).decidedBy).toEqual(['no policy admits the caller']);
  });

  test('is another one after a change of the policy', async () => {
    const resourcePolicy = source('bucket', deny('No'));
    const changed = await judge([request({ resourcePolicy })], { id: resourcePolicy.id, document: OPEN_TO_ALL });
    expect(changed.result).toBe('allow');
  });

  test('is refused if a key says nothing', async () => {
    const asked = request({ context: { 's3:x-amz-acl': 'private' } });
    await expect(judge([asked])).rejects.toThrow('s3:GetObject never carries s3:x-amz-acl');
  });

  test('is refused if the simulator cannot say', async () => {
    await expect(judge([request({ action: 's3:GetObjct' })])).rejects.toThrow('cannot be judged');
    const bucket = { ...OBJECT, arn: 'arn:aws:s3:::data' };
    await expect(judge([request({ resource: bucket })])).rejects.toThrow('cannot be judged');
  });
});
