import { expect, test } from "vitest";
import { clientFormats, formatOf } from "../../src/discover/clients.ts";
import { parseServers } from "../../src/discover/parse.ts";
import { describeProblem } from "../../src/model/problem.ts";

const parse = (file: string, text: string) => parseServers(file, text, formatOf(file));
const problems = (file: string, text: string) => parse(file, text).problems.map(describeProblem);

test.each([
  [".mcp.json", "claude-code"],
  ["apps/web/.mcp.json", "claude-code"],
  [".vscode/mcp.json", "vscode"],
  ["packages\\a\\.vscode\\mcp.json", "vscode"],
  [".cursor/mcp.json", "cursor"],
  ["servers.json", undefined],
  ["not.vscode/mcp.json", undefined],
])("reads %s as %s does", (path, id) => {
  expect(formatOf(path)?.id).toBe(id);
});

test("every client has its own id and its own paths", () => {
  const paths = clientFormats.flatMap((format) => format.paths);
  expect(new Set(clientFormats.map(({ id }) => id)).size).toBe(clientFormats.length);
  expect(new Set(paths).size).toBe(paths.length);
});

test("reads started and remote servers with the line of their names, comments and trailing commas", () => {
  const text = `{
  // servers of this repository
  "inputs": [{ "id": "token", "type": "promptString" }],
  "servers": {
    "files": { "type": "stdio", "command": "npx", "args": ["-y", "files@1.0.0", "\${workspaceFolder}"], "cwd": "tools", "sandboxEnabled": true },
    "search": { "type": "http", "url": "https://example.com/mcp", "headers": { "X-Key": "\${input:token}" }, },
    "old": { "type": "sse", "url": "https://example.com/sse", "gallery": null },
  },
}`;
  const { servers, problems } = parse(".vscode/mcp.json", text);
  expect(problems).toEqual([]);
  const common = { dialect: "vscode" };
  const line = (line: number) => ({ kind: "file", file: ".vscode/mcp.json", line, client: "vscode" });
  expect(servers).toEqual([
    {
      name: "files",
      ...common,
      declared: line(5),
      launch: {
        kind: "stdio",
        command: "npx",
        args: ["-y", "files@1.0.0", "${workspaceFolder}"],
        env: {},
        cwd: "tools",
      },
    },
    {
      name: "search",
      ...common,
      declared: line(6),
      launch: {
        kind: "http",
        url: "https://example.com/mcp",
        headers: { "X-Key": "${input:token}" },
        transport: "auto",
      },
    },
    {
      name: "old",
      ...common,
      declared: line(7),
      launch: { kind: "http", url: "https://example.com/sse", headers: {}, transport: "sse" },
    },
  ]);
});

test("a command given as a list is the program and its first arguments", () => {
  const { servers } = parse(".mcp.json", `{"mcpServers":{"a":{"command":["node","a.js"],"args":["--x"]}}}`);
  expect(servers[0]?.launch).toEqual({ kind: "stdio", command: "node", args: ["a.js", "--x"], env: {} });
});

test("type decides between a command and a URL; without one the command counts", () => {
  const kinds = ["", `"type":"http",`, `"type":"stdio",`].map((type) => {
    const text = `{"mcpServers":{"a":{${type}"command":"node","url":"https://example.com"}}}`;
    return parse(".mcp.json", text).servers[0]?.launch.kind;
  });
  expect(kinds).toEqual(["stdio", "http", "stdio"]);
});

test("servers that the file switches off are named, not started", () => {
  const text = `{"mcpServers":{"a":{"command":"x","disabled":true},"b":{"command":"x","disabled":false},"c":{"command":"x","enabled":false}}}`;
  const { servers, disabled } = parse(".mcp.json", text);
  expect(servers.map(({ name }) => name)).toEqual(["b"]);
  expect(disabled).toEqual(["a", "c"]);
});

test("numbers among environment variables are taken as texts and null leaves one out", () => {
  const { servers } = parse(
    ".vscode/mcp.json",
    `{"servers":{"a":{"command":"x","env":{"PORT":3000,"GONE":null}}}}`,
  );
  expect(servers[0]?.launch).toMatchObject({ env: { PORT: "3000" } });
});

test("prototype names are names like any other", () => {
  const text = `{"mcpServers":{"__proto__":{"command":"x","env":{"__proto__":"v"}},"constructor":{"command":"y"}}}`;
  const { servers, problems } = parse(".mcp.json", text);
  expect(problems).toEqual([]);
  expect(servers.map(({ name }) => name)).toEqual(["__proto__", "constructor"]);
  const [launch] = servers.map((server) => server.launch);
  expect(Object.entries(launch?.kind === "stdio" ? launch.env : {})).toEqual([["__proto__", "v"]]);
  expect(({} as Record<string, unknown>)["command"]).toBeUndefined();
});

test.each([
  ["an empty file", "", /:1:1: this is not valid JSON/],
  ["broken JSON", `{\n  "mcpServers": {,}\n}`, /:2:18: this is not valid JSON/],
  ["a list", "[]", /:1:1: the file must hold an object with the key "mcpServers"/],
  ["a container of another kind", `{"mcpServers": []}`, /:1:16: "mcpServers" must be an object/],
  [
    "another client's container",
    `{"servers": {}}`,
    /reads servers from "mcpServers", not from "servers"; rename it/,
  ],
  ["an entry of another kind", `{"mcpServers":{"a":"npx a"}}`, /must be an object, not a text/],
  ["an entry without a launch", `{"mcpServers":{"a":{"type":"http"}}}`, /needs "command" .* or "url"/],
  ["an empty command", `{"mcpServers":{"a":{"command":""}}}`, /"command" is empty/],
  ["an empty name", `{"mcpServers":{"":{"command":"x"}}}`, /needs a name/],
  [
    "a command of another kind",
    `{"mcpServers":{"a":{"command":7}}}`,
    /"command" must be a text, not a number/,
  ],
  [
    "arguments of another kind",
    `{"mcpServers":{"a":{"command":"x","args":"-y"}}}`,
    /must be a list of texts, not a text/,
  ],
  [
    "a number among the arguments",
    `{"mcpServers":{"a":{"command":"x","args":[1]}}}`,
    /may hold only texts.*quotes/,
  ],
  [
    "a list among the environment",
    `{"mcpServers":{"a":{"command":"x","env":{"A":[]}}}}`,
    /may hold only texts, not a list/,
  ],
  [
    "an environment of another kind",
    `{"mcpServers":{"a":{"command":"x","env":["A=1"]}}}`,
    /must be an object of texts/,
  ],
  ["a URL of another kind", `{"mcpServers":{"a":{"url":{}}}}`, /"url" must be a text, not an object/],
  [
    "a name that is there twice",
    `{"mcpServers":{"a":{"command":"x"},\n"a":{"command":"y"}}}`,
    /:2:1: this key is here twice/,
  ],
  ["a container that is there twice", `{"mcpServers":{},"mcpServers":{}}`, /twice/],
  ["a variable that is there twice", `{"mcpServers":{"a":{"command":"x","env":{"A":"1","A":"2"}}}}`, /twice/],
  ["a hundred thousand brackets", "[".repeat(100_000), /nested more than 100 levels/],
  ["two million characters", `{"mcpServers":{}}${" ".repeat(2_000_000)}`, /over 1 MB/],
])("says in one line what is wrong with %s", (_, text, says) => {
  const found = problems(".mcp.json", text);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatch(says);
  expect(found[0]).toMatch(/^\.mcp\.json:\d+:\d+: /);
});

test("points at the offending value with an RFC 6901 pointer", () => {
  const { problems } = parse(".mcp.json", `{"mcpServers":{"a/b":{"command":"x","args":["-y",2]}}}`);
  expect(problems).toMatchObject([{ pointer: "/mcpServers/a~1b/args/1", line: 1, column: 50 }]);
});

test("one unreadable entry does not hide the others", () => {
  const { servers, problems } = parse(".mcp.json", `{"mcpServers":{"a":{},"b":{"command":"x"}}}`);
  expect(servers.map(({ name }) => name)).toEqual(["b"]);
  expect(problems).toHaveLength(1);
});

test("a bare map is read only in a file that no client claims", () => {
  const text = `{"a":{"command":"x"},"b":{"url":"https://example.com"}}`;
  expect(parse(".mcp.json", text).servers).toEqual([]);
  const { servers, problems } = parse("servers.json", text);
  expect(servers.map(({ name }) => name)).toEqual(["a", "b"]);
  expect(problems).toEqual([]);
  const broken = parse("servers.json", `{"a":{"command":"x"},"b":{"command":7}}`);
  expect(broken.problems).toMatchObject([{ pointer: "/b/command" }]);
});

test("a byte order mark and Windows line ends move nothing", () => {
  const { servers } = parse(".mcp.json", `\uFEFF{\r\n"mcpServers":{\r\n"a":{"command":"x"}}}`);
  expect(servers[0]?.declared).toMatchObject({ line: 3 });
});

test("a name that no file can hold is a mistake, and the other servers are read", () => {
  const text = '{"mcpServers":{"\\ud800files":{"command":"a"},"😀":{"command":"b"}}}';
  const { servers } = parse(".mcp.json", text);
  expect(servers.map(({ name }) => name)).toEqual(["😀"]);
  expect(problems(".mcp.json", text)).toEqual([
    expect.stringMatching(/^\.mcp\.json:1:16: .*half of a surrogate pair; give it another name/),
  ]);
});
