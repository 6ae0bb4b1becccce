import type { PersonsAnswer } from "../../model/approval.ts";
import type { Decision } from "../../model/decision.ts";
import { isObject, limitDepth, maxDepth, own, type Json, type JsonObject } from "../../model/json.ts";
import type { Desk } from "../approvals/desk.ts";
import { askingOutside } from "./asking-outside.ts";
import { askingOf, type AskedCall, type Asking, type AskingOptions } from "./asking.ts";
import type { Audit } from "./audit.ts";
import { wantsMore, type Unfinished } from "./continuations.ts";
import { denialLine } from "./denial.ts";
import type { Gate } from "./gate.ts";
import type { HeldBytes } from "./held-bytes.ts";
import type { Ledger } from "./ledger.ts";
import type { LineOrder } from "./line-order.ts";
import {
  errorLine,
  headerMismatch,
  idKey,
  isModern,
  type Id,
  type Request,
  type Response,
} from "./messages.ts";
import { mismatchIn } from "./mirrored-arguments.ts";
import { openings, type Openings } from "./openings.ts";
import { ownListing } from "./own-listing.ts";
import { toolsChanged, type Surface } from "./surface.ts";
import { toolsOf } from "./tool-list.ts";
import { messageOf } from "../../model/errors.ts";

export interface CallsOptions {
  readonly server: string;
  /** Whose calls they are; absent where nobody is told apart. */
  readonly grant?: string;
  readonly gate: Gate;
  readonly ledger: Ledger;
  readonly audit: Audit;
  /** Whether a call goes on that cannot be written down. */
  readonly isAuditOptional: boolean;
  readonly isShadow: boolean;
  /** Whether the server is reached over HTTP, where headers repeat arguments that the definition of a tool names. */
  readonly isRemote?: boolean;
  /** Where requests that stand for themselves may reach another session than the one before; else its own. */
  readonly openings?: Openings;
  /** What its caller is shown of the server, here and in other sessions. */
  readonly surface: Surface;
  /** How long a person may take to approve, in milliseconds. */
  readonly approvalMs: number;
  /** Where a person is asked outside of the client: whenever the client shows no form, or before it. */
  readonly outside?: { readonly desk: Desk; readonly isFirst: boolean };
  readonly toClient: (line: Buffer) => void;
  readonly toServer: (line: Buffer) => void;
  /** Too much of what the client has sent waits for a decision, or no more. */
  readonly holdClient: (isTooMuch: boolean) => void;
  /** A line for the person who runs the proxy. */
  readonly notice: (line: string) => void;
  readonly newId: () => string;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
}

/** The calls of a session: judged, asked about, written down and settled. */
export interface Calls extends Pick<Asking, "initialized" | "answer"> {
  /** Takes a request to call a tool. */
  readonly begin: (request: Request) => void;
  /** The server has answered a call that was passed on. */
  readonly end: (call: Unfinished, response: Response) => void;
  /** No answer will come to a call that was passed on. */
  readonly lose: (call: Unfinished) => void;
  /** Whether this is the id of a question of our own to the server. */
  readonly asks: (id: Id) => boolean;
  /** Takes an answer to a question of our own to the server; false if it is none. */
  readonly take: (response: Response) => boolean;
  /** The client no longer wants a call that was not passed on yet; false if there is none of this id. */
  readonly cancel: (id: Id) => boolean;
  /** The requests that were neither answered nor passed on. */
  readonly waiting: () => readonly Id[];
  /** The client takes answers yet, and gives none: whoever waits for a person is refused. */
  readonly clientGone: () => void;
  /** The server is gone: what is not passed on yet is answered. */
  readonly serverGone: (says: string) => void;
}

export interface CallsWithin extends CallsOptions {
  /** The order of what goes to the server. */
  readonly order: LineOrder;
  /** What waits for a decision. */
  readonly held: HeldBytes;
  /** This call goes on to the server. */
  readonly passed: (call: Unfinished) => void;
}

export function callsOf(options: CallsWithin): Calls {
  const { gate, ledger, audit, order, held, toClient, toServer, elapsed } = options;
  const waiting = heldCalls();
  const { unfinished, questions } = options.openings ?? openings();
  const listing = ownListing({
    toServer,
    newId: options.newId,
    onPage(page) {
      gate.visible(toolsOf(page) ?? []);
      // No client has seen this list.
      if (gate.hasShifted()) options.surface.changed(toolsChanged, true);
    },
  });
  const answered: AskingOptions["answered"] = (call, request, answer) =>
    conclude(call, request, answer, order.keepPlace(0));
  const { server, grant } = options;
  const asking = askingOf({
    server,
    timeoutMs: options.approvalMs,
    toClient,
    questions,
    newId: options.newId,
    answered,
  });
  const outside = askingOutside({
    server,
    ...(grant === undefined ? {} : { grant }),
    ...(options.outside === undefined ? {} : { desk: options.outside.desk }),
    answered,
  });
  const inTurn = options.outside?.isFirst === true ? [outside, asking] : [asking, outside];
  let isClientGone = false;
  const asks = (call: AskedCall) => !isClientGone && inTurn.some(({ ask }) => ask(call));

  const write = (act: () => void): boolean => {
    try {
      act();
      return true;
    } catch (error) {
      options.notice(`the audit cannot be written: ${messageOf(error)}`);
      return false;
    }
  };

  function begin(request: Request): void {
    const call = callIn(request.params);
    if (call === undefined) {
      toClient(errorLine(request.id, -32602, "A call names a tool, and its arguments are an object."));
      return;
    }
    const hasHeaders = request.headers !== undefined || (options.isRemote === true && isModern(request));
    if (gate.mustList(call.tool, hasHeaders)) listed(request, () => compare(request, call, true));
    else compare(request, call, false);
  }

  /** Reads the list of tools before `then`, unless the request is taken back meanwhile. */
  function listed(request: Request, then: () => void): void {
    const isWanted = waiting.hold(request.id);
    held.add(request.line.length);
    listing.read(request, () => {
      held.remove(request.line.length);
      gate.ownListRead();
      if (isWanted()) then();
    });
  }

  /** Headers must say what a call says, or what is before us has let another call through than is judged here. */
  function compare(request: Request, call: CallIn, isListed: boolean): void {
    const { tool, args } = call;
    const { headers } = request;
    const says = headers === undefined ? undefined : mismatchIn(gate.mirrored(tool), args, headers);
    if (says === undefined) judge(request, tool, args);
    // The tool may want other headers by now.
    else if (!isListed) listed(request, () => compare(request, call, true));
    else toClient(errorLine(request.id, headerMismatch, says));
  }

  function judge(request: Request, tool: string, args: JsonObject): void {
    const arrived = elapsed();
    if (asking.resume(request, tool, args)) return;
    const before = unfinished.take(request, tool, args);
    if (before !== undefined) settle(before, "continued");
    const isWanted = waiting.hold(request.id);
    const pass = order.keepPlace(request.line.length);
    gate.judge(tool, args, (judged) => {
      if (!isWanted()) {
        ledger.settle(judged.reservations, "error");
        pass();
        return;
      }
      const call = { request, tool, args, judged, arrived };
      const isAsked = judged.decision.kind === "ask" && !options.isShadow;
      const answer = isAsked ? before?.answer : undefined;
      // Other lines do not wait for a person.
      if (isAsked && answer?.isApproved !== true && asks(call)) pass();
      else conclude(call, request, answer, pass);
    });
  }

  /**
   * Writes a decision down and carries it out. `waiting` is the request to be answered, if one still waits; `answer` is
   * what a person has said, undefined if nobody was asked; `pass` is called once, with the line if it goes on.
   */
  function conclude(
    { request, tool, args, judged, arrived }: AskedCall,
    waiting: Request | undefined,
    answer: PersonsAnswer | undefined,
    pass: (line?: Buffer) => void,
  ): void {
    const { decision, by, at, reservations } = judged;
    const isLetThrough = options.isShadow || decision.kind === "allow" || answer?.isApproved === true;
    const forwarded = isLetThrough && waiting !== undefined;
    const since = elapsed();
    const said = answer === undefined ? {} : { answer };
    const isWritten = write(() =>
      audit.decided({
        request: (waiting ?? request).id,
        tool,
        args: limitDepth(args, maxDepth) as JsonObject, // An object stays one.
        at,
        decision,
        by,
        forwarded,
        ...said,
        latencyMs: since - arrived,
        ...traceOf(waiting ?? request),
      }),
    );
    const mayGo = isWritten || options.isAuditOptional || options.isShadow;
    if (forwarded && mayGo) {
      const { id, line } = waiting;
      options.passed({ id, tool, args, reservations, since, ...said });
      pass(line);
      return;
    }
    pass();
    ledger.settle(reservations, "error");
    if (waiting === undefined) return;
    const refusal = forwarded ? unwritten : answer?.isApproved === false ? declined(decision) : decision;
    toClient(denialLine(waiting, refusal, gate.hasOutputSchema(tool)));
  }

  function settle(call: Unfinished, outcome: "ok" | "error" | "continued" | "lost"): void {
    const isGivenBack = outcome === "error" || outcome === "continued";
    ledger.settle(call.reservations, isGivenBack ? "error" : "ok");
    write(() => audit.ended({ request: call.id, outcome, latencyMs: elapsed() - call.since }));
  }

  return {
    initialized: asking.initialized,
    answer: asking.answer,
    begin,
    end(call, response) {
      if (wantsMore(response)) unfinished.add(call);
      else settle(call, own(response.object, "error") === undefined ? "ok" : "error");
      const error = own(response.object, "error");
      // The tool wants other headers than it did.
      if (isObject(error) && own(error, "code") === headerMismatch) gate.forget();
    },
    lose: (call) => settle(call, "lost"),
    asks: listing.asks,
    take: listing.take,
    cancel: (id) => waiting.letGo(id) || asking.cancel(id) || outside.cancel(id),
    waiting: () => [...waiting.ids(), ...asking.waiting(), ...outside.waiting()],
    clientGone() {
      isClientGone = true;
      asking.end();
      outside.end();
    },
    serverGone(says) {
      for (const id of waiting.ids()) {
        waiting.letGo(id);
        toClient(errorLine(id, -32000, says));
      }
      outside.end();
      // What is shared may be answered through another session yet.
      if (options.openings === undefined) asking.end();
    },
  };
}

/** Requests that are not decided yet: they wait for our own listing, or for the limits that others share. */
function heldCalls() {
  const held = new Map<string, { readonly id: Id }>();
  return {
    /** What comes back tells, once, whether the request is still wanted; then it is held no longer. */
    hold(id: Id): () => boolean {
      const one = { id };
      const key = idKey(id);
      held.set(key, one);
      // Its id may be another request's by now.
      return () => held.get(key) === one && held.delete(key);
    },
    letGo: (id: Id): boolean => held.delete(idKey(id)),
    ids: (): readonly Id[] => [...held.values()].map(({ id }) => id),
  };
}

interface CallIn {
  readonly tool: string;
  readonly args: JsonObject;
}

/** Absent arguments are none, and so are those that a client writes as null. */
function callIn(params: Json | undefined): CallIn | undefined {
  if (!isObject(params)) return undefined;
  const tool = own(params, "name");
  const args = own(params, "arguments") ?? {};
  return typeof tool === "string" && isObject(args) ? { tool, args } : undefined;
}

/** `traceparent` stands unprefixed in `_meta` (MCP, SEP-414). */
function traceOf({ params }: Request): { readonly traceparent?: string } {
  const meta = isObject(params) ? own(params, "_meta") : undefined;
  const traceparent = isObject(meta) ? own(meta, "traceparent") : undefined;
  return typeof traceparent === "string" ? { traceparent } : {};
}

function declined(decision: Decision): Decision {
  return { ...decision, message: `No person has approved this call. ${decision.message}` };
}

const unwritten: Decision = {
  kind: "deny",
  rule: "(audit)",
  message: "The call cannot be written to the audit, so it is denied.",
};
