import { expect, test } from "vitest";
import { serverFromCommand, serverFromUrl } from "../../src/discover/arguments.ts";
import { uniqueNames } from "../../src/discover/names.ts";
import { summariseLaunch } from "../../src/discover/summarise.ts";
import { UsageError } from "../../src/model/errors.ts";
import type { ServerSpec } from "../../src/model/server.ts";

test("a command after -- is taken word for word", () => {
  expect(serverFromCommand("mine", ["node", "a.js", "${X}"])).toEqual({
    name: "mine",
    launch: { kind: "stdio", command: "node", args: ["a.js", "${X}"], env: {} },
    dialect: "none",
    declared: { kind: "argument" },
  });
});

test("a URL is named after its host", () => {
  expect(serverFromUrl(undefined, "https://mcp.example.com/x").name).toBe("mcp.example.com");
  expect(serverFromUrl(undefined, "http://127.0.0.1:3001/mcp").name).toBe("127.0.0.1:3001");
  expect(serverFromUrl("mine", "https://mcp.example.com/x").name).toBe("mine");
});

test.each(["nowhere", "file:///etc/passwd", "ws://example.com", "https://user:word@example.com", ""])(
  "refuses the URL %j without repeating it",
  (url) => {
    expect(() => serverFromUrl(undefined, url)).toThrow(UsageError);
    expect(() => serverFromUrl(undefined, url)).not.toThrow(/word/);
  },
);

test("refuses a server without a command or a name", () => {
  expect(() => serverFromCommand("mine", [])).toThrow(/--server mine/);
  expect(() => serverFromCommand("", ["node"])).toThrow(UsageError);
});

test.each([
  [["--token=abc"], ["--token=***"]],
  [
    ["--api-key", "abc"],
    ["--api-key", "***"],
  ],
  [
    ["--api-key", "--verbose"],
    ["--api-key", "--verbose"],
  ],
  [["GITHUB_TOKEN=abc"], ["GITHUB_TOKEN=***"]],
  [
    ["--port=80", "--dir", "src"],
    ["--port=80", "--dir", "src"],
  ],
  [["postgres://me:abc@db/x?sslkey=abc&a=b"], ["postgres://***@db/x?sslkey=***&a=***"]],
  [
    [`ghp_${"aB3dE5fG7h".repeat(4).slice(0, 36)}`, "--x", "sk-ant-aB3dE5fG7hJ9kL1mN2pQ4"],
    ["***", "--x", "***"],
  ],
  [["--db=postgres://me:abc@db/x"], ["--db=postgres://***@db/x"]],
  [
    ["--password", "${PW}"],
    ["--password", "***"],
  ],
])("shows the arguments %j as %j", (args, shown) => {
  const summary = summariseLaunch({ kind: "stdio", command: "x", args, env: { B: "abc", A: "abc" } });
  expect(summary).toEqual({ kind: "stdio", command: "x", args: shown, env: ["A", "B"] });
});

test("shows a URL without user and query values, and headers by name only", () => {
  const url = "https://u:abc@example.com/mcp?key=abc&v=abc#f";
  expect(
    summariseLaunch({ kind: "http", url, headers: { "X-B": "abc", A: "abc" }, transport: "auto" }),
  ).toEqual({
    kind: "http",
    url: "https://***@example.com/mcp?key=***&v=***#f",
    headers: ["A", "X-B"],
  });
});

const declared = (file: string, line: number, command: string, name = "a"): ServerSpec => ({
  name,
  launch: { kind: "stdio", command, args: [], env: {} },
  dialect: "braces",
  declared: { kind: "file", file, line, client: "claude-code" },
});

test("one name means one server, whatever the order in which files are read", () => {
  const specs = [
    declared(".vscode/mcp.json", 3, "other"),
    declared(".mcp.json", 2, "same"),
    declared(".cursor/mcp.json", 9, "same"),
    declared("z/.mcp.json", 1, "x", "b"),
    serverFromCommand("a", ["third"]),
  ];
  const names = uniqueNames(specs).map(({ name, launch }) => [name, (launch as { command: string }).command]);
  expect(names).toEqual([
    ["a", "same"],
    ["a (.vscode/mcp.json)", "other"],
    ["a (argument)", "third"],
    ["b", "x"],
  ]);
  expect(uniqueNames(specs.toReversed())).toEqual(uniqueNames(specs));
});
