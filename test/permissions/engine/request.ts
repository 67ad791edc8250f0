import { OneOrMore, Source } from './policies';

/** One question to AWS: may this principal do this to this resource, with all that decides it. */
export interface Request {
  readonly principal: Caller;
  readonly action: string;
  readonly resource: { readonly arn: string; readonly account: string };
  readonly context: Readonly<Record<string, OneOrMore>>;
  readonly identity: readonly Source[];
  readonly boundary?: Source;
  /** Of the key, bucket or role that is asked for. */
  readonly resourcePolicy?: Source;
  readonly endpoint?: Source;
  /** Of the organization; absent: the account is in none. */
  readonly serviceControls?: readonly Source[];
  /** Of the organization that the resource is in; absent: it is in none. */
  readonly resourceControls?: readonly Source[];
}

/** Who asks. */
export interface Caller {
  /** The session of a role, a user, the root user, a service principal, or nobody known. */
  readonly principal: string | 'anonymous';
  /** What `aws:PrincipalArn` holds; services and anonymous callers have none. */
  readonly arn?: string;
  readonly account?: string;
  readonly type: 'AssumedRole' | 'User' | 'Account' | 'Service' | 'Anonymous';
}

/** The policies that take part in the answer. */
export function sourcesOf(request: Request): readonly Source[] {
  const { identity, boundary, resourcePolicy, endpoint, serviceControls = [], resourceControls = [] } = request;
  return [...identity, ...serviceControls, ...resourceControls, boundary, resourcePolicy, endpoint].filter(
    (source) => source !== undefined,
  );
}
