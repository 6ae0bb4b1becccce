import type { IncomingHttpHeaders } from "node:http";
import { validateHostHeader } from "@modelcontextprotocol/server";
import { isLoopback } from "../../model/loopback.ts";
import { refused, type Reply } from "./reply.ts";

/** Who may speak to us, as browsers and clients name it. */
export interface Allowed {
  /** Names that we are reached by, without a port; IPv6 in brackets. */
  readonly hosts: readonly string[];
  /** Origins of pages that may call, such as `https://app.example`. */
  readonly origins: readonly string[];
}

/** How this machine calls itself. */
export const loopbackNames = ["localhost", "127.0.0.1", "[::1]"] as const;

/** The origins that a page of the gateway itself would have, by where it listens. */
export function ownOrigins(address: string): readonly string[] {
  const { hostname, port, origin } = new URL(`http://${address}`);
  if (!isLoopback(hostname)) return [origin];
  return [origin, ...loopbackNames.map((name) => new URL(`http://${name}:${port || "80"}`).origin)];
}

/**
 * Why a request is refused by where it comes from; undefined if it is not. A page whose name was made to lead here (DNS
 * rebinding) still says that name in `Host`, and every page says in `Origin` whose it is; programs send none.
 */
export function refusedOrigin({ host, origin }: IncomingHttpHeaders, allowed: Allowed): Reply | undefined {
  const isKnown = validateHostHeader(host, [...allowed.hosts]).ok;
  if (!isKnown) return forbidden("The Host header names another server; see --allow-host.");
  if (origin === undefined || allowed.origins.includes(origin)) return undefined;
  return forbidden("Pages of this origin may not call; see --allow-origin.");
}

function forbidden(says: string): Reply {
  return { status: 403, code: refused, says };
}

/** What lets a page of an allowed origin read our answers; nothing for programs. */
export function pageHeaders({ origin }: IncomingHttpHeaders): Readonly<Record<string, string>> {
  if (origin === undefined) return {};
  return {
    "access-control-allow-origin": origin,
    "access-control-expose-headers": "mcp-session-id, retry-after",
    vary: "origin",
  };
}

/** The answer to a browser that asks before it calls. Which headers repeat arguments is for tools to say. */
export function preflightHeaders(headers: IncomingHttpHeaders): Readonly<Record<string, string>> {
  const asked = headers["access-control-request-headers"] ?? "";
  const mirrored = asked.toLowerCase().match(/(?<=^|[, ])mcp-param-[!#$%&'*+\-.^_`|~0-9a-z]+/g) ?? [];
  return {
    "access-control-allow-methods": "GET, POST, DELETE",
    "access-control-allow-headers": [...usualHeaders, ...mirrored].join(", "),
    "access-control-max-age": "600",
  };
}

const usualHeaders = [
  "authorization",
  "content-type",
  "last-event-id",
  "mcp-method",
  "mcp-name",
  "mcp-protocol-version",
  "mcp-session-id",
];
