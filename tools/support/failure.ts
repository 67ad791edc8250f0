/** Something the user can mend: its message is all that he is shown. Any other error is a defect, and keeps its stack. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** What to print for an error of a command. */
export function messageOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
