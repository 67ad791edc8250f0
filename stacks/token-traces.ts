/**
 * Runs `build` without the stack traces that the framework takes of every token: most of an application's time, read by nobody.
 * Only explicit calls of `Error.captureStackTrace` are affected; errors that are thrown keep their stacks.
 *
 * For the entry point of a process (`synthesize.ts`, for main.ts), never for constructs that others import.
 */
export function withoutTokenTraces<T>(build: () => T): T {
  const original = Error.captureStackTrace;
  Error.captureStackTrace = (target: object) => {
    Object.defineProperty(target, 'stack', { value: '', configurable: true, writable: true });
  };
  try {
    return build();
  } finally {
    Error.captureStackTrace = original;
  }
}
