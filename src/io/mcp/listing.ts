import type { Client } from "@modelcontextprotocol/client";
import { z } from "zod";
import { howToRaise, type Limits } from "../../model/bounds.ts";
import { isObject, own } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { CaptureError } from "./capture-error.ts";
import { until } from "./deadline.ts";
import { explain } from "./failure.ts";
import type { Wire } from "./wire.ts";

/** A method that answers with a list, and the key of the list. */
export interface ListMethod {
  readonly method: "tools/list" | "prompts/list" | "resources/list" | "resources/templates/list";
  readonly key: "tools" | "prompts" | "resources" | "resourceTemplates";
}

/** What a server listed; with `stopped`, there is more that was not read. */
export interface Listing {
  readonly items: readonly Json[];
  readonly stopped?: Stopped;
}

/** Why a list was not read to its end: our sentence, and the server's own words. */
interface Stopped {
  readonly says: string;
  readonly quotes: string;
}

/** Where and within what bounds a list is asked for. */
export interface Asking {
  readonly client: Client;
  readonly wire: Wire;
  readonly limits: Limits;
  /** Ends the asking; its reason is a `CaptureError`. */
  readonly signal: AbortSignal;
  /** For one request; the signal comes earlier. */
  readonly timeoutMs: number;
}

/** Anything at all: one malformed tool must not cost us the others, so nothing is validated here. */
const anyResult = z.unknown();

/**
 * Asks for all pages of a list, as raw JSON. Not the SDK's `listTools`, which refuses a whole list for one bad tool,
 * drops unknown keys, and answers "none" unasked if the capability is not advertised. Throws what the first request
 * throws, or `CaptureError` (`protocol`) if its answer holds no list; after that, what was read stays.
 */
export async function listAll(asking: Asking, of: ListMethod): Promise<Listing> {
  const items: Json[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  for (let page = 1; ; page += 1) {
    let answer: Page;
    try {
      answer = await pageAt(asking, of, cursor);
    } catch (error) {
      if (page === 1) throw error;
      const { message, quotes } = explain(error, of.method, asking.wire.ended());
      return { items, stopped: { says: message, quotes } };
    }
    const stopped = take(answer, items, seen, page, asking.limits);
    if (stopped !== undefined) return { items, stopped: { says: stopped, quotes: "" } };
    if (typeof answer.next !== "string" || answer.next === "") return { items };
    cursor = answer.next;
    seen.add(cursor);
  }
}

interface Page {
  readonly list: readonly Json[];
  /** The cursor of the next page; empty if there is none. */
  readonly next: Json;
}

async function pageAt(
  { client, signal, timeoutMs }: Asking,
  { method, key }: ListMethod,
  cursor: string | undefined,
): Promise<Page> {
  const params = cursor === undefined ? {} : { params: { cursor } };
  const request = client.request({ method, ...params }, anyResult, { signal, timeout: timeoutMs });
  const result = await until(request, signal);
  const answer: JsonObject = isObject(result) ? result : {};
  const list = own(answer, key);
  if (Array.isArray(list)) return { list: list as readonly Json[], next: own(answer, "nextCursor") ?? "" };
  throw new CaptureError(
    "protocol",
    `Its answer to ${method} holds no list "${key}"; the server must be mended.`,
  );
}

/** Adds a page to the items; our sentence if no other is to be asked for although there is one. */
function take(
  { list, next }: Page,
  items: Json[],
  seen: ReadonlySet<string>,
  page: number,
  limits: Limits,
): string | undefined {
  // Not `push(...list)`: a list may be longer than a call may have arguments.
  for (const item of list) {
    if (items.length === limits.entries)
      return `It has more than ${limits.entries} entries; ${howToRaise("max-tools")}.`;
    items.push(item);
  }
  if (next === "") return undefined;
  if (typeof next !== "string") return "Its cursor is not a text; the server must be mended.";
  if (seen.has(next)) return "Its cursor repeats; the server must be mended.";
  if (page === limits.pages) return `It has more than ${limits.pages} pages; ${howToRaise("max-pages")}.`;
  return undefined;
}
