import { AwsProvider } from '@cdktf/provider-aws/lib/provider';
import { TerraformBackend, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { setAwsEnvironment } from '../modules/core/aws-environment';
import { awsProviderFor } from './provider-versions';
import { Settings } from './settings/types';
import { renderStack } from './stack-rendering';
import { declareBackend } from './state-backend';
import { TerraformSettings } from './terraform-settings';

/** For `removed` blocks, and projects of workspaces; with S3 state, for its lock file. */
const TERRAFORM = { local: '>= 1.7.0', s3: '>= 1.10.0', hcp: '>= 1.7.0' };

/** What all stacks of the baseline share: environment, provider, backend, versions, tags. */
export abstract class BaselineStack extends TerraformStack {
  readonly backend: TerraformBackend;

  /** @param project whose stack it is, for the `Project` tag; absent for what all projects share */
  protected constructor(
    scope: Construct,
    id: string,
    readonly settings: Settings,
    project?: string,
  ) {
    super(scope, id);
    setAwsEnvironment(this, settings);
    this.backend = declareBackend(this, settings);
    this.configureProvider(settings, project);
    new TerraformSettings(this, 'Terraform', {
      required_version: TERRAFORM[settings.state.type],
      required_providers: { aws: awsProviderFor(settings.partition) },
    });
  }

  /**
   * Nothing to prepare: what the framework does here is to resolve every value in search of references between stacks, and
   * stacks refer to each other by outputs (`stack-outputs.ts`). A reference that got in all the same would not validate.
   */
  override prepareStack(): void {}

  override toTerraform(): unknown {
    return renderStack(this);
  }

  /** @throws always: `renderStack` does not know overrides of a stack, and leaving one out in silence would be worse */
  override addOverride(path: string): void {
    throw new Error(
      `"addOverride" must not be called on a stack of the baseline, got "${path}": override a resource, ` +
        `or extend its \`terraform\` block (${this.node.path})`,
    );
  }

  /** Refuses every account but the one that the settings name. */
  private configureProvider({ account, region, tags }: Settings, project?: string): void {
    const own = { Baseline: 'cdktf-ml-baseline', Component: this.node.id, ManagedBy: 'Terraform' };
    new AwsProvider(this, 'Aws', {
      region,
      allowedAccountIds: [account],
      defaultTags: [{ tags: { ...tags, ...own, ...(project && { Project: project }) } }],
    });
  }
}
