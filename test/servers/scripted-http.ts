// The scripted server behind Streamable HTTP, of the sessions that begin with `initialize`; lines go over the socket as they are.
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { listen } from "./http.ts";
import { scriptedServer } from "./scripted.mjs";

export interface ScriptedHttpOptions {
  /** How an answer comes: as a body of its own, or in a stream of events. */
  readonly answers?: "body" | "events";
  /** Takes a request before the server does; true if that was all. */
  readonly before?: (request: IncomingMessage, response: ServerResponse, message: Posted) => boolean;
}

interface Posted {
  readonly id?: string | number;
  readonly method?: string;
  readonly params?: { readonly name?: string };
}

/** One server for one client. `requests` holds what came, `METHOD message-method`. */
export async function scriptedHttp({ answers = "body", before }: ScriptedHttpOptions = {}) {
  const requests: string[] = [];
  const headers: IncomingMessage["headers"][] = [];
  const waiting = new Map<string, ServerResponse>();
  /** What belongs to no request goes here once the client listens. */
  let stream: ServerResponse | undefined;
  let unheard: string[] = [];
  let session = "";
  const event = (text: string) => `data: ${text}\n\n`;
  const tell = (text: string) => {
    if (stream === undefined) unheard.push(text);
    else return stream.write(event(text));
    return true;
  };
  const writeLine = (text: string): boolean => {
    const id = idOf(text);
    const response = id === undefined ? undefined : waiting.get(id);
    if (id === undefined || response === undefined) return tell(text);
    waiting.delete(id);
    if (answers === "events") response.end(event(text));
    else response.setHeader("content-type", "application/json").end(text);
    return true;
  };
  const take = scriptedServer({
    write: (text) => text.split("\n").every((line) => line === "" || writeLine(line)),
    room: async () => void (stream && (await once(stream, "drain"))),
    die: () => void stop(),
  });
  const { url, stop } = await listen(async (request, response) => {
    headers.push(request.headers);
    let line = "";
    for await (const chunk of request.setEncoding("utf8")) line += chunk;
    const message = JSON.parse(line === "" ? "{}" : line) as Posted;
    if (before?.(request, response, message) === true) return;
    if (request.method === "GET") {
      requests.push("GET");
      response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
      stream = response;
      for (const text of unheard) tell(text);
      unheard = [];
      return;
    }
    if (request.method === "DELETE") {
      requests.push("DELETE");
      session = "";
      response.writeHead(200).end();
      return;
    }
    const { id, method } = message;
    requests.push(`POST ${method ?? "answer"}`);
    if (method === "server/discover") {
      const error = { code: -32000, message: "Bad Request: no session" };
      response.writeHead(400, { "content-type": "application/json" });
      response.end(JSON.stringify({ jsonrpc: "2.0", id: null, error }));
      return;
    }
    if (method === "initialize") response.setHeader("mcp-session-id", (session = randomUUID()));
    else if (request.headers["mcp-session-id"] !== session) {
      response.writeHead(404).end();
      return;
    }
    if (id === undefined || method === undefined) response.writeHead(202).end();
    else {
      waiting.set(JSON.stringify(id), response);
      if (answers === "events")
        response.writeHead(200, { "content-type": "text/event-stream" }).flushHeaders();
    }
    await take(line);
  });
  return { url, stop, requests, headers, forget: () => (session = randomUUID()) };
}

/** The id, as text, that a line answers; undefined if it is no answer. */
function idOf(text: string): string | undefined {
  try {
    const { id, method } = JSON.parse(text) as { readonly id?: unknown; readonly method?: unknown };
    return id === undefined || method !== undefined ? undefined : JSON.stringify(id);
  } catch {
    return undefined;
  }
}
