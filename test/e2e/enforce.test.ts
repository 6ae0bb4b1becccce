import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { isRunning } from "../../src/io/mcp/processes.ts";
import { endsWithin, proxied, said, scripted, timed } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const open = { version: "1", default: "allow", hide: ["secret"] };
const limited = {
  version: "1",
  default: "deny",
  tools: { echo: { limits: [{ counter: "n", window: "minute", max: 2, scope: "grant" }] } },
};

describe("what is passed on", () => {
  test("is the very line, both ways: unknown members, numbers as written, notifications, unknown methods", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    const line =
      '{ "jsonrpc":"2.0", "id":"a-1", "method":"example/unknown", "params":{"big":12345678901234567890,"_meta":{"progressToken":7}}, "x":1.0 }';
    proxy.raw(line);
    const answer = await proxy.until(({ id }) => id === "a-1");
    expect(answer.result?.["heard"]).toBe(line);
    const notification =
      '{"method":"notifications/progress","jsonrpc":"2.0","params":{"progressToken":7,"progress":1.50}}';
    proxy.raw(notification);
    expect((await proxy.until(({ method }) => method === "test/heard")).params?.["line"]).toBe(notification);
    const request =
      '{"jsonrpc":"2.0","id":"toolwarden-not-ours","method":"sampling/createMessage","params":{"n":1e2}}';
    proxy.send({ method: "test/raw", params: { line: `${request}\n` } });
    await proxy.until(({ method }) => method === "sampling/createMessage");
    expect(proxy.lines).toContain(request);
    proxy.send({ id: "toolwarden-not-ours", result: { role: "assistant" } });
    const answered = await proxy.until(({ method }) => method === "test/answered");
    expect(answered.params).toEqual({ id: "toolwarden-not-ours", result: { role: "assistant" } });
  });

  test("is a list of tools without the hidden ones, page by page, with every other member", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    const { result } = await proxy.request("tools/list");
    expect(result).toEqual({
      tools: [
        {
          name: "echo",
          description: "Does echo.",
          inputSchema: { type: "object" },
          "x-unknown": { kept: [1, 2.5, null] },
        },
      ],
      nextCursor: "2",
      _meta: { "example/kept": true },
      ttlMs: 5,
      cacheScope: "private",
    });
    const second = await proxy.request("tools/list", { cursor: "2" });
    expect(second.result?.["tools"]).toMatchObject([{ name: "typed" }, { name: "moving" }]);
  });

  test("is each message of a server's batch by itself, the hidden tools left out", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    const list = { jsonrpc: "2.0", id: "l", result: { tools: [{ name: "secret" }, { name: "echo" }] } };
    const deep = `{"jsonrpc":"2.0","method":"example/deep","params":{"x":${"[".repeat(9_000)}${"]".repeat(9_000)}}}`;
    proxy.send({ id: "l", method: "tools/list", params: { cursor: "never answered" } });
    await proxy.until(({ id }) => id === "l");
    proxy.send({
      id: "m",
      method: "test/raw",
      params: { line: `[${deep},${JSON.stringify({ ...list, id: "n" })}]\n` },
    });
    await proxy.until(({ method }) => method === "example/deep");
    expect(said(await proxy.call("echo"))).toBe("{}");
    expect(proxy.lines.join()).not.toContain("secret");
  });

  test("is a call of 10 MB, whole", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    expect(said(await proxy.call("length", { text: "x".repeat(10_000_000) }))).toBe("10000000");
  });
});

describe("a call that is denied", () => {
  test("is answered with a result that says why, for the model and for programs", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    const decision = { decision: "hidden", rule: "(hidden)", message: "The policy hides this tool." };
    expect((await proxy.call("secret")).result).toEqual({
      content: [{ type: "text", text: "The policy hides this tool." }],
      isError: true,
      structuredContent: { toolwarden: decision },
      _meta: { "toolwarden/decision": decision },
    });
  });

  test("has no structured content that a client would hold against the tool's output schema", async () => {
    const proxy = proxied({ policy: { ...open, tools: { typed: { action: "deny" } } } });
    await proxy.start();
    await proxy.request("tools/list", { cursor: "2" });
    const { result } = await proxy.call("typed");
    expect(result?.["isError"]).toBe(true);
    expect(result).not.toHaveProperty("structuredContent");
  });

  test("counts again when its window is over, and a call that failed does not count", async () => {
    const proxy = proxied({ policy: limited, hasClock: true });
    await proxy.start();
    const failing = { _meta: { outcome: "error" } };
    expect((await proxy.call("echo", {}, failing)).error?.message).toBe("failed");
    expect(said(await proxy.call("echo"))).toBe("{}");
    expect(said(await proxy.call("echo"))).toBe("{}");
    expect(said(await proxy.call("echo"))).toContain("Limit reached: 2 calls a minute.");
    proxy.setClock(60_000);
    expect(said(await proxy.call("echo"))).toBe("{}");
    expect(said(await proxy.call("echo"))).toBe("{}");
    proxy.setClock(0);
    expect(said(await proxy.call("echo"))).toContain("Limit reached");
  });
});

describe("a call that a server might understand otherwise", () => {
  const call = '"method":"tools/call","params":{"name":"secret","arguments":{}}';
  test.each([
    ["a batch", `[{"jsonrpc":"2.0","id":9,${call}}]`, "batches"],
    ["a method named twice", `{"jsonrpc":"2.0","id":9,${call},"method":"ping"}`, "twice"],
    [
      "a tool named twice",
      '{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"secret","name":"echo"}}',
      "twice",
    ],
    [
      "an argument named twice",
      '{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"echo","arguments":{"a":[{"b":1,"\\u0062":2}]}}}',
      "twice",
    ],
    [
      "a member in another case",
      `{"jsonrpc":"2.0","id":9,"Method":"tools/call","method":"ping","params":{"name":"secret"}}`,
      "case",
    ],
    [
      "a member with a long s",
      `{"jsonrpc":"2.0","id":9,"method":"tools/call","param\u017F":{"name":"secret"}}`,
      "case",
    ],
    [
      "bytes that are not UTF-8",
      Buffer.from(`{"jsonrpc":"2.0","id":9,"x":"\xFF",${call}}`, "latin1"),
      "UTF-8",
    ],
    [
      "nesting without end",
      `{"jsonrpc":"2.0","id":9,${call},"x":${"[".repeat(5_000)}${"]".repeat(5_000)}}`,
      "deeper",
    ],
    ["half a message", `{"jsonrpc":"2.0","id":9,${call}`, "not JSON"],
    [
      "arguments that are a list",
      '{"jsonrpc":"2.0","id":9,"method":"tools/call","params":{"name":"echo","arguments":[]}}',
      "object",
    ],
  ])("is refused: %s", async (_what, line, says) => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    proxy.raw(line);
    const answer = await proxy.until(({ error }) => error !== undefined);
    expect(answer.error?.message).toContain(says);
    proxy.send({ method: "test/ping" });
    await proxy.until(({ method }) => method === "test/heard");
    expect(proxy.lines.filter((line) => line.includes("test/heard"))).toHaveLength(1);
  });

  test("is not hidden behind a carriage return, at which some readers end a line", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    proxy.raw(
      `{"jsonrpc":"2.0","id":"cr","method":"example/x","params":\r{"jsonrpc":"2.0","id":9,${call}}\r}`,
    );
    const { result } = await proxy.until(({ id }) => id === "cr");
    expect(result?.["heard"]).toBe(
      `{"jsonrpc":"2.0","id":"cr","method":"example/x","params": {"jsonrpc":"2.0","id":9,${call}} }`,
    );
  });

  test("without an id is dropped", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    proxy.raw(`{"jsonrpc":"2.0",${call}}`);
    expect(said(await proxy.call("echo"))).toBe("{}");
    expect(proxy.stderr()).toContain("without an id");
    expect(proxy.lines.join()).not.toContain("test/heard");
  });
});

describe("a server that", () => {
  test("dies in the middle of a call: the call is told, and the proxy ends", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    const hanging = proxy.call("hang");
    expect((await proxy.call("die")).error?.message).toBe("The server ended with exit code 7.");
    expect((await hanging).error?.message).toBe("The server ended with exit code 7.");
    expect(await proxy.exit).toBe(2);
  });

  test("hangs does not hold up other calls, and is ended with the proxy", async () => {
    const proxy = proxied({ policy: open, command: [process.execPath, scripted] });
    const startMs = await timed(proxy.start);
    void proxy.call("hang").catch(() => undefined);
    expect(said(await proxy.call("echo", { a: 1 }))).toBe('{"a":1}');
    const started = performance.now();
    proxy.child.kill("SIGTERM");
    expect(await proxy.exit).toBe(0);
    expect(performance.now() - started).toBeLessThan(endsWithin(startMs));
    expect(proxy.lines.at(-1)).toContain("stopped before the server had answered");
  });

  test("answers twice, or what nobody asked, is heard once and only about what was asked", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    expect(said(await proxy.call("twice"))).toBe("first");
    expect(said(await proxy.call("unknown"))).toBe("asked");
    expect(proxy.lines.join()).not.toMatch(/second|nobody asked|another type/);
    expect(proxy.stderr()).toContain("answers what nobody asks, or twice");
  });

  test("writes lines that are no messages does not disturb", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    expect(said(await proxy.call("noise"))).toBe("done");
    expect(proxy.stderr()).toContain("no messages");
  });

  test("floods is held back while the client does not read, and nothing is lost", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    proxy.child.stdout.pause();
    const done = proxy.call("flood", { count: 100_000 });
    await sleep(1_500);
    const resident = memoryOf(proxy.child.pid ?? 0);
    expect(resident).toBeLessThan(200e6);
    proxy.child.stdout.resume();
    expect(said(await done)).toBe("done");
    expect(proxy.seen.filter(({ method }) => method === "notifications/message")).toHaveLength(100_000);
  });
});

describe("a client that", () => {
  test("stops reading does not keep a signal from ending everything in time", async () => {
    const proxy = proxied({ policy: open });
    const startMs = await timed(proxy.start);
    proxy.child.stdout.pause();
    void proxy.call("flood", { count: 100_000 }).catch(() => undefined);
    await sleep(500);
    const started = performance.now();
    proxy.child.kill("SIGTERM");
    await new Promise((resolve) => proxy.child.once("exit", resolve));
    expect(performance.now() - started).toBeLessThan(endsWithin(startMs));
  });

  test("cancels a call is not given its answer, and its id stays taken", async () => {
    const proxy = proxied({ policy: open, flags: ["--audit", "audit.jsonl"] });
    await proxy.start();
    const call = { name: "echo", arguments: {}, _meta: { outcome: "later" } };
    proxy.send({ id: "x", method: "tools/call", params: call });
    await proxy.until(({ method }) => method === "test/holds");
    proxy.send({ method: "notifications/cancelled", params: { requestId: "x" } });
    expect((await proxy.until(({ method }) => method === "test/heard")).params?.["line"]).toContain(
      '"requestId":"x"',
    );
    proxy.send({ id: "x", method: "tools/list", params: {} });
    expect((await proxy.until(({ id }) => id === "x")).error?.message).toContain(
      "waits for its answer already",
    );
    proxy.send({ method: "test/settle", params: { id: "x", outcome: "ok" } });
    expect(said(await proxy.call("echo"))).toBe("{}");
    expect(proxy.seen.filter(({ id }) => id === "x")).toHaveLength(1);
    expect(proxy.records("audit.jsonl")[1]).toMatchObject({ event: "end", request: "x", outcome: "lost" });
  });

  test("cancels a call that waits for a person takes the question back", async () => {
    const proxy = proxied({ policy: { version: "1", default: "deny", tools: { echo: { action: "ask" } } } });
    const clientInfo = { name: "test", version: "1" };
    const capabilities = { elicitation: {} };
    await proxy.request("initialize", { protocolVersion: "2025-11-25", capabilities, clientInfo });
    const answer = proxy.call("echo");
    const question = await proxy.until(({ method }) => method === "elicitation/create");
    proxy.send({ method: "notifications/cancelled", params: { requestId: 2 } });
    expect((await answer).result?.["isError"]).toBe(true);
    proxy.send({ id: question.id, result: { action: "accept", content: { approve: true } } });
    const late = await proxy.until(({ method }) => method === "test/answered");
    expect(late.params?.["id"]).toBe(question.id);
    expect(proxy.lines.join()).not.toContain("test/heard");
  });

  test("vanishes takes the server with it", async () => {
    const proxy = proxied({
      policy: open,
      command: ["sh", "-c", `echo $$ >&2; exec "${process.execPath}" "${scripted}"`],
    });
    await proxy.start();
    const server = Number(/^\d+/m.exec(proxy.stderr())?.[0]);
    expect(isRunning(server)).toBe(true);
    void proxy.call("hang").catch(() => undefined);
    proxy.child.stdout.destroy();
    proxy.child.stdin.destroy();
    proxy.child.kill("SIGINT");
    await proxy.exit;
    await expect.poll(() => isRunning(server)).toBe(false);
  });

  test("vanishes while it is written to takes a server with it that heeds no closed input", async () => {
    const deaf = "setInterval(() => undefined, 1000)";
    const listed = JSON.stringify({ jsonrpc: "2.0", method: "notifications/message", params: {} });
    const proxy = proxied({
      policy: open,
      command: [
        "sh",
        "-c",
        `"${process.execPath}" -e "${deaf}" & echo $! >&2; while sleep 0.1; do echo '${listed}'; done`,
      ],
    });
    await proxy.until(({ method }) => method === "notifications/message");
    const deafOne = Number(/^\d+/m.exec(proxy.stderr())?.[0]);
    expect(isRunning(deafOne)).toBe(true);
    proxy.child.stdout.destroy();
    await proxy.exit;
    await expect.poll(() => isRunning(deafOne)).toBe(false);
  });

  test("closes its end is still given the answers that it waits for", async () => {
    const proxy = proxied({ policy: open });
    await proxy.start();
    const waiting = proxy.call("echo", { late: true });
    proxy.child.stdin.end();
    expect(said(await waiting)).toBe('{"late":true}');
    expect(await proxy.exit).toBe(0);
  });
});

describe("before anything starts, bad input ends with exit code 3 and one sentence:", () => {
  const policies = {
    "scripted.json": JSON.stringify(open),
    "nothing.json": '{"version":"1","default":"deny"}',
    "broken.json": '{"version":"1","default":"maybe"}',
    "lock.json": '{"schema":"toolwarden.lock/1","servers":[]}',
  };
  test.each([
    [[], "enforce needs a policy"],
    [["--policy", "scripted.json"], "enforce needs the server's command"],
    [["--policy", "gone.json", "--", "touch", "started"], "there is no such file"],
    [["--policy", "broken.json", "--", "touch", "started"], "broken.json"],
    [["--policy", "nothing.json", "--", "touch", "started"], "names no tool and denies all others"],
    [
      ["--policy", "scripted.json", "--lock", "lock.json", "--", "touch", "started"],
      'holds no server "scripted"',
    ],
    [["--policy", "scripted.json", "--", "no-such-command-anywhere"], "was not found"],
    [
      ["--policy", "scripted.json", "--audit", "no/such/folder/a", "--", "touch", "started"],
      "audit cannot be written",
    ],
    [
      ["--policy", "scripted.json", "--limits", "nothing.json", "--", "touch", "started"],
      "is no file of limits",
    ],
    [
      ["--policy", "scripted.json", "--approval-seconds", "0", "--", "touch", "started"],
      "--approval-seconds",
    ],
  ])("%j", async (args, says) => {
    const cwd = folderWith(policies);
    const { code, stderr, stdout } = await toolwarden(["enforce", ...args], { cwd });
    expect(stderr).toContain(says);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect([code, stdout]).toEqual([3, ""]);
    expect(existsSync(join(cwd, "started"))).toBe(false);
  });
});

test("a policy that names none of the server's tools is told of once all of them are listed", async () => {
  const proxy = proxied({ policy: { version: "1", default: "deny", tools: { other: {} } } });
  await proxy.start();
  await proxy.request("tools/list");
  expect(proxy.stderr()).toBe("");
  await proxy.request("tools/list", { cursor: "2" });
  await expect.poll(proxy.stderr).toContain("names none of the tools that the server lists");
});

test("a policy that changes is in force at once, the client is told, and a broken one changes nothing", async () => {
  const proxy = proxied({ policy: open });
  await proxy.start();
  expect(said(await proxy.call("echo"))).toBe("{}");
  writeFileSync(`${proxy.folder}/scripted.json`, '{"version":"1","default":');
  await expect.poll(proxy.stderr).toContain("rules from before stay in force");
  expect(said(await proxy.call("echo"))).toBe("{}");
  writeFileSync(`${proxy.folder}/scripted.json`, JSON.stringify({ ...open, hide: ["echo"] }));
  await proxy.until(({ method }) => method === "notifications/tools/list_changed");
  expect(said(await proxy.call("echo"))).toBe("The policy hides this tool.");
});

/** Resident memory of a process, in bytes. */
function memoryOf(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}
