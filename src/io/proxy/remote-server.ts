import { startShare } from "../mcp/deadline.ts";
import { readLine, type Message } from "./messages.ts";
import { flowOf } from "./remote-messages.ts";
import { remoteRequests } from "./remote-requests.ts";
import { remoteSession } from "./remote-session.ts";
import { listenOn } from "./remote-streams.ts";
import { turnsOf } from "./remote-turns.ts";
import type { OpenServer } from "./server-end.ts";
import { openUpstream, type UpstreamOptions } from "./upstream.ts";

/** The server takes a notification, or an answer, within this time. */
const noticeMs = 30_000;

/**
 * A server that is reached over Streamable HTTP, in both eras of the protocol: the sessions that begin with `initialize`
 * (2025-03-26 to 2025-11-25), and 2026-07-28, where each request stands for itself. Lines go out as they are.
 */
export function remoteServer(options: UpstreamOptions): OpenServer {
  return (listener) => {
    const stop = new AbortController();
    let finish: (says: string) => void = () => undefined;
    const ended = new Promise<string>((resolve) => (finish = resolve));
    const flow = flowOf();
    const inTurn = turnsOf(listener);
    const upstream = openUpstream(options, () => finish("The server sent a message over 64 MiB."));
    const session = remoteSession(upstream, finish);
    const requests = remoteRequests({ session, inTurn, flow, listener, upstream: options });
    let isListening = false;

    async function tell(message: Message): Promise<void> {
      const share = startShare(stop.signal, noticeMs);
      try {
        const response = await session.post(message.line, session.headers(), share.signal);
        await response.body?.cancel();
        const isReady = message.kind === "notification" && message.method === "notifications/initialized";
        if (!isReady || !response.ok || isListening) return;
        isListening = true;
        void listenOn(session, flow, stop.signal, listener.onLine);
      } catch {
        // Nobody waits for an answer; the next request is told what is wrong.
      } finally {
        share.clear();
      }
    }

    return {
      send(line) {
        const read = readLine(line);
        if (!read.ok || stop.signal.aborted) return;
        const { message } = read;
        if (message.kind === "request") requests.begin(message);
        else if (!requests.hangUp(message)) inTurn(line.length, () => tell(message));
      },
      ended,
      closeInput: () => void session.end().then(() => finish("The session was ended.")),
      async end() {
        await session.end();
        stop.abort();
        requests.stop();
        flow.resume();
        await upstream.close();
      },
      pause: flow.pause,
      resume: flow.resume,
    };
  };
}
