import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { lineSplitter } from "../mcp/line-splitter.ts";
import { maxMessageBytes, unlessEmpty, writeLine, type OpenServer } from "./server-end.ts";
import type { Session } from "./session.ts";

/** The person's client: our own standard streams. */
export interface ClientStreams {
  readonly input: Readable;
  readonly output: Writable;
}

export interface ProxyOptions {
  readonly server: OpenServer;
  readonly client: ClientStreams;
  /** Where the server's standard error goes. */
  readonly log: Writable;
  /** Aborted to stop. */
  readonly signal: AbortSignal;
  readonly session: (wire: Wire) => Session;
  readonly notice: (line: string) => void;
}

/** Ways to send a line. */
export interface Wire {
  readonly toClient: (line: Buffer) => void;
  readonly toServer: (line: Buffer) => void;
  /** Whether the client is to send no more for now. */
  readonly holdClient: (isHeld: boolean) => void;
}

/** After the client has left, answers that are still to come may take so long; whoever wants us gone sooner sends a signal. */
const lastAnswersMs = 30_000;
/** After a signal. MCP clients kill two seconds after theirs, and by then everything has to be down. */
const drainMs = 400;
/** A server ends by itself once its input is closed (MCP, lifecycle); after so long it is ended. */
const leaveMs = 1_500;

/** How it came to an end: by the client, by a signal, or because the server ended or sent too much. */
export type Ended = { readonly by: "client" | "signal" } | { readonly by: "server"; readonly says: string };

/** Runs one server for one client until one of them has gone, and ends whatever the server has started. */
export async function runProxy(options: ProxyOptions): Promise<Ended> {
  const { client, signal, notice, log } = options;
  const { input, output } = client;
  // A flood is never kept in memory: whoever sends waits while the other does not take.
  let isHeld = false;
  const toClient = (line: Buffer) => {
    if (writeLine(output, line) || isHeld) return;
    isHeld = true;
    server.pause();
    output.once("drain", () => {
      isHeld = false;
      server.resume();
    });
  };
  /** Why the client is not read from: the server takes no more, or calls wait for a decision. */
  const reasons = new Set<"server" | "calls">();
  const pauseFor = (reason: "server" | "calls", isHeld: boolean) => {
    if (isHeld) reasons.add(reason);
    else reasons.delete(reason);
    if (reasons.size > 0) input.pause();
    else input.resume();
  };
  const session = options.session({
    toClient,
    toServer: (line) => server.send(line),
    holdClient: (isHeld) => pauseFor("calls", isHeld),
  });
  const server = options.server({
    onLine: session.fromServer,
    isWaiting: session.isWaiting,
    onLost: session.requestLost,
    onFull: () => pauseFor("server", true),
    onRoom: () => pauseFor("server", false),
    log,
  });
  const serverEnded = server.ended.then((says): Ended => ({ by: "server", says }));
  // Whoever closed its end reads no answers either.
  const deaf = gone(output);
  log.on("error", () => undefined);
  const how = await Promise.race([
    gone(input),
    deaf,
    signalled(signal),
    serverEnded,
    clientFloods(input, session),
  ]);
  input.pause();
  if (how.by === "client") {
    session.clientGone();
    await answered(session, lastAnswersMs, [signalled(signal), serverEnded, deaf]);
    server.closeInput();
    await Promise.race([serverEnded, signalled(signal), sleep(leaveMs, undefined, { ref: false })]);
  }
  if (how.by === "signal") await answered(session, drainMs, [serverEnded]);
  session.serverGone(
    how.by === "server" ? how.says : "The proxy was stopped before the server had answered.",
  );
  if (how.by === "server") notice(how.says);
  await server.end();
  return how;
}

/** Hands the client's lines on; resolves if one of them is too long. */
function clientFloods(input: Readable, session: Session): Promise<Ended> {
  return new Promise((resolve) => {
    const onOverflow = () => resolve({ by: "server", says: "The client sent a message over 64 MiB." });
    input.on("data", lineSplitter(maxMessageBytes, unlessEmpty(session.fromClient), onOverflow));
  });
}

/** Listens for good: an error that nobody hears of would end us before the server. */
async function gone(side: Readable | Writable): Promise<Ended> {
  await new Promise((resolve) => {
    for (const event of ["end", "close", "error"]) side.on(event, resolve);
  });
  return { by: "client" };
}

async function signalled(signal: AbortSignal): Promise<Ended> {
  if (!signal.aborted) await once(signal, "abort");
  return { by: "signal" };
}

/** Until nothing is waited for any more, the time is over, or one of the others has happened. */
async function answered(
  session: Session,
  withinMs: number,
  others: readonly Promise<unknown>[],
): Promise<void> {
  const over = AbortSignal.timeout(withinMs);
  const other = new AbortController();
  void Promise.race(others).then(() => other.abort());
  while (!over.aborted && !other.signal.aborted && session.unanswered() > 0) await sleep(10);
}
