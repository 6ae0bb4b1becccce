import type { IncomingHttpHeaders, IncomingMessage } from "node:http";
import { classifyInboundRequest, SUPPORTED_PROTOCOL_VERSIONS } from "@modelcontextprotocol/server";
import { isObject, own, type Json } from "../../model/json.ts";
import { textIn } from "../proxy/header-value.ts";
import {
  headerMismatch,
  isModern,
  metaOf,
  subjectOf,
  type Message,
  type Request,
} from "../proxy/messages.ts";
import type { Reply } from "./reply.ts";

/** What a message is a part of: a session, a request that stands for itself, or nothing that could be served. */
export type Era =
  | { readonly kind: "session" | "stateless" }
  | { readonly kind: "refused"; readonly reply: Reply };

/** Revisions without sessions that we serve. */
const stateless = ["2026-07-28"];
/** MCP 2026-07-28, `UNSUPPORTED_PROTOCOL_VERSION`. */
const unsupportedVersion = -32022;

/**
 * Which era a message belongs to. The body says it; headers are held against the body, so that whatever stands before us
 * and reads only them has seen the call that is judged here (MCP 2026-07-28, Streamable HTTP).
 */
export function eraOf(
  message: Message,
  { headers, headersDistinct }: Pick<IncomingMessage, "headers" | "headersDistinct">,
): Era {
  const version = text(headers["mcp-protocol-version"]);
  const method = text(headers["mcp-method"]);
  const id = message.kind === "request" ? message.id : null;
  const route = classifyInboundRequest({
    httpMethod: "POST",
    body: message.object,
    ...(version === undefined ? {} : { protocolVersionHeader: version }),
    ...(method === undefined ? {} : { mcpMethodHeader: method }),
  });
  if (route.kind === "reject") {
    return refuse({ status: route.httpStatus, code: route.code, says: route.message, id });
  }
  if (route.kind === "legacy") {
    if (version === undefined || SUPPORTED_PROTOCOL_VERSIONS.includes(version)) return { kind: "session" };
    return refuse({ status: 400, code: -32000, says: `Protocol version ${version} is not served.`, id });
  }
  if (message.kind !== "request" || !isModern(message)) return { kind: "stateless" };
  const claimed = metaOf(message.params, "protocolVersion");
  if (typeof claimed !== "string" || !stateless.includes(claimed)) {
    const says = `Protocol version ${JSON.stringify(claimed)} is not served.`;
    const data = { supported: [...stateless], requested: claimed ?? null };
    return refuse({ status: 400, code: unsupportedVersion, says, id, data });
  }
  const says = repeatedIn(headersDistinct) ?? lacking(message, version, method, headers);
  return says === undefined ? { kind: "stateless" } : refuse({ status: 400, code: headerMismatch, says, id });
}

function refuse(reply: Reply): Era {
  return { kind: "refused", reply };
}

/** What is wrong with the headers that every request of a stateless revision bears. */
function lacking(
  { method, params }: Request,
  versionHeader: string | undefined,
  methodHeader: string | undefined,
  headers: IncomingHttpHeaders,
): string | undefined {
  if (versionHeader === undefined) return "The header MCP-Protocol-Version is missing.";
  if (methodHeader === undefined) return "The header Mcp-Method is missing.";
  const member = subjectOf.get(method);
  if (member === undefined) return undefined;
  const value: Json | undefined = isObject(params) ? own(params, member) : undefined;
  const header = text(headers["mcp-name"]);
  if (header === undefined) return typeof value === "string" ? "The header Mcp-Name is missing." : undefined;
  return textIn(header) === value ? undefined : `The header Mcp-Name does not say what ${member} says.`;
}

/** Node joins repeated headers with a comma; others take the first or the last. */
function repeatedIn(headers: IncomingMessage["headersDistinct"]): string | undefined {
  const repeated = Object.keys(headers).find(
    (name) => name.startsWith("mcp-") && (headers[name]?.length ?? 0) > 1,
  );
  return repeated === undefined ? undefined : `The header ${repeated} is sent twice.`;
}

function text(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === "string" ? value.trim() : value?.join(", ");
}
