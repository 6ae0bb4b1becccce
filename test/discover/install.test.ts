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

const reached: readonly (readonly [string, ConfigText])[] = [
  [
    "JSON with comments and headers",
    config(
      "claude-code",
      `{
  "mcpServers": {
    "memory": {
      // over HTTP
      "type": "http", "url" : "https://x.example/mcp\\u003fkey=\${KEY}", // the server
      "headers": {
        "Authorization": "Bearer \${TOKEN:-none}", // a token
        'X-Team': "a",
      },
      "timeout": 5,
    },
  },
}
`.replaceAll("'", '"'),
    ),
  ],
  ["JSON on one line", config("cursor", '{"mcpServers":{"memory":{"url":"https://x.example/mcp"}}}')],
  [
    "headers before the URL",
    config("cursor", '{"mcpServers":{"memory":{"headers":{"X-A":"${env:A}"},"url":"https://x.example"}}}'),
  ],
  [
    "no headers in them",
    config("vscode", '{"servers":{"memory":{"type":"http","url":"https://x.example","headers":{ }}}}'),
  ],
  [
    "a question to the person, and Windows line ends",
    config(
      "vscode",
      '{\r\n "inputs":[{"id":"t","type":"promptString","password":true}],\r\n "servers": {\r\n  "memory": {\r\n   "url": "https://x.example",\r\n   "headers": {\r\n    "Authorization": "Bearer ${input:t}"\r\n   }\r\n  }\r\n }\r\n}',
    ),
  ],
  [
    "a program that is a list",
    config(
      "opencode",
      '{\n"mcp":{"memory":{"type":"remote","url":"https://x.example/mcp","enabled":true,"headers":{"A":"{env:A}"}}}}',
    ),
  ],
  [
    "another key for the URL",
    config("windsurf", '{"mcpServers":{"memory":{"serverUrl":"https://x.example/mcp"}}}'),
  ],
  [
    "one of two keys for the URL",
    config(
      "gemini-cli",
      '{"mcpServers":{"memory":{"httpUrl":"https://x.example/mcp","headers":{"A":"$A"},"trust":false}}}',
    ),
  ],
  [
    "TOML with a table of headers and the name of a token",
    config(
      "codex",
      `[mcp_servers.memory]
url = "https://x.example/mcp" # there
bearer_token_env_var = 'TOKEN'
startup_timeout_sec = 20

[mcp_servers.memory.http_headers]
X-Team = "a" # ours
"X-Part" = 'b'
`,
      "config.toml",
    ),
  ],
  [
    "TOML with headers in braces",
    config(
      "codex",
      '[mcp_servers.memory]\nhttp_headers = { "X-Team" = "a" }\nurl = "https://x.example/mcp"\n[other]\n',
      "config.toml",
    ),
  ],
  ["TOML with dots", config("grok", 'mcp_servers.memory.url = "https://x.example/mcp"\n', "config.toml")],
  [
    "YAML",
    config(
      "goose",
      `extensions:
  memory: # ours
    type: streamable_http
    uri: https://x.example/mcp?a=b,c # there
    headers:
      # a token
      Authorization: Bearer abc
      'X-Team': a
    enabled: true
`,
      "config.yaml",
    ),
  ],
  [
    "YAML without headers",
    config(
      "goose",
      "extensions:\n  memory:\n    uri: 'https://x.example/mcp'\n    type: streamable_http\n",
      "config.yaml",
    ),
  ],
  [
    "YAML in braces",
    config(
      "goose",
      "extensions:\n  memory: {type: streamable_http, uri: https://x.example/mcp, headers: {A: b}}\n",
      "c.yaml",
    ),
  ],
];

describe.each(reached)("a server that is reached by URL: %s", (_, given) => {
  const behind = () => ({ ...given, text: install(given, "memory", words) });

  test("is started by the proxy, which finds URL and headers in its environment alone", () => {
    const before = launchIn(given) as { url: string; headers: Readonly<Record<string, string>> };
    const now = launchIn(behind()) as {
      kind: string;
      command: string;
      args: readonly string[];
      env: Record<string, string>;
    };
    expect(now.kind).toBe("stdio");
    expect([now.command, ...now.args].filter((word) => !word.startsWith("--installed="))).toEqual([
      ...words,
      ...now.args.slice(now.args.indexOf("--upstream-env")),
    ]);
    expect(now.env["TOOLWARDEN_UPSTREAM"]).toBe(before.url);
    const told = now.args.flatMap((word, index) =>
      now.args[index - 1] === "--header-env" ? [word.split("=")] : [],
    );
    const sent = Object.fromEntries(told.map(([header = "", variable = ""]) => [header, now.env[variable]]));
    const { Authorization: token, ...rest } = before.headers;
    expect(sent).toEqual(now.env["TOKEN"] === undefined ? before.headers : rest);
    // Codex names the variable, and hands it on as it does for programs.
    if (now.env["TOKEN"] !== undefined) {
      expect([token, now.env["TOKEN"]]).toEqual(["Bearer ${env:TOKEN}", "${env:TOKEN}"]);
      expect(now.args.slice(-2)).toEqual(["--auth", "https://x.example bearer-token-env=TOKEN"]);
    }
    expect(now.args.join(" ")).not.toContain("x.example/");
  });

  test("is the same file again when the proxy is taken away", () => {
    const after = behind();
    expect(install(after, "memory", words)).toBe(after.text);
    expect(uninstall(after, "memory")).toBe(given.text);
  });
});

test("a config that its client has written anew since gives the server back, if not the layout", () => {
  const [, given] = reached[2] ?? [];
  if (given === undefined) throw new Error("none");
  const after = JSON.parse(install(given, "memory", words)) as object;
  const text = uninstall({ ...given, text: JSON.stringify(after, undefined, 2) }, "memory");
  expect(JSON.parse(text)).toEqual(JSON.parse(given.text));
});

test("a token that was renewed since stays renewed", () => {
  const [, given] = reached[11] ?? [];
  if (given === undefined) throw new Error("none");
  const text = install(given, "memory", words).replace("Bearer abc", "Bearer new");
  expect(uninstall({ ...given, text }, "memory")).toBe(given.text.replace("Bearer abc", "Bearer new"));
});

const one = '{"mcpServers":{"memory":{"command":"m"},"far":{"url":"https://x.example/mcp"}}}';
const there = () => config("claude-code", install(config("claude-code", one), "memory", words));
const refusals: readonly (readonly [string, () => string, RegExp])[] = [
  [
    "another server",
    () => install(config("claude-code", one), "none", words),
    /declares no server "none"\.$/,
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
  [
    "the older transport",
    () =>
      install(
        config("claude-code", '{"mcpServers":{"far":{"type":"sse","url":"https://x.example/sse"}}}'),
        "far",
        words,
      ),
    /older HTTP\+SSE transport/,
  ],
  [
    "a login of the client's own",
    () =>
      install(
        config("cursor", '{"mcpServers":{"far":{"url":"https://x.example","auth":{"CLIENT_ID":"i"}}}}'),
        "far",
        words,
      ),
    /has "auth", by which Cursor itself gets credentials/,
  ],
  [
    "variables that Codex names for headers",
    () =>
      install(
        config(
          "codex",
          '[mcp_servers.far]\nurl = "https://x.example"\nenv_http_headers = { A = "B" }\n',
          "c.toml",
        ),
        "far",
        words,
      ),
    /has "env_http_headers", which Codex fills in only/,
  ],
  [
    "a header whose name the client would fill in",
    () =>
      install(
        config("gemini-cli", '{"mcpServers":{"far":{"httpUrl":"https://x.example","headers":{"X-$A":"b"}}}}'),
        "far",
        words,
      ),
    /cannot be edited/,
  ],
  [
    "a type that would be read as more",
    () =>
      install(
        config("cursor", '{"mcpServers":{"far":{"url":"https://x.example","type":"http,headers"}}}'),
        "far",
        words,
      ),
    /cannot be edited/,
  ],
  [
    "a URL beside an environment",
    () =>
      install(
        config("cursor", '{"mcpServers":{"far":{"url":"https://x.example","env":{"A":"b"}}}}'),
        "far",
        words,
      ),
    /cannot be edited/,
  ],
  [
    "headers whose variables would be one",
    () =>
      install(
        config(
          "cursor",
          '{"mcpServers":{"far":{"url":"https://x.example","headers":{"X-A":"b","X_A":"c"}}}}',
        ),
        "far",
        words,
      ),
    /cannot be|twice/,
  ],
  [
    "a variable that was added since",
    () => {
      const { text, ...rest } = config("claude-code", one);
      const after = install({ ...rest, text }, "far", words);
      return uninstall({ ...rest, text: after.replace('{ "TOOL', '{ "A": "b", "TOOL') }, "far");
    },
    /was changed since/,
  ],
  [
    "a header that was added since",
    () => {
      const given = config(
        "cursor",
        '{"mcpServers":{"far":{"url":"https://x.example","headers":{"A":"b"}}}}',
      );
      const after = install(given, "far", words);
      return uninstall({ ...given, text: after.replace('"b"', '"b","C":"d"') }, "far");
    },
    /was changed since/,
  ],
];
test.each(refusals)("is refused in one sentence: %s", (_, edit, says) => {
  expect(edit).toThrow(says);
});
