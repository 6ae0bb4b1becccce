import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { folderWith, toolwarden } from "./spawn.ts";

const good = '{"name":"delete_user","inputSchema":{"type":"object"}}';

/** Entries of a tools list as texts, since some of what servers send has no other form. */
const malformed: readonly (readonly [string, string, string])[] = [
  ["a number", "5", "the tool is a number instead of an object"],
  ["null", "null", "the tool is null instead of an object"],
  ["a list", "[[]]", "the tool is an array instead of an object"],
  ["a nameless tool", '{"inputSchema":{}}', "the tool has no name"],
  ["a number as its name", '{"name":7,"inputSchema":{}}', "/name is a number instead of a string"],
  ["a list as its schema", '{"name":"x","inputSchema":[]}', "/inputSchema is an array instead of an object"],
  [
    "a text as its properties",
    '{"name":"x","inputSchema":{"properties":"{}"}}',
    "/inputSchema/properties is a string instead of an object",
  ],
];

interface Fault {
  readonly kind: string;
  readonly says: string;
}
interface Judged {
  readonly category: string;
  readonly findings?: readonly Fault[];
}
interface Judgement extends Required<Pick<Judged, "findings">> {
  readonly tools: readonly Judged[];
}
const asDocument = async (text: string): Promise<Judgement> => {
  const { code, stdout, stderr } = await toolwarden(["classify", "--format", "json"], { stdin: text });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout) as Judgement;
};
const asLines = async (text: string): Promise<readonly Judged[]> => {
  const { code, stdout, stderr } = await toolwarden(["classify"], { stdin: text });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Judged);
};
/** A snapshots file of one server that answered with these tools. */
const snapshots = (tools: readonly string[]): string =>
  `{"schema":"toolwarden.snapshots/1","servers":[{"server":"odd","declared":{"kind":"argument"},"unresolved":[],
    "launch":{"kind":"stdio","command":"odd","args":[],"env":[]},"coverage":"complete","protocolVersion":"2025-11-25",
    "serverInfo":{"name":"odd"},"capabilities":{},"tools":[${tools.join(",")}],"prompts":[],"resources":[],
    "resourceTemplates":[],"notes":[]}]}`;

describe.each(malformed)(
  "a tool that is %s is unknown, a finding says why, and the others go on",
  (_, odd, says) => {
    test("in a document", async () => {
      const { tools, findings } = await asDocument(`[${odd},${good}]`);
      expect(tools.map(({ category }) => category)).toEqual(["unknown", "destructive"]);
      expect(findings).toContainEqual(expect.objectContaining({ kind: "malformed-tool", says }));
    });

    test("in a table, which says whose fault it is", async () => {
      const { stdout } = await toolwarden(["classify"], { stdin: `[${odd},${good}]` });
      const [, name] = /^ {2}(\(unnamed 1\)|x) +unknown /.exec(stdout) ?? [];
      expect(stdout).toContain(`: ${name}: ${says}\n`);
    });

    test("on a line of its own, the first or a later one", async () => {
      for (const text of [`${odd}\n${good}`, `${good}\n${odd}`]) {
        const lines = await asLines(text);
        expect(lines.map(({ category }) => category).sort()).toEqual(["destructive", "unknown"]);
        const unknown = lines.find(({ category }) => category === "unknown");
        expect(unknown?.findings).toContainEqual(expect.objectContaining({ kind: "malformed-tool", says }));
        expect(lines.find(({ category }) => category === "destructive")).not.toHaveProperty("findings");
      }
    });

    test("in a review", async () => {
      const root = folderWith({ "s.json": snapshots([odd, good]) });
      const { stdout } = await toolwarden(["review", "--snapshots", "s.json", "--format", "json"], {
        cwd: root,
      });
      const review = JSON.parse(stdout) as {
        readonly findings: readonly Fault[];
        readonly servers: readonly { readonly tools: readonly Judged[] }[];
      };
      expect(
        review.findings.filter(({ kind }) => kind === "malformed-tool").map((one) => one.says),
      ).toContainEqual(expect.stringContaining(says));
      const judged = review.servers.flatMap(({ tools }) => tools.map(({ category }) => category));
      expect(judged.sort()).toEqual(["destructive", "unknown"]);
    });
  },
);

test("a single value that is no tool is bad usage, not a list of one", async () => {
  const { code, stderr } = await toolwarden(["classify"], { stdin: "5\n" });
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: expect.stringContaining("neither a tools/list result nor an array of tools") as string,
  });
});

test("a list with null for what a server says beside its tools is judged", async () => {
  const stdin = '{"tools":[{"name":"list_users","inputSchema":{}}],"instructions":null,"serverInfo":null}';
  const { code, stdout } = await toolwarden(["classify"], { stdin });
  expect(code).toBe(0);
  expect(stdout).toMatch(/list_users +read/);
});

/** What JSON may hold and canonical JSON may not, and what is deeper than anyone writes. */
const unholdable = [
  '{"name":"get\\ud800x","description":"Gets \\udc00.","inputSchema":{"properties":{"\\ud801":{"default":1e999}}}}',
  '{"name":"list_things","inputSchema":{"maximum":-1e999},"annotations":{"readOnlyHint":1e999},"\\udfff":1}',
  `{"name":"get_deep","inputSchema":${'{"properties":{"a":'.repeat(5000)}1${"}}".repeat(5000)}}`,
];

describe("half of a surrogate pair, a number too large and thousands of levels", () => {
  test.each([["json"], ["table"], ["policy"]])("do not stop classify: --format %s", async (format) => {
    const root = folderWith({ "tools.json": `{"tools":[${unholdable.join(",")}]}` });
    const { code, stderr } = await toolwarden(["classify", "tools.json", "--format", format], { cwd: root });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  });

  test("do not stop JSON Lines", async () => {
    expect(await asLines(unholdable.join("\n"))).toHaveLength(3);
  });

  test("are captured, approved and reviewed without a difference", async () => {
    const root = folderWith({ "s.json": snapshots(unholdable) });
    const args = ["--snapshots", "s.json"];
    expect(await toolwarden(["init", ...args], { cwd: root })).toMatchObject({ code: 0, stderr: "" });
    const again = await toolwarden(["approve", ...args], { cwd: root });
    expect(again).toMatchObject({ code: 0, stderr: "" });
    const { code, stdout } = await toolwarden(["review", ...args, "--format", "json"], { cwd: root });
    const { findings } = JSON.parse(stdout) as { readonly findings: readonly Fault[] };
    expect(code).toBe(0);
    expect(findings.filter(({ kind }) => /^(?:tool|server)-(?:added|changed|removed)$/.test(kind))).toEqual(
      [],
    );
  });

  test("in a lock that somebody edited do not stop a review", async () => {
    const root = folderWith({ "s.json": snapshots([good]) });
    await toolwarden(["init", "--snapshots", "s.json"], { cwd: root });
    const path = join(root, ".toolwarden", "lock.json");
    const lock = readFileSync(path, "utf8");
    const edited = lock.replace('{"type":"object"}', '{"type":"\\ud800","maximum":1e999}');
    expect(edited).not.toBe(lock);
    writeFileSync(path, edited);
    const { code, stderr } = await toolwarden(["review", "--snapshots", "s.json"], { cwd: root });
    expect(code).not.toBe(2);
    expect(stderr).not.toContain("bug in Toolwarden");
  });
});
