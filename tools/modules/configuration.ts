/** A configuration by Terraform's kinds of blocks, types and names. */
export type Configuration = Readonly<Record<string, any>>;
