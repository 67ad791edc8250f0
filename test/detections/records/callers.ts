import { WatchedNames } from '../deployed';

/** Who is not named is a role of the account that nothing of the baseline knows. */
export const STRANGER = 'role contractors/Consultant';

const CALLER = /^(role|user|root|service|account|anonymous)(?: (\S+?))?(?: through (\S+))?$/;

/**
 * Who called, as CloudTrail's `userIdentity`, from `role path/Name`, `user Name`, `root`, `service sagemaker`, `account 999988887777` or
 * `anonymous`; `through sagemaker` lets a service call in its name. Of who is in another account, no more is recorded than the account.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-user-identity.html
 *
 * @throws on anything else
 */
export function userIdentity(caller: string, { account }: WatchedNames): Record<string, unknown> {
  const [, kind, name, service] = CALLER.exec(caller) ?? [];
  const invokedBy = service === undefined ? {} : { invokedBy: `${service}.amazonaws.com` };
  if (kind === 'service' && name) return { type: 'AWSService', invokedBy: `${name}.amazonaws.com` };
  if (kind === 'role' && name) return { ...assumedRole(name, account), ...invokedBy };
  if (kind === 'user' && name) return { ...user(name, account), ...invokedBy };
  if (kind === 'root' && !name) return { ...root(account), ...invokedBy };
  if (kind === 'account' && name) {
    return { type: 'AWSAccount', principalId: 'AROAEXAMPLEROLE:session', accountId: name };
  }
  if (kind === 'anonymous' && !name) return { type: 'AWSAccount', principalId: '', accountId: 'ANONYMOUS_PRINCIPAL' };
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
