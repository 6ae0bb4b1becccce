import { RE2JS } from "re2js";

/** A pattern of the policy language: unanchored, in RE2's dialect, in time linear in the text. */
export interface Pattern {
  readonly matches: (text: string) => boolean;
}

/**
 * Compiles a pattern; the text of RE2's complaint if it is not one. Lookaround and backreferences are refused
 * there: they are what makes matching take exponential time.
 */
export function compilePattern(source: string): Pattern | string {
  try {
    const compiled = RE2JS.compile(source);
    return { matches: (text) => compiled.test(text) };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
