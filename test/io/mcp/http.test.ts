import { spawn } from "node:child_process";
import { createServer } from "node:http";
import type { IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { serverFromUrl } from "../../../src/discover/arguments.ts";
import { limitsOf } from "../../../src/model/bounds.ts";
import type { ServerSpec } from "../../../src/model/server.ts";
import { listen, modernHttp, sseOnly, streamable } from "../../servers/http.ts";
import { failureOf, namesOf, root, snapshotOf } from "./capturing.ts";

function remote(url: string, more: object = {}): ServerSpec {
  const launch = { kind: "http", url, headers: {}, transport: "auto", ...more } as const;
  return { name: "remote", launch, dialect: "braces", declared: { kind: "argument" } };
}

/** A server that is stopped when the test has ended. */
async function running<Server extends { readonly stop: () => Promise<unknown> }>(starting: Promise<Server>) {
  const server = await starting;
  onTestFinished(async () => void (await server.stop()));
  return server;
}

const answering = (answer: Parameters<typeof listen>[0]) => running(listen(answer));

describe("a remote server", () => {
  test("over Streamable HTTP is captured, and its session ended", async () => {
    const { url, sessions } = await running(streamable());
    const { tools, protocolVersion } = await snapshotOf(serverFromUrl(undefined, `${url}/mcp`));
    expect([namesOf(tools), protocolVersion]).toEqual([["remote"], "2025-11-25"]);
    expect(sessions()).toBe(0);
  });

  test("gets the headers that are declared, with their variables", async () => {
    const { url } = await running(streamable({ token: "very-secret-token" }));
    const spec = remote(url, { headers: { Authorization: "Bearer ${TOKEN}" } });
    const lookup = (name: string) => (name === "TOKEN" ? "very-secret-token" : undefined);
    const snapshot = await snapshotOf(spec, { lookup });
    expect(namesOf(snapshot.tools)).toEqual(["remote"]);
    expect(snapshot.launch).toEqual({ kind: "http", url, headers: ["Authorization"] });
    expect(JSON.stringify(snapshot)).not.toContain("very-secret");
  });

  test("that asks for a token is not without tools", async () => {
    const { url } = await running(streamable({ token: "very-secret-token" }));
    const spec = remote(url, { headers: { Authorization: "Bearer ${TOKEN}" } });
    expect(await failureOf(spec)).toMatchObject({ failure: "auth-required", unresolved: ["TOKEN"] });
  });

  test("of the older SSE transport is reached when Streamable HTTP is refused", async () => {
    const { url } = await running(sseOnly());
    expect(namesOf((await snapshotOf(remote(url))).tools)).toEqual(["remote"]);
    expect(namesOf((await snapshotOf(remote(url, { transport: "sse" }))).tools)).toEqual(["remote"]);
    expect(await failureOf(remote(url, { transport: "streamable-http" }))).toMatchObject({
      failure: "refused",
    });
  });

  test("of the 2026-07-28 revision is reached on the second try", async () => {
    const { url } = await running(modernHttp());
    const { tools, protocolVersion } = await snapshotOf(remote(url));
    expect([namesOf(tools), protocolVersion]).toEqual([["records.delete", "records.get"], "2026-07-28"]);
  });

  test("may list what the official client would refuse", async () => {
    const { url } = await running(streamable({ tools: [{ name: "bare" }, { description: "nameless" }] }));
    expect(namesOf((await snapshotOf(remote(url))).tools)).toEqual(["bare", '{"description":"nameless"}']);
  });
});

describe("a remote server that fails", () => {
  test.each([
    [403, "auth-required"],
    [404, "refused"],
    [302, "refused"],
    [429, "refused"],
    [500, "unreachable"],
    [503, "unreachable"],
  ])("with HTTP %i: %s", async (status, failure) => {
    const { url } = await answering((_, response) => {
      response.writeHead(status, { location: "https://example.com/" }).end("foreign words");
    });
    const failed = await failureOf(remote(url));
    expect(failed).toMatchObject({ coverage: "none", failure, stderrTail: [] });
    expect(failed.says).toContain(String(status));
    expect(failed.says).not.toContain("foreign");
  });

  test("is not sent to another place: a redirect is not followed", async () => {
    let visits = 0;
    const elsewhere = await answering((_, response) => {
      visits += 1;
      response.end();
    });
    const { url } = await answering((_, response) => {
      response.writeHead(307, { location: elsewhere.url }).end();
    });
    expect(await failureOf(remote(url))).toMatchObject({ failure: "refused" });
    expect(visits).toBe(0);
  });

  test("where nobody listens", async () => {
    const server = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    const { port } = server.address() as AddressInfo;
    await new Promise((resolve) => server.close(resolve));
    expect(await failureOf(remote(`http://127.0.0.1:${port}`))).toMatchObject({ failure: "unreachable" });
  });

  test.each(["", "/sse"])("by never answering is given up at the deadline (%j)", async (path) => {
    const { url } = await answering(() => undefined);
    const transport = path === "" ? "auto" : "sse";
    const failed = await failureOf(remote(url + path, { transport }), { timeoutMs: 700 });
    expect(failed).toMatchObject({ failure: "no-answer" });
  });

  test.each([
    ["application/json", "auto"],
    ["text/event-stream", "auto"],
    ["text/event-stream", "sse"],
  ])("by an answer without end (%s, %s)", async (type, transport) => {
    const { url } = await answering((_, response) => {
      response.writeHead(200, { "content-type": type });
      const chunk = `data: ${"x".repeat(1_000_000)}`;
      const pour = () => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once("drain", pour);
      };
      pour();
    });
    expect(await failureOf(remote(url, { transport }))).toMatchObject({ failure: "too-large" });
  });

  test("by answering with something else", async () => {
    const { url } = await answering((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Welcome</h1>");
    });
    const failed = await failureOf(remote(url));
    expect(failed.failure).toBe("protocol");
    expect(failed.says).not.toContain("Toolwarden");
  });

  test.each([
    ["ftp://example.com", "unreachable"],
    ["unix:///run/mcp.sock", "unreachable"],
    ["nowhere", "unreachable"],
    ["https://user:word@example.com", "unreachable"],
    ["https://${HOST}/mcp", "unresolved"],
  ])("because of its URL: %s", async (url, failure) => {
    const failed = await failureOf(remote(url));
    expect(failed).toMatchObject({ failure });
    expect(JSON.stringify(failed)).not.toContain("word@");
  });

  test("because of a header that cannot be sent, which is not repeated", async () => {
    const failed = await failureOf(remote("http://127.0.0.1:9", { headers: { "X-Key": "secret\nvalue" } }));
    expect(failed.failure).toBe("unreachable");
    expect(JSON.stringify(failed)).not.toContain("secret");
  });
});

test("the reference server offers the same tools over Streamable HTTP as over stdio", async () => {
  const port = await freePort();
  const program = join(root, "node_modules/@modelcontextprotocol/server-everything/dist/index.js");
  const child = spawn(process.execPath, [program, "streamableHttp"], {
    env: { PATH: process.env["PATH"], PORT: String(port) },
    stdio: ["ignore", "ignore", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  await new Promise((resolve) => child.stderr.once("data", resolve));
  const { tools, coverage } = await snapshotOf(remote(`http://127.0.0.1:${port}/mcp`));
  expect([tools.length, coverage]).toEqual([13, "complete"]);
});

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => server.once("listening", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe("the bounds on a remote server", () => {
  const filler = (length: number) =>
    `data: {"jsonrpc":"2.0","method":"notifications/message","params":{"level":"info","data":"${"x".repeat(length)}"}}\n\n`;
  /** Answers every request with an event stream that brings `noise` before the answer. */
  const streaming = (noise: string) =>
    answering(async (request, response) => {
      const { id, method } = (await body(request)) as { id?: number; method: string };
      if (request.method !== "POST") return response.writeHead(405).end();
      if (id === undefined) return response.writeHead(202).end();
      const said = {
        protocolVersion: "2025-11-25",
        capabilities: {},
        serverInfo: { name: "a", version: "1" },
      };
      const result = method === "initialize" ? said : { tools: [{ name: "a" }] };
      response.writeHead(200, { "content-type": "text/event-stream" });
      return response.end(`${noise}data: ${JSON.stringify({ jsonrpc: "2.0", id, result })}\n\n`);
    });
  const limits = limitsOf({ "max-message-mib": 1, "max-total-mib": 8 });

  test("count each message of a stream by itself", async () => {
    const { url } = await streaming(filler(700_000).repeat(2));
    expect(namesOf((await snapshotOf(remote(url), { limits })).tools)).toEqual(["a"]);
  });

  test("end a stream that brings too long a message, or too many", async () => {
    for (const [noise, bound] of [
      [filler(1_200_000), "--max-message-mib"],
      [filler(700_000).repeat(14), "--max-total-mib"],
    ] as const) {
      const { url } = await streaming(noise);
      const { failure, says } = await failureOf(remote(url), { limits });
      expect([failure, says]).toEqual(["too-large", expect.stringContaining(bound)]);
    }
  });
});

async function body(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return chunks.length === 0 ? {} : JSON.parse(Buffer.concat(chunks).toString());
}
