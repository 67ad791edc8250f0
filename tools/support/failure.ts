/** Something the user can mend: its message is all that he is shown. Any other error is a defect, and keeps its stack. */
export class Failure extends Error {
  override readonly name: string = 'Failure';
}

/** A command that was typed wrongly: nothing has been done yet. */
export class Misuse extends Failure {
  override readonly name = 'Misuse';
}

/** What to print for an error of a command. */
export function messageOf(error: unknown): string {
  if (error instanceof Failure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** What a command exits with after an error: 2 if it was typed wrongly, as shells have it, else 1. */
export function exitCodeOf(error: unknown): number {
  return error instanceof Misuse ? 2 : 1;
}
