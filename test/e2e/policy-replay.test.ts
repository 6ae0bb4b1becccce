import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gateway, modern, session } from "./gateway.ts";
import { folderWith, toolwarden } from "./spawn.ts";

/** A line of the answer; the first three with `--differences`. */
interface Printed {
  readonly server: string;
  readonly grant: string;
  readonly tool: string;
  readonly decision: string;
}

const limit = (max: number, scope: string) => ({ counter: "n", window: "day", max, scope });
const counting = {
  version: "1",
  default: "deny",
  tools: {
    echo: {
      limits: [limit(3, "grant"), { ...limit(2, "session"), counter: "m" }],
      deny_if: [{ conditions: [{ path: "args.x", op: "eq", value: 13 }] }],
    },
  },
};
const asking = {
  version: "1",
  default: "deny",
  hide: ["secret"],
  tools: {
    echo: { limits: [limit(2, "grant")] },
    typed: { action: "ask", limits: [{ ...limit(2, "grant"), counter: "m" }] },
  },
};
const own = { version: "1", default: "deny", tools: { echo: { limits: [limit(4, "grant")] }, length: {} } };

/** The audit of a gateway that two people have called at two servers, over several sessions and at once. */
async function audited() {
  const folder = folderWith({ "own.json": JSON.stringify(own) });
  const flags = ["--grants", "grants.json"];
  const tokenOf = async (label: string, ...more: readonly string[]) =>
    (await toolwarden(["grant", "add", label, ...flags, ...more], { cwd: folder })).stdout.trim();
  const tokens = [await tokenOf("alice", "--policy", "own.json"), await tokenOf("bob")];
  const audit = ["--audit", "a.jsonl", "--audit-args", "full"];
  const one = await gateway({
    policies: { first: counting, second: asking },
    flags: [...flags, ...audit],
    folder,
  });
  const failing = { _meta: { outcome: "error" } };
  const callAll = async (token: string, server: string) => {
    const headers = { authorization: `Bearer ${token}` };
    for (let run = 0; run < 2; run += 1) {
      const client = await session(one.url(server), { elicitation: {} }, run === 0, headers);
      await client.call("echo", { x: 1 }, failing);
      await client.call("echo", { x: 13 });
      for (let x = 2; x < 5; x += 1) await client.call("echo", { x });
      for (const tool of ["typed", "secret", "length"]) await client.call(tool, { text: "x" });
    }
    await modern(one.url(server), "tools/call", { name: "echo", arguments: { x: 9 } }, { headers });
  };
  await Promise.all(tokens.flatMap((token) => ["first", "second"].map((server) => callAll(token, server))));
  const records = one.records("a.jsonl").filter(({ event }) => event === "decision");
  one.child.kill("SIGTERM");
  await one.exit;
  return { folder, records };
}

function decide(cwd: string, ...args: readonly string[]) {
  return toolwarden(["policy", "decide", "--calls", "a.jsonl", ...args], { cwd });
}

test("an audit of several servers, grants and sessions replays as it was, and else says what differs", async () => {
  const { folder, records } = await audited();
  expect(records.length).toBe(4 * 17);
  const kinds = (server: string, grant: string) =>
    new Set(
      records
        .filter((one) => one["server"] === server && one["grant"] === grant)
        .map((one) => one["decision"]),
    );
  expect(kinds("first", "bob")).toEqual(new Set(["allow", "deny", "limited"]));
  expect(kinds("second", "bob")).toEqual(new Set(["allow", "deny", "limited", "ask", "hidden"]));
  expect(kinds("first", "alice")).toEqual(new Set(["allow", "deny", "limited"]));

  const everything = ["--policy-dir", ".toolwarden/policy", "--grants", "grants.json"];
  expect(await decide(folder, ...everything, "--differences")).toEqual({
    code: 0,
    stdout: "",
    stderr: "toolwarden: 0 of 68 decisions differ from what was recorded.\n",
  });
  const all = await decide(folder, ...everything);
  const answers = all.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Printed);
  expect(answers.length).toBe(68);
  expect(records).toMatchObject(answers);

  // One server alone, and alice by the policy that she has not.
  const alone = await decide(
    folder,
    "--policy",
    ".toolwarden/policy/second.json",
    "--server",
    "second",
    "--differences",
  );
  const differing = alone.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Printed);
  expect(alone.code).toBe(1);
  expect(alone.stderr).toBe(
    `toolwarden: ${differing.length} of 34 decisions differ from what was recorded.\n`,
  );
  expect(new Set(differing.map(({ server, grant }) => `${server} ${grant}`))).toEqual(
    new Set(["second alice"]),
  );
  expect(differing).toContainEqual(
    expect.objectContaining({
      tool: "length",
      decision: "deny",
      rule: "(default deny)",
      recorded: { decision: "allow", rule: "/tools/length" },
      line: expect.any(Number),
      at: expect.stringMatching(/Z$/),
    }),
  );
  const rows = await decide(
    folder,
    "--policy-dir",
    ".toolwarden/policy",
    "--server",
    "second",
    "--differences",
    "--format",
    "table",
  );
  expect([rows.code, rows.stdout.trim().split("\n").length]).toEqual([1, differing.length]);
  expect(rows.stdout).toMatch(
    /^deny +length +\(default deny\) +line \d+, second, alice: .* Recorded: allow by \/tools\/length\.$/m,
  );

  // Another policy, and one too few.
  writeFileSync(join(folder, ".toolwarden/policy/first.json"), JSON.stringify({ ...counting, tools: {} }));
  const stricter = await decide(folder, ...everything, "--differences");
  const changed = stricter.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Printed);
  expect(stricter.code).toBe(1);
  expect(new Set(changed.map(({ server, grant, tool }) => [server, grant, tool].join(" ")))).toEqual(
    new Set(["first bob echo"]),
  );
  const mixed = await decide(folder, "--policy", ".toolwarden/policy/second.json", "--format", "table");
  expect([mixed.code, mixed.stderr]).toEqual([
    3,
    expect.stringMatching(/: 34 of \d+ lines could not be answered/),
  ]);
  expect(mixed.stdout).toContain(
    "say which with --server NAME, or where the policies of all lie with --policy-dir DIR",
  );
});

test("what cannot be chosen is one sentence", async () => {
  const cwd = folderWith({
    "p/first.json": JSON.stringify(counting),
    "a.jsonl": `{"schema":"toolwarden.audit/1","event":"decision","at":"2026-05-01T12:00:00Z","session":"1","server":"firts","tool":"t","argumentKeys":[]}\n{"tool":"echo"}`,
  });
  const both = await decide(cwd, "--policy", "p/first.json", "--policy-dir", "p");
  expect([both.code, both.stderr]).toEqual([3, expect.stringContaining("--policy FILE or --policy-dir DIR")]);
  const { code, stdout } = await decide(cwd, "--policy-dir", "p");
  expect([code, ...stdout.trim().split("\n")]).toEqual([
    3,
    '{"error":"a.jsonl:1: server \\"firts\\" has no policy in p; there is one of \\"first\\"."}',
    '{"error":"a.jsonl:2: does not say which server it is for; name it with --server NAME."}',
  ]);
});
