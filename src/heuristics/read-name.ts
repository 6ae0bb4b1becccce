import type { Heuristic } from "./heuristic.ts";
import { inName, named } from "./match.ts";

/** The verb of a name that speaks for the category `read`. */
export const readName: Heuristic = {
  id: "read-name",
  title: "Name says it reads",
  category: "read",
  severity: "low",
  why: "What only returns something can still return secrets, but it changes nothing.",
  sources: ["MCP 2025-11-25, Tool.name", "RFC 9110 section 9.2.1, safe methods"],
  examples: {
    flags: [
      named("get_invoice"),
      named("storage_blob_list"),
      named("listDeletedUsers"),
      named("get_merge_request"),
    ],
    ignores: [
      named("delete_user"),
      named("create_list"),
      named("update_search_index"),
      named("send_search_results"),
    ],
  },
  detect: inName("read"),
};
