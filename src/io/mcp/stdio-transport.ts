import type { ChildProcessWithoutNullStreams } from "node:child_process";
import type { JSONRPCMessage, Transport } from "@modelcontextprotocol/client";
import type { Limits } from "../../model/bounds.ts";
import { isObject } from "../../model/json.ts";
import { CaptureError, quote, tooLarge } from "./capture-error.ts";
import { startGroup } from "./child-group.ts";
import type { Group, Program } from "./child-group.ts";
import { lineSplitter } from "./line-splitter.ts";
import { notStarted } from "./not-started.ts";
import { stderrTail, type Tail } from "./stderr-tail.ts";

/** How long after its end a server's last words may still arrive through the pipes. */
const lastWordsMs = 200;
/** How long after its standard output a server may end too, as on a busy machine: its end says more than that of a pipe. */
const endMs = 1_000;

/**
 * JSON-RPC over the standard streams of a program that we start. Not the SDK's transport, because that one starts
 * its program in our own process group (what the program starts itself would outlive it), waits up to two seconds
 * for it to end, hides lines that are no messages, and stops at 10 MB.
 */
export class StdioTransport implements Transport {
  onclose?: () => void;
  onerror?: (error: Error) => void;
  onmessage?: NonNullable<Transport["onmessage"]>;
  /** Why the connection came to its end, if the server or a limit ended it. */
  ended: CaptureError | undefined;
  /** Bytes read from standard output. */
  received = 0;
  /** Lines of standard output that were no messages, and the first of them. */
  noise = { lines: 0, first: "" };

  readonly #program: Program;
  readonly #limits: Limits;
  readonly #tail: Tail;
  #group: Group | undefined;
  #isClosed = false;

  constructor(program: Program, limits: Limits) {
    this.#program = program;
    this.#limits = limits;
    this.#tail = stderrTail(limits.stderrBytes);
  }

  /** Last lines of the server's standard error. */
  stderrLines(): readonly string[] {
    return this.#tail.lines();
  }

  /** Rejects if the program cannot be started; `ended` then says why. */
  start(): Promise<void> {
    this.#group = startGroup(this.#program);
    const { child } = this.#group;
    const split = lineSplitter(this.#limits.messageBytes, this.#read, () =>
      this.#overflow("max-message-mib"),
    );
    child.stdout.on("data", (chunk: Buffer) => {
      this.received += chunk.length;
      if (this.received > this.#limits.totalBytes) this.#overflow("max-total-mib");
      else if (!this.#isClosed) split(chunk);
    });
    child.stderr.on("data", this.#tail.add);
    // A pipe that breaks because the program has ended: the end itself is reported by `exit`.
    for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.on("error", () => undefined);
    child.once("exit", (code, signal) => this.#afterLastWords(child, endedBy(code, signal), lastWordsMs));
    child.stdout.once("end", () => this.#afterLastWords(child, closedItsOutput(), endMs));
    return new Promise((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", (error) => {
        const code = "code" in error ? String(error.code) : "unknown";
        this.#finish(notStarted(code, this.#program.command, this.#program.cwd, error));
        reject(error);
      });
    });
  }

  async send(message: JSONRPCMessage): Promise<void> {
    this.#group?.child.stdin.write(`${JSON.stringify(message)}\n`);
  }

  /** Lets go of the server at once; `end` waits until it is gone. */
  async close(): Promise<void> {
    this.#finish(undefined);
    void this.end();
  }

  /** Ends the server and everything that it has started. */
  async end(): Promise<void> {
    this.#finish(undefined);
    await this.#group?.end();
  }

  readonly #read = (line: Buffer): void => {
    const text = line.toString("utf8").trim();
    if (text === "" || this.#isClosed) return;
    try {
      // Sought first, and nothing thrown: millions of short lines would keep even the deadline waiting.
      const message: unknown = text.includes('"jsonrpc"') ? JSON.parse(text) : undefined;
      if (isObject(message) && message["jsonrpc"] === "2.0") {
        this.onmessage?.(message as unknown as JSONRPCMessage);
        return;
      }
    } catch {
      // Counted like whatever else is no message.
    }
    if (this.noise.lines === 0) this.noise.first = quote(text);
    this.noise.lines += 1;
  };

  #overflow(bound: "max-message-mib" | "max-total-mib"): void {
    this.#finish(tooLarge(bound));
    void this.end();
  }

  /** The end is news only when the pipes are empty, or a little later if a descendant still holds them open. */
  #afterLastWords(child: ChildProcessWithoutNullStreams, ended: CaptureError, waitMs: number): void {
    const timer = setTimeout(() => this.#finish(ended), waitMs);
    child.once("close", (code, signal) => {
      clearTimeout(timer);
      this.#finish(endedBy(code, signal));
    });
  }

  #finish(ended: CaptureError | undefined): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.ended = ended;
    this.onclose?.();
  }
}

function endedBy(code: number | null, signal: NodeJS.Signals | null): CaptureError {
  const how = signal === null ? `ended with exit code ${code ?? "unknown"}` : `was ended by ${signal}`;
  return new CaptureError("exited", `It ${how} before it had answered.`);
}

function closedItsOutput(): CaptureError {
  return new CaptureError("exited", "It closed its standard output before it had answered.");
}
