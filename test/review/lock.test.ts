import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { finding } from "../../src/model/finding.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { ours } from "../../src/model/phrase.ts";
import { approve, type Approval } from "../../src/review/approve.ts";
import { digestsBy, formatLock, isKnown, lockServer, parseLock } from "../../src/review/lock.ts";
import { tool } from "../policy/support.ts";
import { assessment, lockOf, plain } from "./support.ts";

const list = tool("list", "read");
const add = tool("add", "write");
const remove = tool("remove", "destructive");

function problems(text: string): readonly string[] {
  const parsed = parseLock("lock.json", text);
  return parsed.ok ? [] : parsed.problems.map(({ line, pointer, says }) => `${line} ${pointer}: ${says}`);
}

test("a lock is laid out for people and for merging", () => {
  const now = assessment(
    [{ ...list, definition: { name: "list", description: "Lists.", inputSchema: { type: "object" } } }],
    {
      instructions: "Be kind.",
      prompts: [{ name: "p" }],
    },
  );
  expect(formatLock(lockOf([now]))).toBe(`{
  "schema": "toolwarden.lock/1",
  "servers": [
    {
      "name": "files",
      "serverInfo": {"name":"files","version":"1.0.0"},
      "instructions": "Be kind.",
      "prompts": [
        { "name": "p", "digest": "1cf8d75aa01a64d2" }
      ],
      "resources": [],
      "faults": [],
      "tools": [
        {
          "name": "list",
          "category": "read",
          "risk": "low",
          "digests": {
            "name": "8c18dc7b9457aa76",
            "description": "f603a326895a13e2",
            "parameters": "44136fa355b3678a",
            "input": "a2c799262a3ce3c1",
            "output": "74234e98afe7498f",
            "hints": "44136fa355b3678a",
            "meta": "44136fa355b3678a"
          },
          "definition": {
            "description": "Lists.",
            "inputSchema": {"type":"object"},
            "name": "list"
          }
        }
      ]
    }
  ]
}
`);
});

test("a lock holds what else there is of a server: its package, faults, and tools of one name", () => {
  const fault = (name: string) =>
    finding({ kind: "hidden-text", severity: "high", server: "files", tool: name, says: ours(name) });
  const launch = { kind: "stdio", command: "npx", args: ["files@1.2.3"], env: [] } as const;
  const second = { ...add, definition: { ...add.definition, description: "Another." } };
  const faults = [fault("a"), fault("b"), fault("a")];
  const lock = lockOf([
    assessment(
      [list, add, second],
      { launch, prompts: [{ name: "q" }, { name: "p" }], resources: [{ uri: "x:1" }] },
      faults,
    ),
    assessment([], { server: "another" }),
  ]);
  const text = formatLock(lock);
  const [first = "", last = ""] = faults
    .map(({ fingerprint }) => fingerprint)
    .toSorted()
    .filter((one, index, all) => one !== all[index - 1]);
  expect(text).toContain('\n      "package": {"name":"files","registry":"npm","version":"1.2.3"},\n');
  expect(text).toContain(`\n      "faults": [\n        "${first}",\n        "${last}"\n      ],\n`);
  expect(text).toMatch(/\n {6}"resources": \[\n {8}\{ "name": "x:1", "digest": "[0-9a-f]{16}" \}\n {6}\],\n/);
  expect(text).toMatch(/\n {10}"others": \["[0-9a-f]{16}"\],\n/);
  expect(text).not.toContain('"instructions"');

  const turned = {
    servers: new Map(
      [...lock.servers].toReversed().map(([name, server]) => [
        name,
        {
          ...server,
          tools: new Map([...server.tools].toReversed()),
          prompts: new Map([...server.prompts].toReversed()),
        },
      ]),
    ),
  };
  expect(formatLock(turned)).toBe(text);
  expect(parseLock("lock.json", text)).toEqual({ ok: true, lock });
});

test("entries of one name share a digest over all of them, and so do those without one", () => {
  const digests = (...entries: Json[]) => [...digestsBy("name", entries)];
  const [a, b] = [
    { name: "p", a: 1 },
    { name: "p", b: 1 },
  ];
  const [[, one] = []] = digests(a);
  const [[, both] = []] = digests(a, b);
  expect(one).not.toBe(both);
  expect(digests(b, a)).toEqual([["p", both]]);
  expect(digests({ name: 1 }, "text").map(([name]) => name)).toEqual([""]);
});

test("any lock reads back as it was written, and the same servers give the same bytes", () => {
  const anyText = fc.string({ unit: "binary", maxLength: 8 });
  const anyServer = fc.record({
    tools: fc.array(fc.tuple(anyText, fc.jsonValue({ maxDepth: 3 })), { maxLength: 5 }),
    prompts: fc.array(fc.record({ name: anyText }), { maxLength: 3 }),
    resources: fc.array(fc.jsonValue({ maxDepth: 1 }), { maxLength: 3 }),
    instructions: fc.option(anyText, { nil: undefined }),
  });
  fc.assert(
    fc.property(anyServer, ({ tools, prompts, resources, instructions }) => {
      const judged = tools.map(([name, meta]) =>
        tool(name, "read", "low", { name, _meta: meta } as JsonObject),
      );
      const now = (turned: boolean) =>
        assessment(turned ? judged.toReversed() : judged, {
          prompts,
          resources: resources as never,
          ...(instructions === undefined ? {} : { instructions }),
        });
      const text = formatLock(lockOf([now(false)]));
      const parsed = parseLock("lock.json", text);
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      expect(formatLock(parsed.lock)).toBe(text);
      expect(formatLock(lockOf([now(true)]))).toBe(text);
      expect(approve(parsed.lock, [now(true)], []).approvals).toEqual([]);
    }),
  );
});

describe("a lock that is refused", () => {
  const text = formatLock(lockOf([assessment([list, add])]));

  test("one whose definition was edited by hand", () => {
    expect(problems(text.replace("Does list.", "Does no harm."))).toEqual([
      "30 /servers/0/tools/1: the digest of its description does not match its definition: the lock was edited by hand; run `toolwarden approve` to write the lock anew, and look at what it approves.",
    ]);
  });

  test("one that a merge left with a tool or a server twice", () => {
    const entry = /\n {8}\{\n {10}"name": "add"[^]*?\n {8}\},/.exec(text)?.[0] ?? "";
    expect(problems(text.replace(entry, entry + entry))).toEqual([
      expect.stringContaining("/servers/0/tools/1: a tool of this name is locked twice") as string,
    ]);
    const server = /\n {4}\{[^]*\n {4}\}/.exec(text)?.[0] ?? "";
    expect(problems(text.replace(server, `${server},${server}`))).toEqual([
      expect.stringContaining(
        "/servers/1: a server of this name is locked twice, as a merge may leave it; run `toolwarden approve`",
      ) as string,
    ]);
  });

  test.each([
    ["a mark of a conflict", `<<<<<<< ours\n${text}`, "this is not valid JSON"],
    [
      "another format",
      text.replace("lock/1", "lock/2"),
      '"schema" must be "toolwarden.lock/1", not "toolwarden.lock/2"',
    ],
    [
      "an unknown key",
      text.replace('"faults"', '"fault"'),
      '"fault" is not a key here; did you mean "faults"?',
    ],
    ["a digest that is none", text.replace(/"[0-9a-f]{16}"/, '"x"'), "must be 16 hexadecimal digits"],
    ["a category that is none", text.replace('"write"', '"writes"'), 'did you mean "write"?'],
  ])("one with %s", (_about, text, says) => {
    expect(problems(text).join("\n")).toContain(says);
  });

  test("any other text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(parseLock("lock.json", text).ok).toBe(false);
      }),
    );
  });
});

const hasGit = spawnSync("git", ["--version"]).status === 0;
if (!hasGit) console.log("skipped: git is not installed, so locks cannot be merged with it");

test.skipIf(!hasGit)("changes of different tools merge without a conflict, and the result is a lock", () => {
  const folder = mkdtempSync(join(tmpdir(), "toolwarden-lock-"));
  try {
    const middle = tool("middle", "read");
    const changed = { ...middle, definition: { ...middle.definition, description: "Another." } };
    const write = (name: string, tools: readonly ReturnType<typeof tool>[]) => {
      writeFileSync(join(folder, name), formatLock(lockOf([assessment(tools)])));
      return join(folder, name);
    };
    const base = write("base", [list, middle, remove]);
    const mine = write("mine", [add, list, middle, remove]);
    const theirs = write("theirs", [list, changed, remove, tool("write", "write")]);
    const merged = execFileSync("git", ["merge-file", "-p", mine, base, theirs], { encoding: "utf8" });
    expect(merged).toBe(
      formatLock(lockOf([assessment([add, list, changed, remove, tool("write", "write")])])),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

const told = (approvals: readonly Approval[]) =>
  approvals.map(
    ({ server, tool, says }) => `${server}${tool === undefined ? "" : ` ${tool}`}: ${plain(says)}`,
  );

describe("approving", () => {
  const before = lockOf([assessment([list, add]), assessment([list], { server: "other" })]);
  const changed = {
    ...list,
    definition: { ...list.definition, description: "Other.", annotations: { readOnlyHint: true } },
  };
  const now = assessment([changed, remove]);

  test("moves a whole server, says what moved, and leaves the others", () => {
    const { lock, approvals } = approve(before, [now], []);
    expect(told(approvals)).toEqual([
      "files list: read, low risk; description changed; hint `readOnlyHint`: absent → true",
      "files remove: new: destructive, critical risk",
      "files add: gone",
    ]);
    expect(lock.servers.get("files")).toEqual(lockOf([now]).servers.get("files"));
    expect(lock.servers.get("other")).toBe(before.servers.get("other"));
    expect(approve(lock, [now], []).approvals).toEqual([]);
  });

  test("moves one tool alone", () => {
    const { lock, approvals } = approve(before, [now], ["remove"]);
    expect(told(approvals)).toEqual(["files remove: new: destructive, critical risk"]);
    expect([...(lock.servers.get("files")?.tools.keys() ?? [])]).toEqual(["add", "list", "remove"]);
    expect(approve(before, [now], ["add"]).lock.servers.get("files")?.tools.has("add")).toBe(false);
  });

  test("moves one tool of a server that no lock knew, and leaves what the server says of itself", () => {
    const { lock, approvals } = approve(undefined, [now], ["remove"]);
    expect(told(approvals)).toEqual(["files remove: new: destructive, critical risk"]);
    expect([...(lock.servers.get("files")?.tools.keys() ?? [])]).toEqual(["remove"]);
    const spoken = assessment([changed, remove], { instructions: "Obey." });
    expect(approve(before, [spoken], ["remove"]).lock.servers.get("files")?.instructions).toBeUndefined();
  });

  test("with one tool makes its faults known, and no others", () => {
    const fault = (tool?: string) =>
      finding({
        kind: "hidden-text",
        severity: "high",
        server: "files",
        ...(tool && { tool }),
        says: ours("hidden"),
      });
    const [known, mine, others, whole] = [fault("add"), fault("remove"), fault("list"), fault()];
    const locked = lockOf([assessment([list], {}, [known])]);
    const faulty = assessment([changed, remove], {}, [known, mine, others, whole]);
    const { lock } = approve(locked, [faulty], ["remove"]);
    expect(lock.servers.get("files")?.faults).toEqual([known, mine].map((one) => one.fingerprint).toSorted());
  });

  test("locks a server that no lock knew", () => {
    expect(told(approve(undefined, [now], []).approvals)).toEqual([
      "files: locked with 2 tools",
      "files list: new: read, low risk",
      "files remove: new: destructive, critical risk",
    ]);
    expect(approve(undefined, [now], ["none"]).lock.servers.size).toBe(0);
  });

  test("moves what the server says of itself", () => {
    const spoken = assessment([list, add], { instructions: "Obey." });
    expect(told(approve(before, [spoken], []).approvals)).toEqual(["files: it now gives instructions"]);
  });

  const described = (name: string, more = "") =>
    tool(name, "write", "medium", {
      name,
      description: `Write text to a file below the folder.${more}`,
      inputSchema: { type: "object" },
    });

  test("of a renamed tool, by its new name, moves the old one away", () => {
    const locked = lockOf([assessment([described("write"), list])]);
    const renamed = assessment([described("write_file", " Fast."), list]);
    const { lock, approvals } = approve(locked, [renamed], ["write_file"]);
    expect(told(approvals)).toEqual([
      "files write_file: renamed from `write`: write, medium risk; description changed",
    ]);
    expect([...(lock.servers.get("files")?.tools.keys() ?? [])].toSorted()).toEqual(["list", "write_file"]);
    expect(told(approve(locked, [renamed], ["list"]).approvals)).toEqual([]);
    expect(told(approve(locked, [renamed], ["write"]).approvals)).toEqual([]);
    const both = assessment([described("write_file", " Fast."), changed]);
    const left = approve(locked, [both], ["list"]).lock.servers.get("files")?.tools;
    expect([...(left?.keys() ?? [])].toSorted()).toEqual(["list", "write"]);
  });

  test("says from which release to which the lock moves, by the declaration where that names one", () => {
    const npx = (name: string) => ({ kind: "stdio", command: "npx", args: [name], env: [] }) as const;
    const locked = lockOf([assessment([list], { launch: npx("files@1.2.3") })]);
    const next = assessment([list], { launch: npx("files@1.2.4") });
    expect(told(approve(undefined, [next], []).approvals)[0]).toBe(
      "files: locked with 1 tool, started from `npm files@1.2.4`",
    );
    expect(told(approve(locked, [next], []).approvals)).toEqual([
      "files: release `npm files@1.2.3` → `npm files@1.2.4`",
    ]);
    const own = assessment([list], { serverInfo: { name: "files", version: "2.0.0" } });
    expect(told(approve(lockOf([assessment([list])]), [own], []).approvals)).toEqual([
      "files: release `1.0.0` → `2.0.0`",
    ]);
    expect(told(approve(locked, [next], ["list"]).approvals)).toEqual([]);
  });

  test("says which faults are known from now on, once", () => {
    const fault = finding({
      kind: "hidden-text",
      severity: "high",
      server: "files",
      tool: "list",
      says: ours("hidden"),
    });
    const faulty = assessment([list], {}, [fault]);
    const known = `files: known from now on: \`${fault.fingerprint}\`, hidden`;
    expect(told(approve(lockOf([assessment([list])]), [faulty], []).approvals)).toEqual([known]);
    expect(told(approve(lockOf([faulty]), [faulty], []).approvals)).toEqual([]);
  });

  test.each(["secret-in-config", "look-alike-package", "surface-moves"] as const)(
    "never settles %s, not even one that a lock was made to hold",
    (kind) => {
      const fault = finding({ kind, severity: "high", server: "files", says: ours("a token") });
      const faulty = assessment([list], {}, [fault]);
      const { lock, approvals } = approve(lockOf([assessment([list])]), [faulty], []);
      expect(approvals).toEqual([]);
      expect(lockServer(faulty).faults).toEqual([]);
      const [files] = lock.servers.values();
      if (files === undefined) throw new Error("no lock");
      expect(isKnown({ ...files, faults: [fault.fingerprint] }, fault)).toBe(false);
    },
  );

  test("of two servers is told by name", () => {
    const two = [assessment([list], { server: "b" }), assessment([list], { server: "a" })];
    expect(approve(undefined, two, []).approvals.map(({ server }) => server)).toEqual(["a", "a", "b", "b"]);
  });
});
