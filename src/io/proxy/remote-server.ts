import { setTimeout as sleep } from "node:timers/promises";
import { isObject, own, type Json } from "../../model/json.ts";
import { CaptureError } from "../mcp/capture-error.ts";
import { startShare } from "../mcp/deadline.ts";
import { idKey, isModern, lineOf, readLine, type Id, type Message, type Request } from "./messages.ts";
import { requestHeaders } from "./remote-headers.ts";
import { flowOf, mediaType, readEvents, readMessage, type Place } from "./remote-messages.ts";
import type { OpenServer } from "./server-end.ts";
import { brokeOff, openUpstream, statusSentence, type UpstreamOptions } from "./upstream.ts";

/** A request that the server has and has not answered. */
interface Open {
  readonly request: Request;
  readonly stop: AbortController;
}

/** So much may wait for answers at once; more is refused. */
const mostOpen = 1_000;
const mostOpenBytes = 256 * 2 ** 20;
/** What is not sent yet may be so long before the client has to wait. */
const mostUnsentBytes = 2 ** 20;
/** The server takes a notification, or an answer, within this time. */
const noticeMs = 30_000;
/** How long saying goodbye may take: a client kills two seconds after it has asked us to end. */
const goodbyeMs = 500;
/** A stream ends with the answer to its request; one that goes on is closed after so long. */
const lastWordsMs = 1_000;
/** A stream that broke off is taken up again so often without anything new. */
const mostTries = 5;
/** Before that, unless the server names a time; twice as long each time. */
const pauseMs = 500;
const longestPauseMs = 30_000;

/**
 * A server that is reached over Streamable HTTP, in both eras of the protocol: the sessions that begin with `initialize`
 * (2025-03-26 to 2025-11-25), and 2026-07-28, where each request stands for itself. Lines go out as they are.
 */
export function remoteServer(options: UpstreamOptions): OpenServer {
  return (listener) => {
    const stop = new AbortController();
    const flow = flowOf();
    const headers = requestHeaders();
    const open = new Map<string, Open>();
    let session: Readonly<Record<string, string>> = {};
    let isListening = false;
    let onBegun: () => void = () => undefined;
    let unsent = 0;
    let openBytes = 0;
    let finish: (says: string) => void = () => undefined;
    const ended = new Promise<string>((resolve) => (finish = resolve));
    const upstream = openUpstream(options, () => finish("The server sent a message over 64 MiB."));
    /** Lines go out in order; what has to be taken before the next may go holds the others up. */
    let turn: Promise<unknown> = Promise.resolve();

    async function post(line: Buffer, more: Readonly<Record<string, string>>, signal: AbortSignal) {
      const accept = "application/json, text/event-stream";
      const sent = { "content-type": "application/json", accept, ...more };
      const response = await upstream.ask({ method: "POST", headers: sent, body: line, signal });
      if (response.status === 404 && more["mcp-session-id"] !== undefined) {
        finish(unknownSession);
        throw new CaptureError("refused", unknownSession);
      }
      return response;
    }

    async function take(one: Open, response: Response): Promise<void> {
      const { request } = one;
      const hand = (line: Buffer) => handOn(request, line);
      const type = mediaType(response);
      if (!response.ok) {
        const { status } = response;
        const isAboutLogin = status === 401 || status === 403;
        const isMessage = type === "application/json" && !isAboutLogin;
        const refusal = isMessage ? await errorIn(response, request.id) : undefined;
        if (!isMessage) await response.body?.cancel();
        if (refusal !== undefined) hand(refusal);
        else lose(one, statusSentence(status, options));
      } else if (type === "application/json") {
        hand(await readMessage(response, flow));
        lose(one, "The server answered with something else.");
      } else if (type === "text/event-stream") {
        await follow(one, response, hand);
      } else {
        await response.body?.cancel();
        lose(one, `The server answered with HTTP ${response.status} and no message of MCP.`);
      }
    }

    async function errorIn(response: Response, id: Id): Promise<Buffer | undefined> {
      const read = readLine(await readMessage(response, flow));
      const error = read.ok ? own(read.message.object, "error") : undefined;
      // Servers that refuse before they have read a request answer it without its id.
      return isObject(error) ? lineOf({ jsonrpc: "2.0", id, error }) : undefined;
    }

    /** Reads a stream of events until the request is answered, and takes it up again where it broke off. */
    async function follow(one: Open, first: Response, hand: (line: Buffer) => void): Promise<void> {
      const place: Place = {};
      const { signal } = one.stop;
      let closing: NodeJS.Timeout | undefined;
      const onLine = (line: Buffer) => {
        hand(line);
        if (!isWaiting(one)) closing ??= setTimeout(() => one.stop.abort(), lastWordsMs).unref();
      };
      let stream: Response | undefined = first;
      for (let tries = 0; ; tries += 1) {
        const before: string | undefined = place.lastEventId;
        if (stream !== undefined) await readEvents(stream, place, flow, onLine).catch(() => undefined);
        clearTimeout(closing);
        if (place.lastEventId !== before) tries = 0;
        if (signal.aborted || !isWaiting(one)) break;
        if (place.lastEventId === undefined || tries === mostTries) break;
        await sleep(pauseBefore(tries, place), undefined, { signal });
        stream = await listen(place, signal).catch(() => undefined);
      }
      lose(one, brokeOff);
    }

    /** A stream that the client asks for; undefined if the server has none to give. */
    async function listen({ lastEventId }: Place, signal: AbortSignal): Promise<Response | undefined> {
      const last = lastEventId === undefined ? {} : { "last-event-id": headerSafe(lastEventId) };
      const asked = { accept: "text/event-stream", ...session, ...last };
      const response = await upstream.ask({ method: "GET", headers: asked, signal });
      if (response.ok && mediaType(response) === "text/event-stream") return response;
      await response.body?.cancel();
      return undefined;
    }

    /** What a server says that belongs to no request, for as long as the session lasts. */
    async function listenOn(): Promise<void> {
      if (isListening) return;
      isListening = true;
      const place: Place = {};
      for (let tries = 0; !stop.signal.aborted; tries += 1) {
        const stream = await listen(place, stop.signal).catch(() => "unreachable" as const);
        if (stream === undefined) return;
        if (stream !== "unreachable") {
          await readEvents(stream, place, flow, (line) => {
            tries = 0;
            listener.onLine(line);
          }).catch(() => undefined);
        }
        await sleep(pauseBefore(tries, place), undefined, { signal: stop.signal, ref: false }).catch(
          () => undefined,
        );
      }
    }

    function handOn(request: Request, line: Buffer): void {
      if (request.method === "initialize" || request.method === "tools/list") {
        const read = readLine(line);
        if (read.ok && read.message.kind === "response" && read.message.id === request.id) {
          if (request.method === "tools/list") headers.listed(read.message);
          else {
            session = { ...session, ...revisionIn(own(read.message.object, "result")) };
            onBegun();
          }
        }
      }
      if (line.length > 0) listener.onLine(line);
    }

    /** Whether its id is still this request's: a client may use it again once it has an answer. */
    function isOpen(one: Open): boolean {
      return open.get(idKey(one.request.id)) === one;
    }

    function isWaiting(one: Open): boolean {
      return isOpen(one) && listener.isWaiting(one.request.id);
    }

    function lose(one: Open, says: string): void {
      if (isOpen(one)) listener.onLost(one.request.id, says);
    }

    async function ask(one: Open): Promise<void> {
      const { request, stop } = one;
      try {
        const isFirst = request.method === "initialize";
        const more = isModern(request) ? headers.of(request) : isFirst ? {} : session;
        const response = await post(request.line, more, stop.signal);
        if (isFirst && response.ok) session = sessionIn(response);
        await take(one, response);
      } catch (error) {
        if (!stop.signal.aborted) lose(one, error instanceof CaptureError ? error.message : brokeOff);
      } finally {
        openBytes -= request.line.length;
        if (isOpen(one)) open.delete(idKey(request.id));
      }
    }

    function begin(request: Request): void {
      const { id, line, method } = request;
      if (open.size >= mostOpen || openBytes + line.length > mostOpenBytes) {
        listener.onLost(id, "Too many requests wait for the server already.");
        return;
      }
      const one = { request, stop: new AbortController() };
      open.set(idKey(id), one);
      openBytes += line.length;
      // What comes after it belongs to the session that it begins.
      const begun = method === "initialize" ? new Promise<void>((resolve) => (onBegun = resolve)) : undefined;
      inTurn(line, () => Promise.race([ask(one), begun ?? Promise.resolve()]));
    }

    async function tell(message: Message): Promise<void> {
      const share = startShare(stop.signal, noticeMs);
      try {
        const response = await post(message.line, session, share.signal);
        await response.body?.cancel();
        const isReady = message.kind === "notification" && message.method === "notifications/initialized";
        if (isReady && response.ok) void listenOn();
      } catch {
        // Nobody waits for an answer; the next request is told what is wrong.
      } finally {
        share.clear();
      }
    }

    /** MCP 2026-07-28: who no longer wants an answer closes its stream. True if that is what was meant. */
    function hangUp(message: Message): boolean {
      if (message.kind !== "notification" || message.method !== "notifications/cancelled") return false;
      const id = isObject(message.params) ? own(message.params, "requestId") : undefined;
      const one = typeof id === "string" || typeof id === "number" ? open.get(idKey(id)) : undefined;
      if (one === undefined || !isModern(one.request)) return false;
      one.stop.abort();
      lose(one, "It was cancelled.");
      return true;
    }

    /** What comes after it waits until `act` is done. */
    function inTurn(line: Buffer, act: () => Promise<void>): void {
      const wasFull = unsent > mostUnsentBytes;
      unsent += line.length;
      if (!wasFull && unsent > mostUnsentBytes) listener.onFull();
      turn = turn.then(() => {
        const isFull = unsent > mostUnsentBytes;
        unsent -= line.length;
        if (isFull && unsent <= mostUnsentBytes) listener.onRoom();
        return act();
      });
    }

    let leaving: Promise<void> | undefined;
    const goodbye = () => (leaving ??= endSession());

    async function endSession(): Promise<void> {
      if (session["mcp-session-id"] === undefined) return;
      const share = startShare(new AbortController().signal, goodbyeMs);
      await upstream
        .ask({ method: "DELETE", headers: session, signal: share.signal })
        .then((response) => response.body?.cancel())
        .catch(() => undefined);
      share.clear();
    }

    return {
      send(line) {
        const read = readLine(line);
        if (!read.ok || stop.signal.aborted) return;
        const { message } = read;
        if (message.kind === "request") begin(message);
        else if (!hangUp(message)) inTurn(line, () => tell(message));
      },
      ended,
      closeInput: () => void goodbye().then(() => finish("The session was ended.")),
      async end() {
        await goodbye();
        stop.abort();
        for (const one of open.values()) one.stop.abort();
        flow.resume();
        await upstream.close();
      },
      pause: flow.pause,
      resume: flow.resume,
    };
  };
}

function pauseBefore(tries: number, { retryMs }: Place): number {
  return Math.min(retryMs ?? pauseMs * 2 ** tries, longestPauseMs);
}

const unknownSession = "The server no longer knows this session (HTTP 404); connect anew.";

/** The session that an answer to `initialize` begins, if it begins one. */
function sessionIn(response: Response): Readonly<Record<string, string>> {
  const id = response.headers.get("mcp-session-id") ?? "";
  return /^[\x21-\x7e]{1,4096}$/.test(id) ? { "mcp-session-id": id } : {};
}

function revisionIn(result: Json | undefined): Readonly<Record<string, string>> {
  const version = isObject(result) ? own(result, "protocolVersion") : undefined;
  return typeof version === "string" && /^[\x21-\x7e]{1,100}$/.test(version)
    ? { "mcp-protocol-version": version }
    : {};
}

/** What a header cannot hold is no id that a server could know again. */
function headerSafe(text: string): string {
  return /^[\x20-\x7e]{1,4096}$/.test(text) ? text : "";
}
