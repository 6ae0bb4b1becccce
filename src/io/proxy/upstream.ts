import type { AuthProvider } from "@modelcontextprotocol/client";
import { secretName } from "../../discover/summarise.ts";
import type { RemoteAuth } from "../../model/remote-auth.ts";
import { boundedFetch, withHeadersAt, type Fetch } from "../mcp/bounded-fetch.ts";
import { CaptureError } from "../mcp/capture-error.ts";
import { isNetworkError, noConnection } from "../mcp/failure.ts";
import { guardedAgent } from "../mcp/guarded-agent.ts";
import { maxMessageBytes } from "./server-end.ts";

/** Where a remote server is, and what is needed to speak to it. */
export interface UpstreamOptions {
  readonly url: URL;
  /** Sent to the URL's origin with every request, where the request and a login do not set them. */
  readonly headers?: Headers;
  /** Hosts that may have a private address, as `hostOf` writes them. */
  readonly allowed: readonly string[];
  /** Credentials for the URL's origin; the same login for every session. */
  readonly login?: Login;
}

/** How to log in, and what to tell a person when that does not help. */
export interface Login {
  readonly provider: AuthProvider;
  readonly kind: RemoteAuth["kind"] | "command";
}

/** One HTTP request to the server. */
export interface Asked {
  readonly method: "POST" | "GET" | "DELETE";
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  readonly signal: AbortSignal;
}

/** The server's HTTP end. */
export interface Upstream {
  /** Throws `CaptureError` with a sentence if there is no answer that could be one of MCP. */
  readonly ask: (asked: Asked) => Promise<Response>;
  readonly close: () => Promise<void>;
}

const mostRedirects = 5;

/**
 * Requests to one server: to public addresses and those allowed alone, with its credentials, and along redirects of its own
 * origin that keep the method. `onTooLong` is told before a message over the bound breaks off.
 */
export function openUpstream(
  { url, headers = new Headers(), allowed, login }: UpstreamOptions,
  onTooLong: () => void,
): Upstream {
  const agent = guardedAgent({ allowed, onRefused: () => undefined });
  // Everything in all that a session brings has no bound: it may go on for weeks.
  const limits = { messageBytes: maxMessageBytes, totalBytes: Infinity };
  const fetch = withHeadersAt(boundedFetch({ received: 0 }, agent, limits, onTooLong), url.origin, headers);
  let loggingIn: Promise<void> | undefined;
  const attempt = async (asked: Asked, token: string | undefined): Promise<Response> => {
    const credentials = new Headers(token === undefined ? {} : { authorization: `Bearer ${token}` });
    return await alongRedirects(withHeadersAt(fetch, url.origin, credentials), url, asked);
  };
  const ask = async (asked: Asked): Promise<Response> => {
    const provider = login?.provider;
    const token = await provider?.token();
    const response = await attempt(asked, token);
    if (response.status !== 401 || provider?.onUnauthorized === undefined) return response;
    // Several requests may be refused at once; one login serves them all.
    if ((await provider.token()) === token) {
      loggingIn ??= provider
        .onUnauthorized({ response, serverUrl: url, fetchFn: fetch })
        .finally(() => (loggingIn = undefined));
      await loggingIn;
    }
    await response.body?.cancel();
    return await attempt(asked, await provider.token());
  };
  return {
    async ask(asked) {
      try {
        return await ask(asked);
      } catch (error) {
        throw isNetworkError(error) ? whyNoAnswer(error) : error;
      }
    },
    close: () => agent.destroy(),
  };
}

/** Said of a request that the server may have read. */
export const brokeOff = "The connection to the server broke off before it had answered.";

function whyNoAnswer(error: Error): CaptureError {
  const { cause } = error;
  const code = cause instanceof Error && "code" in cause ? cause.code : undefined;
  const isBroken = code === "ECONNRESET" || code === "EPIPE" || code === "UND_ERR_SOCKET";
  return isBroken
    ? new CaptureError("unreachable", brokeOff, "", { cause })
    : noConnection(error, "The server");
}

async function alongRedirects(fetch: Fetch, start: URL, { body, ...init }: Asked): Promise<Response> {
  let url = start;
  for (let followed = 0; ; followed += 1) {
    const response = await fetch(url, {
      ...init,
      ...(body === undefined ? {} : { body: new Uint8Array(body) }),
    });
    if (response.status < 300 || response.status > 399) return response;
    const target = targetOf(response, url);
    await response.body?.cancel();
    const keepsMethod = response.status === 307 || response.status === 308;
    if (target?.origin !== start.origin || !keepsMethod || followed === mostRedirects) {
      const where = target === undefined ? "" : ` to ${target.origin}`;
      const says = `The server redirects${where} (HTTP ${response.status}), which is not followed; give the URL of its MCP endpoint itself.`;
      throw new CaptureError("unreachable", says);
    }
    url = target;
  }
}

function targetOf(response: Response, from: URL): URL | undefined {
  const location = response.headers.get("location") ?? "";
  return location !== "" && URL.canParse(location, from.href) ? new URL(location, from) : undefined;
}

/** What a person has to do about an HTTP status that is no answer. */
export function statusSentence(status: number, options: UpstreamOptions): string {
  if (status === 401 || status === 403) return refusedSentence(status, options);
  const next =
    status === 429 || status >= 500
      ? "try again later, or ask who runs it"
      : "check that its URL leads to its MCP endpoint";
  return `The server answered with HTTP ${status}; ${next}.`;
}

function refusedSentence(status: 401 | 403, { url, login, headers }: UpstreamOptions): string {
  const what = credentialsIn(login, headers);
  if (what === undefined) {
    return `The server wants credentials (HTTP ${status}); give them with --auth '${url.origin} bearer-token-env=NAME'.`;
  }
  return status === 401
    ? `The server does not accept ${what} (HTTP 401); renew it.`
    : `The server does not let ${what} do this (HTTP 403); see that it has the scopes it needs.`;
}

/** What was sent by which the server can tell who asks. */
function credentialsIn(login: Login | undefined, headers: Headers | undefined): string | undefined {
  if (login !== undefined) return loginWords[login.kind];
  const name = [...(headers?.keys() ?? [])].find((one) => secretName.test(one));
  return name === undefined ? undefined : `the header ${name}`;
}

const loginWords: Readonly<Record<Login["kind"], string>> = {
  command: "the token of --upstream-token-command",
  bearer: "the token of --auth",
  "client-secret": "the login of --auth",
  "private-key": "the login of --auth",
};
