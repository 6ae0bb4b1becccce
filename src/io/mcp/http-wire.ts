import { SSEClientTransport, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import type { AuthProvider } from "@modelcontextprotocol/client";
import { whyNotReachable } from "../../discover/arguments.ts";
import type { Limits } from "../../model/bounds.ts";
import type { Launch } from "../../model/server.ts";
import { boundedFetch, withHeadersAt } from "./bounded-fetch.ts";
import type { Fetch } from "./bounded-fetch.ts";
import { CaptureError } from "./capture-error.ts";
import { isNetworkError, noConnection } from "./failure.ts";
import { guardedAgent } from "./guarded-agent.ts";
import type { Wire } from "./wire.ts";

type HttpLaunch = Extract<Launch, { kind: "http" }>;

/** How long saying goodbye to a remote server may take. */
const goodbyeMs = 500;

/** How a server may be reached. */
export interface Reach {
  /** Hosts that may have a private address; see `guarded-agent.ts`. */
  readonly allowed: readonly string[];
  readonly authProvider?: AuthProvider;
}

/** A server that is reached. Throws `CaptureError` if its URL or headers cannot be used at all. */
export function httpWire(
  launch: HttpLaunch,
  transportKind: "streamable-http" | "sse",
  { allowed, authProvider }: Reach,
  limits: Limits,
): Wire {
  const { url, headers } = usable(launch);
  const meter = { received: 0 };
  let ended: CaptureError | undefined;
  const onEnd = (error: CaptureError) => {
    ended ??= error;
  };
  const onOverflow = (error: CaptureError) => {
    onEnd(error);
    // After the stream has broken: the SSE transport hears of that, but is never done starting once it is closed.
    setImmediate(() => void transport.close());
  };
  const agent = guardedAgent({ allowed, onRefused: onEnd });
  const own = withHeadersAt(boundedFetch(meter, agent, limits, onOverflow), url.origin, headers);
  const fetch = transportKind === "sse" ? tellingWhy(own, onEnd) : own;
  const options = { fetch, ...(authProvider !== undefined && { authProvider }) };
  const transport =
    transportKind === "sse"
      ? new SSEClientTransport(url, options)
      : new StreamableHTTPClientTransport(url, options);
  return {
    transport,
    received: () => meter.received,
    ended: () => ended,
    stderrLines: () => [],
    noise: () => ({ lines: 0, first: "" }),
    end: async () => {
      if (transport instanceof StreamableHTTPClientTransport) await endSession(transport);
      await transport.close();
      await agent.destroy();
    },
  };
}

/** The SSE transport says of a connection that failed only that it did. */
function tellingWhy(fetch: Fetch, onFailed: (error: CaptureError) => void): Fetch {
  return async (url, init) => {
    try {
      return await fetch(url, init);
    } catch (error) {
      if (isNetworkError(error)) onFailed(noConnection(error));
      throw error;
    }
  };
}

/** A session that we opened is ended, so that a server under repeated scans does not fill up with them. */
async function endSession(transport: StreamableHTTPClientTransport): Promise<void> {
  const patience = new Promise((resolve) => setTimeout(resolve, goodbyeMs).unref());
  const goodbye = transport.terminateSession().catch(() => undefined);
  await Promise.race([goodbye, patience]);
}

function usable({ url, headers }: HttpLaunch): { readonly url: URL; readonly headers: Headers } {
  const problem = whyNotReachable(url);
  if (problem !== undefined) throw new CaptureError("unreachable", `It cannot be reached: ${problem}.`);
  try {
    return { url: new URL(url), headers: new Headers(headers) };
  } catch (cause) {
    // Neither the message nor the header is quoted: both hold the value.
    throw new CaptureError(
      "unreachable",
      "One of its headers cannot be sent; correct its name or value.",
      "",
      { cause },
    );
  }
}
