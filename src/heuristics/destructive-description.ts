import type { Heuristic } from "./heuristic.ts";
import { inDescription, described } from "./match.ts";

/** The verb of a description that speaks for the category `destructive`. */
export const destructiveDescription: Heuristic = {
  id: "destructive-description",
  title: "Description says it removes",
  category: "destructive",
  severity: "high",
  why: "A removed record may have no copy, and an agent can call the tool in a loop.",
  sources: ["MCP 2025-11-25, Tool.description"],
  examples: {
    flags: [
      described("Permanently deletes a branch."),
      described("List, create and delete keys."),
      described("Use this tool to purge a queue"),
      described("Bulk removal of stale branches"),
    ],
    ignores: [
      described("Returns deleted items."),
      described("Never deletes anything."),
      described("Use `delete_item` to remove one."),
      described("Gets the deletion log."),
    ],
  },
  detect: inDescription("destructive"),
};
