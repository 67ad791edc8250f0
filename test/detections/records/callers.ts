import { WatchedNames } from '../deployed';

/** Who is not named is a role of the account that nothing of the baseline knows. */
export const STRANGER = 'role contractors/Consultant';

const CALLER = /^(role|user|root|service)(?: (\S+?))?(?: of (\d{12}))?(?: through (\S+))?$/;

/**
 * Who called, as CloudTrail's `userIdentity`, from `role path/Name`, `user Name`, `root` or `service sagemaker`; `of 999988887777` is
 * of another account, `through sagemaker` lets a service call in its name.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 *
 * @throws on anything else
 */
export function userIdentity(caller: string, { account: ours }: WatchedNames): Record<string, unknown> {
  const [, kind, name, other, service] = CALLER.exec(caller) ?? [];
  const account = other ?? ours;
  const invokedBy = service === undefined ? {} : { invokedBy: `${service}.amazonaws.com` };
  if (kind === 'service' && name) return { type: 'AWSService', invokedBy: `${name}.amazonaws.com` };
  if (kind === 'role' && name) return { ...assumedRole(name, account), ...invokedBy };
  if (kind === 'user' && name) return { ...user(name, account), ...invokedBy };
  if (kind === 'root' && !name) return { ...root(account), ...invokedBy };
  throw new Error(`Nobody is called "${caller}"`);
}

/** The session's ARN drops the path of the role; its issuer's keeps it. */
function assumedRole(path: string, accountId: string): Record<string, unknown> {
  const userName = path.split('/').at(-1)!;
  return {
    type: 'AssumedRole',
    principalId: 'AROAEXAMPLEROLE:session',
    arn: `arn:aws:sts::${accountId}:assumed-role/${userName}/session`,
    accountId,
    accessKeyId: 'ASIAEXAMPLEKEY',
    sessionContext: {
      sessionIssuer: {
        type: 'Role',
        principalId: 'AROAEXAMPLEROLE',
        arn: `arn:aws:iam::${accountId}:role/${path}`,
        accountId,
        userName,
      },
      attributes: { creationDate: '2026-03-04T08:00:00Z', mfaAuthenticated: 'false' },
    },
  };
}

function user(path: string, accountId: string): Record<string, unknown> {
  return {
    type: 'IAMUser',
    principalId: 'AIDAEXAMPLEUSER',
    arn: `arn:aws:iam::${accountId}:user/${path}`,
    accountId,
    accessKeyId: 'AKIAEXAMPLEKEY',
    userName: path.split('/').at(-1)!,
  };
}

function root(accountId: string): Record<string, unknown> {
  return {
    type: 'Root',
    principalId: accountId,
    arn: `arn:aws:iam::${accountId}:root`,
    accountId,
    accessKeyId: 'ASIAEXAMPLEKEY',
    sessionContext: { attributes: { creationDate: '2026-03-04T08:00:00Z', mfaAuthenticated: 'true' } },
  };
}
