/** What a part of the baseline tells others, by the names of Terraform outputs. The names are a contract. */
export type Outputs = Readonly<Record<string, { readonly value: unknown; readonly description: string }>>;
