import { isObject, own } from "../../model/json.ts";
import { headerValue } from "./header-value.ts";
import { isModern, metaOf, subjectOf, type Request, type Response } from "./messages.ts";
import { mirroredHeaders, mirroredIn, type Mirrored } from "./mirrored-arguments.ts";
import { toolName, toolsOf } from "./tool-list.ts";

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
        ...mirroredHeaders(wanted ?? [], isObject(params) ? own(params, "arguments") : undefined),
      };
    },
    listed(response) {
      for (const tool of toolsOf(response) ?? []) {
        const name = toolName(tool);
        if (name === undefined) continue;
        const wanted = mirroredIn(tool);
        if (wanted.length > 0) mirrored.set(name, wanted);
        else mirrored.delete(name);
      }
    },
  };
}
