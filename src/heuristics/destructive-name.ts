import type { Heuristic } from "./heuristic.ts";
import { inName, named } from "./match.ts";

/** The verb of a name that speaks for the category `destructive`. */
export const destructiveName: Heuristic = {
  id: "destructive-name",
  title: "Name says it removes",
  category: "destructive",
  severity: "high",
  why: "A removed record may have no copy, and an agent can call the tool in a loop.",
  sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
  examples: {
    flags: [
      named("delete_branch"),
      named("storage_blob_delete"),
      named("dropTable"),
      named("connections.remove"),
    ],
    ignores: [
      named("list_deleted_users"),
      named("get_drop_rate"),
      named("remove_label_from_issue"),
      named("dropdown_options"),
    ],
  },
  detect: inName("destructive"),
};
