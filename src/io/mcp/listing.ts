import type { Client } from "@modelcontextprotocol/client";
import { z } from "zod";
import { isObject, own } from "../../model/json.ts";
import type { Json } from "../../model/json.ts";
import { CaptureError } from "./capture-error.ts";
import { maxBytes, maxItems, maxPages } from "./limits.ts";

/** A method that answers with a list, and the key of the list. */
export interface ListMethod {
  readonly method: "tools/list" | "prompts/list" | "resources/list" | "resources/templates/list";
  readonly key: "tools" | "prompts" | "resources" | "resourceTemplates";
}

/** What a server listed; with `stopped`, there is more that we did not ask for. */
export interface Listing {
  readonly items: readonly Json[];
  /** Our clause, to follow "because". */
  readonly stopped?: string;
}

/** Anything at all: one malformed tool must not cost us the others, so nothing is validated here. */
const anyResult = z.unknown();

/**
 * Asks for all pages of a list, as raw JSON. Not the SDK's `listTools`, which refuses a whole list for one bad tool,
 * drops unknown keys, and answers "none" unasked if the capability is not advertised. Throws `CaptureError`
 * (`protocol`) if an answer holds no list, and whatever the request throws.
 */
export async function listAll(
  client: Client,
  { method, key }: ListMethod,
  received: () => number,
  options: { readonly signal: AbortSignal; readonly timeout: number },
): Promise<Listing> {
  const items: Json[] = [];
  const seen = new Set<string>();
  const before = received();
  let cursor: string | undefined;
  for (let page = 1; ; page += 1) {
    const params = cursor === undefined ? {} : { params: { cursor } };
    const result = await client.request({ method, ...params }, anyResult, options);
    const list = isObject(result) ? own(result, key) : undefined;
    if (!Array.isArray(list)) {
      throw new CaptureError(
        "protocol",
        `Its answer to ${method} holds no list "${key}"; the server must be mended.`,
      );
    }
    // Not `push(...list)`: a list may be longer than a call may have arguments.
    for (const item of list as readonly Json[]) {
      if (items.length === maxItems) return { items, stopped: "it has more than 10,000 entries" };
      items.push(item);
    }
    const next = isObject(result) ? (own(result, "nextCursor") ?? "") : "";
    if (next === "") return { items };
    if (typeof next !== "string") return { items, stopped: "its cursor is not a text" };
    if (seen.has(next)) return { items, stopped: "its cursor repeats" };
    if (page === maxPages) return { items, stopped: "it has more than 200 pages" };
    if (received() - before > maxBytes) return { items, stopped: "it is longer than 32 MB" };
    seen.add(next);
    cursor = next;
  }
}
