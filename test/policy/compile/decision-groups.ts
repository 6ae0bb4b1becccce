import { pointer, type Json, type JsonObject } from "../../../src/model/json.ts";
import type { Policy } from "../../../src/model/policy.ts";
import { compilePolicy, type Compiled } from "../../../src/policy/compile/compile.ts";
import { targets } from "../../../src/policy/compile/targets.ts";
import table from "../decisions.json" with { type: "json" };
import { policyOf } from "../support.ts";

export interface Call {
  readonly tool: string;
  readonly args: JsonObject;
}

/** The table of decisions without what only counters decide: each call is the first of its window. */
export const groups = (
  table as unknown as readonly { about: string; policy: Json; calls: readonly object[] }[]
)
  .filter(({ policy }) => policy !== null)
  .map(({ about, policy, calls }) => ({
    about,
    policy: policyOf(policy),
    calls: calls.filter((call) => "tool" in call) as unknown as readonly Call[],
  }));

export function compileFor(id: string, policy: Policy): Compiled & { readonly text: string } {
  const target = targets.find((target) => target.id === id);
  if (target === undefined) throw new Error(`no target ${id}`);
  const compiled = compilePolicy(target, policy, { server: "srv", tools: [] });
  if (compiled.fragment.kind !== "text") throw new Error(`${id} is no text`);
  return { ...compiled, text: compiled.fragment.text };
}

/** How the target may differ from the policy about a tool, by what it says it loses. */
export function excuses({ losses }: Compiled, policy: Policy, tool: string): ReadonlySet<string> {
  const at = pointer("tools", tool);
  const isNamed = policy.tools.has(tool);
  const about = losses.filter(
    ({ pointer, says }) =>
      pointer === at ||
      pointer.startsWith(`${at}/`) ||
      pointer.startsWith("/all_tools/") ||
      (!isNamed && pointer === "/default" && says.includes("not known today")),
  );
  // A tool that is not listed can be called all the same.
  return new Set(about.filter(({ kind }) => kind !== "hide").map(({ effect }) => effect));
}
