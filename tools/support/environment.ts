/** Environment variables of a process. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** `base` with `changes` laid over it; what a change sets to undefined is unset. */
export function withChanges(base: Environment, changes: Environment): Record<string, string> {
  const merged: Record<string, string> = {};
  for (const [name, value] of Object.entries({ ...base, ...changes })) if (value !== undefined) merged[name] = value;
  return merged;
}
