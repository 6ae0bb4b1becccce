import { isUtf8 } from "node:buffer";
import type { IncomingHttpHeaders } from "node:http";
import { isObject, limitDepth, own, type Json, type JsonObject } from "../../model/json.ts";
import { namesTwice } from "./repeated-names.ts";

export type Id = string | number;

/** One JSON-RPC message, with the very line that it came in, to be passed on as it is. */
export type Message =
  | ({
      readonly kind: "request";
      readonly id: Id;
      readonly method: string;
      readonly params: Json | undefined;
      /** Those of the HTTP request that it stood in, where headers repeat what it says (MCP 2026-07-28). */
      readonly headers?: IncomingHttpHeaders;
    } & Raw)
  | ({ readonly kind: "notification"; readonly method: string; readonly params: Json | undefined } & Raw)
  /** `id` is null for an error about a request whose id could not be read. */
  | ({ readonly kind: "response"; readonly id: Id | null } & Raw);

interface Raw {
  readonly line: Buffer;
  readonly object: JsonObject;
}

export type Request = Extract<Message, { kind: "request" }>;
export type Response = Extract<Message, { kind: "response" }>;

/** What a line was, or in what it is no message; `id` is that of the request it meant to be, if it has one. */
export type Read =
  | { readonly ok: true; readonly message: Message }
  | { readonly ok: false; readonly code: -32700 | -32600; readonly says: string; readonly id: Id | null };

/**
 * Reads a line from a client. Whatever a server could understand otherwise than we do is no message: another reader must
 * not find a call where we found none, or other arguments than we have judged.
 */
export function readStrictly(given: Buffer): Read {
  const line = withoutReturns(given);
  if (!isUtf8(line)) return { ok: false, code: -32700, says: "The line is not UTF-8.", id: null };
  const read = readLine(line);
  if (!read.ok) return read;
  const { object } = read.message;
  const id = idOf(own(object, "id"));
  if (limitDepth(object, deepest) !== object) return invalid(`It nests deeper than ${deepest} levels.`, id);
  if (namesTwice(line.toString("utf8"), object)) return invalid("A member is named twice.", id);
  const stray = strayName(object) ?? strayName(own(object, "params"));
  return stray === undefined
    ? read
    : invalid(`A member is called ${JSON.stringify(stray)}, in another case.`, id);
}

/** Reads a line from a server, which is judged by what it says and not by what else it could mean. */
export function readLine(given: Buffer): Read {
  const line = withoutReturns(given);
  const value = parse(line.toString("utf8"));
  if (value === undefined) return { ok: false, code: -32700, says: "The line is not JSON.", id: null };
  if (!isObject(value)) return invalid("Not one JSON-RPC message; batches are not taken.", null);
  const method = own(value, "method");
  const id = own(value, "id");
  const known = idOf(id);
  const raw = { line, object: value };
  if (method === undefined) {
    if (known === null && id !== null) return invalid("Neither a method nor the id of a request.", null);
    return { ok: true, message: { kind: "response", id: known, ...raw } };
  }
  if (typeof method !== "string") return invalid("The method is no text.", known);
  const params = own(value, "params");
  if (id === undefined) return { ok: true, message: { kind: "notification", method, params, ...raw } };
  if (known === null) return invalid("The id is neither a text nor a number.", null);
  return { ok: true, message: { kind: "request", id: known, method, params, ...raw } };
}

function invalid(says: string, id: Id | null): Read {
  return { ok: false, code: -32600, says, id };
}

function idOf(id: Json | undefined): Id | null {
  return typeof id === "string" || typeof id === "number" ? id : null;
}

function parse(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/**
 * Python's readers end a line at a lone carriage return too, and would find a message inside of ours. In JSON it can
 * only stand between tokens, where a blank says the same.
 */
function withoutReturns(line: Buffer): Buffer {
  if (!line.includes(13)) return line;
  const end = line.at(-1) === 13 ? line.length - 1 : line.length;
  return Buffer.from(line.subarray(0, end).map((byte) => (byte === 13 ? 32 : byte)));
}

/** Members that decide what a message is. Readers in Go take them in any case. */
const telling = new Set(["jsonrpc", "id", "method", "params", "name", "arguments"]);

function strayName(value: Json | undefined): string | undefined {
  if (!isObject(value)) return undefined;
  // To upper case first: that folds the long s and the Kelvin sign as Go does.
  return Object.keys(value).find((key) => !telling.has(key) && telling.has(key.toUpperCase().toLowerCase()));
}

/** Ids as keys: the number 1 and the text "1" are two. */
export function idKey(id: Id): string {
  return typeof id === "number" ? String(id) : JSON.stringify(id);
}

/** Key of the request that a message takes back; the empty text, which is no key, if it takes none back. */
export function cancelledKey(message: Message): string {
  if (message.kind !== "notification" || message.method !== "notifications/cancelled") return "";
  const id = isObject(message.params) ? own(message.params, "requestId") : undefined;
  return typeof id === "string" || typeof id === "number" ? idKey(id) : "";
}

/** Whatever nests deeper could be read and not be written again. */
export const deepest = 1_000;

/** A line to be sent. */
export function lineOf(message: JsonObject): Buffer {
  return Buffer.from(JSON.stringify(message));
}

export function errorLine(id: Id | null, code: number, message: string): Buffer {
  return lineOf({ jsonrpc: "2.0", id, error: { code, message } });
}

/** Whether a request is of the 2026-07-28 revision, whose every request says so itself. */
export function isModern({ params }: Request): boolean {
  return metaOf(params, "protocolVersion") !== undefined;
}

/** A value that a request of that revision carries in `_meta`. */
export function metaOf(params: Json | undefined, name: string): Json | undefined {
  const meta = isObject(params) ? own(params, "_meta") : undefined;
  return isObject(meta) ? own(meta, `io.modelcontextprotocol/${name}`) : undefined;
}

const envelope = ["protocolVersion", "clientInfo", "clientCapabilities"];

/** What every request of the 2026-07-28 revision carries; nothing for older ones. */
export function envelopeOf({ params }: Request): JsonObject {
  const entries = envelope.flatMap((name): [string, Json][] => {
    const value = metaOf(params, name);
    return value === undefined ? [] : [[`io.modelcontextprotocol/${name}`, value]];
  });
  return entries.length === 0 ? {} : { _meta: Object.fromEntries(entries) };
}

/** MCP 2026-07-28, `HEADER_MISMATCH`: headers do not say what the body says. */
export const headerMismatch = -32020;

/** The member of `params` that the header `Mcp-Name` repeats, by method (MCP 2026-07-28, Streamable HTTP). */
export const subjectOf: ReadonlyMap<string, string> = new Map([
  ["tools/call", "name"],
  ["prompts/get", "name"],
  ["resources/read", "uri"],
  ["tasks/get", "taskId"],
  ["tasks/update", "taskId"],
  ["tasks/cancel", "taskId"],
]);
