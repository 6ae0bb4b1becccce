import { expect, test } from "vitest";
import type { LaunchSummary } from "../../src/model/server.ts";
import { isBuiltHere, quotedNames } from "../../src/review/source-line.ts";

const file = (path: string, first: number, ...lines: string[]) => ({
  path,
  isHere: true,
  hunks: [{ first, lines }],
});

test("names in quotes are found on their line, in any kind of quotes, several on one", () => {
  const found = quotedNames([
    file("src/a.ts", 7, 'server.tool("list_files", run);', "const b = 'read.one', c = `write-all`;"),
    file("src/b.py", 1, 'name = "other"'),
  ]);
  expect(Object.fromEntries(found)).toEqual({
    list_files: { path: "src/a.ts", line: 7 },
    "read.one": { path: "src/a.ts", line: 8 },
    "write-all": { path: "src/a.ts", line: 8 },
    other: { path: "src/b.py", line: 1 },
  });
});

test("a name that stands in quotes twice or more is on no line", () => {
  const found = quotedNames([
    file("a.ts", 1, '"list"', '"read", "read"'),
    file("b.ts", 1, "'list'", "'list'"),
  ]);
  expect([...found]).toEqual([
    ["list", undefined],
    ["read", undefined],
  ]);
});

test.each(["list", "\"list'", '"l"', '"two words"', `"${"x".repeat(129)}"`, `"list"${" ".repeat(995)}`])(
  "what is not plainly one name in quotes, or is generated, is passed over",
  (line) => {
    expect(quotedNames([file("a.ts", 1, line)]).size).toBe(0);
  },
);

test("the longest name and the longest line are still looked at", () => {
  expect(quotedNames([file("a.ts", 1, `"${"x".repeat(128)}"`)]).size).toBe(1);
  expect(quotedNames([file("a.ts", 1, `"list"${" ".repeat(994)}`)]).size).toBe(1);
});

test.each([
  "a.json",
  "a.YML",
  "a.yaml",
  "docs/a.ts",
  "src/test/a.ts",
  "tests/a.ts",
  "src/__tests__/a.ts",
  "README.md",
  "a.html",
])("in %s a name is data or prose", (path) => {
  expect(quotedNames([file(path, 1, '"list"')]).size).toBe(0);
});

test.each(["src/latest/a.ts", "mydocs/a.py", "a.json.ts", "src/test.go"])("%s is source", (path) => {
  expect(quotedNames([file(path, 1, '"list"')]).size).toBe(1);
});

test.each<[line: string, expected: boolean]>([
  ["node server.js", true],
  ["node dist/server.mjs", true],
  ["python -m tool server.py", true],
  ["ruby server.rb", true],
  ["./server", true],
  ["sh run.sh", true],
  ["node ./dist", true],
  ["node", false],
  ["server", false],
  ["node ../server.js", false],
  ["node /opt/server.js", false],
  ["node ~/server.js", false],
  ["node @acme/server.js", false],
  ["deno https://example.com/server.ts", false],
  ["node server.json", false],
  ["npx server.js", false],
  ["docker run ./server", false],
  ["uvx ./server", false],
])("%s is started from a file of the repository: %s", (line, expected) => {
  const [command = "", ...args] = line.split(" ");
  expect(isBuiltHere({ kind: "stdio", command, args, env: [] })).toBe(expected);
});

test("a server reached over HTTP is not built here", () => {
  const launch: LaunchSummary = { kind: "http", url: "https://example.com/server.js", headers: [] };
  expect(isBuiltHere(launch)).toBe(false);
});
