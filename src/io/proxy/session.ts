import { isObject, limitDepth, own, type Json, type JsonObject } from "../../model/json.ts";
import { callsOf, type CallsOptions } from "./calls.ts";
import type { Unfinished } from "./continuations.ts";
import { heldBytes } from "./held-bytes.ts";
import { lineOrder } from "./line-order.ts";
import { deepest, errorLine, idKey, isModern, lineOf, readLine, readStrictly } from "./messages.ts";
import type { Id, Message, Request, Response } from "./messages.ts";
import { ownListening } from "./own-listening.ts";
import { nextCursor } from "./own-listing.ts";
import { subscriptions } from "./subscriptions.ts";
import { listChanges, toolsChanged, type Follower } from "./surface.ts";
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
  const { gate, surface, toClient } = given;
  const subscribers = subscriptions(toClient);
  const listening = ownListening(given.toServer, given.newId);
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

  const follower: Follower = {
    hasSubscribers: subscribers.areOpen,
    changed(method, isNews) {
      if (method === toolsChanged) gate.forget();
      if (isNews) announce(method);
    },
  };
  const unfollow = surface.follow(follower);

  /** Tells the client that it should ask for a list anew, if it wants to know. */
  function announce(method: string): void {
    if (canAnnounce && method === toolsChanged) toClient(lineOf({ jsonrpc: "2.0", method }));
    subscribers.tell(method);
  }

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
    if (method === "subscriptions/listen") subscribers.begin(id);
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
    subscribers.end(id);
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
      if (!calls.take(response) && !listening.take(response))
        notice("the server answers what nobody asks, or twice; such answers are dropped.");
      return;
    }
    pending.delete(key);
    subscribers.end(response.id);
    switch (asked.kind) {
      case "call":
        calls.end(asked.call, response);
        toClient(response.line);
        return;
      case "list": {
        const tools = toolsOf(response);
        toClient(tools === undefined ? response.line : withTools(response, gate.visible(tools)));
        // This client sees it here.
        if (gate.hasShifted()) surface.changed(toolsChanged, true, follower);
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
    if (message.kind === "notification" && listChanges.has(message.method)) {
      if (message.method === toolsChanged) gate.forget();
      // Those who listen at another process hear there of what has changed outside.
      surface.changed(message.method, !subscribers.areOpen(), follower);
    }
    if (listening.isMeant(message)) return;
    toClient(message.line);
    if (message.kind === "notification" && message.method === "notifications/subscriptions/acknowledged")
      subscribers.acknowledged(message.params);
  }

  function take(message: Message): void {
    if (message.kind === "request") {
      if (isModern(message) && !subscribers.areOpen() && surface.hasSubscribers()) listening.begin(message);
      onRequest(message);
    } else if (message.kind === "response") {
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
      return asked === undefined ? calls.asks(id) || listening.asks(id) : asked.kind !== "cancelled";
    },
    requestLost(id, says) {
      const asked = pending.get(idKey(id));
      pending.delete(idKey(id));
      subscribers.end(id);
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
      for (const asked of pending.values()) if (asked.kind === "other") subscribers.end(asked.id);
      pending.clear();
      unfollow();
    },
    rulesChanged() {
      surface.shown.clear();
      announce(toolsChanged);
    },
  };
}

/** What a server would answer that does not do what we have asked it for. */
function refusal(id: Id, message: string): Response {
  const object = { jsonrpc: "2.0", id, error: { code: -32000, message } };
  return { kind: "response", id, object, line: lineOf(object) };
}

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
