// A client that does as little as one can: answers are told apart by their ids and not read any further.
import { spawn } from "node:child_process";
import { Agent, request as httpRequest } from "node:http";

export interface Connection {
  readonly request: (method: string, params: object) => Promise<void>;
  /** The process at our end; undefined over HTTP. */
  readonly pid: number | undefined;
  readonly end: () => void;
}

/** Over the standard streams of a command that is started. */
export function overPipes(argv: readonly string[]): Connection {
  const [command = "", ...args] = argv;
  const child = spawn(command, args, { stdio: ["pipe", "pipe", "ignore"] });
  const waiting = new Map<number, () => void>();
  let rest = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    const lines = (rest + text).split("\n");
    rest = lines.pop() ?? "";
    for (const line of lines) {
      const { id } = JSON.parse(line) as { id?: number };
      if (id === undefined) continue;
      waiting.get(id)?.();
      waiting.delete(id);
    }
  });
  let ids = 0;
  return {
    request: (method, params) =>
      new Promise((resolve) => {
        const id = (ids += 1);
        waiting.set(id, resolve);
        child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", id, method, params })}\n`);
      }),
    pid: child.pid,
    end: () => child.stdin.end(),
  };
}

/** Over Streamable HTTP, on connections that are kept; an answer is whatever ends the response to its POST. */
export function overHttp(url: string): Connection {
  const agent = new Agent({ keepAlive: true });
  let session: string | undefined;
  let ids = 0;
  return {
    request: (method, params) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify({ jsonrpc: "2.0", id: (ids += 1), method, params });
        const headers = {
          accept: "application/json, text/event-stream",
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
          ...(session === undefined
            ? {}
            : { "mcp-session-id": session, "mcp-protocol-version": "2025-11-25" }),
        };
        httpRequest(url, { method: "POST", agent, headers }, (response) => {
          session ??= response.headers["mcp-session-id"]?.toString();
          if (response.statusCode !== 200) reject(new Error(`${url}: HTTP ${response.statusCode}`));
          response.resume().once("end", resolve);
        })
          .once("error", reject)
          .end(body);
      }),
    pid: undefined,
    end: () => agent.destroy(),
  };
}
