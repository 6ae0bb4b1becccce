import type { IncomingHttpHeaders } from "node:http";
import { isObject, own, type Json, type JsonObject } from "../../model/json.ts";
import { headerValue, textIn } from "./header-value.ts";

/** An argument that a tool wants in a header too (MCP 2026-07-28, `x-mcp-header`). */
export interface Mirrored {
  readonly path: readonly string[];
  /** What follows `Mcp-Param-`, as the tool writes it. */
  readonly name: string;
}

/** RFC 9110, 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,200}$/;
/** No `number` by the revision; servers of the SDK check it all the same. */
const primitive: ReadonlySet<Json | undefined> = new Set(["string", "integer", "boolean", "number"]);
/** Deeper than this no header is looked for. */
const deepest = 20;

/**
 * The arguments that a tool wants in headers. Only what a chain of `properties` leads to can be one; a header that two of them
 * want is none.
 */
export function mirroredIn(tool: Json): readonly Mirrored[] {
  const found = isObject(tool) ? within(own(tool, "inputSchema"), []) : [];
  const times = new Map<string, number>();
  for (const { name } of found) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
  return found.filter(({ name }) => times.get(name.toLowerCase()) === 1);
}

function within(schema: Json | undefined, path: readonly string[]): readonly Mirrored[] {
  if (!isObject(schema) || path.length > deepest) return [];
  const name = own(schema, "x-mcp-header");
  const isMirrored = typeof name === "string" && token.test(name) && primitive.has(own(schema, "type"));
  const here = isMirrored && path.length > 0 ? [{ path, name }] : [];
  const properties = own(schema, "properties");
  if (!isObject(properties)) return here;
  return [...here, ...Object.entries(properties).flatMap(([key, child]) => within(child, [...path, key]))];
}

/** The headers of a call with these arguments. */
export function mirroredHeaders(
  wanted: readonly Mirrored[],
  args: Json | undefined,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    wanted.flatMap(({ path, name }): [string, string][] => {
      const text = writable(valueAt(path, args));
      return text === undefined ? [] : [[`mcp-param-${name}`, headerValue(text)]];
    }),
  );
}

/**
 * What is wrong with the headers of a call; undefined if they say what its arguments say. An argument that is not there, or
 * that a header cannot say, has no header either: whatever reads only headers would believe it.
 */
export function mismatchIn(
  wanted: readonly Mirrored[],
  args: JsonObject,
  headers: IncomingHttpHeaders,
): string | undefined {
  for (const { path, name } of wanted) {
    const header = headers[`mcp-param-${name.toLowerCase()}`];
    const value = valueAt(path, args);
    const text = writable(value);
    if (typeof header !== "string") {
      if (text === undefined) continue;
      return `The header Mcp-Param-${name} is missing.`;
    }
    const said = textIn(header);
    if (said === undefined) return `The header Mcp-Param-${name} is not written as it has to be.`;
    const isSame = typeof value === "number" ? isNumber(said, value) : said === text;
    if (text === undefined || !isSame)
      return `The header Mcp-Param-${name} does not say what the argument says.`;
  }
  return undefined;
}

function valueAt(path: readonly string[], args: Json | undefined): Json | undefined {
  return path.reduce<Json | undefined>((at, key) => (isObject(at) ? own(at, key) : undefined), args);
}

/** What a header says of a value; undefined for null and for what has no place in one. */
function writable(value: Json | undefined): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "boolean") return String(value);
  // Other readers may round an integer beyond 2^53 otherwise.
  return typeof value === "number" && (!Number.isInteger(value) || Number.isSafeInteger(value))
    ? JSON.stringify(value)
    : undefined;
}

/** 42.0 is 42. */
function isNumber(said: string, value: number): boolean {
  return said === JSON.stringify(value) || (/^-?\d+(?:\.\d+)?$/.test(said) && Number(said) === value);
}
