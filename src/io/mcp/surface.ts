import { isDeepStrictEqual } from "node:util";
import canonicalize from "canonicalize";
import { byText, isObject, own } from "../../model/json.ts";
import type { Json } from "../../model/json.ts";
import type { SurfaceMove } from "../../model/server.ts";

/** Two listings as one: each tool as it was seen last, and what moved between them; without `moved` nothing did. */
export interface Surface {
  readonly tools: readonly Json[];
  readonly moved?: SurfaceMove;
}

/** What a server offers by two listings, one after the other. Another order is no move. */
export function surfaceOf(first: readonly Json[], second: readonly Json[]): Surface {
  // Nearly always, and without the memory that comparing name by name takes.
  if (isDeepStrictEqual(first, second)) return { tools: second };
  const before = byName(first);
  const after = byName(second);
  const removed = [...before].filter(([name]) => !after.has(name));
  const changed = [...after].filter(([name, tools]) => {
    const then = before.get(name);
    return then !== undefined && textOf(then) !== textOf(tools);
  });
  const added = [...after].filter(([name]) => !before.has(name));
  if (added.length + removed.length + changed.length === 0) return { tools: second };
  return {
    tools: [...second, ...removed.flatMap(([, tools]) => tools)],
    moved: { added: namesOf(added), removed: namesOf(removed), changed: namesOf(changed) },
  };
}

type Named = readonly [name: string, tools: readonly Json[]];

const namesOf = (tools: readonly Named[]) => tools.map(([name]) => name).sort(byText);
const textOf = (tools: readonly Json[]) =>
  tools
    .map((tool) => canonicalize(tool) ?? "")
    .sort(byText)
    .join("\n");

/** What has no name shares one. */
function byName(tools: readonly Json[]): ReadonlyMap<string, readonly Json[]> {
  const found = new Map<string, Json[]>();
  for (const tool of tools) {
    const said = isObject(tool) ? own(tool, "name") : undefined;
    const name = typeof said === "string" ? said : "(unnamed)";
    const same = found.get(name);
    if (same === undefined) found.set(name, [tool]);
    else same.push(tool);
  }
  return found;
}
