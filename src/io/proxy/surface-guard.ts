import { isObject, type Json } from "../../model/json.ts";
import { toolFacets, type LockedServer } from "../../model/lock.ts";
import { shortDigest } from "../../model/digest.ts";
import { facetDigests } from "../../review/facets.ts";
import { borderFor } from "../mcp/border.ts";
import { toolName } from "./tool-list.ts";

/** How a tool stands to what was approved: `new` was never approved. */
export type Standing = "approved" | "changed" | "new";

/**
 * How a definition stands to the lock. It passes the border that a captured one passes, or one that nests too deeply would
 * differ from itself.
 */
export function standingOf(tool: Json, locked: LockedServer): Standing {
  const approved = locked.tools.get(toolName(tool) ?? "");
  const definition = borderFor([]).json(tool);
  if (approved === undefined || !isObject(definition)) return "new";
  const digests = facetDigests(definition);
  const isSame = toolFacets.every((facet) => digests[facet] === approved.digests[facet]);
  return isSame || approved.others.includes(shortDigest(definition)) ? "approved" : "changed";
}
