import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { createServer as createTcpServer } from "node:net";
import type { Server, Socket } from "node:net";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { serverFromUrl } from "../../../src/discover/arguments.ts";
import type { ServerSpec } from "../../../src/model/server.ts";
import { listen, streamable } from "../../servers/http.ts";
import { failureOf, namesOf, root, snapshotOf } from "./capturing.ts";

const transports = ["auto", "sse"] as const;

function at(url: string, transport: (typeof transports)[number] = "auto"): ServerSpec {
  const launch = { kind: "http", url, headers: {}, transport } as const;
  return { name: "troubled", launch, dialect: "none", declared: { kind: "argument" } };
}

/** Port of a server that is gone after the test, connections and all. */
async function portOf(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("error", () => undefined).on("close", () => sockets.delete(socket));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return address.port;
}

/** Sends a byte of `text` every 20 ms, without end. */
function dripping(head: string, text: string): Server {
  return createTcpServer((socket) => {
    socket.write(head);
    let sent = 0;
    const timer = setInterval(() => socket.write(text[sent++ % text.length] ?? ""), 20);
    socket.on("close", () => clearInterval(timer)).on("error", () => undefined);
  });
}

describe.each(transports)("over the transport %s,", (transport) => {
  test.each([
    ["headers", "HTTP/1.1 200 OK\r\nX-", "slow: header\r\nX-"],
    ["body", "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n", ": wait\n"],
  ])("%s that drip are given up at the deadline", async (_, head, text) => {
    const port = await portOf(dripping(head, text));
    const started = performance.now();
    const failed = await failureOf(at(`http://127.0.0.1:${port}/`, transport), { timeoutMs: 700 });
    expect(failed).toMatchObject({ failure: "no-answer" });
    expect(performance.now() - started).toBeLessThan(20_000); // They would drip for ever.
  });

  test("headers without end are an answer that cannot be read", async () => {
    const server = createTcpServer((socket) => {
      socket.on("error", () => undefined).write("HTTP/1.1 200 OK\r\n");
      const pour = () => {
        while (!socket.destroyed && socket.write(`X-More: ${"x".repeat(1000)}\r\n`));
      };
      socket.on("drain", pour);
      pour();
    });
    const failed = await failureOf(at(`http://127.0.0.1:${await portOf(server)}/`, transport));
    expect(failed).toMatchObject({ failure: "unreachable" });
  });

  test("a certificate that nobody vouches for is named as the cause", async () => {
    const pem = readFileSync(join(root, "test", "servers", "self-signed.pem"));
    let visits = 0;
    const server = createServer({ key: pem, cert: pem }, (_, response) => {
      visits += 1;
      response.end();
    });
    const failed = await failureOf(at(`https://127.0.0.1:${await portOf(server)}/`, transport));
    expect([failed.failure, visits]).toEqual(["unreachable", 0]);
    expect(failed.says).toContain("certificate that is not trusted (DEPTH_ZERO_SELF_SIGNED_CERT)");
  });

  test("that nobody listens is said", async () => {
    const { url, stop } = await listen(() => undefined);
    await stop();
    const failed = await failureOf(at(url, transport));
    expect(failed).toMatchObject({ failure: "unreachable" });
    expect(failed.quotes).toContain("ECONNREFUSED");
  });

  test("that the name does not exist is said", async () => {
    const failed = await failureOf(at("http://nowhere.invalid/", transport));
    expect(failed).toMatchObject({ failure: "unreachable" });
    expect(failed.quotes).toMatch(/ENOTFOUND|EAI_AGAIN/);
  });
});

describe("an answer that is compressed", () => {
  const zeros = Buffer.alloc(100_000_000);
  const twice = gzipSync(gzipSync(zeros));
  test.each([
    ["gzip", gzipSync(zeros)],
    ["br", brotliCompressSync(zeros)],
    ["gzip, gzip", twice],
  ])("counts as what it unpacks to (%s)", async (encoding, body) => {
    expect(body.length).toBeLessThan(200_000);
    const { url, stop } = await listen((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": encoding }).end(body);
    });
    onTestFinished(async () => void (await stop()));
    expect(await failureOf(at(url))).toMatchObject({ failure: "too-large" });
  });

  test("and broken off is a failure at once", async () => {
    const { url, stop } = await listen((_, response) => {
      response.writeHead(200, { "content-type": "application/json", "content-encoding": "gzip" });
      response.end(gzipSync('{"jsonrpc":"2.0"}').subarray(0, 20));
    });
    onTestFinished(async () => void (await stop()));
    const { failure } = await failureOf(at(url));
    expect(["protocol", "unreachable"]).toContain(failure);
  });
});

test("no proxy is used, whatever the environment says", async () => {
  let visits = 0;
  const proxy = createTcpServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  const port = await portOf(proxy);
  for (const name of ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy", "ALL_PROXY"]) {
    vi.stubEnv(name, `http://127.0.0.1:${port}`);
  }
  vi.stubEnv("NODE_USE_ENV_PROXY", "1");
  onTestFinished(() => void vi.unstubAllEnvs());
  const { url, stop } = await streamable();
  onTestFinished(async () => void (await stop()));
  expect(namesOf((await snapshotOf(serverFromUrl(undefined, url))).tools)).toEqual(["remote"]);
  expect(visits).toBe(0);
});
