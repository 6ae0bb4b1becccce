import { own } from "../model/json.ts";
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
      deleting({ id: { type: "string" } }, ["id"]),
      deleting({ userId: { type: "integer" } }, ["userId"]),
      deleting({ issue_key: { type: "string" }, note: { type: "string" } }, ["issue_key"]),
      deleting({ message_id: {} }, ["message_id"]),
    ],
    ignores: [
      deleting({ id: { type: "string" } }, []),
      deleting({ ids: { type: "array" } }, ["ids"]),
      deleting({ id: { type: "array" } }, ["id"]),
      taking({ id: { type: "string" } }, { name: "get_user" }),
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

function deleting(properties: Parameters<typeof taking>[0], required: readonly string[]) {
  return { name: "delete_user", inputSchema: { type: "object", properties, required } };
}

function isTarget({ name, key, type }: Parameter, { definition }: Facts): boolean {
  if (!/(?:^id|Id|_id|-id|ID|_key|Key)$/.test(name) || key === "apikey") return false;
  return type !== "array" && type !== "object" && requiredOf(definition).includes(name);
}

function requiredOf(definition: Facts["definition"]): readonly unknown[] {
  const schema = own(definition, "inputSchema");
  const required =
    typeof schema === "object" && schema !== null ? (schema as Facts["definition"])["required"] : [];
  return Array.isArray(required) ? required : [];
}
