// What a fuzz run begins with: things as they are when nobody means harm.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ToolList } from "../../src/assess/assessment.ts";
import { assessServer } from "../../src/assess/assess.ts";
import { formatSnapshots } from "../../src/model/files/snapshots-file.ts";
import type { Json, JsonObject } from "../../src/model/json.ts";
import { formatLock } from "../../src/review/lock.ts";
import decisions from "../policy/decisions.json" with { type: "json" };
import { failed, lockOf, snapshot } from "../review/support.ts";

const corpus = join(import.meta.dirname, "..", "corpus", "servers");

/** The lists of tools of the corpus, five tools each: more would only hide a change among what is not changed. */
const toolLists: readonly (readonly Json[])[] = readdirSync(corpus)
  .sort()
  .map((file) => (JSON.parse(readFileSync(join(corpus, file), "utf8")) as ToolList).tools.slice(0, 5));

/** Answers to `initialize` and `tools/list`, in the order in which they are asked for, as results. */
export interface Session {
  readonly initialize: JsonObject;
  readonly list: JsonObject;
}
export const sessions: readonly Session[] = toolLists.map((tools) => ({
  initialize: {
    protocolVersion: "2025-11-25",
    capabilities: { tools: { listChanged: false }, prompts: {} },
    serverInfo: { name: "recorded", version: "1.0.0", title: "Recorded" },
    instructions: "List before you read.",
  },
  list: { tools },
}));

const snapshots = toolLists.map((tools) =>
  snapshot({
    tools,
    prompts: [{ name: "p" }],
    resources: [{ uri: "a://b", name: "b" }],
    instructions: "Be brief.",
  }),
);
export const lists: readonly Json[] = sessions.map(({ list }) => list);
export const snapshotFiles = snapshots.map((one) => formatSnapshots([one, failed("other")]));
export const locks = snapshots.slice(0, 6).map((one) => formatLock(lockOf([assessServer(one)])));
export const policies = decisions.flatMap(({ policy }) => (policy === null ? [] : [policy as Json]));
export const policyTexts = policies.map((policy) => JSON.stringify(policy, undefined, 2));

export const configs: readonly string[] = [
  "",
  "fail-on: medium\nself-approval: fail\nservers: [files]\n",
  "capture:\n  timeout-seconds: 5\n  concurrency: 2\n",
  "accept:\n  - finding: TW-12345678\n    reason: known # why\n    by: us\n    until: 2026-12-31\n",
];

const stdio = `{"command":"npx","args":["-y","files@1.0.0","\${HOME}"],"env":{"TOKEN":"\${TOKEN:-none}","MODE":"m"}}`;
const remote = `{"type":"http","url":"https://example.com/mcp?key=\${KEY}","headers":{"Authorization":"Bearer \${TOKEN}"}}`;
/** Client files, by the path that says in which format they are. */
export const clientFiles: readonly (readonly [string, string])[] = [
  [".mcp.json", `{"mcpServers":{"files":${stdio},"remote":${remote}}}`],
  [
    ".vscode/mcp.json",
    `{ // comment\n"inputs":[{"id":"key","type":"promptString","password":true}],\n"servers":{"files":${stdio},}}`,
  ],
  [
    ".codex/config.toml",
    `[mcp_servers.files]\ncommand = "npx"\nargs = ["-y", "files@1.0.0"]\nenv_vars = ["TOKEN"]\n[mcp_servers."a.b"]\nurl = "https://example.com/mcp"\n[mcp_servers."a.b".env_http_headers]\nX-Org = "ORG"\n`,
  ],
  [
    ".goose/config.yaml",
    "extensions:\n  files: {type: stdio, cmd: npx, args: [-y, files], envs: &e {A: b}}\n  remote:\n    type: streamable_http\n    uri: https://example.com\n    envs: *e\n",
  ],
  [
    "opencode.json",
    `{"mcp":{"files":{"type":"local","command":["npx","-y","files"],"environment":{"A":"{env:A}"},"enabled":true}}}`,
  ],
  [".zed/settings.json", `{"context_servers":{"files":{"source":"custom",${stdio.slice(1)}}}`],
  [
    "server.json",
    `{"name":"io.example/files","packages":[{"registryType":"npm","identifier":"files","version":"1.0.0","runtimeHint":"npx","runtimeArguments":[{"type":"positional","value":"-y"}],"packageArguments":[{"type":"named","name":"--root","valueHint":"dir"}],"environmentVariables":[{"name":"TOKEN","isSecret":true}],"transport":{"type":"stdio"}}],"remotes":[{"type":"sse","url":"https://{host}/sse","variables":{"host":{"default":"example.com"}}}]}`,
  ],
  [
    "manifest.json",
    `{"manifest_version":"0.3","name":"files","server":{"type":"node","entry_point":"i.js","mcp_config":{"command":"node","args":["\${__dirname}/i.js"],"env":{"K":"\${user_config.k}"}}},"user_config":{"k":{"type":"string","sensitive":true}}}`,
  ],
];
