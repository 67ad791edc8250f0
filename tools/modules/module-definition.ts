import { TerraformStack } from 'cdktf';
import { Outputs } from '../../modules/baseline';
import { Configuration } from './configuration';
import { ChoiceGroup } from './choices';
import { Rules } from './rules';
import { Validation, Variable } from './variable';

/** What cannot be chosen, and why, for the README. */
export type Fixed = readonly [what: string, why: string];

/** A plain Terraform module that is made of the constructs. */
export interface ModuleDefinition {
  /** Name of its folder, such as `project`. */
  readonly name: string;
  /** One sentence: what it makes. */
  readonly summary: string;
  readonly variables: readonly Variable[];
  /** Values that are worked out from variables: Terraform's expressions, by name. */
  readonly locals: Readonly<Record<string, string>>;
  /** Lists that have one element at least, taken together: of the variables whose limits say so. */
  readonly neverEmpty: readonly (readonly string[])[];
  /** What users decide that decides on what there is. */
  readonly groups: readonly ChoiceGroup[];
  readonly rules: Rules;
  /** What constructs let one choose and this module does not, and why. */
  readonly fixed: readonly Fixed[];
  /** What holds for the plan of the example; for the module's own tests. */
  readonly expected: readonly Validation[];
  /** Arguments of an example, as HCL, by variable. */
  readonly example: Readonly<Record<string, string>>;
  /** Makes the resources, as they are with these choices on. */
  build(stack: TerraformStack, on: ReadonlySet<string>): Outputs;
  /** Changes what was made, where constructs calculate with what Terraform alone will know. Default: nothing. */
  readonly finish?: (configuration: Configuration) => Configuration;
}
