import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { parameterMatch, taking } from "./match.ts";
import { readName } from "./name.ts";
import type { Parameter } from "./parameters.ts";

const none: ReadonlySet<string> = new Set();
// "Reset", "clear" and "drop" as switches mostly concern how the call itself works.
const removing = new Set(["delete", "truncate", "purge", "destroy", "wipe", "erase", "prune"]);

/** A switch that makes the call remove something besides. */
export const destructiveOption: Heuristic = {
  id: "destructive-option",
  title: "A switch makes the call remove something",
  category: "destructive",
  severity: "medium",
  why: "A copy that can first empty its target is as grave as the emptying.",
  sources: ["MCP 2025-11-25, ToolAnnotations.destructiveHint"],
  examples: {
    flags: [
      taking({ truncateTarget: { type: "boolean" } }),
      taking({ delete_existing: { type: "boolean" } }),
      taking({ removeSourceBranch: { type: "boolean" } }, { name: "merge" }),
      taking({ purge: { type: "boolean" } }),
    ],
    ignores: [
      taking({ deleted: { type: "boolean" } }),
      taking({ includeDeleted: { type: "boolean" } }),
      taking({ deleteReason: { type: "string" } }),
      taking({ clearCache: { type: "boolean" } }),
      taking({ removeComments: { type: "boolean" } }, { name: "get_html" }),
    ],
  },
  detect: (facts) =>
    facts.parameters
      .filter((one) => one.depth === 0 && one.type === "boolean" && removes(one, facts))
      .map((one) =>
        parameterMatch(one, "this switch makes the call remove something", {
          category: "destructive",
          weight: 2,
        }),
      ),
};

function removes({ name }: Parameter, facts: Facts): boolean {
  const first = readName(name, none).words[0]?.text ?? "";
  // What a reading tool removes, it leaves out of its answer.
  return removing.has(first) || (first === "remove" && facts.acts.some((act) => act.category !== "read"));
}
