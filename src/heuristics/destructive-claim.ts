import type { Heuristic } from "./heuristic.ts";
import { described, makeMatch, named } from "./match.ts";

// Of this tool, not of others: "it is destructive", "WARNING: destructive operation", "is destructive to existing data".
const pattern =
  /\b(?:is|warning:?|are) (?:an? )?(?:highly |very |potentially )?destructive\b|\b(?:deletes|destroys|erases|wipes|drops) (?:all )?(?:the )?existing\b|\bexisting [\w-]{1,30}(?: [\w-]{1,30}){0,2} (?:is|are|gets?|will be) (?:first |then |also |permanently )?(?:deleted|dropped|erased|wiped|purged|destroyed|truncated)\b|\bany [\w -]{1,40} not in [^.]{1,40} (?:is|are|will be) (?:deleted|erased)\b/i;

/** The author's own warning that something is destroyed. */
export const destructiveClaim: Heuristic = {
  id: "destructive-claim",
  title: "Description warns that something is destroyed",
  category: "destructive",
  severity: "high",
  why: "An import that first empties its target says so only further down.",
  sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
  examples: {
    flags: [
      described("Imports a dump and is destructive to what is there."),
      described("Loads a backup. This is a destructive operation."),
      described("Loads a backup. WARNING: destructive!"),
      described("Restores a copy. Erases the existing rows first."),
      described("Loads a dump. Existing tables are dropped first."),
      described("Replaces the rules. Any rule not in the request is deleted."),
    ],
    ignores: [
      described("Updates a row; this is non-destructive."),
      described("Call it before any destructive operation."),
      described("This is not destructive."),
      described("Lists existing tables that were dropped."),
      described("Finds any rule not in the request."),
      named("destructive_test"),
    ],
  },
  detect: ({ description: { folded } }) => {
    // Plain search first: most texts hold neither, and it is much faster than the pattern.
    const isLikely =
      folded.text.includes("destructive") ||
      folded.text.includes("existing") ||
      folded.text.includes(" not in ");
    const found = isLikely ? pattern.exec(folded.source) : null;
    if (!found) return [];
    const says = "the description warns that something is destroyed";
    const evidence = { pointer: "/description", text: found[0] };
    return [makeMatch(evidence, says, { category: "destructive", weight: 2 })];
  },
};
