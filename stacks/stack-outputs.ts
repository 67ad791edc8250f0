import { TerraformOutput, TerraformRemoteState } from 'cdktf';
import { Outputs } from '../modules/baseline';
import { BaselineStack } from './baseline-stack';
import { InputName } from './input-catalogue';
import { StackInputs } from './stack-inputs';

/** Declares a stack's outputs. Their names are a contract: other stacks, workspaces and people read them. */
export function publish(stack: BaselineStack, outputs: Outputs): void {
  for (const [name, output] of Object.entries(outputs)) new TerraformOutput(stack, name, { ...output, staticId: true });
}

/** What a stack has for others: made by another stack and read from its state, or given as plain values. */
export interface Source<T> {
  handlesFor(reader: BaselineStack): T;
}

/** Values that are known without asking another stack. */
export function given<T>(handles: T): Source<T> {
  return { handlesFor: () => handles };
}

/** What a stack takes from another one, as references. */
export interface StackValues {
  text(name: InputName): string;
  /** The texts of a list of known length. */
  texts(name: InputName, length: number): readonly string[];
}

/** Another stack's outputs: read from its state, or taken as input variables, as the settings say. */
export function valuesOf(publisher: BaselineStack, reader: BaselineStack): StackValues {
  reader.addDependency(publisher);
  return reader.settings.state.references === 'variables'
    ? new StackInputs(reader, publisher)
    : new StackOutputs(reader, publisher);
}

/**
 * Another stack's outputs, read from its state. Explicit, rather than the framework's own references between stacks: the names
 * stay readable, a team can feed the same values from elsewhere, and the framework need not search every value of every
 * resource for references (a quarter of the whole synthesis).
 */
class StackOutputs implements StackValues {
  private readonly state: TerraformRemoteState;

  constructor(reader: BaselineStack, publisher: BaselineStack) {
    this.state = publisher.backend.getRemoteStateDataSource(reader, publisher.node.id, publisher.node.id);
  }

  text(name: InputName): string {
    return this.state.getString(name);
  }

  texts(name: InputName, length: number): readonly string[] {
    return Array.from({ length }, (_, index) => this.state.getString(`${name}[${index}]`));
  }
}
