import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { listen } from "../servers/http.ts";
import { accessToken, protectedServer } from "../servers/protected.ts";
import { scriptedHttp, type ScriptedHttpOptions } from "../servers/scripted-http.ts";
import { endsWithin, proxied, said, type ProxiedOptions, timed } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const open = { version: "1", default: "allow", hide: ["secret"] };

/** The scripted server behind HTTP, and a proxy before it. */
async function joined(server: ScriptedHttpOptions = {}, options: Partial<ProxiedOptions> = {}) {
  const http = await scriptedHttp(server);
  onTestFinished(async () => void (await http.stop()));
  const proxy = proxied({ policy: open, upstream: `${http.url}/mcp`, ...options });
  return { http, proxy };
}

/** A server of one answer. */
async function answering(answer: (request: IncomingMessage, response: ServerResponse) => unknown) {
  const { url, stop } = await listen(answer);
  onTestFinished(async () => void (await stop()));
  return url;
}

describe.each(["body", "events"] as const)("over HTTP, answered in a stream or not (%s)", (answers) => {
  test("lines go on as they came, both ways: unknown members, numbers, notifications, requests of the server", async () => {
    const { proxy } = await joined({ answers });
    await proxy.start();
    const line =
      '{ "jsonrpc":"2.0", "id":"a-1", "method":"example/unknown", "params":{"big":12345678901234567890,"_meta":{"progressToken":7}}, "x":1.0 }';
    proxy.raw(line);
    expect((await proxy.until(({ id }) => id === "a-1")).result?.["heard"]).toBe(line);
    const notification =
      '{"method":"notifications/progress","jsonrpc":"2.0","params":{"progressToken":7,"progress":1.50}}';
    proxy.raw(notification);
    expect((await proxy.until(({ method }) => method === "test/heard")).params?.["line"]).toBe(notification);
    const request = '{"jsonrpc":"2.0","id":"s-1","method":"sampling/createMessage","params":{"n":1e2}}';
    proxy.send({ method: "test/raw", params: { line: `${request}\n` } });
    await proxy.until(({ method }) => method === "sampling/createMessage");
    expect(proxy.lines).toContain(request);
    proxy.send({ id: "s-1", result: { role: "assistant" } });
    const answered = await proxy.until(({ method }) => method === "test/answered");
    expect(answered.params).toEqual({ id: "s-1", result: { role: "assistant" } });
  });

  test("hidden tools are not listed, their calls are denied, and 10 MB of arguments arrive whole", async () => {
    const { proxy } = await joined({ answers });
    await proxy.start();
    const { result } = await proxy.request("tools/list");
    expect(result).toMatchObject({
      tools: [{ name: "echo", "x-unknown": { kept: [1, 2.5, null] } }],
      ttlMs: 5,
    });
    expect(said(await proxy.call("secret"))).toBe("The policy hides this tool.");
    expect(said(await proxy.call("length", { text: "x".repeat(10_000_000) }))).toBe("10000000");
  });

  test("a session has its headers on every request, and is ended when the client leaves", async () => {
    const { proxy, http } = await joined({ answers });
    await proxy.start();
    expect(said(await proxy.call("echo", { a: 1 }))).toBe('{"a":1}');
    await expect.poll(() => http.requests).toContain("GET");
    proxy.child.stdin.end();
    expect(await proxy.exit).toBe(0);
    expect(http.requests.at(-1)).toBe("DELETE");
    const later = http.headers.slice(2);
    expect(new Set(later.map((sent) => sent["mcp-protocol-version"]))).toEqual(new Set(["2025-11-25"]));
    expect(later.every((sent) => sent["mcp-session-id"] !== undefined)).toBe(true);
  });
});

describe("a remote server that", () => {
  test("dies in the middle of a call: the call is told and counts, and the next one is told too", async () => {
    const policy = {
      ...open,
      tools: { die: { limits: [{ counter: "n", window: "hour", max: 1, scope: "grant" }] } },
    };
    const { proxy } = await joined({}, { policy });
    await proxy.start();
    const hanging = proxy.call("hang");
    expect((await proxy.call("die")).error?.message).toContain("broke off before it had answered");
    expect((await hanging).error?.message).toContain("broke off before it had answered");
    expect((await proxy.call("echo")).error?.message).toContain("cannot be reached");
    expect(said(await proxy.call("die"))).toContain("Limit reached");
  });

  test("hangs does not hold up other calls, and its session is ended with the proxy", async () => {
    const { proxy, http } = await joined();
    const startMs = await timed(proxy.start);
    void proxy.call("hang").catch(() => undefined);
    expect(said(await proxy.call("echo", { a: 1 }))).toBe('{"a":1}');
    const started = performance.now();
    proxy.child.kill("SIGTERM");
    expect(await proxy.exit).toBe(0);
    expect(performance.now() - started).toBeLessThan(endsWithin(startMs));
    expect(proxy.lines.at(-1)).toContain("stopped before the server had answered");
    expect(http.requests.at(-1)).toBe("DELETE");
  });

  test("answers twice, what nobody asked, or what is no message is heard once and about what was asked", async () => {
    const { proxy } = await joined({ answers: "events" });
    await proxy.start();
    // Two streams bring the two answers, either of them first.
    expect(said(await proxy.call("twice"))).toMatch(/first|second/);
    await expect.poll(proxy.stderr).toContain("answers what nobody asks, or twice");
    expect(proxy.lines.join().match(/first|second/g)).toHaveLength(1);
    expect(said(await proxy.call("unknown"))).toBe("asked");
    expect(said(await proxy.call("noise"))).toBe("done");
    expect(proxy.lines.join()).not.toMatch(/nobody asked|another type|log line/);
  });

  test("floods is held back while the client does not read", async () => {
    const { proxy } = await joined();
    await proxy.start();
    proxy.child.stdout.pause();
    const done = proxy.call("flood", { count: 20_000 });
    await sleep(500);
    proxy.child.stdout.resume();
    expect(said(await done)).toBe("done");
    await expect
      .poll(() => proxy.seen.filter(({ method }) => method === "notifications/message").length)
      .toBe(20_000);
  });

  test("no longer knows the session: every call is told, and the proxy ends with one sentence", async () => {
    const { proxy, http } = await joined();
    await proxy.start();
    const hanging = proxy.call("hang");
    await expect.poll(() => http.requests).toContain("POST tools/call");
    http.forget();
    const says = "The server no longer knows this session (HTTP 404); connect anew.";
    expect((await proxy.call("echo")).error?.message).toBe(says);
    expect((await hanging).error?.message).toBe(says);
    expect(await proxy.exit).toBe(2);
    expect(proxy.stderr().trim()).toBe(`toolwarden: ${says}`);
  });

  test("lets a stream of events break off is asked for the rest of it, from the last event on", async () => {
    const asked: string[] = [];
    const { proxy } = await joined({
      before(request, response, { params }) {
        const last = request.headers["last-event-id"];
        if (params?.name !== "resumed" && last === undefined) return false;
        response.writeHead(200, { "content-type": "text/event-stream" });
        if (last !== undefined) asked.push(String(last));
        if (last === undefined) response.end("id: e-1\nretry: 10\ndata:\n\n");
        else if (last === "e-1") response.end("id: e-2\ndata:\n\n");
        else
          response.end(`data: {"jsonrpc":"2.0","id":2,\ndata: "result":{"content":[{"text":"whole"}]}}\n\n`);
        return true;
      },
    });
    await proxy.start();
    expect(said(await proxy.call("resumed"))).toBe("whole");
    expect(asked).toEqual(["e-1", "e-2"]);
    expect(proxy.lines.at(-1)).toBe('{"jsonrpc":"2.0","id":2, "result":{"content":[{"text":"whole"}]}}');
  });

  test("redirects is followed where its origin stays the same, and nowhere else", async () => {
    const strangers: unknown[] = [];
    const stranger = await answering((request, response) => {
      strangers.push(request.headers);
      response.writeHead(404).end();
    });
    let elsewhere = false;
    const { proxy } = await joined({
      before({ url }, response) {
        if (url !== "/mcp") return false;
        response.writeHead(307, { location: elsewhere ? `${stranger}/mcp` : "/moved" }).end();
        return true;
      },
    });
    await proxy.start();
    expect(said(await proxy.call("echo", { a: 1 }))).toBe('{"a":1}');
    elsewhere = true;
    expect((await proxy.call("echo")).error?.message).toContain(`redirects to ${stranger} (HTTP 307)`);
    expect(strangers).toEqual([]);
  });

  test("answers one call with an error of HTTP is still asked for the next", async () => {
    let status = 500;
    const { proxy } = await joined({
      before(_, response, { params, id }) {
        if (params?.name !== "fails") return false;
        const isJson = status === 400;
        response.writeHead(status, { "content-type": isJson ? "application/json" : "text/html" });
        const error = { code: -32602, message: "Bad Request: said without an id" };
        response.end(isJson ? JSON.stringify({ jsonrpc: "2.0", id: null, error }) : `<p>${id}</p>`);
        return true;
      },
    });
    await proxy.start();
    expect((await proxy.call("fails")).error?.message).toBe(
      "The server answered with HTTP 500; try again later, or ask who runs it.",
    );
    status = 400;
    expect((await proxy.call("fails")).error).toEqual({
      code: -32602,
      message: "Bad Request: said without an id",
    });
    status = 200;
    expect((await proxy.call("fails")).error?.message).toContain("no message of MCP");
    status = 401;
    expect((await proxy.call("fails")).error?.message).toContain("bearer-token-env=NAME");
    expect(said(await proxy.call("echo"))).toBe("{}");
  });
});

describe("a client that", () => {
  test("vanishes ends the session at the server", async () => {
    const { proxy, http } = await joined();
    await proxy.start();
    void proxy.call("hang").catch(() => undefined);
    await expect.poll(() => http.requests).toContain("POST tools/call");
    proxy.child.stdout.destroy();
    proxy.child.stdin.destroy();
    proxy.child.kill("SIGINT");
    await proxy.exit;
    expect(http.requests.at(-1)).toBe("DELETE");
  });

  test("cancels a call of an older revision has the server told", async () => {
    const { proxy } = await joined();
    await proxy.start();
    proxy.send({ id: "x", method: "tools/call", params: { name: "hang", arguments: {} } });
    proxy.send({ method: "notifications/cancelled", params: { requestId: "x" } });
    const heard = await proxy.until(({ method }) => method === "test/heard");
    expect(heard.params?.["line"]).toContain('"requestId":"x"');
  });
});

test("a client that cancels a call of 2026-07-28 has its stream closed, and nothing more is sent", async () => {
  const seen: string[] = [];
  const url = await answering((request, response) => {
    seen.push([request.headers["mcp-method"], request.headers["mcp-protocol-version"]].join(" "));
    if (request.headers["mcp-method"] === "tools/call") {
      response.on("close", () => seen.push("closed"));
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write(`data: {"jsonrpc":"2.0","method":"notifications/progress","params":{}}\n\n`);
    } else {
      const answer = JSON.stringify({ jsonrpc: "2.0", id: "toolwarden-probe", result: {} });
      response.writeHead(200, { "content-type": "application/json" }).end(answer);
    }
  });
  const proxy = proxied({ policy: open, upstream: url });
  const meta = { "io.modelcontextprotocol/protocolVersion": "2026-07-28" };
  proxy.send({ id: "x", method: "tools/call", params: { name: "slow", arguments: {}, _meta: meta } });
  await proxy.until(({ method }) => method === "notifications/progress");
  proxy.send({ method: "notifications/cancelled", params: { requestId: "x" } });
  await expect.poll(() => seen).toContain("closed");
  proxy.child.stdin.end();
  expect(await proxy.exit).toBe(0);
  // The headers of a call need the tool's definition.
  const first = ["server/discover 2026-07-28", "tools/list 2026-07-28"];
  expect(seen).toEqual([...first, "tools/call 2026-07-28", "closed"]);
  expect(proxy.lines).toHaveLength(1);
});

describe("credentials", () => {
  const token = "upstream-token-0123456789";

  test("come from the environment, and go to the server's origin with every request", async () => {
    const { http, proxy } = await joined(
      {
        before({ headers }, response) {
          if (headers.authorization === `Bearer ${token}`) return false;
          response.writeHead(401).end();
          return true;
        },
      },
      {},
    );
    await proxy.exit;
    expect(proxy.stderr()).toContain(`give them with --auth '${http.url} bearer-token-env=NAME'`);
    const flags = ["--auth", `${http.url} bearer-token-env=UPSTREAM`];
    const known = proxied({ policy: open, upstream: http.url, flags, env: { UPSTREAM: token } });
    await known.start();
    expect(said(await known.call("echo", { a: 1 }))).toBe('{"a":1}');
    const wrong = proxied({ policy: open, upstream: http.url, flags, env: { UPSTREAM: "another" } });
    expect(await wrong.exit).toBe(3);
    expect(wrong.stderr()).toContain("does not accept the token of --auth (HTTP 401)");
  });

  test("come from a command that is run again when the server no longer takes what it printed", async () => {
    let taken = "printed-1";
    const http = await scriptedHttp({
      before({ headers }, response) {
        if (headers.authorization === `Bearer ${taken}`) return false;
        response.writeHead(401).end();
        return true;
      },
    });
    onTestFinished(async () => void (await http.stop()));
    const folder = folderWith({});
    const script = `printf x >> runs; printf 'printed-%s' "$(wc -c < runs | tr -d ' ')"`;
    const flags = ["--upstream-token-command", `sh -c "${script.replaceAll('"', "")}"`];
    const audit = ["--audit", "a.jsonl", "--audit-args", "full"];
    const proxy = proxied({ policy: open, upstream: http.url, flags: [...flags, ...audit], folder });
    await proxy.start();
    for (let n = 0; n < 3; n += 1) expect(said(await proxy.call("echo", { n }))).toBe(`{"n":${n}}`);
    // The first question was asked by a connection of its own, with the same login.
    expect(readFileSync(join(folder, "runs"), "utf8")).toBe("x");
    taken = "printed-2";
    const answers = await Promise.all([proxy.call("echo", { n: 3 }), proxy.call("echo", { n: 4 })]);
    expect(answers.map(said)).toEqual(['{"n":3}', '{"n":4}']);
    expect(readFileSync(join(folder, "runs"), "utf8")).toBe("xx");
    taken = "another";
    expect((await proxy.call("echo")).error?.message).toContain(
      "does not accept the token of --upstream-token-command (HTTP 401); renew it.",
    );
    expect(proxy.stderr() + readFileSync(join(folder, "a.jsonl"), "utf8")).not.toContain("printed-");
  });

  test("may be those of a client that logs in when the server asks for it", async () => {
    const secret = "the-secret-of-a-client";
    const server = await protectedServer({ secret });
    onTestFinished(server.stop);
    const { origin } = new URL(server.url);
    const auth = `${origin} client-id=reviewer client-secret-env=SECRET issuer=${server.issuer}`;
    const flags = ["--auth", auth, "--allow-private-hosts", new URL(server.issuer).host];
    const proxy = proxied({ policy: open, upstream: server.url, flags, env: { SECRET: secret } });
    await proxy.start();
    const { result } = await proxy.request("tools/list");
    expect(result?.["tools"]).toMatchObject([{ name: "told", description: `you hold ${accessToken}` }]);
    expect(server.requests.filter((request) => request.startsWith("token"))).toHaveLength(1);
  });
});

describe("before anything starts, what is not there ends with exit code 3 and one sentence:", () => {
  const enforce = async (...flags: string[]) => {
    const cwd = folderWith({ "p.json": JSON.stringify(open) });
    const args = ["enforce", "--policy", "p.json", "--server", "x", "--audit", "audit.jsonl", ...flags];
    return await toolwarden(args, { cwd });
  };
  test.each([
    ["a page", 200, "text/html", "<p>Hello</p>", "does not speak MCP over Streamable HTTP (HTTP 200)"],
    ["another API", 404, "application/json", '{"error":{"message":"none"}}', "does not speak MCP"],
    [
      "a door",
      403,
      "application/json",
      '{"jsonrpc":"2.0","id":null,"error":{}}',
      "wants credentials (HTTP 403)",
    ],
    ["a ruin", 503, "text/plain", "down", "HTTP 503; try again later"],
    ["a sign", 302, "text/plain", "", "redirects to https://elsewhere.example (HTTP 302)"],
  ])("%s", async (_what, status, type, body, says) => {
    const url = await answering((_, response) =>
      response
        .writeHead(status, { "content-type": type, location: "https://elsewhere.example/mcp?secret=x" })
        .end(body),
    );
    const { code, stderr, stdout } = await enforce("--upstream", `${url}/mcp?key=secret`);
    expect(stderr).toContain(says);
    expect(stderr).not.toContain("secret");
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([code, stdout]).toEqual([3, ""]);
  });

  test.each([
    [["--upstream", "http://127.0.0.1:9/"], "The server cannot be reached"],
    [["--upstream", "ftp://x"], "only http and https"],
    [["--upstream", "https://user:word@x.example/"], "holds credentials"],
    [["--upstream", "http://127.0.0.1:9/", "--", "touch", "started"], "two servers"],
    [
      ["--upstream", "http://x.example/", "--auth", "https://y.example bearer-token-env=T"],
      "none of the credentials",
    ],
    [["--upstream", "https://x.example/", "--auth", "https://x.example bearer-token-env=T"], "variable T"],
    [["--auth", "https://x.example bearer-token-env=T", "--", "touch", "started"], "--auth is for a server"],
    [
      ["--upstream-token-command", "true", "--", "touch", "started"],
      "--upstream-token-command is for a server",
    ],
    [
      ["--upstream", "http://x.example/", "--upstream-token-command", "true"],
      "its token goes to an https URL",
    ],
    [["--upstream", "https://x.example/", "--upstream-token-command", "'true"], "close its quotation marks"],
    [
      ["--upstream", "https://x.example/", "--upstream-token-command", "nowhere-to-be-found"],
      "was not found",
    ],
    [
      ["--upstream", "http://127.0.0.1:9/", "--upstream-token-command", "false"],
      "ended with exit code 1; run it",
    ],
  ])("%j", async (flags, says) => {
    const { code, stderr, stdout } = await enforce(...flags);
    expect(stderr).toContain(says);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([code, stdout]).toEqual([3, ""]);
  });
});
