import { CaptureError } from "../mcp/capture-error.ts";
import { cancelledKey, idKey, isModern, type Message, type Request } from "./messages.ts";
import { takeAnswer } from "./remote-answer.ts";
import { requestHeaders } from "./remote-headers.ts";
import type { Flow } from "./remote-messages.ts";
import type { RemoteSession } from "./remote-session.ts";
import type { InTurn } from "./remote-turns.ts";
import type { ServerListener } from "./server-end.ts";
import { brokeOff, type UpstreamOptions } from "./upstream.ts";

/** A request that the server has and has not answered. */
interface Open {
  readonly request: Request;
  readonly stop: AbortController;
}

/** So much may wait for answers at once; more is refused. */
const mostOpen = 1_000;
const mostOpenBytes = 256 * 2 ** 20;

/** The requests that a remote server has to answer. */
export interface RemoteRequests {
  readonly begin: (request: Request) => void;
  /** MCP 2026-07-28: who no longer wants an answer closes its stream. True if that is what was meant. */
  readonly hangUp: (message: Message) => boolean;
  /** Closes the streams of all of them. */
  readonly stop: () => void;
}

export interface RemoteRequestsOptions {
  readonly session: RemoteSession;
  readonly inTurn: InTurn;
  readonly flow: Flow;
  readonly listener: Pick<ServerListener, "onLine" | "onLost" | "isWaiting">;
  readonly upstream: UpstreamOptions;
}

export function remoteRequests({
  session,
  inTurn,
  flow,
  listener,
  upstream,
}: RemoteRequestsOptions): RemoteRequests {
  const headers = requestHeaders();
  const open = new Map<string, Open>();
  let openBytes = 0;
  let onBegun: () => void = () => undefined;

  /** Whether its id is still this request's: a client may use it again once it has an answer. */
  const isOpen = (one: Open) => open.get(idKey(one.request.id)) === one;
  const lose = (one: Open, says: string) => {
    if (isOpen(one)) listener.onLost(one.request.id, says);
  };

  async function ask(one: Open): Promise<void> {
    const { request, stop } = one;
    try {
      const isFirst = request.method === "initialize";
      const more = isModern(request) ? headers.of(request) : isFirst ? {} : session.headers();
      const response = await session.post(request.line, more, stop.signal);
      if (isFirst && response.ok) session.begin(response);
      await takeAnswer(response, {
        request,
        stop,
        session,
        flow,
        upstream,
        isWaiting: () => isOpen(one) && listener.isWaiting(request.id),
        onLine: listener.onLine,
        onListed: headers.listed,
        onBegun: (result) => {
          session.agree(result);
          onBegun();
        },
        onLost: (says) => lose(one, says),
      });
    } catch (error) {
      if (!stop.signal.aborted) lose(one, error instanceof CaptureError ? error.message : brokeOff);
    } finally {
      openBytes -= request.line.length;
      if (isOpen(one)) open.delete(idKey(request.id));
    }
  }

  return {
    begin(request) {
      const { id, line, method } = request;
      if (open.size >= mostOpen || openBytes + line.length > mostOpenBytes) {
        listener.onLost(id, "Too many requests wait for the server already.");
        return;
      }
      const one = { request, stop: new AbortController() };
      open.set(idKey(id), one);
      openBytes += line.length;
      // What comes after it belongs to the session that it begins.
      const begun = method === "initialize" ? new Promise<void>((resolve) => (onBegun = resolve)) : undefined;
      inTurn(line.length, () => Promise.race([ask(one), begun ?? Promise.resolve()]));
    },
    hangUp(message) {
      const one = open.get(cancelledKey(message));
      if (one === undefined || !isModern(one.request)) return false;
      one.stop.abort();
      lose(one, "It was cancelled.");
      return true;
    },
    stop() {
      for (const one of open.values()) one.stop.abort();
    },
  };
}
