import { Environment } from '../support/environment';

/** What would lead around the emulator, wherever the lines are read: credentials are taken from these before ours. */
const ALWAYS_UNSET = ['AWS_PROFILE', 'AWS_SESSION_TOKEN'];

/** Changes to an environment as lines for a POSIX shell. */
export function shellLines(changes: Environment): readonly string[] {
  const unset = Object.keys(changes).filter((name) => changes[name] === undefined);
  const set = Object.entries(changes).filter(([, value]) => value !== undefined);
  return [
    `unset ${[...new Set([...ALWAYS_UNSET, ...unset])].sort().join(' ')}`,
    ...set.map(([name, value]) => `export ${name}=${quoted(value!)}`),
  ];
}

function quoted(value: string): string {
  return /^[\w.:/,@=-]+$/.test(value) ? value : `'${value.replaceAll("'", `'\\''`)}'`;
}
