import { resolvePointer, type JsonObject } from "../model/json.ts";
import type { Facts } from "./facts.ts";
import type { Heuristic } from "./heuristic.ts";
import { parameterMatch, taking } from "./match.ts";
import type { Parameter } from "./parameters.ts";

/** Acts on the one thing that a required parameter names. */
export const singleTarget: Heuristic = {
  id: "single-target",
  title: "Acts on one named thing",
  signal: "single-target",
  severity: "low",
  why: "One call reaches one thing; a limit on calls is a limit on harm.",
  sources: ["RFC 9110 section 9.3, methods on one resource"],
  examples: {
    flags: [
      requiring("id", { type: "string" }),
      requiring("userId", { type: "integer" }),
      requiring("issue_key", { type: "string" }),
      requiring("message_id", {}),
      requiring("id", {}, { name: "get_user", description: "Gets a user and deletes it." }),
    ],
    ignores: [
      taking({ id: { type: "string" } }, { name: "delete_user" }),
      requiring("ids", { type: "array" }),
      requiring("id", { type: "array" }),
      requiring("id", { type: "object" }),
      requiring("id", { type: "string" }, { name: "get_user" }),
      requiring("api_key", { type: "string" }),
      requiring("paid", { type: "string" }),
      requiring("idempotency", { type: "string" }),
      requiring("filter", { properties: { filter: {}, id: {} } }),
    ],
  },
  detect: (facts) => {
    if (!facts.acts.some((act) => act.category !== "read")) return [];
    const target = facts.parameters.find((one) => one.depth === 0 && isTarget(one, facts));
    return target
      ? [parameterMatch(target, "one call acts on the one thing named here", { signal: "single-target" })]
      : [];
  },
};

/** A tool, one that deletes unless told otherwise, with one required parameter; for examples. */
function requiring(
  parameter: string,
  schema: JsonObject,
  rest: JsonObject = { name: "delete_user" },
): JsonObject {
  return {
    ...rest,
    inputSchema: { type: "object", properties: { [parameter]: schema }, required: [parameter] },
  };
}

function isTarget({ name, key, type }: Parameter, { definition }: Facts): boolean {
  if (!/(?:^id|Id|_id|-id|ID|_key|Key)$/.test(name) || key === "apikey") return false;
  const required = resolvePointer(definition, "/inputSchema/required");
  return type !== "array" && type !== "object" && Array.isArray(required) && required.includes(name);
}
