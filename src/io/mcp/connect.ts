import { Client, ProtocolError, ProtocolErrorCode, SdkHttpError } from "@modelcontextprotocol/client";
import type { Result, Transport } from "@modelcontextprotocol/client";
import type { Limits } from "../../model/bounds.ts";
import { isObject, own } from "../../model/json.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import { version } from "../../model/version.ts";
import { until } from "./deadline.ts";
import { httpStatus } from "./failure.ts";
import type { Target } from "./place.ts";
import type { Reach } from "./http-wire.ts";
import { stdioWire } from "./wire.ts";
import type { Wire } from "./wire.ts";

/** A server that has introduced itself. */
export interface Connection {
  readonly client: Client;
  readonly wire: Wire;
  readonly protocolVersion: string;
  readonly serverInfo: JsonObject;
  readonly capabilities: JsonObject;
  readonly instructions?: string;
}

export interface ConnectOptions {
  /** How a remote server may be reached. */
  readonly reach: Reach;
  readonly signal: AbortSignal;
  /** For one request; the signal comes earlier. */
  readonly timeoutMs: number;
  readonly limits: Limits;
  /** Told of every wire before it is used, so that the caller ends them all. */
  readonly onWire: (wire: Wire) => void;
}

/** The revision without `initialize`; a server that speaks nothing older refuses that. */
const modernRevision = "2026-07-28";
/** HTTP answers by which a server of the older HTTP+SSE transport gives itself away. */
const notStreamable: ReadonlySet<number> = new Set([400, 404, 405, 406, 415]);

/**
 * Connects with the handshake that nearly every server knows; if that is refused, once more on a fresh connection
 * pinned to 2026-07-28; if a remote server knows nothing of Streamable HTTP, once more over SSE. Nobody is probed
 * first: that would cost every ordinary server a process. Throws what the first attempt threw.
 */
export async function connect(launch: Target, options: ConnectOptions): Promise<Connection> {
  if (launch.kind === "http" && launch.transport === "sse") {
    return await shake(await openWire(launch, "sse", options), "initialize", options);
  }
  const first = await openWire(launch, "streamable-http", options);
  try {
    return await shake(first, "initialize", options);
  } catch (error) {
    if (options.signal.aborted) throw error;
    const second = nextAttempt(error, launch, options);
    if (second === undefined) throw error;
    // Started again, it gets the same folders, by which what is left of the first start is found.
    if (launch.kind === "stdio") await first.end();
    try {
      return await second();
    } catch (cause) {
      throw options.signal.aborted ? cause : error;
    }
  }
}

function nextAttempt(
  error: unknown,
  launch: Target,
  options: ConnectOptions,
): (() => Promise<Connection>) | undefined {
  if (isRefusal(error)) {
    return async () => shake(await openWire(launch, "streamable-http", options), "discover", options);
  }
  const isOlder = notStreamable.has(httpStatus(error) ?? 0);
  if (launch.kind === "http" && launch.transport === "auto" && isOlder) {
    return async () => shake(await openWire(launch, "sse", options), "initialize", options);
  }
  return undefined;
}

/** A JSON-RPC error in answer to `initialize`; over HTTP it may come with an HTTP error. */
function isRefusal(error: unknown): boolean {
  if (ProtocolError.isInstance(error)) return true;
  if (!SdkHttpError.isInstance(error) || error.status !== 400) return false;
  const { text } = error.data as { readonly text?: unknown };
  return typeof text === "string" && jsonRpcErrorCode(text) !== undefined;
}

function jsonRpcErrorCode(text: string): Json | undefined {
  try {
    const answer = JSON.parse(text) as Json;
    const error = isObject(answer) ? own(answer, "error") : undefined;
    return isObject(error) ? own(error, "code") : undefined;
  } catch {
    return undefined;
  }
}

async function openWire(
  launch: Target,
  transport: "streamable-http" | "sse",
  { limits, reach, onWire }: ConnectOptions,
): Promise<Wire> {
  const wire =
    launch.kind === "stdio"
      ? stdioWire(launch.program, limits)
      : // Loaded only where it is needed: most servers are started, and this brings an HTTP client.
        (await import("./http-wire.ts")).httpWire(launch, transport, reach, limits);
  onWire(wire);
  return wire;
}

async function shake(
  wire: Wire,
  how: "initialize" | "discover",
  options: ConnectOptions,
): Promise<Connection> {
  const isModern = how === "discover";
  const client = new Client(
    { name: "toolwarden", version },
    isModern ? { versionNegotiation: { mode: { pin: modernRevision } } } : {},
  );
  client.fallbackRequestHandler = decline;
  const raw = firstResult(wire);
  const { signal, timeoutMs } = options;
  await until(client.connect(wire.transport, { signal, timeout: timeoutMs }), signal);
  const said: JsonObject = isModern ? discovered(client) : raw();
  const instructions = own(said, "instructions");
  return {
    client,
    wire,
    protocolVersion: client.getNegotiatedProtocolVersion() ?? modernRevision,
    serverInfo: objectAt(said, "serverInfo"),
    capabilities: objectAt(said, "capabilities"),
    ...(typeof instructions === "string" && { instructions }),
  };
}

/**
 * What a server asks of us is not done. That we have no roots is told even if it was not to ask: some wait for that before
 * they list. The SDK itself answers a ping.
 */
async function decline({ method }: { readonly method: string }): Promise<Result> {
  if (method === "roots/list") return { roots: [] };
  throw new ProtocolError(ProtocolErrorCode.MethodNotFound, "Method not found");
}

/** Listens for the answer to `initialize` as it was sent: what the SDK hands on lacks the keys that it does not know. */
function firstResult({ transport }: Wire): () => JsonObject {
  let first: JsonObject | undefined;
  // The SDK chains a handler that is here before it connects.
  const spy: NonNullable<Transport["onmessage"]> = (message) => {
    if (first === undefined && "result" in message) first = message.result as JsonObject;
  };
  Object.assign(transport, { onmessage: spy });
  return () => first ?? {};
}

function discovered(client: Client): JsonObject {
  // Both are parsed JSON; the SDK types name their known keys only.
  const said = client.getDiscoverResult() as JsonObject | undefined;
  return { ...said, serverInfo: (client.getServerVersion() ?? {}) as JsonObject };
}

function objectAt(object: JsonObject, key: string): JsonObject {
  const value = own(object, key);
  return isObject(value) ? value : {};
}
