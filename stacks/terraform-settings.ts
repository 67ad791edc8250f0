import { TerraformElement } from 'cdktf';
import { Construct } from 'constructs';

/** What a stack says in its `terraform` block beside the backend. */
export class TerraformSettings extends TerraformElement {
  constructor(
    scope: Construct,
    id: string,
    private readonly settings: Readonly<Record<string, unknown>>,
  ) {
    super(scope, id);
  }

  override toTerraform(): unknown {
    return { terraform: this.settings };
  }
}
