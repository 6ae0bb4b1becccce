import { describe, expect, test } from "vitest";
import { clientFormats } from "../../src/discover/clients.ts";
import { install, serversIn, uninstall, type ConfigText } from "../../src/discover/install.ts";

const words = ["toolwarden", "enforce", "--policy", ".toolwarden/policy/memory.json", "--server", "memory"];

function config(client: string, text: string, shown = "config.json"): ConfigText {
  const format = clientFormats.find(({ id }) => id === client);
  if (format === undefined) throw new Error(client);
  return { shown, text, format };
}

function launchIn(given: ConfigText): unknown {
  return serversIn(given).find(({ spec }) => spec.name === "memory")?.spec.launch;
}

const written: readonly (readonly [string, ConfigText])[] = [
  [
    "JSON with comments, a list over many lines, and a comment in it",
    config(
      "claude-code",
      `{
  // ours
  "mcpServers": {
    "other": { "command": "x" },
    "memory": {
      "command": "np\\u0078", // the program
      "args": [
        "-y", // yes
        "server-memory",
      ],
      "env": { "TOKEN": "t" },
    },
  },
}
`,
    ),
  ],
  ["JSON on one line", config("cursor", '{"mcpServers":{"memory":{"command":"npx","args":["-y","m"]}}}')],
  [
    "arguments before the command",
    config("cursor", '{"mcpServers":{"memory":{"args":["m"],"command":"npx"}}}'),
  ],
  [
    "no arguments",
    config("vscode", '{\n\t"servers": {\n\t\t"memory": {\n\t\t\t"command": "m"\n\t\t}\n\t}\n}'),
  ],
  [
    "an empty list of arguments",
    config("vscode", '{"servers":{"memory":{"command":"m", "args": [ ], "type":"stdio"}}}'),
  ],
  [
    "arguments of its own behind dashes",
    config("zed", '{"context_servers":{"memory":{"command":"m","args":["--","x"]}}}'),
  ],
  [
    "Windows line ends",
    config(
      "kiro",
      '{\r\n  "mcpServers": {\r\n    "memory": {\r\n      "command": "m"\r\n    }\r\n  }\r\n}\r\n',
    ),
  ],
  [
    "a command that is a list",
    config("opencode", '{"mcp":{"memory":{"type":"local","command":["bunx", "m"],"environment":{"A":"b"}}}}'),
  ],
  [
    "TOML in a table",
    config(
      "codex",
      `model = "o" # kept
[mcp_servers.memory]
command = 'npx' # the program
args = [
  "-y",
  "m", # last
]
[mcp_servers.memory.env]
A = "b"
`,
      "config.toml",
    ),
  ],
  [
    "TOML without arguments",
    config("codex", '[mcp_servers.memory]\ncommand = "m"\n\n[other]\nx = 1\n', "config.toml"),
  ],
  [
    "TOML in braces",
    config("grok", 'mcp_servers.memory = { command = "m", env = { A = "b" } }\n', "config.toml"),
  ],
  [
    "YAML with dashes",
    config(
      "goose",
      `extensions:
  memory: # ours
    type: stdio
    cmd: npx  # the program
    args:
      - -y
      # which one
      - 'm'
    envs: {A: b}
`,
      "config.yaml",
    ),
  ],
  [
    "YAML in brackets",
    config("goose", "extensions:\n  memory: {cmd: npx, args: [-y, m], type: stdio}\n", "config.yaml"),
  ],
  [
    "YAML without arguments",
    config("goose", "extensions:\n  memory:\n    cmd: m\n    type: stdio\n", "config.yaml"),
  ],
];

describe.each(written)("%s", (_, given) => {
  test("has the proxy put before it, and is the same file again when that is taken away", () => {
    const before = launchIn(given) as { command: string; args: readonly string[] };
    const after = { ...given, text: install(given, "memory", words) };
    const now = launchIn(after) as { args: readonly string[] };
    const mark = now.args.find((arg) => arg.startsWith("--installed="));
    expect(now).toEqual({
      ...before,
      command: "toolwarden",
      args: ["enforce", mark, ...words.slice(2), "--", before.command, ...before.args],
    });
    expect(install(after, "memory", words)).toBe(after.text);
    expect(uninstall(after, "memory")).toBe(given.text);
  });
});

const one = '{"mcpServers":{"memory":{"command":"m"},"far":{"url":"https://x.example/mcp"}}}';
const there = () => config("claude-code", install(config("claude-code", one), "memory", words));
const refusals: readonly (readonly [string, () => string, RegExp])[] = [
  [
    "another server",
    () => install(config("claude-code", one), "none", words),
    /declares no server "none"\.$/,
  ],
  [
    "a server reached by URL",
    () => install(config("claude-code", one), "far", words),
    /by URL and not started/,
  ],
  ["other flags", () => install(there(), "memory", [...words, "--shadow"]), /already, with other flags/],
  ["nothing to take away", () => uninstall(config("claude-code", one), "memory"), /is not behind the proxy/],
  [
    "two of one name",
    () => {
      const mcpServers = { memory: { command: "m" } };
      const text = JSON.stringify({ mcpServers, projects: { p: { mcpServers } } });
      return install(config("claude-code", text), "memory", words);
    },
    /declares 2 servers "memory"/,
  ],
  [
    "a key that is there twice",
    () =>
      install(
        config("claude-code", '{"mcpServers":{"memory":{"command":"a","command":"b"}}}'),
        "memory",
        words,
      ),
    /twice/,
  ],
  [
    "a program that cannot be an item as it is written",
    () =>
      install(
        config("goose", "extensions:\n  memory:\n    cmd: a, b\n    type: stdio\n", "c.yaml"),
        "memory",
        words,
      ),
    /cannot be edited/,
  ],
  [
    "what was written between since",
    () => {
      const { text, ...rest } = there();
      return uninstall({ ...rest, text: text.replace('"args"', '"env":{"A":"b"},"args"') }, "memory");
    },
    /was changed since/,
  ],
];
test.each(refusals)("is refused in one sentence: %s", (_, edit, says) => {
  expect(edit).toThrow(says);
});
