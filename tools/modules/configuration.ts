/** A configuration by Terraform's kinds of blocks, types and names. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is in it, the provider's schema says
export type Configuration = Readonly<Record<string, any>>;
