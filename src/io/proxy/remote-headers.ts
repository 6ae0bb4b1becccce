import { isObject, own, type Json } from "../../model/json.ts";
import { isModern, metaOf, subjectOf, type Request, type Response } from "./messages.ts";
import { toolName, toolsOf } from "./tool-list.ts";

/** Arguments that a tool wants in headers too (MCP 2026-07-28, `x-mcp-header`): a path into the arguments, and the name. */
interface Mirrored {
  readonly path: readonly string[];
  readonly header: string;
}

/** The headers that a request of the 2026-07-28 revision carries, by which a server or what is before it can tell what it is. */
export interface RequestHeaders {
  readonly of: (request: Request) => Readonly<Record<string, string>>;
  /** Takes note of what the tools of a list want in headers. */
  readonly listed: (response: Response) => void;
}

export function requestHeaders(): RequestHeaders {
  const mirrored = new Map<string, readonly Mirrored[]>();
  return {
    of(request) {
      const { method, params } = request;
      const version = metaOf(params, "protocolVersion");
      if (!isModern(request) || typeof version !== "string") return {};
      const subject = isObject(params) ? own(params, subjectOf.get(method) ?? "") : undefined;
      const wanted =
        method === "tools/call" && typeof subject === "string" ? mirrored.get(subject) : undefined;
      return {
        "mcp-protocol-version": headerValue(version),
        "mcp-method": headerValue(method),
        ...(typeof subject === "string" ? { "mcp-name": headerValue(subject) } : {}),
        ...Object.fromEntries((wanted ?? []).flatMap((one) => mirror(one, params))),
      };
    },
    listed(response) {
      for (const tool of toolsOf(response) ?? []) {
        const name = toolName(tool);
        const wanted = isObject(tool) ? mirroredIn(own(tool, "inputSchema"), []) : [];
        if (name !== undefined && wanted.length > 0) mirrored.set(name, wanted);
        else if (name !== undefined) mirrored.delete(name);
      }
    },
  };
}

/** RFC 9110, 5.6.2. */
const token = /^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,200}$/;
/** Deeper than this no header is looked for. */
const deepest = 20;

/** Only what a chain of `properties` leads to may be mirrored. */
function mirroredIn(schema: Json | undefined, path: readonly string[]): readonly Mirrored[] {
  if (!isObject(schema) || path.length > deepest) return [];
  const header = own(schema, "x-mcp-header");
  const here = typeof header === "string" && path.length > 0 && token.test(header) ? [{ path, header }] : [];
  const properties = own(schema, "properties");
  if (!isObject(properties)) return here;
  return [
    ...here,
    ...Object.entries(properties).flatMap(([key, child]) => mirroredIn(child, [...path, key])),
  ];
}

function mirror({ path, header }: Mirrored, params: Json | undefined): [string, string][] {
  const value = ["arguments", ...path].reduce<Json | undefined>(
    (at, key) => (isObject(at) ? own(at, key) : undefined),
    params,
  );
  const isPlain = typeof value === "string" || typeof value === "boolean" || Number.isSafeInteger(value);
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return isPlain ? [[`mcp-param-${header}`, headerValue(text)]] : [];
}

/** As MCP writes a text in a header: as it is, or in Base64 if it has other characters than a header may. */
function headerValue(text: string): string {
  const isPlain =
    /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(text) && !/^=\?base64\?.*\?=$/.test(text);
  return isPlain ? text : `=?base64?${Buffer.from(text).toString("base64")}?=`;
}
