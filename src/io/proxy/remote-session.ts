import { isObject, own, type Json } from "../../model/json.ts";
import { CaptureError } from "../mcp/capture-error.ts";
import { startShare } from "../mcp/deadline.ts";
import { mediaType, type Place } from "./remote-messages.ts";
import type { Upstream } from "./upstream.ts";

/** How long saying goodbye may take: a client kills two seconds after it has asked us to end. */
const goodbyeMs = 500;

type Headers = Readonly<Record<string, string>>;

/** The session with a remote server, if it has begun one: what every request after `initialize` bears. */
export interface RemoteSession {
  /** Empty before there is one. */
  readonly headers: () => Headers;
  /** Sends a message. Throws as `Upstream.ask`, and if the server no longer knows the session that `more` names. */
  readonly post: (line: Buffer, more: Headers, signal: AbortSignal) => Promise<Response>;
  /** A stream of events; undefined if the server has none to give. */
  readonly listen: (place: Place, signal: AbortSignal) => Promise<Response | undefined>;
  /** Takes the session that an answer to `initialize` begins, if it begins one. */
  readonly begin: (response: Response) => void;
  /** Takes the revision that the result of `initialize` names. */
  readonly agree: (result: Json | undefined) => void;
  /** Ends it at the server, once. Never rejects. */
  readonly end: () => Promise<void>;
}

/** `onUnknown` is told, before a request fails of it, that the server no longer knows the session. */
export function remoteSession(upstream: Upstream, onUnknown: (says: string) => void): RemoteSession {
  let session: Headers = {};
  let leaving: Promise<void> | undefined;

  async function sayGoodbye(): Promise<void> {
    if (session["mcp-session-id"] === undefined) return;
    const share = startShare(new AbortController().signal, goodbyeMs);
    await upstream
      .ask({ method: "DELETE", headers: session, signal: share.signal })
      .then((response) => response.body?.cancel())
      .catch(() => undefined);
    share.clear();
  }

  return {
    headers: () => session,
    async post(line, more, signal) {
      const accept = "application/json, text/event-stream";
      const sent = { "content-type": "application/json", accept, ...more };
      const response = await upstream.ask({ method: "POST", headers: sent, body: line, signal });
      if (response.status === 404 && more["mcp-session-id"] !== undefined) {
        onUnknown(unknownSession);
        throw new CaptureError("refused", unknownSession);
      }
      return response;
    },
    async listen({ lastEventId }, signal) {
      const last = lastEventId === undefined ? {} : { "last-event-id": headerSafe(lastEventId) };
      const asked = { accept: "text/event-stream", ...session, ...last };
      const response = await upstream.ask({ method: "GET", headers: asked, signal });
      if (response.ok && mediaType(response) === "text/event-stream") return response;
      await response.body?.cancel();
      return undefined;
    },
    begin: (response) => (session = sessionIn(response)),
    agree: (result) => (session = { ...session, ...revisionIn(result) }),
    end: () => (leaving ??= sayGoodbye()),
  };
}

const unknownSession = "The server no longer knows this session (HTTP 404); connect anew.";

function sessionIn(response: Response): Headers {
  const id = response.headers.get("mcp-session-id") ?? "";
  return /^[\x21-\x7e]{1,4096}$/.test(id) ? { "mcp-session-id": id } : {};
}

function revisionIn(result: Json | undefined): Headers {
  const version = isObject(result) ? own(result, "protocolVersion") : undefined;
  return typeof version === "string" && /^[\x21-\x7e]{1,100}$/.test(version)
    ? { "mcp-protocol-version": version }
    : {};
}

/** What a header cannot hold is no id that a server could know again. */
function headerSafe(text: string): string {
  return /^[\x20-\x7e]{1,4096}$/.test(text) ? text : "";
}
