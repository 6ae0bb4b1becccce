import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/model/json.ts";
import { auditSummarySchema } from "../../src/model/files/audit-summary-file.ts";
import { proxied, said } from "./proxied.ts";
import { folderWith, toolwarden } from "./spawn.ts";

const policy = {
  version: "1",
  default: "deny",
  tools: { echo: { limits: [{ counter: "n", window: "day", max: 60, scope: "grant" }] } },
};
const audit = ["--audit", "a.jsonl"];

/** The files of an audit, the oldest first. */
function filesIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => /^a\.jsonl(\.\d+)?$/.test(name));
  const age = (name: string) => Number(name.slice("a.jsonl.".length) || 0);
  return names.sort((a, b) => age(b) - age(a)).map((name) => join(folder, name));
}
/** Every line, whole: a piece of one is no JSON. */
function linesIn(path: string): readonly Record<string, Json>[] {
  const text = readFileSync(path, "utf8");
  expect(text).toMatch(/^[^\n]+\n([^\n]+\n)*$/);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, Json>);
}
const isDecision = ({ event }: Record<string, Json>) => event === "decision";

describe("an audit that is moved on", () => {
  test("loses no line, by several proxies at once, and replays", async () => {
    const folder = folderWith({});
    const flags = [...audit, "--audit-max-bytes", "3000", "--audit-keep", "1000", "--audit-args", "full"];
    const proxies = [0, 1, 2].map(() => proxied({ folder, policy, flags }));
    await Promise.all(
      proxies.map(async (proxy, one) => {
        await proxy.start();
        await Promise.all(Array.from({ length: 70 }, (_, n) => proxy.call("echo", { n, one })));
      }),
    );
    const files = filesIn(folder);
    // About sixty; where proxies meet, a file grows by what they write meanwhile.
    expect(files.length).toBeGreaterThan(5);
    expect(statSync(files[0] ?? "").mode & 0o777).toBe(0o600);
    expect(existsSync(join(folder, "a.jsonl.lock"))).toBe(false);
    const lines = files.flatMap(linesIn);
    const calls = lines.filter(isDecision).map(({ arguments: args }) => JSON.stringify(args));
    expect([calls.length, new Set(calls).size]).toEqual([210, 210]);
    expect(lines.length).toBe(210 + 180);

    const { stdout, code } = await toolwarden(["audit", "--summary", "--format", "json", ...files], {
      cwd: folder,
    });
    expect(code).toBe(0);
    expect(auditSummarySchema.parse(JSON.parse(stdout))).toMatchObject({
      decisions: 210,
      rows: [
        { tool: "echo", decision: "allow", calls: 180, forwarded: 180, outcomes: { ok: 180 } },
        { tool: "echo", decision: "limited", calls: 30, forwarded: 0 },
      ],
    });
    const replay = ["policy", "decide", "--policy", "scripted.json", "--calls", "-", "--format", "json"];
    const one = linesOfOneSession(lines);
    const decided = await toolwarden(replay, {
      cwd: folder,
      stdin: one.map((line) => JSON.stringify(line)).join("\n"),
    });
    expect(decided.stderr).toBe("");
    const answers = decided.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, Json>);
    expect(answers.map(({ decision }) => decision)).toEqual(
      one.filter(isDecision).map(({ decision }) => decision),
    );
  });

  test("keeps as many files as was said, and finds a file that others have moved", async () => {
    const proxy = proxied({ policy, flags: [...audit, "--audit-max-bytes", "1000", "--audit-keep", "2"] });
    await proxy.start();
    for (let call = 0; call < 10; call += 1) await proxy.call("echo");
    const files = filesIn(proxy.folder);
    expect(files.length).toBe(3);
    for (const file of files) expect(statSync(file).size).toBeLessThanOrEqual(1000);
    renameSync(join(proxy.folder, "a.jsonl"), join(proxy.folder, "moved"));
    await proxy.call("echo");
    expect(linesIn(join(proxy.folder, "a.jsonl")).length).toBeGreaterThan(0);
  });
});

test("a disk that fills up leaves whole lines, and what follows is denied", async () => {
  const limitedTo = ["sh", "-c", 'ulimit -f 4; exec "$@"', "sh"];
  const proxy = proxied({ policy: { version: "1", default: "allow" }, flags: audit, under: limitedTo });
  await proxy.start();
  const answers = [];
  for (let call = 0; call < 12; call += 1) answers.push(said(await proxy.call("echo")));
  expect(answers[0]).toBe("{}");
  expect(answers.at(-1)).toBe("The call cannot be written to the audit, so it is denied.");
  const path = join(proxy.folder, "a.jsonl");
  const before = linesIn(path);
  expect(before.filter(isDecision).length).toBe(answers.filter((text) => text === "{}").length);

  // Of a machine that lost its power: the next proxy begins a line of its own.
  appendFileSync(path, '{"schema":"tool');
  const next = proxied({ policy, flags: audit, folder: proxy.folder });
  await next.start();
  await next.call("echo");
  const { stdout, stderr, code } = await toolwarden(["audit", "--summary", "a.jsonl"], { cwd: proxy.folder });
  expect([code, stderr]).toEqual([
    3,
    expect.stringContaining(
      `1 line could not be counted, the first at a.jsonl:${before.length + 1}: this is no record`,
    ),
  ]);
  expect(stdout).toContain(`${before.filter(isDecision).length + 1} decisions from`);
});

test("flags that do not go together, and files that are none, are one sentence", async () => {
  const cwd = folderWith({ "p.json": JSON.stringify(policy) });
  const enforce = ["enforce", "--policy", "p.json", "--server", "s"];
  const cases: readonly [readonly string[], RegExp][] = [
    [
      [...enforce, "--audit-keep", "3", "--audit", "a", "--", "node"],
      /--audit-keep goes with --audit-max-bytes/,
    ],
    [[...enforce, "--audit-max-bytes", "3000", "--", "node"], /--audit-max-bytes goes with --audit FILE/],
    [[...enforce, "--audit-max-bytes", "10", "--audit", "a", "--", "node"], /whole number from 1000/],
    [["audit", "a"], /audit --summary FILE/],
    [["audit", "--summary", "none"], /none: cannot be read: there is no such file/],
  ];
  for (const [args, says] of cases) {
    const { code, stderr } = await toolwarden(args, { cwd });
    expect([code, stderr]).toEqual([3, expect.stringMatching(says)]);
  }
});

/** The audit of one of the proxies: their counters are their own. */
function linesOfOneSession(lines: readonly Record<string, Json>[]) {
  const session = lines[0]?.["session"];
  return lines.filter((line) => line["session"] === session);
}
