import { Lazy, TerraformVariable } from 'cdktf';
import { Construct } from 'constructs';
import { BaselineStack } from './baseline-stack';
import { InputName, INPUTS, Place } from './input-catalogue';

/** A construct of its own: a stack may have an output of the same name. */
const SCOPE = 'Inputs';

/** What a stack takes from another one as input variables, which whoever runs it gives. It reads no state but its own. */
export class StackInputs {
  private readonly scope: Construct;
  private readonly place: Place;

  constructor(
    reader: BaselineStack,
    private readonly publisher: BaselineStack,
  ) {
    this.scope = (reader.node.tryFindChild(SCOPE) as Construct | undefined) ?? new Construct(reader, SCOPE);
    this.place = reader.settings;
  }

  /** A text, as a reference. */
  text(name: InputName): string {
    const valid = `can(regex("${this.pattern(name)}", var.${name}))`;
    this.declare(name, 'string', valid, `be ${INPUTS[name].what}`, `\${var.${name}}`);
    return reference(`var.${name}`);
  }

  /** The texts of a list whose length the settings give, as references. */
  texts(name: InputName, length: number): readonly string[] {
    const each = `alltrue([for one in var.${name} : can(regex("${this.pattern(name)}", one))])`;
    const valid = `length(distinct(var.${name})) == ${length} && length(var.${name}) == ${length} && ${each}`;
    const rule = `be a list of ${length} different ones, each ${INPUTS[name].what}`;
    this.declare(name, 'list(string)', valid, rule, `\${join(", ", var.${name})}`);
    return Array.from({ length }, (_, index) => reference(`var.${name}[${index}]`));
  }

  private pattern(name: InputName): string {
    return INPUTS[name].pattern(this.place);
  }

  private declare(name: InputName, type: string, valid: string, rule: string, received: string): void {
    if (this.scope.node.tryFindChild(name)) return;
    const source = `the output ${name} of the stack ${this.publisher.node.id}`;
    const variable = new TerraformVariable(this.scope, name, {
      type,
      nullable: false,
      description: `${INPUTS[name].description}: ${source}`,
      validation: [
        { condition: `\${${valid}}`, errorMessage: `"${name}" must ${rule}, got "${received}": give ${source}` },
      ],
    });
    variable.overrideLogicalId(name);
  }
}

/** As a token: what Terraform knows only later is not held against formats. */
function reference(expression: string): string {
  return Lazy.stringValue({ produce: () => `\${${expression}}` });
}
