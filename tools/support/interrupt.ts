/** Exit codes of programs that end by a signal. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Cleans up once when the user or the system ends this program, however often it is asked to, and exits with the signal's
 * code. The returned function takes the clean-up back.
 */
export function onInterrupt(cleanUp: () => Promise<void>): () => void {
  let interrupted = false;
  const signals = Object.keys(EXIT_CODES) as (keyof typeof EXIT_CODES)[];
  const handler = (signal: NodeJS.Signals) => {
    if (interrupted) return;
    interrupted = true;
    console.error('\nStopping ...');
    void cleanUp().finally(() => process.exit(EXIT_CODES[signal as keyof typeof EXIT_CODES]));
  };
  for (const signal of signals) process.on(signal, handler);
  return () => signals.forEach((signal) => process.off(signal, handler));
}
