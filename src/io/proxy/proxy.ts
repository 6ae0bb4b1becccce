import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { startGroup } from "../mcp/child-group.ts";
import { lineSplitter } from "../mcp/line-splitter.ts";
import type { Session } from "./session.ts";

/** The person's client: our own standard streams. */
export interface ClientStreams {
  readonly input: Readable;
  readonly output: Writable;
}

export interface ProxyOptions {
  readonly argv: readonly [string, ...(readonly string[])];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
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
}

/** One message may be so long; whoever sends a longer one is cut off. */
const maxMessageBytes = 64 * 2 ** 20;
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
  const { argv, client, signal, notice } = options;
  const mark = randomUUID();
  const [command, ...args] = argv;
  const env = Object.fromEntries(
    Object.entries({ ...options.env, TOOLWARDEN_PROXY: mark }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
  const group = startGroup({ command, args, env, cwd: options.cwd, mark });
  const { child } = group;
  child.stderr.pipe(options.log, { end: false });
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.on("error", () => undefined);
  const toServer = sender(child.stdin, client.input);
  const toClient = sender(client.output, child.stdout);
  const session = options.session({ toClient, toServer });
  const ended = Promise.race([
    clientLeft(client.input),
    signalled(signal),
    serverEnded(child),
    new Promise<Ended>((resolve) => {
      const tooLong = (who: string) => () =>
        resolve({ by: "server", says: `The ${who} sent a message over 64 MiB.` });
      child.stdout.on(
        "data",
        lineSplitter(maxMessageBytes, unlessEmpty(session.fromServer), tooLong("server")),
      );
      client.input.on(
        "data",
        lineSplitter(maxMessageBytes, unlessEmpty(session.fromClient), tooLong("client")),
      );
    }),
  ]);
  const how = await ended;
  client.input.pause();
  if (how.by === "client") {
    await answered(session, lastAnswersMs, [signalled(signal), serverEnded(child)]);
    child.stdin.end();
    await Promise.race([serverEnded(child), signalled(signal), sleep(leaveMs, undefined, { ref: false })]);
  }
  if (how.by === "signal") await answered(session, drainMs, [serverEnded(child)]);
  session.serverGone(
    how.by === "server" ? how.says : "The proxy was stopped before the server had answered.",
  );
  if (how.by === "server") notice(how.says);
  await group.end();
  return how;
}

/** Sends lines to one side, and lets the other wait while they are not taken: a flood is never kept in memory. */
function sender(to: Writable, from: Readable): (line: Buffer) => void {
  return (line) => {
    if (to.destroyed || to.writableEnded) return;
    to.cork();
    to.write(line);
    const hasRoom = to.write("\n");
    to.uncork();
    if (hasRoom || from.isPaused()) return;
    from.pause();
    to.once("drain", () => from.resume());
  };
}

function unlessEmpty(take: (line: Buffer) => void): (line: Buffer) => void {
  return (line) => {
    if (line.length > 1 || (line.length === 1 && line[0] !== 13)) take(line);
  };
}

async function clientLeft(input: Readable): Promise<Ended> {
  await new Promise((resolve) => {
    for (const event of ["end", "close", "error"]) input.once(event, resolve);
  });
  return { by: "client" };
}

async function signalled(signal: AbortSignal): Promise<Ended> {
  if (!signal.aborted) await once(signal, "abort");
  return { by: "signal" };
}

type Child = ReturnType<typeof startGroup>["child"];

/** The pipes are read to their end first: an answer may be in them. */
async function serverEnded(child: Child): Promise<Ended> {
  const says = await new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(`The server could not be started: ${error.message}.`));
    child.once("close", (code, signal) =>
      resolve(
        signal === null
          ? `The server ended with exit code ${code ?? "unknown"}.`
          : `The server was ended by ${signal}.`,
      ),
    );
    // A program that the server left behind may hold its pipes open for ever.
    child.once("exit", (code) =>
      setTimeout(() => resolve(`The server ended with exit code ${code ?? "unknown"}.`), 200).unref(),
    );
    if (child.exitCode !== null || child.signalCode !== null) resolve("The server has ended.");
  });
  return { by: "server", says };
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
