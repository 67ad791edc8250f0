/** What is given, over what holds where nothing is. A property that is given as `undefined` is not given: a default is never lost to it. */
export function withDefaults<D extends object, G extends object>(defaults: D, given?: G): D & Omit<G, keyof D> {
  const said = Object.entries(given ?? {}).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(said) } as D & Omit<G, keyof D>;
}
