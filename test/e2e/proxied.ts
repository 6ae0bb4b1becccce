import { spawn } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { onTestFinished } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { compiled, folderWith, projectRoot } from "./spawn.ts";

/** A message as a client sees it. */
export interface Wire {
  readonly id?: string | number | null;
  readonly method?: string;
  readonly params?: Record<string, Json>;
  readonly result?: Record<string, Json>;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface ProxiedOptions {
  readonly policy: Json;
  readonly flags?: readonly string[];
  /** What follows `--`; the scripted server if not given. */
  readonly command?: readonly string[];
  /** Where the server is, if it is not started. */
  readonly upstream?: string;
  readonly folder?: string;
  /** What starts the proxy, whose command line follows. */
  readonly under?: readonly string[];
  /** Variables besides PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Whether time stands still until `setClock` is called. */
  readonly hasClock?: boolean;
  /** What is answered to every question of the proxy; unless given, the client shows no forms. */
  readonly approves?: boolean;
}

export const scripted = join(projectRoot, "test", "servers", "scripted.mjs");
const clock = join(projectRoot, "test", "servers", "clock.mjs");

/** A client of raw JSON-RPC, the built proxy and a real server, joined by real pipes. */
export function proxied({ policy, flags = [], command, hasClock, approves, ...options }: ProxiedOptions) {
  const folder = options.folder ?? folderWith({});
  writeFileSync(join(folder, "scripted.json"), JSON.stringify(policy));
  if (hasClock === true) writeFileSync(join(folder, "clock"), "0");
  const server =
    options.upstream === undefined
      ? ["--", ...(command ?? [process.execPath, scripted])]
      : ["--upstream", options.upstream];
  const program = [...(hasClock === true ? ["--import", clock] : []), join(projectRoot, "dist", "cli.js")];
  const [starter, ...before] = options.under ?? [];
  const child = spawn(
    starter ?? process.execPath,
    [
      ...before,
      ...(starter === undefined ? [] : [process.execPath]),
      ...program,
      "enforce",
      "--policy",
      "scripted.json",
      ...flags,
      ...server,
    ],
    {
      cwd: folder,
      env: {
        PATH: process.env["PATH"] ?? "",
        CLOCK: join(folder, "clock"),
        ...compiled,
        ...options.env,
      },
    },
  );
  onTestFinished(() => void child.kill("SIGKILL"));
  const lines: string[] = [];
  const seen: Wire[] = [];
  let stderr = "";
  const waiters: (() => void)[] = [];
  const wake = () => {
    for (const waiter of waiters.splice(0)) waiter();
  };
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  child.stdin.on("error", () => undefined);
  const exit = new Promise<number | null>((resolve) => {
    child.once("close", (code) => {
      resolve(code);
      wake();
    });
  });
  const raw = (line: string | Buffer) => {
    child.stdin.write(line);
    child.stdin.write("\n");
  };
  const send = (message: object) => raw(JSON.stringify({ jsonrpc: "2.0", ...message }));
  createInterface({ input: child.stdout }).on("line", (line) => {
    lines.push(line);
    const message = JSON.parse(line) as Wire;
    seen.push(message);
    if (approves !== undefined && message.method === "elicitation/create") {
      send({ id: message.id, result: { action: "accept", content: { approve: approves } } });
    }
    wake();
  });
  /** The first message that fits, even one that came before. */
  const until = async (fits: (message: Wire) => boolean): Promise<Wire> => {
    for (let looked = 0; ;) {
      const found = seen.slice(looked).find(fits);
      if (found !== undefined) return found;
      looked = seen.length;
      if (child.exitCode !== null) throw new Error(`the proxy ended: ${stderr}`);
      await new Promise<void>((resolve) => waiters.push(resolve));
    }
  };
  let ids = 0;
  const request = (method: string, params: object = {}): Promise<Wire> => {
    const id = (ids += 1);
    send({ id, method, params });
    return until((message) => message.id === id && message.method === undefined);
  };
  const capabilities = approves === undefined ? {} : { elicitation: {} };
  return {
    child,
    folder,
    lines,
    seen,
    exit,
    raw,
    send,
    until,
    request,
    stderr: () => stderr,
    call: (name: string, args: object = {}, more: object = {}) =>
      request("tools/call", { name, arguments: args, ...more }),
    start: async () => {
      const clientInfo = { name: "test", version: "1" };
      await request("initialize", { protocolVersion: "2025-11-25", capabilities, clientInfo });
      send({ method: "notifications/initialized" });
    },
    setClock: (at: number) => writeFileSync(join(folder, "clock"), String(at)),
    records: (file: string) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, Json>),
  };
}

/** How long something takes by the clock, ms. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/**
 * What a proxy that ends at once may take for it, ms: under the two seconds after which clients kill, and more on a machine so
 * busy that starting took `startMs`.
 */
export const endsWithin = (startMs: number) => 1_900 + 3 * startMs;

/** The text of a result. */
export function said({ result }: Wire): string {
  return (result as { content?: { text?: string }[] } | undefined)?.content?.[0]?.text ?? "";
}
