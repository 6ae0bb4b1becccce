import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request as httpRequest } from "node:http";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { scripted, type Wire } from "./proxied.ts";
import { compiled, folderWith, projectRoot } from "./spawn.ts";

export const clock = join(projectRoot, "test", "servers", "clock.mjs");
export const modernServer = join(projectRoot, "test", "servers", "modern.mjs");

export interface GatewayOptions {
  /** Policies by server. */
  readonly policies: Readonly<Record<string, Json>>;
  /** Command lines by server; the scripted one for those that are not named. */
  readonly servers?: Readonly<Record<string, readonly string[]>>;
  /** Where servers are that are reached by URL, by server. */
  readonly reached?: Readonly<Record<string, Json>>;
  readonly flags?: readonly string[];
  /** Variables besides PATH. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where it runs; a folder of its own if not given. */
  readonly folder?: string;
  /** HOST:PORT; a free port of 127.0.0.1 if not given. */
  readonly listen?: string;
  /** Whether time stands still until `setClock` is called. */
  readonly hasClock?: boolean;
}

/** The files of a repository that declares these servers. */
export function repository({ policies, servers = {}, reached = {} }: GatewayOptions): Record<string, string> {
  const mcpServers = Object.fromEntries(
    Object.keys(policies).map((name) => {
      const [command = "", ...args] = servers[name] ?? [process.execPath, scripted];
      return [name, reached[name] ?? { command, args }];
    }),
  );
  const files = Object.entries(policies).map(([name, policy]) => [
    `.toolwarden/policy/${name}.json`,
    JSON.stringify(policy),
  ]);
  return { ".mcp.json": JSON.stringify({ mcpServers }), ...Object.fromEntries(files) };
}

export type Gateway = Awaited<ReturnType<typeof gatewayIn>>;

/** The built gateway on a free port, in a folder of its own; gone after the test. */
export async function gateway(options: GatewayOptions): Promise<Gateway> {
  const one = await gatewayIn(options.folder ?? folderWith({}), options);
  onTestFinished(() => void one.child.kill("SIGKILL"));
  return one;
}

export async function gatewayIn(folder: string, options: GatewayOptions) {
  for (const [path, text] of Object.entries(repository(options))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const hasClock = options.hasClock === true;
  if (hasClock) writeFileSync(join(folder, "clock"), "0");
  const program = [...(hasClock ? ["--import", clock] : []), join(projectRoot, "dist", "cli.js")];
  const child = spawn(
    process.execPath,
    [...program, "enforce", "--listen", options.listen ?? "127.0.0.1:0", ...(options.flags ?? [])],
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
  let stderr = "";
  const exit = new Promise<number | null>((resolve) => child.once("close", resolve));
  const origin = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      stderr += text;
      const [, found] = /listens on (http:\/\/[^/]+)\//.exec(stderr) ?? [];
      if (found !== undefined) resolve(found);
    });
    void exit.then(() => reject(new Error(stderr)));
  });
  return {
    child,
    folder,
    origin,
    exit,
    url: (server: string) => new URL(`${origin}/mcp/${server}`),
    stderr: () => stderr,
    setClock: (at: number) => writeFileSync(join(folder, "clock"), String(at)),
    records: (file: string) =>
      readFileSync(join(folder, file), "utf8")
        .split("\n")
        .filter((line) => line !== "")
        .map((line) => JSON.parse(line) as Record<string, Json>),
  };
}

/** What came back of one HTTP request, with every message in it. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly messages: readonly Wire[];
}

export const accepts = {
  accept: "application/json, text/event-stream",
  "content-type": "application/json",
} as const;

/** Posts a body as it is. */
export async function post(
  url: URL | string,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(url, { method: "POST", body, headers: { ...accepts, ...headers } });
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, messages: messagesIn(text) };
}

/** `fetch` sets some headers itself, `Host` among them. */
export function get(
  url: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    httpRequest(url, { headers }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (part: string) => (text += part));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    })
      .on("error", reject)
      .end();
  });
}

function messagesIn(text: string): readonly Wire[] {
  if (text.startsWith("{")) return [JSON.parse(text) as Wire];
  return [...text.matchAll(/^data: (.*)$/gm)].map(([, data = ""]) => JSON.parse(data) as Wire);
}

/**
 * A client of raw JSON-RPC in one session, whose stream is open. `approves` is what it answers to every question; without, it
 * answers none; `more` are headers of every request.
 */
export async function session(
  url: URL,
  capabilities: object = {},
  approves?: boolean,
  more: Readonly<Record<string, string>> = {},
) {
  const clientInfo = { name: "test", version: "1" };
  const first = await post(
    url,
    JSON.stringify({
      jsonrpc: "2.0",
      id: 0,
      method: "initialize",
      params: { protocolVersion: "2025-11-25", capabilities, clientInfo },
    }),
    more,
  );
  const id = first.headers.get("mcp-session-id") ?? "";
  const headers = { "mcp-session-id": id, "mcp-protocol-version": "2025-11-25", ...more };
  const seen: Wire[] = [];
  const waiters = new Set<() => void>();
  const see = (messages: readonly Wire[]) => {
    seen.push(...messages);
    for (const { id, method } of messages) {
      const result = { action: "accept", content: { approve: approves } };
      if (approves !== undefined && method === "elicitation/create") void send({ id, result });
    }
    const woken = [...waiters];
    waiters.clear();
    for (const wake of woken) wake();
  };
  const leave = new AbortController();
  onTestFinished(() => leave.abort());
  const stream = await fetch(url, {
    headers: { ...headers, accept: "text/event-stream" },
    signal: leave.signal,
  });
  const ended = (async () => {
    let rest = "";
    try {
      for await (const part of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
        const events = (rest + part).split("\n\n");
        rest = events.pop() ?? "";
        see(events.flatMap((event) => messagesIn(event)));
      }
    } catch {
      // Left.
    }
  })();
  const send = (message: object) => post(url, JSON.stringify({ jsonrpc: "2.0", ...message }), headers);
  let ids = 0;
  const request = async (method: string, params: object, id: string | number = (ids += 1)): Promise<Wire> => {
    const answer = await send({ id, method, params });
    see(answer.messages);
    const found = answer.messages.find((message) => message.id === id && message.method === undefined);
    if (found === undefined) throw new Error(`${answer.status} ${answer.text}`);
    return found;
  };
  await send({ method: "notifications/initialized" });
  return {
    id,
    headers,
    first,
    seen,
    ended,
    send,
    request,
    leave: () => leave.abort(),
    call: (name: string, args: object = {}, more: object = {}) =>
      request("tools/call", { name, arguments: args, ...more }),
    /** The first message that fits, even one that came before. */
    until: async (fits: (message: Wire) => boolean): Promise<Wire> => {
      for (;;) {
        const found = seen.find(fits);
        if (found !== undefined) return found;
        await new Promise<void>((resolve) => {
          waiters.add(resolve);
        });
      }
    },
  };
}

export interface ModernOptions {
  readonly id?: string | number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly capabilities?: Json;
  /** Aborted by a client that leaves. */
  readonly signal?: AbortSignal;
}

/** A request of the 2026-07-28 revision, which stands for itself. */
export function modern(
  url: URL,
  method: string,
  params: Readonly<Record<string, Json>> = {},
  { id = 1, headers = {}, capabilities = {}, signal }: ModernOptions = {},
) {
  const name = params["name"];
  const meta = {
    "io.modelcontextprotocol/protocolVersion": "2026-07-28",
    "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
    "io.modelcontextprotocol/clientCapabilities": capabilities,
  };
  const body = { jsonrpc: "2.0", id, method, params: { ...params, _meta: meta } };
  const all = {
    "mcp-protocol-version": "2026-07-28",
    "mcp-method": method,
    ...(typeof name === "string" ? { "mcp-name": name } : {}),
    ...headers,
  };
  if (signal === undefined) return post(url, JSON.stringify(body), all);
  return fetch(url, {
    method: "POST",
    body: JSON.stringify(body),
    headers: { ...accepts, ...all },
    signal,
  }).then(async (response): Promise<Answer> => {
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, messages: messagesIn(text) };
  });
}
