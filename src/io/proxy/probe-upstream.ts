import { isObject, own } from "../../model/json.ts";
import { version } from "../../model/version.ts";
import { CaptureError } from "../mcp/capture-error.ts";
import { startShare } from "../mcp/deadline.ts";
import { lineOf, readLine, type Request } from "./messages.ts";
import { requestHeaders } from "./remote-headers.ts";
import { flowOf, mediaType, readEvents, readMessage } from "./remote-messages.ts";
import { openUpstream, statusSentence, type Upstream, type UpstreamOptions } from "./upstream.ts";

/** Each question of the probe is given so long. */
const patienceMs = 10_000;

/**
 * Finds out whether an MCP server answers there: with the question of 2026-07-28, which opens no session and which servers of
 * older revisions refuse in a message of the protocol; else with `initialize`, whose session is ended again. One sentence on
 * what is wrong; undefined if nothing is, or if `signal` came first.
 */
export async function probeUpstream(
  options: UpstreamOptions,
  signal: AbortSignal,
): Promise<string | undefined> {
  const upstream = openUpstream(options, () => undefined);
  try {
    const first = await asked(upstream, discover, requestHeaders().of(discover), signal);
    const isAboutLogin = first.status === 401 || first.status === 403;
    const last = first.isMcp || isAboutLogin ? first : await asked(upstream, initialize, {}, signal);
    return signal.aborted ? undefined : problemOf(last, options);
  } catch (error) {
    if (signal.aborted) return undefined;
    if (error instanceof CaptureError) return error.message;
    throw error;
  } finally {
    await upstream.close();
  }
}

interface Answer {
  /** Undefined if none came in time. */
  readonly status: number | undefined;
  readonly isMcp: boolean;
}

function problemOf({ status, isMcp }: Answer, options: UpstreamOptions): string | undefined {
  if (status === undefined) return `The server did not answer within ${patienceMs / 1000} s.`;
  if (status === 401 || status === 403) return statusSentence(status, options);
  if (isMcp) return undefined;
  const isOther = status < 400 || [400, 404, 405, 406, 415].includes(status);
  return isOther
    ? `What answers there does not speak MCP over Streamable HTTP (HTTP ${status}); check the URL.`
    : statusSentence(status, options);
}

async function asked(
  upstream: Upstream,
  { line }: Request,
  more: Readonly<Record<string, string>>,
  whole: AbortSignal,
): Promise<Answer> {
  const share = startShare(whole, patienceMs);
  const accept = "application/json, text/event-stream";
  try {
    const headers = { "content-type": "application/json", accept, ...more };
    const response = await upstream.ask({ method: "POST", headers, body: line, signal: share.signal });
    const isMcp = await hasMessage(response);
    const session = response.headers.get("mcp-session-id");
    if (session !== null) {
      const headers = { "mcp-session-id": session };
      await upstream.ask({ method: "DELETE", headers, signal: share.signal }).catch(() => undefined);
    }
    return { status: response.status, isMcp };
  } catch (error) {
    if (share.signal.aborted) return { status: undefined, isMcp: false };
    throw error;
  } finally {
    share.clear();
  }
}

/** Whether an answer to our request is in it. */
async function hasMessage(response: Response): Promise<boolean> {
  let isMcp = false;
  const look = (line: Buffer) => {
    const read = readLine(line);
    if (!read.ok || read.message.kind !== "response") return;
    const { object } = read.message;
    const isAnswer = isObject(own(object, "result")) || isObject(own(object, "error"));
    isMcp ||= isAnswer && own(object, "jsonrpc") === "2.0";
  };
  try {
    const type = mediaType(response);
    if (type === "application/json") look(await readMessage(response, flowOf()));
    else if (type === "text/event-stream") {
      const found = new Error("found");
      await readEvents(response, {}, flowOf(), (line) => {
        look(line);
        if (isMcp) throw found;
      });
    } else await response.body?.cancel();
  } catch {
    // Broken off, or found.
  }
  return isMcp;
}

function request(method: string, params: Request["object"]): Request {
  const object = { jsonrpc: "2.0", id: "toolwarden-probe", method, params };
  return { kind: "request", id: object.id, method, params, object, line: lineOf(object) };
}

const clientInfo = { name: "toolwarden", version };

const discover = request("server/discover", {
  _meta: {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": clientInfo,
    "io.modelcontextprotocol/clientCapabilities": {},
  },
});

const initialize = request("initialize", { protocolVersion: "2025-11-25", capabilities: {}, clientInfo });
