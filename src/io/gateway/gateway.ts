import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { listenAt } from "../listen-at.ts";
import type { Backend } from "./backend.ts";
import { bodyReader } from "./body.ts";
import type { Authorise, Refusal } from "./caller.ts";
import { lanesOf } from "./lanes.ts";
import { linksOf } from "./links.ts";
import type { Metrics } from "./metrics.ts";
import { ownOrigins, pageHeaders, preflightHeaders, refusedOrigin, type Allowed } from "./origin.ts";
import { refused, send, sendText, type Reply } from "./reply.ts";
import { serving } from "./serving.ts";
import { sessionTable } from "./sessions.ts";

export interface GatewayOptions {
  readonly host: string;
  readonly port: number;
  readonly backends: ReadonlyMap<string, Backend>;
  readonly allowed: Allowed;
  readonly authorise: Authorise;
  /** Servers that may run at once, for sessions and for requests without one. */
  readonly maxSessions: number;
  /** Requests that one session may have open. */
  readonly maxRequests: number;
  /** After so long without anybody there a session is ended, in milliseconds. */
  readonly idleMs: number;
  readonly metrics: Metrics;
  /** Where the standard error of a server goes. */
  readonly logOf: (server: string) => Writable;
  readonly notice: (line: string) => void;
  readonly elapsed: () => number;
  readonly times: Times;
}

/** How long is waited, in milliseconds. */
export interface Times {
  /** For the headers of a request. */
  readonly headers: number;
  /** For a whole request. */
  readonly request: number;
  /** For the answers to open calls, once the gateway is to stop. */
  readonly drain: number;
}

export interface Gateway {
  /** Where it listens, as in a URL. */
  readonly address: string;
  readonly rulesChanged: () => void;
  /** Ends what belongs to grants that are in force no longer. */
  readonly grantsChanged: () => void;
  /** Takes no more, gives open calls their time, and ends every server. */
  readonly stop: () => Promise<void>;
}

/**
 * Whoever takes longer to say what they want wants to hold a connection (slowloris); a body of 64 MiB needs 9 megabits a
 * second. What supervises us kills after 10 seconds (Docker) or 30 (Kubernetes).
 */
export const usualTimes: Times = { headers: 10_000, request: 60_000, drain: 8_000 };

/** @throws UsageError if the address cannot be listened on. */
export async function startGateway(options: GatewayOptions): Promise<Gateway> {
  const { backends, authorise, metrics, notice, maxSessions, times } = options;
  const links = linksOf({ most: maxSessions, idleMs: options.idleMs, elapsed: options.elapsed });
  metrics.running(() => links.all().size);
  const { serve, denyQuestions } = serving({
    links,
    lanes: lanesOf(),
    sessions: sessionTable(),
    readBody: bodyReader(),
    maxRequests: options.maxRequests,
    logOf: options.logOf,
    onFailure: metrics.failed,
    newName: randomUUID,
  });
  let isDraining = false;
  let { allowed } = options;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<Reply | undefined> {
    const { headers } = request;
    const stranger = refusedOrigin(headers, allowed);
    if (stranger !== undefined) return stranger;
    for (const [name, value] of Object.entries(pageHeaders(headers))) response.setHeader(name, value);
    if (request.method === "OPTIONS") {
      response.writeHead(204, preflightHeaders(headers)).end();
      return undefined;
    }
    const path = (request.url ?? "/").replace(/[?#].*$/s, "");
    if (path === "/healthz") {
      sendText(response, isDraining ? 503 : 200, "text/plain", isDraining ? "stopping\n" : "ok\n");
      return undefined;
    }
    if (isDraining) return stopping;
    const grant = await authorise(headers);
    if ("status" in grant) return refusalOf(grant);
    if (path === "/metrics") {
      // They tell of all servers.
      if (![...backends.keys()].every((name) => grant.mayUse(name))) return notTheirs;
      sendText(response, 200, metrics.type, await metrics.text());
      return undefined;
    }
    const backend = backends.get(serverIn(path) ?? "");
    return backend !== undefined && grant.mayUse(backend.name)
      ? serve(request, response, { grant, backend })
      : unknown;
  }

  const server = createServer(
    {
      headersTimeout: times.headers,
      requestTimeout: times.request,
      connectionsCheckingInterval: times.headers / 5,
    },
    (request, response) => {
      answer(request, response)
        .then((reply) => {
          if (reply === undefined) return;
          metrics.refused(reply.status);
          send(response, reply);
        })
        .catch((error: unknown) => {
          if (!request.destroyed) notice(`a request could not be answered: ${String(error)}`);
          response.destroy();
        });
    },
  );
  server.keepAliveTimeout = 65_000;
  // Each session may have a stream besides its calls; whoever opens more is not heard.
  server.maxConnections = Math.max(1_024, maxSessions * 8);
  await listenAt(server, options.host, options.port, "--listen");
  const address = addressOf(server);
  allowed = { ...allowed, origins: [...allowed.origins, ...ownOrigins(address)] };
  return {
    address,
    rulesChanged() {
      for (const link of links.all()) link.rulesChanged();
    },
    grantsChanged: links.sweep,
    async stop() {
      isDraining = true;
      server.close();
      const until = options.elapsed() + times.drain;
      while (options.elapsed() < until && [...links.all()].some((link) => link.isAtWork())) await sleep(20);
      denyQuestions();
      await links.close("The gateway was stopped before the server had answered.");
      // What was answered at last is still on its way.
      server.closeIdleConnections();
      await sleep(50);
      server.closeAllConnections();
    },
  };
}

function refusalOf({ status, says, challenge, retryAfter }: Refusal): Reply {
  const headers = challenge === undefined ? {} : { "www-authenticate": challenge };
  return { status, code: refused, says, headers, ...(retryAfter === undefined ? {} : { retryAfter }) };
}

const notTheirs: Reply = { status: 403, code: refused, says: "These are for grants of all servers." };
const stopping: Reply = {
  status: 503,
  code: refused,
  says: "The gateway is stopping.",
  retryAfter: 5,
  headers: { connection: "close" },
};
const unknown: Reply = {
  status: 404,
  code: refused,
  says: "There is no such server here; ask for /mcp/NAME.",
};

/** The server that a path names; undefined if it names none. */
function serverIn(path: string): string | undefined {
  const [, name] = /^\/mcp\/([^/]+)\/?$/.exec(path) ?? [];
  try {
    return name === undefined ? undefined : decodeURIComponent(name);
  } catch {
    return undefined;
  }
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === "string") return "";
  const { family, port } = address;
  return `${family === "IPv6" ? `[${address.address}]` : address.address}:${port}`;
}
