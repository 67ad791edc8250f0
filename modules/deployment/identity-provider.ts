import { IamOpenidConnectProvider } from '@cdktf/provider-aws/lib/iam-openid-connect-provider';
import { Construct } from 'constructs';
import { format } from '../core/checks';
import { requireAll } from '../core/validation';
import { HCP_AUDIENCE, HCP_HOSTNAME } from './workspace-trust';

/** Whose tokens the account takes: made here, or there already. */
export interface IIdentityProvider {
  /** ARN of the OIDC provider; a reference if it is made here. */
  readonly providerArn: string;
}

/** Whose tokens are taken. */
export interface IdentityProviderProps {
  /** Host that signs the tokens. Default: `app.terraform.io`, which is HCP Terraform. */
  readonly hostname?: string;
  /** Audiences that are taken. Default: `aws.workload.identity`. */
  readonly audience?: string;
}

const HOSTNAME_FORMAT = /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;
const PROVIDER_FORMAT = /^arn:[a-z-]+:iam::\d{12}:oidc-provider\/[a-z0-9.-]+$/;

/**
 * Lets the account take tokens that HCP Terraform signs for its runs (`aws_iam_openid_connect_provider`). There is one for a host in an
 * account: `fromArn`, if it is there. AWS checks the host's certificate by its own list of authorities.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
 *
 * @throws if the host is none
 */
export class IdentityProvider extends Construct implements IIdentityProvider {
  /** ARN of the OIDC provider, as a reference: who trusts it comes after it. */
  readonly providerArn: string;

  constructor(scope: Construct, id: string, props: IdentityProviderProps) {
    super(scope, id);
    const { hostname = HCP_HOSTNAME, audience = HCP_AUDIENCE } = props;
    const rule = 'be the name of a host';
    requireAll(this, [
      format('hostname', hostname, HOSTNAME_FORMAT, rule, 'write it without https:// and without a path'),
    ]);
    const provider = new IamOpenidConnectProvider(this, 'Resource', {
      url: `https://${hostname}`,
      clientIdList: [audience],
      tags: { Name: hostname },
    });
    // A reference, so that who trusts it comes after it
    this.providerArn = provider.arn;
  }

  /**
   * One that is there, by its ARN, as `aws iam list-open-id-connect-providers` shows it. It has to take the audience.
   *
   * @throws if it is the ARN of none
   */
  static fromArn(scope: Construct, providerArn: string): IIdentityProvider {
    const remedy = 'copy it from "aws iam list-open-id-connect-providers"';
    requireAll(scope, [format('providerArn', providerArn, PROVIDER_FORMAT, 'be the ARN of an OIDC provider', remedy)]);
    return { providerArn };
  }
}
