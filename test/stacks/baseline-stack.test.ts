import { baselineOf, exampleSettings } from '../support/baseline';

const local = baselineOf(exampleSettings('quickstart'));
const s3 = baselineOf({
  ...exampleSettings('quickstart'),
  state: {
    type: 's3',
    references: 'state',
    bucket: 'acme-state',
    region: 'eu-west-1',
    kmsKeyArn: 'arn:aws:kms:eu-west-1:1:key/k',
  },
});

const hcp = baselineOf({
  ...exampleSettings('quickstart'),
  state: { type: 'hcp', references: 'state', organization: 'acme', project: 'ML baseline', hostname: 'tfe.acme.com' },
});

describe('every stack', () => {
  test.each(Object.keys(local))('%s refuses other accounts and tags everything', (name) => {
    expect(local[name]!.json.provider.aws).toEqual([
      {
        allowed_account_ids: ['123456789012'],
        region: 'eu-central-1',
        default_tags: [
          {
            tags: {
              Baseline: 'cdktf-ml-baseline',
              Component: name,
              ManagedBy: 'Terraform',
              Owner: 'ml-platform',
              ...(name === 'project-fraud' && { Project: 'fraud' }),
            },
          },
        ],
      },
    ]);
  });

  test('keeps local state outside of what synthesis writes, apart for each account, region and prefix', () => {
    expect(local.audit!.json.terraform).toEqual({
      backend: { local: { path: '../../../state/123456789012/eu-central-1/acme/audit.tfstate' } },
      required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.100.0, < 7.0.0' } },
      required_version: '>= 1.7.0',
    });
  });

  test('keeps shared state encrypted and locked', () => {
    expect(s3.audit!.json.terraform).toEqual({
      backend: {
        s3: {
          bucket: 'acme-state',
          key: '123456789012/eu-central-1/acme/audit.tfstate',
          region: 'eu-west-1',
          encrypt: true,
          kms_key_id: 'arn:aws:kms:eu-west-1:1:key/k',
          use_lockfile: true,
        },
      },
      required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.100.0, < 7.0.0' } },
      required_version: '>= 1.10.0',
    });
  });

  test('keeps state in a workspace of its own', () => {
    expect(hcp.audit!.json.terraform).toEqual({
      cloud: {
        organization: 'acme',
        hostname: 'tfe.acme.com',
        workspaces: { name: 'acme-123456789012-eu-central-1-audit', project: 'ML baseline' },
      },
      required_providers: { aws: { source: 'hashicorp/aws', version: '>= 5.100.0, < 7.0.0' } },
      required_version: '>= 1.7.0',
    });
  });

  test('asks for a provider that knows the regions of its partition', () => {
    const there = (text: string) =>
      text.replaceAll('arn:aws:', 'arn:aws-eusc:').replaceAll('eu-central-1', 'eusc-de-east-1');
    const sovereign = baselineOf(exampleSettings('quickstart', there));
    expect(Object.values(sovereign).map(({ json }) => json.terraform.required_providers.aws.version)).toEqual(
      Object.keys(sovereign).map(() => '>= 6.29.0, < 7.0.0'),
    );
  });

  test('reads another stack where that one keeps its state', () => {
    expect(local.network!.json.data.terraform_remote_state.audit.config).toEqual({
      path: '../../../state/123456789012/eu-central-1/acme/audit.tfstate',
    });
    expect(s3.network!.json.data.terraform_remote_state.audit.config).toMatchObject({
      bucket: 'acme-state',
      key: '123456789012/eu-central-1/acme/audit.tfstate',
    });
    expect(hcp.network!.json.data.terraform_remote_state.audit).toEqual({
      backend: 'remote',
      config: {
        organization: 'acme',
        hostname: 'tfe.acme.com',
        workspaces: { name: 'acme-123456789012-eu-central-1-audit' },
      },
    });
  });
});
