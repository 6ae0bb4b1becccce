import { whyNotReachable } from "../discover/arguments.ts";
import { CaptureError } from "../io/mcp/capture-error.ts";
import type { OpenServer } from "../io/proxy/server-end.ts";
import type { Login } from "../io/proxy/upstream.ts";
import { UsageError } from "../model/errors.ts";
import type { RemoteAuth } from "../model/remote-auth.ts";
import type { World } from "./command.ts";

/** A server that is reached by URL. */
export interface RemoteServer {
  /** What a sentence about it begins with, such as `--upstream` or `server "tracker"`. */
  readonly named: string;
  readonly url: URL;
  /** By name; what HTTP or MCP itself sets is refused. */
  readonly headers: readonly (readonly [name: string, value: string])[];
  /** Hosts that may have a private address, as `hostOf` writes them. */
  readonly allowed: readonly string[];
  /** Absent for a server that wants none, or gets credentials by its headers. */
  readonly login?: Login | undefined;
}

/**
 * A server that has answered a first question.
 * @throws UsageError if it cannot be reached so, or if no MCP server answers there.
 */
export async function openRemote(
  { named, url, headers: declared, allowed, login }: RemoteServer,
  world: World,
): Promise<OpenServer> {
  const headers = headersOf(declared, named);
  const options = { url, headers, allowed, ...(login === undefined ? {} : { login }) };
  const { probeUpstream } = await import("../io/proxy/probe-upstream.ts");
  const says = await probeUpstream(options, world.signal);
  if (says !== undefined) throw new UsageError(`${named}: ${says}`);
  const { remoteServer } = await import("../io/proxy/remote-server.ts");
  return remoteServer(options);
}

/** @throws UsageError if no server can be reached there. */
export function reachable(text: string, named: string): URL {
  const problem = whyNotReachable(text);
  if (problem === undefined) return new URL(text);
  throw new UsageError(`${named}: ${problem}.`);
}

/**
 * The login for the origin of a URL; undefined if none is for it.
 * @throws UsageError if a variable that it needs is not set.
 */
export async function loginAt(
  { origin }: URL,
  given: readonly RemoteAuth[],
  { env }: World,
): Promise<Login | undefined> {
  const auth = given.find((one) => one.origin === origin);
  if (auth === undefined) return undefined;
  const { authProvider } = await import("../io/mcp/auth.ts");
  try {
    return { provider: authProvider(auth, { env, onSecret: () => undefined }), kind: auth.kind };
  } catch (error) {
    if (error instanceof CaptureError) throw new UsageError(`--auth: ${error.message}`, { cause: error });
    throw error;
  }
}

/** What a connection is made of, or a session: a declared value would contradict ours. */
const notDeclared = new Set([
  "connection",
  "content-length",
  "expect",
  "host",
  "keep-alive",
  "last-event-id",
  "mcp-method",
  "mcp-name",
  "mcp-protocol-version",
  "mcp-session-id",
  "te",
  "trailer",
  "transfer-encoding",
  "upgrade",
]);

function headersOf(declared: RemoteServer["headers"], named: string): Headers {
  const headers = new Headers();
  for (const [name, value] of declared) {
    if (notDeclared.has(name.toLowerCase()))
      throw new UsageError(`${named}: the header ${name} is set for each request; take it out.`);
    try {
      headers.append(name, value);
    } catch (cause) {
      // Neither name nor value is quoted: a person may have written the secret in either place.
      throw new UsageError(`${named}: one of its headers cannot be sent; correct its name or value.`, {
        cause,
      });
    }
  }
  return headers;
}
