import type { ServerResponse } from "node:http";
import type { JsonObject } from "../../model/json.ts";
import { errorLine, lineOf, type Id } from "../proxy/messages.ts";

/** An answer that is no message of a server. */
export interface Reply {
  readonly status: number;
  readonly code: number;
  readonly says: string;
  /** Of the request; null where none could be read. */
  readonly id?: Id | null;
  readonly data?: JsonObject;
  /** Seconds after which it is worth another try. */
  readonly retryAfter?: number;
  readonly headers?: Readonly<Record<string, string>>;
}

/** JSON-RPC has no code for what HTTP refuses; SDKs use this one. */
export const refused = -32000;

export function busy(status: 429 | 503, retryAfter: number, says: string, id: Id | null = null): Reply {
  return { status, code: refused, says, id, retryAfter };
}

/** Headers of everything that we answer: nothing of it is to be kept, sniffed or framed. */
export const plainHeaders = {
  "cache-control": "no-store",
  "x-content-type-options": "nosniff",
} as const;

export function send(response: ServerResponse, reply: Reply): void {
  const { status, code, says, id = null, data, retryAfter, headers } = reply;
  const body =
    data === undefined
      ? errorLine(id, code, says)
      : lineOf({ jsonrpc: "2.0", id, error: { code, message: says, data } });
  response.writeHead(status, {
    ...plainHeaders,
    "content-type": "application/json",
    "content-length": String(body.length),
    ...(retryAfter === undefined ? {} : { "retry-after": String(retryAfter) }),
    ...headers,
  });
  response.end(body);
}

/** For whoever looks at us and speaks no MCP. */
export function sendText(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { ...plainHeaders, "content-type": type }).end(text);
}
