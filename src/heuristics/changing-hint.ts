import type { Heuristic, Match } from "./heuristic.ts";
import { hinted, named } from "./match.ts";

/** The server's own hint that a call changes something: testimony against interest, so it may raise. */
export const changingHint: Heuristic = {
  id: "changing-hint",
  title: "The server says that a call changes something",
  severity: "medium",
  why: "A server has no reason to call a harmless tool harmful.",
  sources: ["MCP 2025-11-25, ToolAnnotations.readOnlyHint and destructiveHint"],
  examples: {
    flags: [
      hinted({ readOnlyHint: false }),
      hinted({ destructiveHint: true }),
      hinted({ readOnlyHint: false, destructiveHint: true }),
      hinted({ readOnlyHint: false }, "lookup"),
    ],
    ignores: [
      hinted({ readOnlyHint: true }),
      named("delete_user"),
      hinted({ readOnlyHint: true, destructiveHint: true }),
      hinted({ readOnlyHint: "false" }),
    ],
  },
  detect: ({ hints }) => {
    if (hints.readOnly === true) return [];
    const matches: Match[] = [];
    if (hints.destructive === true) {
      matches.push({
        ...at("destructiveHint"),
        category: "destructive",
        weight: 0,
        says: "the server says that a call may destroy something",
      });
    }
    if (hints.readOnly === false) {
      matches.push({
        ...at("readOnlyHint"),
        category: "write",
        weight: 0,
        says: "the server says that a call changes something",
      });
    }
    return matches;
  },
};

// A hint's value is no text, so the evidence is its name, as for a parameter.
const at = (hint: string) => ({ pointer: `/annotations/${hint}`, text: hint });
