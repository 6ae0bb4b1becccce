/** One thing wrong in a file a person wrote: where, and one sentence that says what to do. */
export interface Problem {
  /** Path as the person gave it, relative to the repository root where it lies inside. */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  /** RFC 6901 pointer into the document. */
  readonly pointer: string;
  readonly says: string;
}

/** `file:line:column: sentence`, the form compilers use and editors can follow. */
export function describeProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.says}`;
}
