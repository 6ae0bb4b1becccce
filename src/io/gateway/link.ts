import type { Writable } from "node:stream";
import { isObject, own, type Json, type JsonObject } from "../../model/json.ts";
import {
  cancelledKey,
  errorLine,
  idKey,
  lineOf,
  readLine,
  type Id,
  type Message,
  type Request,
} from "../proxy/messages.ts";
import type { OpenServer } from "../proxy/server-end.ts";
import type { Session } from "../proxy/session.ts";
import type { Wire } from "../proxy/proxy.ts";
import { journal } from "./journal.ts";
import type { Outlet } from "./outlet.ts";

export interface LinkOptions {
  readonly open: OpenServer;
  readonly session: (wire: Wire) => Session;
  readonly log: Writable;
  /** Whether whoever it was opened for may still use it. */
  readonly mayStay: () => boolean;
  /** Whether its requests stand for themselves (MCP 2026-07-28), where errors of the protocol have a status of HTTP. */
  readonly isStateless: boolean;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  /** Runs what ends a server, once there is time for it. */
  readonly inTurn: (end: () => Promise<void>) => Promise<void>;
}

/** One server, the session before it, and the HTTP requests that wait on the client's side. */
export interface Link {
  /** Takes a request that is answered through `outlet`; false if one of its id waits already. */
  readonly request: (request: Request, outlet: Outlet) => boolean;
  /** Takes a message that needs no answer. */
  readonly tell: (message: Message) => void;
  /** Messages that belong to no request go there from now on. */
  readonly listen: (outlet: Outlet, from: From) => void;
  /** The client of an outlet is gone, or has its answer. */
  readonly left: (outlet: Outlet) => void;
  /** An outlet takes lines again. */
  readonly room: () => void;
  readonly mayStay: () => boolean;
  /** How many requests wait. */
  readonly waiting: () => number;
  /** Whether a call waits that will be answered some time. */
  readonly isAtWork: () => boolean;
  /** Whether the server takes no more requests for now. */
  readonly isFull: () => boolean;
  /** Whether it takes nothing at all: an answer to its own question may be what it waits for, so those are taken for longer. */
  readonly isOverfull: () => boolean;
  /** Whether nothing was left open: another client may be served by it. */
  readonly isClean: () => boolean;
  /** Since when nobody has been there, in milliseconds of `elapsed`; undefined while somebody is. */
  readonly quietSince: () => number | undefined;
  readonly rulesChanged: () => void;
  /** Resolves when the server is gone or was ended; true if by itself. */
  readonly gone: Promise<boolean>;
  /** Answers whoever waits with `says` at once, and ends the server. */
  readonly end: (says: string) => Promise<void>;
}

/** Where the client of a session takes its stream up. */
export interface From {
  /** The last event that it has, as it says. */
  readonly lastEventId: string | undefined;
  /** Whether it understands events without a message, which say where that would be (MCP 2025-11-25). */
  readonly takesMarks: boolean;
}

/** Lines for a client that has no request open are kept; beyond this the server has to wait. */
const maxHeldBytes = 2 ** 20;
/** What is not asked for an answer is kept for a server that does not read, up to this. */
const maxUnread = 16 * 2 ** 20;

export function openLink({
  open,
  session: sessionFor,
  log,
  mayStay,
  isStateless,
  elapsed,
  inTurn,
}: LinkOptions): Link {
  const waiting = new Map<string, Outlet>();
  const tokens = new Map<string, Outlet>();
  /** Requests that have no end (MCP 2026-07-28). */
  const endless = new Set<Outlet>();
  const held: Buffer[] = [];
  const sent = journal();
  let heldBytes = 0;
  let stream: Outlet | undefined;
  let isFull = false;
  /** What was sent to the server though it takes no more. */
  let unread = 0;
  /** Whether too much waits for a decision. */
  let isUndecided = false;
  let isPaused = false;
  let isGone = false;
  let lastSeen = elapsed();
  let tellGone: (byItself: boolean) => void = () => undefined;
  const gone = new Promise<boolean>((resolve) => (tellGone = resolve));

  /** A client that does not read holds up its own server, so that a flood is never kept in memory. */
  const balance = () => {
    const mustWait = heldBytes > maxHeldBytes || [stream, ...waiting.values()].some((one) => one?.isFull());
    if (mustWait === isPaused || isGone) return;
    isPaused = mustWait;
    if (mustWait) server.pause();
    else server.resume();
  };
  const general = () => stream ?? [...waiting.values()].at(-1);
  const flush = () => {
    const outlet = general();
    if (outlet === undefined) return;
    for (const line of held.splice(0)) {
      if (outlet === stream) outlet.event(line, sent.add(line).id);
      else outlet.event(line);
    }
    heldBytes = 0;
  };
  const tellSomebody = (line: Buffer) => {
    held.push(line);
    heldBytes += line.length;
    flush();
  };
  const toClient = (line: Buffer) => {
    const read = readLine(line);
    if (!read.ok) return;
    const { message } = read;
    if (message.kind === "response") {
      if (message.id !== null) answer(message.id, line, isStateless ? statusOf(message.object) : 200);
    } else {
      const outlet = message.kind === "notification" ? tokens.get(progressOf(message)) : undefined;
      if (outlet === undefined) tellSomebody(line);
      else outlet.event(line);
    }
    balance();
  };
  const answer = (id: Id, line: Buffer, status: number) => {
    const outlet = waiting.get(idKey(id));
    // Whoever asked has gone.
    if (outlet === undefined) return;
    forget(outlet);
    outlet.answer(line, status);
  };
  const forget = (outlet: Outlet) => {
    for (const map of [waiting, tokens]) for (const [key, one] of map) if (one === outlet) map.delete(key);
    endless.delete(outlet);
    if (stream === outlet) stream = undefined;
    lastSeen = elapsed();
  };
  const session = sessionFor({
    toClient,
    toServer(line) {
      if (isFull) unread += line.length;
      server.send(line);
    },
    holdClient: (isHeld) => (isUndecided = isHeld),
  });
  const server = open({
    onLine: session.fromServer,
    isWaiting: session.isWaiting,
    onLost: session.requestLost,
    onFull: () => (isFull = true),
    onRoom() {
      isFull = false;
      unread = 0;
    },
    log,
  });
  const close = (says: string, byItself: boolean) => {
    if (isGone) return;
    isGone = true;
    session.serverGone(says);
    stream?.end();
    tellGone(byItself);
  };
  void server.ended.then((says) => {
    close(says, true);
    return inTurn(server.end);
  });
  return {
    request(request, outlet) {
      const key = idKey(request.id);
      if (waiting.has(key)) return false;
      lastSeen = elapsed();
      waiting.set(key, outlet);
      if (request.method === "subscriptions/listen") endless.add(outlet);
      const token = tokenOf(request.params);
      if (token !== undefined) tokens.set(JSON.stringify(token), outlet);
      flush();
      if (isGone) answer(request.id, errorLine(request.id, -32000, "The server is gone."), 200);
      else session.take(request);
      balance();
      return true;
    },
    tell(message) {
      lastSeen = elapsed();
      session.take(message);
      // What is no longer wanted is not answered, and its request would stay open.
      const outlet = waiting.get(cancelledKey(message));
      if (outlet === undefined) return;
      forget(outlet);
      outlet.end();
      balance();
    },
    listen(outlet, { lastEventId, takesMarks }) {
      stream?.end();
      stream = outlet;
      const missed = lastEventId === undefined ? undefined : sent.after(lastEventId);
      if (missed === undefined && takesMarks) outlet.mark(sent.last());
      for (const { id, line } of missed ?? []) outlet.event(line, id);
      flush();
      balance();
    },
    left(outlet) {
      forget(outlet);
      balance();
    },
    room: balance,
    mayStay,
    waiting: () => waiting.size,
    isAtWork: () => waiting.size > endless.size,
    isFull: () => isFull || isUndecided,
    isOverfull: () => unread > maxUnread || isUndecided,
    isClean: () => !isGone && waiting.size === 0 && session.isSettled(),
    quietSince: () => (waiting.size > 0 || stream !== undefined ? undefined : lastSeen),
    rulesChanged: session.rulesChanged,
    gone,
    end(says) {
      close(says, false);
      return inTurn(server.end);
    },
  };
}

/** What a client that has gone away no longer wants. */
export function cancelled(requestId: Id): Message {
  const object = { jsonrpc: "2.0", method: "notifications/cancelled", params: { requestId } };
  return { kind: "notification", method: object.method, params: object.params, object, line: lineOf(object) };
}

/** MCP 2026-07-28: an unknown method is 404; what is wrong with version, headers or capabilities is 400. */
const statuses = new Map<Json | undefined, number>([
  [-32601, 404],
  [-32020, 400],
  [-32021, 400],
  [-32022, 400],
]);

function statusOf(answer: JsonObject): number {
  const error = own(answer, "error");
  return (isObject(error) ? statuses.get(own(error, "code")) : undefined) ?? 200;
}

function tokenOf(params: Json | undefined): Json | undefined {
  const meta = isObject(params) ? own(params, "_meta") : undefined;
  return isObject(meta) ? own(meta, "progressToken") : undefined;
}

function progressOf({ method, params }: Extract<Message, { kind: "notification" }>): string {
  const isProgress = method === "notifications/progress" && isObject(params);
  return isProgress ? JSON.stringify(own(params, "progressToken")) : "";
}
