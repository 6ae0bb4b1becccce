import type { Heuristic } from "./heuristic.ts";
import { inDescription, described } from "./match.ts";

/** The verb of a description that speaks for the category `write`. */
export const writeDescription: Heuristic = {
  id: "write-description",
  title: "Description says it writes",
  category: "write",
  severity: "medium",
  why: "A change can be undone, but an agent can make a thousand of them in a loop.",
  sources: ["MCP 2025-11-25, Tool.description"],
  examples: {
    flags: [
      described("Skip the next delivery."),
      described("Remove the link between two tickets."),
      described("Leave edit mode."),
      described("Low-level create or replace of a saved entry."),
      described("Use this to rename a branch."),
      described("Lists, creates and updates labels"),
      described("`update_row` updates a row"),
    ],
    ignores: [
      described("Lists the created issues."),
      described("Does not modify anything."),
      described("Gets the update history."),
      described("Returns a URL to upload to."),
    ],
  },
  detect: inDescription("write"),
};
