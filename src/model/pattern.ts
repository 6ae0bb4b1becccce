import { RE2JS } from "re2js";
import { messageOf } from "./errors.ts";

/** A pattern of the policy language: unanchored, in RE2's dialect, in time linear in the text. */
export interface Pattern {
  readonly matches: (text: string) => boolean;
}

/**
 * Compiles a pattern; the text of RE2's complaint if it is not one. Lookaround and backreferences are refused
 * there: they are what makes matching take exponential time.
 */
export function compilePattern(source: string): Pattern | string {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  if (compiled.size === mostCompiled) compiled.clear();
  const pattern = compile(source);
  compiled.set(source, pattern);
  return pattern;
}

/** Policies repeat few patterns many times, and to compile one takes longer than all else in reading a rule. */
const compiled = new Map<string, Pattern | string>();
const mostCompiled = 256;

function compile(source: string): Pattern | string {
  try {
    const expression = RE2JS.compile(source);
    return { matches: (text) => expression.test(text) };
  } catch (error) {
    return messageOf(error);
  }
}
