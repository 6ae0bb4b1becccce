import type { Heuristic } from "./heuristic.ts";
import { inName, named } from "./match.ts";

/** The verb of a name that speaks for the category `write`. */
export const writeName: Heuristic = {
  id: "write-name",
  title: "Name says it writes",
  category: "write",
  severity: "medium",
  why: "A change can be undone, but an agent can make a thousand of them in a loop.",
  sources: ["MCP 2025-11-25, ToolAnnotations.readOnlyHint"],
  examples: {
    flags: [named("create_issue"), named("page.publish"), named("get_or_create_label"), named("updateRowV2")],
    ignores: [
      named("list_created_issues"),
      named("get_post"),
      named("branch_protection_get"),
      named("delete_update"),
    ],
  },
  detect: inName("write"),
};
