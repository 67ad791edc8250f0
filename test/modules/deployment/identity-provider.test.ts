import { IdentityProvider, IIdentityProvider } from '../../../modules/deployment';
import { synthesize } from '../../support/synthesize';

describe('an identity provider', () => {
  test('takes tokens of HCP Terraform for AWS, with no options given', () => {
    const synthesized = synthesize((stack) => new IdentityProvider(stack, 'Hcp', {}));
    const { '//': _, ...fields } = synthesized.only('aws_iam_openid_connect_provider');
    expect(fields).toEqual({
      url: 'https://app.terraform.io',
      client_id_list: ['aws.workload.identity'],
      tags: { Name: 'app.terraform.io' },
    });
  });

  test('takes those of another host and audience', () => {
    const props = { hostname: 'tfe.acme.com', audience: 'aws.acme' };
    const synthesized = synthesize((stack) => new IdentityProvider(stack, 'Tfe', props));
    expect(synthesized.only('aws_iam_openid_connect_provider')).toMatchObject({
      url: 'https://tfe.acme.com',
      client_id_list: ['aws.acme'],
    });
  });

  test.each(['https://app.terraform.io', 'app.terraform.io/', 'localhost'])('is of a host, not %s', (hostname) => {
    expect(() => synthesize((stack) => new IdentityProvider(stack, 'Hcp', { hostname }))).toThrow(
      `"hostname" must be the name of a host, got "${hostname}"`,
    );
  });

  test('that is there is not made', () => {
    const arn = 'arn:aws:iam::111122223333:oidc-provider/app.terraform.io';
    let found: IIdentityProvider | undefined;
    const synthesized = synthesize((stack) => (found = IdentityProvider.fromArn(stack, arn)));
    expect(found!.providerArn).toBe(arn);
    expect(synthesized.all('aws_iam_openid_connect_provider')).toEqual({});
  });

  test('that is none is refused', () => {
    expect(() => synthesize((stack) => IdentityProvider.fromArn(stack, 'arn:aws:iam::1:role/x'))).toThrow(
      '"providerArn" must be the ARN of an OIDC provider',
    );
  });
});
