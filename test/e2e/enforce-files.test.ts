import { appendFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { proxied, said, scripted } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const limit = { counter: "n", window: "day", max: 2, scope: "grant" };
const limited = {
  version: "1",
  default: "deny",
  tools: { echo: { limits: [limit] }, hang: { limits: [limit] } },
};
const asks = {
  version: "1",
  default: "deny",
  tools: { echo: { action: "ask", reason: "It repeats.", limits: [limit] } },
};
const flags = ["--limits", "limits"];

describe("limits in a file", () => {
  test("outlive a proxy that was killed in the middle of a call", async () => {
    const first = proxied({ policy: limited, flags });
    await first.start();
    await first.call("echo");
    void first.call("hang").catch(() => undefined);
    await expect.poll(() => readFileSync(join(first.folder, "limits"), "utf8")).toContain('"used":2');
    first.child.kill("SIGKILL");
    await first.exit;
    const second = proxied({ policy: limited, flags, folder: first.folder });
    await second.start();
    expect(said(await second.call("echo"))).toContain("Limit reached: 2 calls a day.");
  });

  test("do not begin anew when the clock is set back between two runs", async () => {
    const first = proxied({ policy: limited, flags, hasClock: true });
    first.setClock(Date.parse("2026-05-02T12:00:00Z"));
    await first.start();
    await first.call("echo");
    await first.call("echo");
    first.child.stdin.end();
    await first.exit;
    const second = proxied({ policy: limited, flags, folder: first.folder, hasClock: true });
    second.setClock(Date.parse("2026-05-01T12:00:00Z"));
    await second.start();
    expect(said(await second.call("echo"))).toContain("Limit reached");
  });

  test("forgive a last line that was cut off, and nothing else", async () => {
    const first = proxied({ policy: limited, flags });
    await first.start();
    await first.call("echo");
    first.child.stdin.end();
    await first.exit;
    const file = join(first.folder, "limits");
    appendFileSync(file, '{"key":"[');
    const second = proxied({ policy: limited, flags, folder: first.folder });
    await second.start();
    expect(said(await second.call("echo"))).toBe("{}");
    expect(said(await second.call("echo"))).toContain("Limit reached");
    expect(second.stderr()).toMatch(/limits: line \d+ was cut short/);
    second.child.stdin.end();
    await second.exit;
    writeFileSync(file, readFileSync(file, "utf8").replace('"used":2', '"used":-2'));
    const args = ["enforce", "--policy", "scripted.json", ...flags, "--", process.execPath, scripted];
    const { code, stderr } = await toolwarden(args, { cwd: first.folder });
    expect([code, stderr]).toEqual([3, expect.stringContaining("is damaged; remove the file")]);
  });

  test("on a disk that fills up deny what they cannot hold, and lose and invent nothing", async () => {
    const many = { ...limited, tools: { echo: { limits: [{ ...limit, max: 1_000 }] } } };
    const under = ["sh", "-c", 'ulimit -f 4; exec "$@"', "sh"];
    const first = proxied({ policy: many, flags, under });
    await first.start();
    const answers = [];
    for (let call = 0; call < 40; call += 1) answers.push(said(await first.call("echo")));
    const counted = answers.indexOf("The limits of this call cannot be counted, so it is denied.");
    expect(counted).toBeGreaterThan(3);
    expect(new Set(answers.slice(0, counted))).toEqual(new Set(["{}"]));
    expect(new Set(answers.slice(counted)).size).toBe(1);
    first.child.kill("SIGKILL");
    await first.exit;
    const file = readFileSync(join(first.folder, "limits"), "utf8");
    expect(JSON.parse(file.trimEnd().split("\n").at(-1) ?? "")).toMatchObject({ used: counted });
    expect(file.endsWith("\n")).toBe(true);
    const audit = ["--audit", "audit.jsonl"];
    const second = proxied({ policy: many, flags: [...flags, ...audit], folder: first.folder });
    await second.start();
    await second.call("echo");
    expect(second.records("audit.jsonl")[0]?.["remaining"]).toBe(1_000 - counted - 1);
    expect(second.stderr()).not.toContain("cut short");
  });

  test("belong to one proxy at a time, and to one server", async () => {
    const first = proxied({ policy: limited, flags });
    await first.start();
    const args = ["enforce", "--policy", "scripted.json", ...flags];
    const command = ["--", process.execPath, scripted];
    const second = await toolwarden([...args, ...command], { cwd: first.folder });
    expect([second.code, second.stderr]).toEqual([3, expect.stringContaining("another proxy is using it")]);
    first.child.stdin.end();
    await first.exit;
    const other = await toolwarden([...args, "--server", "other", ...command], { cwd: first.folder });
    expect([other.code, other.stderr]).toEqual([
      3,
      expect.stringContaining('limits of server "scripted", not of "other"'),
    ]);
  });
});

describe("the audit", () => {
  test("says who called what, and never with which values", async () => {
    const proxy = proxied({ policy: limited, flags: ["--audit", "audit.jsonl"] });
    await proxy.start();
    await proxy.call("echo", { b: "hush", a: 1 });
    await proxy.call("none", { c: "hush" });
    const [allowed, ended, denied] = proxy.records("audit.jsonl");
    expect(allowed).toMatchObject({
      schema: "toolwarden.audit/1",
      event: "decision",
      server: "scripted",
      tool: "echo",
      argumentKeys: ["a", "b"],
      // printf '{"a":1,"b":"hush"}' | sha256sum
      argumentsSha256: "1f7128fd6996c8a9b3d27c2c81c39ab0b35e4906dd3e16df0bfbb8b30b0bdf8a",
      decision: "allow",
      rule: "/tools/echo",
      remaining: 1,
      by: "policy",
      forwarded: true,
      request: 2,
    });
    expect(ended).toMatchObject({ event: "end", session: allowed?.["session"], request: 2, outcome: "ok" });
    expect(denied).toMatchObject({
      tool: "none",
      decision: "deny",
      rule: "(default deny)",
      forwarded: false,
    });
    expect(readFileSync(join(proxy.folder, "audit.jsonl"), "utf8")).not.toContain("hush");
  });

  test("holds values when asked to, with secrets masked", async () => {
    const token = `ghp_${"a".repeat(36)}`;
    const proxy = proxied({ policy: limited, flags: ["--audit", "audit.jsonl", "--audit-args", "full"] });
    await proxy.start();
    await proxy.call("echo", { text: `see ${token}`, login: [{ password: "hush" }], n: 1 });
    const [record] = proxy.records("audit.jsonl");
    expect(record?.["arguments"]).toEqual({ text: "see ***", login: [{ password: "***" }], n: 1 });
  });

  test("that cannot be written denies every call, and takes nothing from the limits", async () => {
    const proxy = proxied({ policy: limited, flags: ["--audit", "/dev/full", ...flags] });
    await proxy.start();
    for (let call = 0; call < 3; call += 1) {
      expect(said(await proxy.call("echo"))).toBe(
        "The call cannot be written to the audit, so it is denied.",
      );
    }
    expect(proxy.stderr()).toContain("the audit cannot be written: ENOSPC");
    expect(readFileSync(join(proxy.folder, "limits"), "utf8").trim().split("\n").at(-1)).toContain(
      '"used":0',
    );
  });

  test("that cannot be written lets calls through where that was chosen", async () => {
    const proxy = proxied({ policy: limited, flags: ["--audit", "/dev/full", "--on-audit-error", "allow"] });
    await proxy.start();
    expect(said(await proxy.call("echo"))).toBe("{}");
    expect(proxy.stderr()).toContain("the audit cannot be written");
  });

  test("is replayed by policy decide to the very same decisions", async () => {
    const policy = {
      version: "1",
      default: "deny",
      tools: {
        echo: { limits: [limit], deny_if: [{ conditions: [{ path: "args.x", op: "eq", value: 1 }] }] },
        typed: { action: "ask", limits: [{ ...limit, counter: "m", max: 1 }] },
      },
    };
    const proxy = proxied({
      policy,
      approves: false,
      flags: ["--audit", "audit.jsonl", "--audit-args", "full"],
    });
    await proxy.start();
    const failing = { _meta: { outcome: "error" } };
    for (const x of [0, 1, 2]) await proxy.call("echo", { x }, failing);
    for (const x of [3, 4, 5]) await proxy.call("echo", { x });
    for (const x of [6, 7]) await proxy.call("typed", { x });
    const args = ["policy", "decide", "--policy", "scripted.json", "--calls", "audit.jsonl"];
    const { stdout, stderr, code } = await toolwarden(args, { cwd: proxy.folder });
    expect([stderr, code]).toEqual(["", 0]);
    const replayed = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as object);
    const decided = proxy.records("audit.jsonl").filter(({ event }) => event === "decision");
    expect(decided.map(({ decision }) => decision)).toEqual([
      "allow",
      "deny",
      "allow",
      "allow",
      "allow",
      "limited",
      "ask",
      "ask",
    ]);
    expect(decided).toMatchObject(replayed);
  });
});

describe("a rule that asks", () => {
  test("shows the person server, tool, rule, why and all arguments, with nothing hidden in them", async () => {
    const proxy = proxied({ policy: asks, approves: true });
    await proxy.start();
    expect(said(await proxy.call("echo", { a: "x\u202Ey", b: [1] }))).toBe('{"a":"x\u202Ey","b":[1]}');
    const { params } = await proxy.until(({ method }) => method === "elicitation/create");
    expect(params?.["message"]).toBe(
      [
        "An agent asks to call a tool, and the policy wants a person to approve it.",
        "Server: scripted",
        "Tool: echo",
        "Rule: /tools/echo/action",
        "Why: It repeats.",
        "Arguments:",
        '{\n  "a": "x\\u202ey",\n  "b": [\n    1\n  ]\n}',
      ].join("\n"),
    );
  });

  test("denies what the person does not tick, and counts it as nothing", async () => {
    const proxy = proxied({ policy: asks, approves: false, flags });
    await proxy.start();
    for (let call = 0; call < 3; call += 1) {
      expect(said(await proxy.call("echo"))).toBe("No person has approved this call. It repeats.");
    }
  });

  test("denies with its message where the client shows no forms", async () => {
    const proxy = proxied({ policy: asks });
    await proxy.start();
    expect((await proxy.call("echo")).result).toMatchObject({
      isError: true,
      content: [{ text: "It repeats." }],
    });
  });

  test("denies what is too long for a person to read", async () => {
    const proxy = proxied({ policy: asks, approves: true });
    await proxy.start();
    expect(said(await proxy.call("echo", { text: "x".repeat(20_000) }))).toBe("It repeats.");
    expect(proxy.seen.some(({ method }) => method === "elicitation/create")).toBe(false);
  });

  test("denies when nobody answers in time", async () => {
    const proxy = proxied({ policy: asks, flags: ["--approval-seconds", "1"] });
    const clientInfo = { name: "test", version: "1" };
    const capabilities = { elicitation: { form: {} } };
    await proxy.request("initialize", { protocolVersion: "2025-11-25", capabilities, clientInfo });
    expect(said(await proxy.call("echo"))).toBe("No person has approved this call. It repeats.");
  });
});

/** What every request of the 2026-07-28 revision carries. */
function modern(capabilities: object) {
  return {
    _meta: {
      "io.modelcontextprotocol/protocolVersion": "2026-07-28",
      "io.modelcontextprotocol/clientInfo": { name: "test", version: "1" },
      "io.modelcontextprotocol/clientCapabilities": capabilities,
    },
  };
}

describe("in the 2026-07-28 revision", () => {
  const forms = modern({ elicitation: { form: {} } });

  test("a person is asked by an answer that wants input, and the server never sees the question", async () => {
    const proxy = proxied({ policy: asks, flags });
    const { result } = await proxy.call("echo", { a: 1 }, forms);
    expect(result).toMatchObject({ resultType: "input_required" });
    const requestState = result?.["requestState"];
    const inputResponses = { "toolwarden/approval": { action: "accept", content: { approve: true } } };
    const approved = await proxy.call("echo", { a: 1 }, { ...forms, inputResponses, requestState });
    expect(said(approved)).toBe('{"a":1}');
    // The answer is good for one call.
    const again = await proxy.call("echo", { a: 1 }, { ...forms, inputResponses, requestState });
    expect(again.result).toMatchObject({ resultType: "input_required" });
  });

  test("an approval is for the arguments that were shown", async () => {
    const proxy = proxied({ policy: asks });
    const { result } = await proxy.call("echo", { a: 1 }, forms);
    const inputResponses = { "toolwarden/approval": { action: "accept", content: { approve: true } } };
    const other = await proxy.call(
      "echo",
      { a: 2 },
      { ...forms, inputResponses, requestState: result?.["requestState"] },
    );
    expect(other.result).toMatchObject({ isError: true, resultType: "complete" });
    expect(said(other)).toBe("No person has approved this call. It repeats.");
  });

  test("a call that the server goes on with counts once", async () => {
    const policy = { version: "1", default: "deny", tools: { input: { limits: [limit] } } };
    const proxy = proxied({ policy });
    for (let call = 0; call < 2; call += 1) {
      const { result } = await proxy.call("input", {}, forms);
      expect(result).toMatchObject({ resultType: "input_required", requestState: "opaque" });
      const more = { inputResponses: { name: { action: "decline" } }, requestState: "opaque" };
      expect(said(await proxy.call("input", {}, { ...forms, ...more }))).toBe(
        '{"name":{"action":"decline"}}',
      );
    }
    expect(said(await proxy.call("input", {}, forms))).toContain("Limit reached: 2 calls a day.");
  });
});

describe("a lock", () => {
  const open = { version: "1", default: "allow" };
  const release = (name: string) => [process.execPath, scripted, name];

  async function locked(): Promise<string> {
    const folder = folderWith({});
    const { code, stderr } = await toolwarden(["approve", "--server", "scripted", "--", ...release("1")], {
      cwd: folder,
    });
    expect([code, stderr.includes("toolwarden:")]).toEqual([0, false]);
    return folder;
  }
  const names = (result: object | undefined) =>
    (result as { tools: { name: string }[] }).tools.map(({ name }) => name);
  const lock = ["--lock", ".toolwarden/lock.json"];

  test("lets through what is as it was approved, in a call before any listing too", async () => {
    const proxy = proxied({ policy: open, folder: await locked(), flags: lock, command: release("1") });
    await proxy.start();
    expect(said(await proxy.call("moving"))).toBe("{}");
    expect(names((await proxy.request("tools/list", { cursor: "2" })).result)).toEqual(["typed", "moving"]);
  });

  test("hides and denies what has changed or is new, until it is approved", async () => {
    const folder = await locked();
    const proxy = proxied({ policy: open, folder, flags: lock, command: release("2") });
    await proxy.start();
    expect(said(await proxy.call("moving"))).toContain("has changed since it was approved");
    expect(said(await proxy.call("added"))).toContain("was never approved");
    expect(said(await proxy.call("nowhere"))).toContain("was never approved");
    expect(said(await proxy.call("echo"))).toBe("{}");
    expect(names((await proxy.request("tools/list", { cursor: "2" })).result)).toEqual(["typed"]);
    expect(proxy.stderr()).toContain('"moving" has changed since it was approved; it is hidden');
    await toolwarden(["approve", "--server", "scripted", "--", ...release("2")], { cwd: folder });
    await proxy.until(({ method }) => method === "notifications/tools/list_changed");
    expect(said(await proxy.call("moving"))).toBe("{}");
  });

  test("only warns where that was chosen", async () => {
    const flags = [...lock, "--on-drift", "warn"];
    const proxy = proxied({ policy: open, folder: await locked(), flags, command: release("2") });
    await proxy.start();
    expect(said(await proxy.call("moving"))).toBe("{}");
    expect(names((await proxy.request("tools/list", { cursor: "2" })).result)).toEqual([
      "typed",
      "moving",
      "added",
    ]);
    expect(proxy.stderr()).toContain('"moving" has changed since it was approved; it is let through');
  });
});

test("a shadow decides and writes down, and lets everything through", async () => {
  const policy = { version: "1", default: "deny", hide: ["secret"], tools: { echo: { action: "ask" } } };
  const proxy = proxied({ policy, approves: false, flags: ["--shadow", "--audit", "audit.jsonl"] });
  await proxy.start();
  expect((await proxy.request("tools/list")).result?.["tools"]).toHaveLength(2);
  for (const tool of ["secret", "echo", "typed"]) expect(said(await proxy.call(tool))).toBe("{}");
  const decided = proxy.records("audit.jsonl").filter(({ event }) => event === "decision");
  expect(decided).toMatchObject(
    ["hidden", "ask", "deny"].map((decision) => ({ decision, shadow: true, forwarded: true })),
  );
  expect(proxy.seen.some(({ method }) => method === "elicitation/create")).toBe(false);
});
