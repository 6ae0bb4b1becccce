import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  Client as ModernClient,
  StreamableHTTPClientTransport as ModernTransport,
} from "@modelcontextprotocol/client";
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  accepts,
  gateway,
  gatewayIn,
  type Gateway,
  get,
  modern,
  modernServer,
  post,
  repository,
  session,
} from "./gateway.ts";
import { isRunning } from "../../src/io/mcp/processes.ts";
import { said, scripted } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const open = { version: "1", default: "allow", hide: ["secret"] };
const perSession = {
  version: "1",
  default: "deny",
  tools: { echo: { limits: [{ counter: "n", window: "day", max: 1, scope: "session" }] } },
};
const perGrant = {
  version: "1",
  default: "deny",
  tools: { echo: { limits: [{ counter: "n", window: "day", max: 2, scope: "grant" }] } },
};
const asks = { version: "1", default: "deny", tools: { echo: { action: "ask" } } };
const modernPolicy = {
  version: "1",
  default: "deny",
  tools: { "records.get": {} },
  hide: ["records.delete"],
};
const info = { name: "test", version: "1" };

/** One gateway for whatever needs none of its own. */
let shared: Gateway;
const folder = mkdtempSync(join(tmpdir(), "toolwarden-test-"));
const modernCommand = [process.execPath, modernServer];
beforeAll(async () => {
  shared = await gatewayIn(folder, {
    policies: {
      s: open,
      files: open,
      mail: { ...open, hide: ["echo"] },
      old: { ...open, hide: [] },
      records: modernPolicy,
      asks,
      each: perSession,
      all: perGrant,
    },
    servers: { records: modernCommand },
    flags: ["--audit", "a.jsonl"],
  });
});
afterAll(() => {
  shared.child.kill("SIGKILL");
  rmSync(folder, { recursive: true, force: true });
});

describe("a client over HTTP", () => {
  test("of the 2025 revisions sees and calls what the policy lets it, at each server by its name", async () => {
    const { url } = shared;
    const client = new Client(info);
    await client.connect(new StreamableHTTPClientTransport(url("files")));
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(["echo"]);
    expect(await client.callTool({ name: "echo", arguments: { a: 1 } })).toMatchObject({
      content: [{ text: '{"a":1}' }],
    });
    expect(await client.callTool({ name: "secret" })).toMatchObject({ isError: true });
    await client.close();
    const other = new Client(info);
    await other.connect(new StreamableHTTPClientTransport(url("mail")));
    expect((await other.listTools()).tools.map(({ name }) => name)).toEqual(["secret"]);
    await other.close();
  });

  test("of the 2026 revision is served without a session", async () => {
    const { url } = shared;
    const client = new ModernClient(info, { versionNegotiation: { mode: { pin: "2026-07-28" } } });
    await client.connect(new ModernTransport(url("records")));
    expect((await client.listTools()).tools.map(({ name }) => name)).toEqual(["records.get"]);
    const found = await client.callTool({ name: "records.get", arguments: { id: "1" } });
    expect(found).toMatchObject({ content: [{ text: "one" }] });
    expect(await client.callTool({ name: "records.delete", arguments: { id: "1" } })).toMatchObject({
      isError: true,
    });
    await client.close();
  });

  test("that knows both finds the one that the server speaks", async () => {
    const { url } = shared;
    for (const [server, tool] of [
      ["old", "echo"],
      ["records", "records.get"],
    ] as const) {
      const client = new ModernClient(info, { versionNegotiation: { mode: "auto" } });
      await client.connect(new ModernTransport(url(server)));
      expect((await client.listTools()).tools.map(({ name }) => name)).toContain(tool);
      await client.close();
    }
  });

  test("is told what belongs to a call on the stream of that call, and the rest on its own", async () => {
    const { url } = shared;
    const one = await session(url("s"));
    const params = { name: "echo", arguments: {}, _meta: { outcome: "later", progressToken: "p" } };
    const call = one.send({ id: "c", method: "tools/call", params });
    await one.until(({ method }) => method === "test/holds");
    const progress = {
      jsonrpc: "2.0",
      method: "notifications/progress",
      params: { progressToken: "p", progress: 1 },
    };
    await one.send({ method: "test/raw", params: { line: `${JSON.stringify(progress)}\n` } });
    await one.send({ method: "test/settle", params: { id: "c", outcome: "ok" } });
    const { messages, headers } = await call;
    expect(headers.get("content-type")).toBe("text/event-stream");
    expect(messages).toMatchObject([{ params: { progress: 1 } }, { id: "c" }]);
    expect(one.seen.some(({ method }) => method === "notifications/progress")).toBe(false);
  });

  test("is asked, in either era, and a ticked box lets one call through", async () => {
    const { url } = shared;
    const one = await session(url("asks"), { elicitation: {} });
    const call = one.call("echo", { a: 1 });
    const { id } = await one.until(({ method }) => method === "elicitation/create");
    await one.send({ id, result: { action: "accept", content: { approve: true } } });
    expect(said(await call)).toBe('{"a":1}');

    const capabilities = { elicitation: {} };
    const params = { name: "echo", arguments: { a: 1 } };
    // Two at once, so that another server than the one before may take the answer.
    const asked = await Promise.all(
      [1, 2].map((id) => modern(url("asks"), "tools/call", params, { capabilities, id })),
    );
    for (const { messages } of asked) {
      const result = messages[0]?.result;
      expect(result?.["resultType"]).toBe("input_required");
      const inputResponses = { "toolwarden/approval": { action: "accept", content: { approve: true } } };
      const requestState = result?.["requestState"] ?? null;
      const again = () =>
        modern(url("asks"), "tools/call", { ...params, inputResponses, requestState }, { capabilities });
      expect(said((await again()).messages[0] ?? {})).toBe('{"a":1}');
      expect((await again()).messages[0]?.result?.["resultType"]).toBe("input_required");
    }
  });

  test("counts with its session, or with everybody of its grant, as the limit says", async () => {
    const { url } = shared;
    for (const name of ["each", "all"]) {
      const [one, two] = [await session(url(name)), await session(url(name))];
      expect(said(await one.call("echo"))).toBe("{}");
      expect(said(await two.call("echo"))).toBe("{}");
      expect(said(await two.call("echo"))).toContain("Limit reached");
    }
    const [alone, again] = [1, 2].map(() =>
      modern(url("each"), "tools/call", { name: "echo", arguments: {} }),
    );
    const texts = [await alone, await again].map((answer) => said(answer?.messages[0] ?? {}));
    expect(texts.sort()).toEqual([expect.stringContaining("Limit reached"), "{}"]);
  });

  test("sends 10 MB and gets its answer as one piece of JSON", async () => {
    const { url } = shared;
    const one = await session(url("s"));
    expect(said(await one.call("length", { text: "x".repeat(10_000_000) }))).toBe("10000000");
  });

  test("has one file of decisions, which names server, session and grant and not the session's id", async () => {
    const { url, records } = shared;
    const [one, two] = [await session(url("files")), await session(url("mail"))];
    const before = records("a.jsonl").length;
    await one.call("none");
    await two.call("echo");
    const decided = records("a.jsonl")
      .slice(before)
      .filter(({ event }) => event === "decision");
    expect(decided).toMatchObject([
      { server: "files", grant: "local", decision: "allow" },
      { server: "mail", grant: "local", decision: "hidden" },
    ]);
    expect(decided[0]?.["session"]).not.toBe(decided[1]?.["session"]);
    expect(JSON.stringify(decided)).not.toContain(one.id);
  });
});

describe("a request is refused:", () => {
  const list = { jsonrpc: "2.0", id: 7, method: "tools/list" };
  const claim = (version: string) => ({
    ...list,
    params: {
      _meta: {
        "io.modelcontextprotocol/protocolVersion": version,
        "io.modelcontextprotocol/clientInfo": info,
        "io.modelcontextprotocol/clientCapabilities": {},
      },
    },
  });
  const now = { "mcp-protocol-version": "2026-07-28", "mcp-method": "tools/list" };
  test.each([
    ["malformed JSON", '{"jsonrpc":', {}, 400, "not JSON", null],
    ["a batch", JSON.stringify([list]), {}, 400, "batches", null],
    ["a member named twice", '{"jsonrpc":"2.0","id":7,"id":8,"method":"x"}', {}, 400, "twice", 8],
    ["no session", JSON.stringify(list), {}, 400, "Mcp-Session-Id is missing", 7],
    ["a session nobody has", JSON.stringify(list), { "mcp-session-id": "x" }, 404, "Session not found", 7],
    [
      "an unknown version in a header",
      JSON.stringify(list),
      { "mcp-protocol-version": "1999-01-01" },
      400,
      "1999",
      7,
    ],
    ["an unknown version in the body", JSON.stringify(claim("2031-01-01")), {}, 400, "2031-01-01", 7],
    [
      "another version in the header",
      JSON.stringify(claim("2026-07-28")),
      { "mcp-protocol-version": "2025-11-25" },
      400,
      "disagree",
      7,
    ],
    [
      "no Mcp-Method",
      JSON.stringify(claim("2026-07-28")),
      { "mcp-protocol-version": "2026-07-28" },
      400,
      "Mcp-Method",
      7,
    ],
    [
      "another Mcp-Method",
      JSON.stringify(claim("2026-07-28")),
      { ...now, "mcp-method": "ping" },
      400,
      "ping",
      7,
    ],
    ["a version without its envelope", JSON.stringify(list), now, 400, "envelope", 7],
    [
      "another type of body",
      JSON.stringify(list),
      { "content-type": "text/plain" },
      415,
      "application/json",
      null,
    ],
    ["an answer that could not be sent", JSON.stringify(list), { accept: "text/html" }, 406, "Accept", null],
    ["a page", JSON.stringify(list), { origin: "http://localhost:3000" }, 403, "origin", null],
  ])("%s", async (_what, body, headers, status, says, id) => {
    const { url } = shared;
    const answer = await post(url("s"), body, headers);
    expect(answer.status).toBe(status);
    expect(answer.messages[0]?.error?.message).toContain(says);
    expect(answer.messages[0]?.id).toBe(id);
  });

  test("Mcp-Name that names another tool than the body, though it may be written in Base64", async () => {
    const { url } = shared;
    const call = (name: string) =>
      modern(url("s"), "tools/call", { name: "echo", arguments: {} }, { headers: { "mcp-name": name } });
    const other = await call("secret");
    expect([other.status, other.messages[0]?.error?.code]).toEqual([400, -32020]);
    expect(said((await call(`=?base64?${Buffer.from("echo").toString("base64")}?=`)).messages[0] ?? {})).toBe(
      "{}",
    );
  });

  test("another Host, which a page whose name was made to lead here would send", async () => {
    const { origin, url } = shared;
    for (const path of ["/healthz", "/metrics", "/mcp/s"]) {
      expect(await get(origin + path, { host: "evil.example" })).toMatchObject({ status: 403 });
    }
    expect(await get(`${origin}/healthz`, { host: `localhost:${url("s").port}` })).toMatchObject({
      status: 200,
    });
  });

  test("another server, and what is no part of the protocol", async () => {
    const { origin, url } = shared;
    expect((await post(url("none"), JSON.stringify(list))).status).toBe(404);
    for (const path of ["/", "/mcp", "/mcp/s/x", "/mcp/%", "/mcp/..%2fs"])
      expect(await get(origin + path)).toMatchObject({ status: 404 });
    expect(await get(`${origin}/mcp/s`, { accept: "text/event-stream" })).toMatchObject({ status: 405 });
    expect((await fetch(url("s"), { method: "PUT" })).status).toBe(405);
  });

  test("a body over 64 MiB, by what it says and by what it is", async () => {
    const { url } = shared;
    const answer = await new Promise<string>((resolve) => {
      const socket = connect(Number(url("s").port), "127.0.0.1");
      const headers = Object.entries({ ...accepts, host: "localhost", "content-length": String(2 ** 27) });
      socket.write(
        `POST /mcp/s HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}`).join("\r\n")}\r\n\r\n`,
      );
      socket.once("data", (data) => resolve(data.toString()));
    });
    expect(answer).toContain("413");
  });
});

describe("a browser's page", () => {
  test("may call if it was allowed, and no other", async () => {
    const page = "https://app.example";
    const { url } = await gateway({ policies: { s: open }, flags: ["--allow-origin", page] });
    const asked = await fetch(url("s"), { method: "OPTIONS", headers: { origin: page } });
    expect(asked.status).toBe(204);
    expect(asked.headers.get("access-control-allow-origin")).toBe(page);
    expect((await modern(url("s"), "ping", {}, { headers: { origin: page } })).status).toBe(200);
    expect((await modern(url("s"), "ping", {}, { headers: { origin: "https://evil.example" } })).status).toBe(
      403,
    );
  });

  test("of the gateway's own address may call, however that is spelt, and none beside it", async () => {
    const { url } = shared;
    const { port } = url("s");
    const from = (origin: string) => modern(url("s"), "ping", {}, { headers: { origin } });
    for (const name of ["127.0.0.1", "localhost", "[::1]"])
      expect(await from(`http://${name}:${port}`)).toMatchObject({ status: 200 });
    for (const origin of [
      "null",
      "http://localhost",
      `http://localhost:${Number(port) + 1}`,
      `https://localhost:${port}`,
      `http://localhost.evil.example:${port}`,
      `http://127.0.0.2:${port}`,
      `http://LOCALHOST:${port}`,
      `http://localhost:${port}, http://evil.example`,
    ])
      expect([origin, (await from(origin)).status]).toEqual([origin, 403]);
  });
});

describe("a session", () => {
  test("is its client's until that ends it, and so is its server", async () => {
    const { url, stderr } = await gateway({ policies: { s: open }, servers: { s: telling } });
    const one = await session(url("s"));
    const [server] = await pids(stderr, 1);
    expect(isRunning(server ?? 0)).toBe(true);
    expect((await fetch(url("s"), { method: "DELETE", headers: one.headers })).status).toBe(200);
    await one.ended;
    expect((await one.send({ id: 5, method: "tools/list" })).status).toBe(404);
    await expect.poll(() => isRunning(server ?? 0)).toBe(false);
  });

  test("ends with its server when its client has vanished for long enough", async () => {
    const { url, stderr } = await gateway({
      policies: { s: open },
      servers: { s: telling },
      flags: ["--idle-seconds", "1"],
    });
    const [stays, leaves] = [await session(url("s")), await session(url("s"))];
    const servers = await pids(stderr, 2);
    leaves.leave();
    await expect.poll(() => servers.filter(isRunning).length).toBe(1);
    expect(said(await stays.call("echo"))).toBe("{}");
    expect((await leaves.send({ id: 5, method: "tools/list" })).status).toBe(404);
  });

  test("whose server dies is told so, and then there is none", async () => {
    const { url, origin } = await gateway({ policies: { s: open } });
    const one = await session(url("s"));
    const hanging = one.call("hang");
    expect((await one.call("die")).error?.message).toBe("The server ended with exit code 7.");
    expect((await hanging).error?.message).toBe("The server ended with exit code 7.");
    await one.ended;
    expect((await one.send({ id: 5, method: "tools/list" })).status).toBe(404);
    expect((await get(`${origin}/metrics`)).text).toContain('toolwarden_server_failures_total{server="s"} 1');
  });

  test("that floods its client waits, and nothing is lost", async () => {
    const { url } = shared;
    const one = await session(url("s"));
    expect(said(await one.call("flood", { count: 20_000 }))).toBe("done");
    await expect
      .poll(() => one.seen.filter(({ method }) => method === "notifications/message").length)
      .toBe(20_000);
  });

  test("takes back a call, whose request then ends", async () => {
    const { url } = shared;
    const one = await session(url("s"));
    const hanging = one.send({ id: "h", method: "tools/call", params: { name: "hang" } });
    await one.call("echo");
    await one.send({ method: "notifications/cancelled", params: { requestId: "h" } });
    expect((await hanging).messages).toEqual([]);
    await one.until(
      ({ method, params }) =>
        method === "test/heard" && JSON.stringify(params?.["line"]).includes("cancelled"),
    );
  });

  test("may have so many requests open, and no more", async () => {
    const { url } = await gateway({ policies: { s: open }, flags: ["--max-requests", "2"] });
    const one = await session(url("s"));
    for (const id of ["a", "b"])
      void one.send({ id, method: "tools/call", params: { name: "hang" } }).catch(() => undefined);
    await expect
      .poll(async () => (await one.send({ id: "c", method: "tools/call", params: { name: "echo" } })).status)
      .toBe(429);
    const refused = await one.send({ id: "c", method: "tools/call", params: { name: "echo" } });
    expect(refused.headers.get("retry-after")).toBe("1");
  });

  test("is one of so many, and the next is asked to come later", async () => {
    const { url } = await gateway({ policies: { s: open }, flags: ["--max-sessions", "2"] });
    const one = await session(url("s"));
    await session(url("s"));
    const initialize = {
      jsonrpc: "2.0",
      id: 1,
      method: "initialize",
      params: { protocolVersion: "2025-11-25" },
    };
    const third = await post(url("s"), JSON.stringify(initialize));
    expect([third.status, third.headers.get("retry-after")]).toEqual([503, "10"]);
    expect((await modern(url("s"), "tools/list")).status).toBe(503);
    await fetch(url("s"), { method: "DELETE", headers: one.headers });
    await session(url("s"));
  });

  test("is one of forty that are opened and closed at once", { timeout: 60_000 }, async () => {
    const { url, origin } = await gateway({ policies: { s: open }, servers: { s: ["sh", light] } });
    const all = await Promise.all(Array.from({ length: 40 }, () => session(url("s"))));
    expect(new Set(all.map(({ id }) => id)).size).toBe(40);
    expect((await get(`${origin}/metrics`)).text).toContain("toolwarden_running_servers 40");
    await Promise.all(all.map(({ headers }) => fetch(url("s"), { method: "DELETE", headers })));
    expect((await get(`${origin}/metrics`)).text).toContain("toolwarden_running_servers 0");
  });
});

describe("a request without a session", () => {
  test("is taken back by a client that goes, and its server with it", async () => {
    const { url, stderr, records } = await gateway({
      policies: { s: open },
      servers: { s: telling },
      flags: ["--audit", "a.jsonl"],
    });
    const leave = new AbortController();
    const call = modern(url("s"), "tools/call", { name: "hang" }, { signal: leave.signal }).catch(
      () => "left",
    );
    const [server] = await pids(stderr, 1);
    await expect.poll(() => records("a.jsonl").length).toBe(1);
    leave.abort();
    expect(await call).toBe("left");
    await expect.poll(() => records("a.jsonl")[1]?.["outcome"]).toBe("lost");
    await expect.poll(() => isRunning(server ?? 0)).toBe(false);
  });

  test("shares its server with those after it, never with one beside it", async () => {
    const { url, stderr } = await gateway({ policies: { s: open }, servers: { s: telling } });
    for (let call = 0; call < 3; call += 1) await modern(url("s"), "tools/call", { name: "echo" });
    expect(await pids(stderr, 1)).toHaveLength(1);
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, id) =>
        modern(url("s"), "tools/call", { name: "echo", arguments: { id } }, { id: 1 }),
      ),
    );
    expect(answers.map(({ messages }) => said(messages[0] ?? {}))).toEqual(
      Array.from({ length: 12 }, (_, id) => JSON.stringify({ id })),
    );
    expect((await pids(stderr, 1)).length).toBeLessThanOrEqual(8);
  });

  test("is answered 404 for a method that the server does not know, as the protocol has it", async () => {
    const { url } = shared;
    const { status, messages } = await modern(url("records"), "no/such/method");
    expect([status, messages[0]?.error?.code]).toEqual([404, -32601]);
  });
});

describe("the gateway", () => {
  test("tells how it is and what it has decided", async () => {
    const { origin, url } = await gateway({ policies: { s: open } });
    const one = await session(url("s"));
    await one.call("echo");
    await one.call("secret");
    expect(await get(`${origin}/healthz`)).toEqual({ status: 200, text: "ok\n" });
    const { text } = await get(`${origin}/metrics`);
    for (const line of [
      'toolwarden_decisions_total{server="s",decision="allow",by="policy"} 1',
      'toolwarden_decisions_total{server="s",decision="hidden",by="policy"} 1',
      'toolwarden_decision_seconds_count{server="s"} 2',
      'toolwarden_call_seconds_count{server="s",outcome="ok"} 1',
      "toolwarden_running_servers 1",
    ])
      expect(text).toContain(line);
  });

  test("reads every policy anew when one changes, or none if one is broken", async () => {
    const { folder, stderr, url } = await gateway({ policies: { a: open, b: open } });
    const one = await session(url("a"));
    const change = (server: string, text: string) =>
      writeFileSync(`${folder}/.toolwarden/policy/${server}.json`, text);
    change("b", "{");
    change("a", JSON.stringify({ ...open, hide: ["echo"] }));
    await expect.poll(stderr).toContain("rules from before stay in force");
    expect(said(await one.call("echo"))).toBe("{}");
    change("b", JSON.stringify(open));
    await one.until(({ method }) => method === "notifications/tools/list_changed");
    expect(said(await one.call("echo"))).toBe("The policy hides this tool.");
  });

  test("that is told to stop answers open calls, and leaves nothing behind", async () => {
    const { child, exit, stderr, url } = await gateway({ policies: { s: open }, servers: { s: telling } });
    const one = await session(url("s"));
    const [server] = await pids(stderr, 1);
    const call = one.call("slow", { ms: 500 });
    await one.call("echo");
    child.kill("SIGTERM");
    expect(said(await call)).toBe("late");
    expect(await exit).toBe(0);
    expect(isRunning(server ?? 0)).toBe(false);
  });
});

describe("before anything starts, bad input ends with exit code 3 and one sentence:", () => {
  const files = repository({ policies: { s: open }, servers: { s: ["sh", "-c", "touch started"] } });
  const at = ["--listen", "127.0.0.1:0"];
  test.each([
    [["--listen", "8090"], "HOST:PORT"],
    [["--listen", "0.0.0.0:8090"], "others than this machine"],
    [[...at, "--server", "t"], 'no server named "t"'],
    [[...at, "--policy-dir", "none"], "no such folder"],
    [[...at, "--config-file", "two.json"], 'server "u" has no policy'],
    [[...at, "--config-file", "odd.json"], '"TOKEN" has no value'],
    [[...at, "--config-file", ".mcp.json", "--config-file", "odd.json"], "two servers of one name"],
    [[...at, "--policy", "p.json"], "--policy"],
    [[...at, "--allow-origin", "app.example"], "--allow-origin"],
    [["--policy", "p.json", "--idle-seconds", "5", "--", "sh"], "--idle-seconds goes with --listen"],
  ])("%j", async (args, says) => {
    const cwd = folderWith({
      ...files,
      "two.json": JSON.stringify({ mcpServers: { s: { command: "sh" }, u: { command: "sh" } } }),
      "odd.json": JSON.stringify({ mcpServers: { s: { command: "sh", args: ["${TOKEN}"] } } }),
      "p.json": JSON.stringify(open),
    });
    const { code, stderr, stdout } = await toolwarden(["enforce", ...args], { cwd });
    expect(stderr).toContain(says);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([code, stdout]).toEqual([3, ""]);
  });

  test("a port in use", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const address = other.address();
    const port = typeof address === "object" ? address?.port : 0;
    const { code, stderr } = await toolwarden(["enforce", "--listen", `127.0.0.1:${port}`], {
      cwd: folderWith(files),
    });
    other.close();
    expect([code, stderr]).toEqual([3, expect.stringContaining("it is in use")]);
  });
});

/** A scripted server that tells its process's number on standard error. */
const telling = ["sh", "-c", `echo "pid $$" >&2; exec "${process.execPath}" "${scripted}"`];
const light = scripted.replace("scripted.mjs", "light.sh");

/** The processes of the servers that were started, once there are so many. */
async function pids(stderr: () => string, count: number): Promise<readonly number[]> {
  const found = () => [...stderr().matchAll(/pid (\d+)/g)].map(([, pid]) => Number(pid));
  await expect.poll(() => found().length).toBeGreaterThanOrEqual(count);
  return found();
}
