/** One value that a part of the baseline tells others. */
export interface Output {
  /** Text, list or map, perhaps with references. */
  readonly value: unknown;
  /** What it is for, in one line. */
  readonly description: string;
}

/** What a part of the baseline tells others, by the names of Terraform outputs. The names are a contract. */
export type Outputs = Readonly<Record<string, Output>>;
