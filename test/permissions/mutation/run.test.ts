import { judge } from '../engine/judge';
import { PolicyDocument, Source } from '../engine/policies';
import { Request } from '../engine/request';
import { Judged } from '../evaluate';
import { describeMutant, mutate } from './run';

const ACCOUNT = '111122223333';
const READ_AND_WRITE: PolicyDocument = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'Data', Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::data/*' },
  ],
};
const SOURCE: Source = {
  id: 'policy x',
  shown: 'identity x',
  kind: 'identity',
  deployed: true,
  document: READ_AND_WRITE,
};

/** A case of a matrix, with the answer that it has. */
async function judged(action: string, arn: string): Promise<Judged> {
  const principal = { principal: `arn:aws:iam::${ACCOUNT}:user/A`, account: ACCOUNT, type: 'User' as const };
  const request: Request = { principal, action, resource: { arn, account: ACCOUNT }, context: {}, identity: [SOURCE] };
  const requests = [request];
  return { case: { requests } as unknown as Judged['case'], verdict: await judge(requests) };
}

const survivors = async (...cases: Judged[]) => (await mutate([SOURCE], cases)).survivors.map(describeMutant);

describe('the mutation run', () => {
  test('names what no case notices', async () => {
    expect(await survivors(await judged('s3:GetObject', 'arn:aws:s3:::data/1'))).toEqual([
      'identity x: Data without the action s3:PutObject',
      'identity x: Data for any resource',
    ]);
  });

  test('is content when every change is noticed', async () => {
    const cases = [
      await judged('s3:GetObject', 'arn:aws:s3:::data/1'),
      await judged('s3:PutObject', 'arn:aws:s3:::data/1'),
      await judged('s3:GetObject', 'arn:aws:s3:::other/1'),
    ];
    expect(await survivors(...cases)).toEqual([]);
  });

  test('leaves alone what is not deployed', async () => {
    expect((await mutate([{ ...SOURCE, deployed: false }], [])).mutants).toBe(0);
  });

  test('names what the list of equivalent changes has too much', async () => {
    expect((await mutate([SOURCE], [])).staleEquivalents.length).toBeGreaterThan(0);
  });
});
