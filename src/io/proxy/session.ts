import type { Decision } from "../../model/decision.ts";
import { isObject, limitDepth, maxDepth, own, type Json, type JsonObject } from "../../model/json.ts";
import { askingOf, type AskedCall } from "./asking.ts";
import type { Audit } from "./audit.ts";
import { continuations, wantsMore, type Unfinished } from "./continuations.ts";
import { denialLine } from "./denial.ts";
import type { Gate } from "./gate.ts";
import type { Ledger } from "./ledger.ts";
import { deepest, errorLine, idKey, lineOf, readLine, readStrictly } from "./messages.ts";
import type { Id, Request, Response } from "./messages.ts";
import { ownListing } from "./own-listing.ts";
import { toolsOf, withTools } from "./tool-list.ts";

export interface SessionOptions {
  readonly server: string;
  readonly gate: Gate;
  readonly ledger: Ledger;
  readonly audit: Audit;
  /** Whether a call goes on that cannot be written down. */
  readonly isAuditOptional: boolean;
  readonly isShadow: boolean;
  /** How long a person may take to approve, in milliseconds. */
  readonly approvalMs: number;
  readonly toClient: (line: Buffer) => void;
  readonly toServer: (line: Buffer) => void;
  /** A line for the person who runs the proxy. */
  readonly notice: (line: string) => void;
  readonly newId: () => string;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
}

/** What lies between one client and one server: takes the lines of both. */
export interface Session {
  readonly fromClient: (line: Buffer) => void;
  readonly fromServer: (line: Buffer) => void;
  /** How many requests of the client have no answer yet. */
  readonly unanswered: () => number;
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

export function sessionOf(options: SessionOptions): Session {
  const { gate, ledger, audit, toClient, toServer, elapsed } = options;
  /** Requests that were passed on. */
  const pending = new Map<string, Pending>();
  /** Calls that wait for our own listing. */
  const held = new Map<string, Id>();
  const unfinished = continuations();
  let canAnnounce = false;
  const told = new Set<string>();
  const noticeOnce = (line: string) => {
    if (!told.has(line)) options.notice(line);
    told.add(line);
  };
  const listing = ownListing({
    toServer,
    newId: options.newId,
    onPage: (page) => void gate.visible(toolsOf(page) ?? []),
  });
  const asking = askingOf({
    server: options.server,
    timeoutMs: options.approvalMs,
    toClient,
    newId: options.newId,
    answered: (call, waiting, isApproved) => conclude(call, waiting, isApproved),
  });

  const tryTo = (what: string, act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      noticeOnce(`${what} cannot be written: ${error instanceof Error ? error.message : String(error)}`);
      return false;
    }
  };

  function onCall(request: Request): void {
    const call = callIn(request.params);
    if (call === undefined) {
      toClient(errorLine(request.id, -32602, "A call names a tool, and its arguments are an object."));
      return;
    }
    const key = idKey(request.id);
    if (!gate.mustList(call.tool)) {
      judge(request, call.tool, call.args);
      return;
    }
    held.set(key, request.id);
    // A call that was cancelled meanwhile is no longer held.
    listing.read(request, () => held.delete(key) && judge(request, call.tool, call.args));
  }

  function judge(request: Request, tool: string, args: JsonObject): void {
    const arrived = elapsed();
    if (asking.resume(request, tool, args)) return;
    const before = unfinished.take(request, tool, args);
    if (before !== undefined) settle(before, "continued");
    const judged = gate.judge(tool, args);
    const call = { request, tool, args, judged, arrived };
    const isToAsk = judged.decision.kind === "ask" && before?.isApproved !== true && !options.isShadow;
    if (isToAsk && asking.ask(call)) return;
    conclude(call, request, judged.decision.kind === "ask" && !isToAsk ? true : undefined);
  }

  /**
   * Writes a decision down and carries it out. `waiting` is the request to be answered, if one still waits; `isApproved` is
   * what a person has said, undefined if nobody was asked.
   */
  function conclude(
    { request, tool, args, judged, arrived }: AskedCall,
    waiting: Request | undefined,
    isApproved: boolean | undefined,
  ): void {
    const { decision, by, at, reservations } = judged;
    const isLetThrough = options.isShadow || decision.kind === "allow" || isApproved === true;
    const forwarded = isLetThrough && waiting !== undefined;
    const since = elapsed();
    const isWritten = tryTo("the audit", () =>
      audit.decided({
        request: (waiting ?? request).id,
        tool,
        args: limitDepth(args, maxDepth) as JsonObject, // An object stays one.
        at,
        decision,
        by,
        forwarded,
        ...(isApproved === undefined || options.isShadow ? {} : { approved: isApproved }),
        latencyMs: since - arrived,
      }),
    );
    const mayGo = isWritten || options.isAuditOptional || options.isShadow;
    if (forwarded && mayGo) {
      const { id, line } = waiting;
      const passed = { id, tool, args, reservations, isApproved: isApproved === true, since };
      pending.set(idKey(id), { kind: "call", call: passed });
      toServer(line);
      return;
    }
    tryTo("the limits", () => ledger.settle(reservations, "error"));
    if (waiting === undefined) return;
    const refusal = forwarded ? unwritten : isApproved === false ? declined(decision) : decision;
    toClient(denialLine(waiting, refusal, gate.hasOutputSchema(tool)));
  }

  function settle(call: Unfinished, outcome: "ok" | "error" | "continued" | "lost"): void {
    const isGivenBack = outcome === "error" || outcome === "continued";
    tryTo("the limits", () => ledger.settle(call.reservations, isGivenBack ? "error" : "ok"));
    tryTo("the audit", () => audit.ended({ request: call.id, outcome, latencyMs: elapsed() - call.since }));
  }

  function onRequest(request: Request): void {
    const { id, method, params } = request;
    const key = idKey(id);
    if (pending.has(key) || held.has(key) || asking.waiting().includes(id)) {
      toClient(errorLine(id, -32600, "A request with this id waits for its answer already."));
      return;
    }
    if (method === "tools/call") {
      onCall(request);
      return;
    }
    if (method === "initialize")
      asking.initialized(isObject(params) ? own(params, "capabilities") : undefined);
    const kind = method === "tools/list" ? "list" : method === "initialize" ? "initialize" : "other";
    pending.set(key, { kind, id });
    toServer(request.line);
  }

  /** True if the server knows nothing of the request. */
  function onCancelled(params: Json | undefined): boolean {
    const id = isObject(params) ? own(params, "requestId") : undefined;
    if (typeof id !== "string" && typeof id !== "number") return false;
    const asked = pending.get(idKey(id));
    if (asked === undefined) return held.delete(idKey(id)) || asking.cancel(id);
    // The server may have done the work, so it counts.
    if (asked.kind === "call") settle(asked.call, "lost");
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
      if (!listing.take(response))
        noticeOnce("the server answers what nobody asks, or twice; such answers are dropped.");
      return;
    }
    pending.delete(key);
    switch (asked.kind) {
      case "call":
        if (wantsMore(response)) unfinished.add(asked.call);
        else settle(asked.call, own(response.object, "error") === undefined ? "ok" : "error");
        toClient(response.line);
        return;
      case "list": {
        const tools = toolsOf(response);
        toClient(tools === undefined ? response.line : withTools(response, gate.visible(tools)));
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

  function fromServer(line: Buffer): void {
    const read = readLine(line);
    if (!read.ok) {
      const batch = batchIn(line);
      for (const message of batch) fromServer(lineOf(message));
      if (batch.length === 0) noticeOnce("the server writes lines that are no messages; they are dropped.");
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

  return {
    fromClient(line) {
      const read = readStrictly(line);
      if (!read.ok) {
        toClient(errorLine(read.id, read.code, read.says));
        return;
      }
      const { message } = read;
      if (message.kind === "request") onRequest(message);
      else if (message.kind === "response") {
        if (message.id === null || !asking.answer(message.id, message.object)) toServer(message.line);
      } else if (message.method === "tools/call") {
        noticeOnce("the client calls a tool without an id; such calls are dropped.");
      } else if (message.method !== "notifications/cancelled" || !onCancelled(message.params)) {
        toServer(message.line);
      }
    },
    fromServer,
    unanswered: () =>
      [...pending.values()].filter(({ kind }) => kind !== "cancelled").length +
      held.size +
      asking.waiting().length,
    serverGone(says) {
      for (const id of held.values()) toClient(errorLine(id, -32000, says));
      held.clear();
      for (const asked of pending.values()) {
        if (asked.kind === "cancelled") continue;
        if (asked.kind === "call") settle(asked.call, "lost");
        toClient(errorLine(asked.kind === "call" ? asked.call.id : asked.id, -32000, says));
      }
      pending.clear();
      asking.end();
    },
    rulesChanged() {
      if (canAnnounce) toClient(lineOf({ jsonrpc: "2.0", method: listChanged }));
    },
  };
}

const listChanged = "notifications/tools/list_changed";

/** Absent arguments are none, and so are those that a client writes as null. */
function callIn(params: Json | undefined): { readonly tool: string; readonly args: JsonObject } | undefined {
  if (!isObject(params)) return undefined;
  const tool = own(params, "name");
  const args = own(params, "arguments") ?? {};
  return typeof tool === "string" && isObject(args) ? { tool, args } : undefined;
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

function declined(decision: Decision): Decision {
  return { ...decision, message: `No person has approved this call. ${decision.message}` };
}

const unwritten: Decision = {
  kind: "deny",
  rule: "(audit)",
  message: "The call cannot be written to the audit, so it is denied.",
};
