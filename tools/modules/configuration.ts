/** A configuration by Terraform's kinds of blocks, types and names. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- what is in it, the provider's schema says
export type Configuration = Readonly<Record<string, any>>;

/** The same resources, each changed. */
export function mapResources(
  resources: Configuration,
  change: (resource: Configuration, type: string, name: string) => object,
): Configuration {
  const types = Object.entries<Configuration>(resources).map(([type, named]) => {
    const changed = Object.entries<Configuration>(named).map(([name, resource]) => [
      name,
      change(resource, type, name),
    ]);
    return [type, Object.fromEntries(changed)];
  });
  return Object.fromEntries(types);
}
