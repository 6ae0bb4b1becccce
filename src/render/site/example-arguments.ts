import type { CatalogTool } from "../../model/catalog.ts";
import { isObject, type Json } from "../../model/json.ts";

/** At most so many arguments stand in an example. */
const most = 8;

/** Arguments to begin with: what a call must give, and what the rule looks at. */
export function exampleArguments({ parameters, rule }: Pick<CatalogTool, "parameters" | "rule">): Json {
  const looked = new Set(pathsIn(rule ?? null));
  const shown = parameters.filter(({ name, required }) => required || looked.has(`args.${name}`));
  return Object.fromEntries(shown.slice(0, most).map(({ name, kind }) => [name, valueOf(kind)]));
}

/** Every argument that a rule speaks of. */
function pathsIn(rule: Json): readonly string[] {
  if (Array.isArray(rule)) return (rule as readonly Json[]).flatMap(pathsIn);
  if (!isObject(rule)) return [];
  return Object.entries(rule).flatMap(([key, value]) => {
    const isPath = (key === "path" || key === "cost") && typeof value === "string";
    return isPath ? [value] : pathsIn(value);
  });
}

function valueOf(kind: string): Json {
  switch (kind.split(" or ")[0]) {
    case "number":
    case "integer":
      return 1;
    case "boolean":
      return true;
    case "array":
      return [];
    case "object":
      return {};
    case "null":
      return null;
    default:
      return "text";
  }
}
