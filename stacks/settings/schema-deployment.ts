import { z } from 'zod';
import { field, mapping } from './field';

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html */
const identityProvider = field(z.string().regex(/^(create|arn:aws[a-z-]*:iam::\d{12}:oidc-provider\/[a-z0-9.-]+)$/), {
  description:
    'create: an OIDC provider is made, once for the host and account. Or the ARN of one that the account has. Default: create.',
  rule: 'be create, or the ARN of an OIDC provider',
  remedy: 'copy it from "aws iam list-open-id-connect-providers"',
});

const audience = field(z.string().regex(/^[\w.:/-]{1,255}$/), {
  description:
    'Audience of the tokens, if the variable TFC_AWS_WORKLOAD_IDENTITY_AUDIENCE sets another one. Default: aws.workload.identity.',
  rule: 'be 1 to 255 letters, digits or any of _ . : / -',
  remedy: 'copy the value of the variable',
});

/** The roles that HCP Terraform deploys with. */
export const deployment = mapping(
  'Makes the stack deployer: the roles that HCP Terraform plans and applies with. Only with state of type hcp. Default: they are not made here.',
  { identityProvider: identityProvider.default('create'), audience: audience.optional() },
);
