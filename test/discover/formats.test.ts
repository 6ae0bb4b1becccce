import { expect, test } from "vitest";
import { formatOf } from "../../src/discover/clients.ts";
import { parseServers } from "../../src/discover/parse.ts";
import { describeProblem } from "../../src/model/problem.ts";

const parse = (file: string, text: string) => parseServers(file, text, formatOf(file));

/** Name, line, and the launch in one line of words. */
function told(file: string, text: string): readonly string[] {
  const { servers, disabled, problems } = parse(file, text);
  return [
    ...servers.map(({ name, launch, declared }) => {
      const line = declared.kind === "file" ? declared.line : 0;
      const words =
        launch.kind === "stdio"
          ? [launch.command, ...launch.args, ...Object.entries(launch.env).map((pair) => pair.join("="))]
          : [launch.transport, launch.url, ...Object.entries(launch.headers).map((pair) => pair.join("="))];
      return `${name}:${line} ${words.join(" ")}`;
    }),
    ...disabled.map((name) => `${name} off`),
    ...problems.map(describeProblem),
  ];
}

const codex = `# a comment
model = "m"

[mcp_servers.files]
command = "npx"
args = [
  "-y", "files@1.0.0",
]
env_vars = ["TOKEN"]
env = { MODE = "m" }

[mcp_servers."with dots.in it"]
url = "https://example.com/mcp"
bearer_token_env_var = "KEY"
[mcp_servers."with dots.in it".env_http_headers]
X-Org = "ORG"

[mcp_servers.off]
command = "x"
enabled = false
`;

const goose = `extensions:
  developer:
    type: builtin
    enabled: true
  files:
    type: stdio
    cmd: npx
    args: [-y, files@1.0.0]
    envs: { MODE: m }
  search:
    type: sse
    uri: https://example.com/sse
`;

const registry = JSON.stringify(
  {
    name: "io.example/files",
    packages: [
      {
        registryType: "npm",
        identifier: "@acme/files",
        version: "1.2.3",
        packageArguments: [
          { type: "positional", value: "serve" },
          { type: "named", name: "--root", value: "{root}", variables: { root: { default: "/data" } } },
          { type: "positional", valueHint: "folder", isRequired: true },
        ],
        environmentVariables: [
          { name: "TOKEN", isRequired: true, isSecret: true },
          { name: "MODE", default: "m" },
          { name: "OPTIONAL" },
        ],
        transport: { type: "stdio" },
      },
      { registryType: "pypi", identifier: "files", version: "1.2.3", transport: { type: "stdio" } },
      { registryType: "oci", identifier: "ghcr.io/acme/files:1.2.3", transport: { type: "stdio" } },
      { registryType: "mcpb", identifier: "https://example.com/files.mcpb", transport: { type: "stdio" } },
      { registryType: "npm", identifier: "web", transport: { type: "streamable-http", url: "http://x" } },
    ],
    remotes: [
      {
        type: "sse",
        url: "https://{host}/sse",
        variables: { host: { isRequired: true } },
        headers: [{ name: "X-Key", isRequired: true, isSecret: true }],
      },
    ],
  },
  undefined,
  1,
);

const bundle = `{
  "manifest_version": "0.3",
  "name": "files",
  "server": {
    "type": "node", "entry_point": "server/index.js",
    "mcp_config": {
      "command": "node", "args": ["\${__dirname}/server/index.js", "\${user_config.folder}"],
      "env": { "KEY": "\${user_config.key}" }
    }
  },
  "user_config": { "folder": { "type": "string", "default": "/data" }, "key": { "type": "string", "sensitive": true } }
}`;

const catalogue = `registry:
  files:
    type: server
    image: mcp/files@sha256:abc
    secrets:
      - name: files.key
        env: KEY
    env:
      - name: MODE
        value: m
    volumes: [ "/data:/data" ]
    command: [ --serve ]
  search:
    type: remote
    remote: { url: https://example.com/mcp, transport_type: streamable-http, headers: { X: y } }
  tools:
    type: poci
`;

test.each<[string, string, readonly string[]]>([
  [
    ".codex/config.toml",
    codex,
    [
      "files:4 npx -y files@1.0.0 TOKEN=${env:TOKEN} MODE=m",
      "with dots.in it:12 auto https://example.com/mcp Authorization=Bearer ${env:KEY} X-Org=${env:ORG}",
      "off off",
    ],
  ],
  [
    ".goose/config.yaml",
    goose,
    ["files:5 npx -y files@1.0.0 MODE=m", "search:10 sse https://example.com/sse", "developer off"],
  ],
  [
    ".gemini/settings.json",
    `{"mcp":{"allowed":["a"]},"mcpServers":{\n"a":{"httpUrl":"https://a"},\n"b":{"url":"https://b"}}}`,
    ["a:2 streamable-http https://a", "b:3 sse https://b"],
  ],
  [
    "opencode.json",
    `{"mcp":{"a":{"type":"local","command":["npx","a"],"environment":{"K":"{env:K}"},"enabled":true},\n"servers":{"type":"remote","url":"https://b"}}}`,
    ["a:1 npx a K={env:K}", "servers:2 auto https://b"],
  ],
  ["opencode.jsonc", `{"mcp":{"servers":{"a":{"type":"local","command":["npx","a"]}}}}`, ["a:1 npx a"]],
  [
    ".zed/settings.json",
    `{"theme":"x","context_servers":{"a":{"source":"custom","command":"a"},"b":{"source":"extension","settings":{}}}}`,
    ["a:1 a", "b off"],
  ],
  [
    ".devcontainer/devcontainer.json",
    `{"image":"x","customizations":{"vscode":{"mcp":{"servers":{"a":{"command":"a"}}}}}}`,
    ["a:1 a"],
  ],
  [
    "claude.json",
    `{"mcpServers":{"a":{"command":"a"}},\n"projects":{"/p":{"mcpServers":{"b":{"command":"b"}}},"/q":{}}}`,
    ["a:1 a", "b:2 b"],
  ],
  [
    "server.json",
    registry,
    [
      "io.example/files (npm):4 npx -y @acme/files@1.2.3 serve --root /data ${env:folder} TOKEN=${env:TOKEN} MODE=m",
      "io.example/files (pypi):47 uvx files==1.2.3",
      "io.example/files (oci):55 docker run -i --rm ghcr.io/acme/files:1.2.3",
      "io.example/files (sse):79 sse https://${env:host}/sse X-Key=${env:X-Key}",
      "io.example/files (mcpb) off",
      "io.example/files (npm) off",
    ],
  ],
  ["bundle/manifest.json", bundle, ["files:6 node bundle/server/index.js /data KEY=${user_config.key}"]],
  [
    "catalogue.yaml",
    catalogue,
    [
      "files:2 docker run -i --rm -e KEY -e MODE -v /data:/data mcp/files@sha256:abc --serve KEY=${env:KEY} MODE=m",
      "search:13 streamable-http https://example.com/mcp X=y",
      "tools off",
    ],
  ],
  [".zed/settings.json", `{"theme":"x"}`, []],
  [".goose/config.yaml", "extensions:\n", []],
  [".codex/config.toml", "", []],
])("%s", (file, text, servers) => {
  expect(told(file, text)).toEqual(servers);
});

test.each([
  [
    "a key that is there twice",
    '[mcp_servers.a]\ncommand = "x"\ncommand = "y"',
    /:3:1: this is not valid TOML/,
  ],
  [
    "a table that is there twice",
    "[mcp_servers.a]\ncommand='x'\n[mcp_servers.a]",
    /:3:\d+: this is not valid TOML/,
  ],
  ["an open list", "a = [", /:1:\d+: this is not valid TOML/],
  ["a list of deep lists", `a = ${"[".repeat(100_000)}`, /nested more than 100 levels/],
  [
    "deep lists behind a text that seems to close them",
    `a = [${'"]]]]]]]]]]", ['.repeat(200)}`,
    /nested more than 100 levels/,
  ],
  [
    "deep tables behind a text of three quotes",
    `b = """x"""""\na = ${"{a=[".repeat(60)}`,
    /nested more than 100/,
  ],
  ["a key of a hundred thousand parts", `${"a.".repeat(100_000)}a = 1`, /nested more than 100 levels/],
  [
    "a command of another kind",
    "[mcp_servers.a]\ncommand = 7",
    /:2:11: "command" must be a text, not a number/,
  ],
])("refuses TOML with %s, and says where", (_, text, says) => {
  const { servers, problems } = parse(".codex/config.toml", text);
  expect(servers).toEqual([]);
  expect(problems.map(describeProblem).join("\n")).toMatch(says);
  expect(problems).toHaveLength(1);
});

test("TOML collects a table from several places, and brackets in texts nest nothing", () => {
  const text = `mcp_servers.a.command = "x"\n[mcp_servers.a.env]\nA = "${"[".repeat(300)}"\nB.C = 1\n[[list]]\nq = 1\n[[list]]\nq = 2`;
  const { servers, problems } = parse(".codex/config.toml", text.replace("B.C = 1", "B = 1"));
  expect(problems).toEqual([]);
  expect(servers[0]?.launch).toMatchObject({ command: "x", env: { A: "[".repeat(300), B: "1" } });
});
