import { TerraformOutput, TerraformRemoteState } from 'cdktf';
import { Outputs } from '../modules/baseline';
import { BaselineStack } from './baseline-stack';

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

/**
 * Another stack's outputs, read from its state. Explicit, rather than the framework's own references between stacks: the names
 * stay readable, a team can feed the same values from elsewhere, and the framework need not search every value of every
 * resource for references (a quarter of the whole synthesis).
 */
export class StackOutputs {
  private readonly state: TerraformRemoteState;

  constructor(reader: BaselineStack, publisher: BaselineStack) {
    reader.addDependency(publisher);
    this.state = publisher.backend.getRemoteStateDataSource(reader, publisher.node.id, publisher.node.id);
  }

  /** A text, as a reference. */
  text(name: string): string {
    return this.state.getString(name);
  }

  /** The texts of a list of known length, as references. */
  texts(name: string, length: number): readonly string[] {
    return Array.from({ length }, (_, index) => this.state.getString(`${name}[${index}]`));
  }
}
