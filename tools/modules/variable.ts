/** An input of a module. */
export interface Variable {
  readonly name: string;
  /** Terraform's type constraint, such as `list(string)`. */
  readonly type: string;
  readonly description: string;
  /** Absent: it has to be given. Null: what the description says then. */
  readonly default?: unknown;
  readonly validations?: readonly Validation[];
  /** A value that the validations refuse, as HCL; for the module's own tests. */
  readonly refused?: string;
}

/** What has to hold for an input. */
export interface Validation {
  /** Terraform's expression. */
  readonly condition: string;
  /** A sentence that says the rule and what to do. */
  readonly message: string;
}

/** The variable as Terraform's JSON syntax has it. */
export function variableBlock({ type, description, default: given, validations = [] }: Variable): object {
  return {
    type,
    description,
    ...(given !== undefined && { default: given }),
    nullable: given === null,
    ...(validations.length > 0 && {
      validation: validations.map(({ condition, message }) => ({
        condition: `\${${condition}}`,
        error_message: message,
      })),
    }),
  };
}
