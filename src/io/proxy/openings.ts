import type { Question } from "./asking.ts";
import { continuations, type Continuations } from "./continuations.ts";

/**
 * What is left open between two requests that stand for themselves (MCP 2026-07-28): calls that a server has answered with a
 * question, and our own questions. Shared where the second request may reach another server than the first.
 */
export interface Openings {
  readonly unfinished: Continuations;
  /** By the key of the id that the client was given. */
  readonly questions: Map<string, Question>;
}

export function openings(): Openings {
  return { unfinished: continuations(), questions: new Map() };
}
