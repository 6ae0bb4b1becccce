import { expect, test } from "vitest";
import { formatOf } from "../../src/discover/clients.ts";
import { parseServers } from "../../src/discover/parse.ts";
import { resolveLaunch } from "../../src/io/mcp/resolve-launch.ts";

const server = {
  command: "files",
  args: ["${input:region}", "${input:token}", "${input:size}", "${env:HOME}"],
};
const inputs = [
  { id: "region", type: "promptString", default: "eu-1" },
  { id: "token", type: "promptString", password: true, default: "never-this" },
  { id: "size", type: "pickString", options: ["small", "large"] },
];

function started(file: string, document: object, given: Readonly<Record<string, string>> = {}) {
  const { servers, problems } = parseServers(file, JSON.stringify(document));
  expect(problems).toEqual([]);
  const [spec] = servers;
  if (spec === undefined) throw new Error("no server");
  const { launch, unresolved } = resolveLaunch(spec, "/root", (name) => given[name]);
  return { args: launch.kind === "stdio" ? launch.args : [], unresolved };
}

test("VS Code's inputs stand for their default or their first option, a password for nothing", () => {
  expect(started(".vscode/mcp.json", { inputs, servers: { files: server } })).toEqual({
    args: ["eu-1", "${input:token}", "small", "${env:HOME}"],
    unresolved: ["HOME", "input:token"],
  });
});

test("the same in a devcontainer", () => {
  const vscode = { mcp: { inputs, servers: { files: server } } };
  const { args } = started(".devcontainer/devcontainer.json", { customizations: { vscode } });
  expect(args.slice(0, 3)).toEqual(["eu-1", "${input:token}", "small"]);
});

test("what is passed on comes first, a default before the options, and labelled options by their value", () => {
  const picks = [
    { id: "region", type: "pickString", default: "b", options: ["a", "b"] },
    { id: "size", type: "pickString", options: [{ label: "Large", value: "l" }] },
  ];
  const document = { inputs: picks, servers: { files: server } };
  expect(started(".vscode/mcp.json", document, { "input:size": "xl" }).args.slice(0, 3)).toEqual([
    "b",
    "${input:token}",
    "xl",
  ]);
  expect(started(".vscode/mcp.json", document).args[2]).toBe("l");
});

test.each([
  ["inputs of another client", ".mcp.json", { inputs, mcpServers: { files: server } }],
  ["inputs without a value", ".vscode/mcp.json", { inputs: [{ id: "region" }], servers: { files: server } }],
  [
    "an input of a command",
    ".vscode/mcp.json",
    { inputs: [{ ...inputs[0], type: "command" }], servers: { files: server } },
  ],
  [
    "a password said oddly",
    ".vscode/mcp.json",
    { inputs: [{ ...inputs[0], password: "yes" }], servers: { files: server } },
  ],
  ["inputs that are no list", ".vscode/mcp.json", { inputs: { region: "a" }, servers: { files: server } }],
])("%s stand for nothing", (_, file, document) => {
  expect(started(file, document).args[0]).toBe("${input:region}");
});

test("a token of a known shape among the arguments is masked wherever a server repeats it", () => {
  const token = "glpat-x8K2mQ9vR4tY7wZ1bN6c";
  const { servers } = parseServers(
    ".mcp.json",
    JSON.stringify({ mcpServers: { a: { command: "a", args: [`x=${token}`, "plain-argument"] } } }),
  );
  const [spec] = servers;
  expect(spec && resolveLaunch(spec, "/root", () => undefined).secrets).toEqual([token]);
});

test("Gemini CLI reads %NAME% on Windows, in the environment alone", () => {
  const file = ".gemini/settings.json";
  const gemini = { command: "files", args: ["%KEY%"], env: { KEY: "%KEY%" } };
  const text = JSON.stringify({ mcpServers: { files: gemini } });
  const [spec] = parseServers(file, text, formatOf(file)).servers;
  const onPlatform = (platform: NodeJS.Platform) =>
    spec && resolveLaunch(spec, "/root", () => "value", platform).launch;
  expect(onPlatform("win32")).toMatchObject({ args: ["%KEY%"], env: { KEY: "value" } });
  expect(onPlatform("linux")).toMatchObject({ args: ["%KEY%"], env: { KEY: "%KEY%" } });
});
