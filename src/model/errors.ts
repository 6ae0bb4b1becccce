/**
 * Bad usage, config or policy: the person who ran us can mend it. `message` is one sentence that says what,
 * where and what to do next. Ends in exit code 3.
 */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Something outside failed so that no judgement is possible (platform, network). Ends in exit code 2. */
export class CannotJudgeError extends Error {
  override readonly name = "CannotJudgeError";
}

/** What went wrong, in the words of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
