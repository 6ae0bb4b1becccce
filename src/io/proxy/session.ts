import { isObject, limitDepth, own, type Json, type JsonObject } from "../../model/json.ts";
import { callsOf, type CallsOptions } from "./calls.ts";
import type { Unfinished } from "./continuations.ts";
import { heldBytes } from "./held-bytes.ts";
import { lineOrder } from "./line-order.ts";
import { deepest, errorLine, idKey, lineOf, readLine, readStrictly } from "./messages.ts";
import type { Id, Message, Request, Response } from "./messages.ts";
import { nextCursor } from "./own-listing.ts";
import { toolsOf, withTools } from "./tool-list.ts";

/** What lies between one client and one server: takes the lines of both. */
export interface Session {
  readonly fromClient: (line: Buffer) => void;
  /** Takes a message of the client that was read strictly already. */
  readonly take: (message: Message) => void;
  readonly fromServer: (line: Buffer) => void;
  /** Whether somebody still waits for the server's answer to a request, the client or we ourselves. */
  readonly isWaiting: (id: Id) => boolean;
  /** The server will not answer a request, for this reason. */
  readonly requestLost: (id: Id, says: string) => void;
  /** How many requests of the client have no answer yet. */
  readonly unanswered: () => number;
  /** Whether nothing is left that an answer, even one that nobody wants any more, could still come to. */
  readonly isSettled: () => boolean;
  /** The client has closed its side, and answers no question any more. */
  readonly clientGone: () => void;
  /** The server is gone, for this reason: whoever waits for it is told. */
  readonly serverGone: (says: string) => void;
  /** Other rules are in force: the client is told to list anew. */
  readonly rulesChanged: () => void;
}

type Pending =
  | { readonly kind: "call"; readonly call: Unfinished }
  | { readonly kind: "list" | "initialize" | "other"; readonly id: Id }
  /** The client no longer waits, but its id is not free: the answer to a listing may still come, and is not passed on. */
  | { readonly kind: "cancelled" };

export function sessionOf(given: CallsOptions): Session {
  const told = new Set<string>();
  /** Once a line: whoever misbehaves does so often. */
  const notice = (line: string) => {
    if (!told.has(line)) given.notice(line);
    told.add(line);
  };
  const { gate, toClient } = given;
  const held = heldBytes(given.holdClient);
  const order = lineOrder(given.toServer, held);
  /** Requests that were passed on. */
  const pending = new Map<string, Pending>();
  let canAnnounce = false;
  const calls = callsOf({
    ...given,
    notice,
    order,
    held,
    passed: (call) => void pending.set(idKey(call.id), { kind: "call", call }),
  });

  function onRequest(request: Request): void {
    const { id, method, params } = request;
    const key = idKey(id);
    if (pending.has(key) || calls.waiting().includes(id)) {
      toClient(errorLine(id, -32600, "A request with this id waits for its answer already."));
      return;
    }
    if (method === "tools/call") {
      calls.begin(request);
      return;
    }
    if (method === "initialize")
      calls.initialized(isObject(params) ? own(params, "capabilities") : undefined);
    const kind = method === "tools/list" ? "list" : method === "initialize" ? "initialize" : "other";
    pending.set(key, { kind, id });
    order.pass(request.line);
  }

  /** True if the server knows nothing of the request. */
  function onCancelled(params: Json | undefined): boolean {
    const id = isObject(params) ? own(params, "requestId") : undefined;
    if (typeof id !== "string" && typeof id !== "number") return false;
    const asked = pending.get(idKey(id));
    if (asked === undefined) return calls.cancel(id);
    // The server may have done the work, so it counts.
    if (asked.kind === "call") calls.lose(asked.call);
    pending.set(idKey(id), { kind: "cancelled" });
    return false;
  }

  function onAnswer(response: Response): void {
    if (response.id === null) {
      toClient(response.line);
      return;
    }
    const key = idKey(response.id);
    const asked = pending.get(key);
    if (asked === undefined) {
      if (!calls.take(response))
        notice("the server answers what nobody asks, or twice; such answers are dropped.");
      return;
    }
    pending.delete(key);
    switch (asked.kind) {
      case "call":
        calls.end(asked.call, response);
        toClient(response.line);
        return;
      case "list": {
        const tools = toolsOf(response);
        toClient(tools === undefined ? response.line : withTools(response, gate.visible(tools)));
        if (tools !== undefined && nextCursor(response) === undefined) gate.wholeListSeen();
        return;
      }
      case "initialize":
        canAnnounce = announcesChanges(own(response.object, "result"));
        toClient(response.line);
        return;
      case "other":
        toClient(response.line);
        return;
      case "cancelled":
    }
  }

  /** The server may have done the work of a call, so it counts. */
  function tellLost(asked: Pending, says: string): void {
    if (asked.kind === "cancelled") return;
    if (asked.kind === "call") calls.lose(asked.call);
    toClient(errorLine(asked.kind === "call" ? asked.call.id : asked.id, -32000, says));
  }

  function fromServer(line: Buffer): void {
    const read = readLine(line);
    if (!read.ok) {
      const batch = batchIn(line);
      for (const message of batch) fromServer(lineOf(message));
      if (batch.length === 0) notice("the server writes lines that are no messages; they are dropped.");
      return;
    }
    const { message } = read;
    if (message.kind === "response") {
      onAnswer(message);
      return;
    }
    if (message.kind === "notification" && message.method === listChanged) gate.forget();
    toClient(message.line);
  }

  function take(message: Message): void {
    if (message.kind === "request") onRequest(message);
    else if (message.kind === "response") {
      if (message.id === null || !calls.answer(message.id, message.object)) order.pass(message.line);
    } else if (message.method === "tools/call") {
      notice("the client calls a tool without an id; such calls are dropped.");
    } else if (message.method !== "notifications/cancelled" || !onCancelled(message.params)) {
      order.pass(message.line);
    }
  }

  return {
    fromClient(line) {
      const read = readStrictly(line);
      if (read.ok) take(read.message);
      else toClient(errorLine(read.id, read.code, read.says));
    },
    take,
    fromServer,
    isWaiting(id) {
      const asked = pending.get(idKey(id));
      return asked === undefined ? calls.asks(id) : asked.kind !== "cancelled";
    },
    requestLost(id, says) {
      const asked = pending.get(idKey(id));
      pending.delete(idKey(id));
      if (asked === undefined) calls.take(refusal(id, says));
      else tellLost(asked, says);
    },
    unanswered: () =>
      [...pending.values()].filter(({ kind }) => kind !== "cancelled").length + calls.waiting().length,
    isSettled: () => pending.size === 0 && calls.waiting().length === 0,
    clientGone: calls.clientGone,
    serverGone(says) {
      calls.serverGone(says);
      for (const asked of pending.values()) tellLost(asked, says);
      pending.clear();
    },
    rulesChanged() {
      if (canAnnounce) toClient(lineOf({ jsonrpc: "2.0", method: listChanged }));
    },
  };
}

/** What a server would answer that does not do what we have asked it for. */
function refusal(id: Id, message: string): Response {
  const object = { jsonrpc: "2.0", id, error: { code: -32000, message } };
  return { kind: "response", id, object, line: lineOf(object) };
}

const listChanged = "notifications/tools/list_changed";

function announcesChanges(result: Json | undefined): boolean {
  const capabilities = isObject(result) ? own(result, "capabilities") : undefined;
  const tools = isObject(capabilities) ? own(capabilities, "tools") : undefined;
  return isObject(tools) && own(tools, "listChanged") === true;
}

/** The messages of a batch (MCP 2025-03-26), which a client is given one by one. */
function batchIn(line: Buffer): readonly JsonObject[] {
  try {
    const value = JSON.parse(line.toString("utf8")) as Json;
    return Array.isArray(value)
      ? (limitDepth(value as Json, deepest) as readonly Json[]).filter(isObject)
      : [];
  } catch {
    return [];
  }
}
