import { spawn } from "node:child_process";
import { isRunning } from "../../src/io/mcp/processes.ts";
import {
  chmodSync,
  cpSync,
  existsSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import {
  declaresRelay,
  demoServer,
  finish,
  folderWith,
  nextRelease,
  projectRoot,
  toolwarden,
} from "./spawn.ts";

const worked = {
  name: "connections.create",
  description: "Low-level create or replace of a saved connection from provider item references.",
};
const workedPolicy =
  '{"version":"1","default":"deny","tools":{"connections.create":{"limits":[{"counter":"connections.create_rate","window":"minute","max":30,"scope":"grant"}]}}}';

interface Assessment {
  readonly schema: string;
  readonly tools: readonly {
    readonly name: string;
    readonly category: string;
    readonly risk: string;
    readonly signals: readonly string[];
    readonly reasons: readonly { readonly pointer: string; readonly text: string }[];
  }[];
}

const badUsage: readonly (readonly [readonly string[], RegExp])[] = [
  [["reveiw"], /unknown verb "reveiw": did you mean review\?/],
  [["review", "--formt", "json"], /unknown flag --formt: did you mean --format\?/],
  [
    ["review", "--format", "yaml"],
    /--format is one of terminal, markdown, json, sarif, junit, html, not "yaml"/,
  ],
  [["review", "--format"], /--format needs a value/],
  [["review", "extra"], /review does not know what "extra" is for/],
  [["review", "--config-file", "nowhere.json"], /nowhere\.json: cannot be read: there is no such file/],
  [["review", "--server", "x"], /--server x needs a command after `--`, or --url/],
  [["review", "--url", "ftp://x"], /--url: only http and https URLs can be reached/],
  [["review", "--timeout-seconds", "1.5"], /--timeout-seconds is a whole number from 1 to 3600, not "1\.5"/],
  [
    ["capture", "--sandbox", "jail", "--server", "x", "--", "node"],
    /--sandbox is one of none, bwrap, docker, auto, not "jail"/,
  ],
  [
    ["review", "--allow-private-hosts", "10.0.0.0/8"],
    /--allow-private-hosts takes a host or host:port, such as localhost:3000, not "10\.0\.0\.0\/8"/,
  ],
  [["review", "--snapshots", "nowhere.json"], /nowhere\.json: cannot be read/],
  [["review", "--base", "no-such-ref", "--server", "x", "--", "node"], /no-such-ref/],
  [["capture"], /no server is declared/],
  [["classify", "nowhere.json"], /nowhere\.json: cannot be read: there is no such file; correct the path\./],
  [["classify", "a", "b"], /classify reads one file, not 2/],
  [["policy"], /policy needs a verb: check, decide, explain or export/],
  [["policy", "chekc"], /did you mean check\?/],
  [["policy", "check"], /policy check needs a file/],
  [["policy", "decide", "--policy", "nowhere.json", "--calls", "-"], /nowhere\.json: cannot be read/],
  [["demo", "--fast"], /unknown flag --fast/],
];
test.each(badUsage)(
  "%j is bad usage: one sentence, exit 3, nothing on standard output",
  async (args, says) => {
    const root = folderWith({});
    const { code, stdout, stderr } = await toolwarden(args, { cwd: root });
    expect(stderr).toMatch(says);
    expect(stderr.trim().split("\n")).toHaveLength(1);
    expect({ code, stdout }).toEqual({ code: 3, stdout: "" });
  },
);

test.each(["review", "capture", "classify", "init", "approve", "policy", "approvals", "demo"])(
  "%s --help explains the verb and exits 0",
  async (verb) => {
    const { code, stdout, stderr } = await toolwarden([verb, "--help"]);
    expect(stdout).toMatch(new RegExp(`usage:\\n  toolwarden ${verb}`));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  },
);

/** Names its one tool after what it sees of its environment and of its argument. */
const showsEnvironment = `
  import { createInterface } from "node:readline";
  const { PASSED, OTHER } = process.env;
  const seen = [PASSED, OTHER, process.argv[2]].join("-").replace(/[^\\w-]/g, "_");
  const answers = {
    initialize: { protocolVersion: "2025-11-25", capabilities: { tools: {} }, serverInfo: { name: "s", version: "1" } },
    "tools/list": { tools: [{ name: "list-" + seen, inputSchema: { type: "object" } }] },
  };
  createInterface({ input: process.stdin }).on("line", (line) => {
    const { id, method } = JSON.parse(line);
    if (id === undefined) return;
    const result = answers[method];
    const said = result === undefined ? { error: { code: -32601, message: "no" } } : { result };
    console.log(JSON.stringify({ jsonrpc: "2.0", id, ...said }));
  });
`;

test("a server given after -- sees the variables that are passed on, no other, and its arguments as they are", async () => {
  const cwd = folderWith({ "server.mjs": showsEnvironment });
  const env = { PASSED: "in", OTHER: "out" };
  const args = [
    "--pass-env",
    "PASSED",
    "--server",
    "mine",
    "--",
    process.execPath,
    "server.mjs",
    "${PASSED}",
  ];
  await toolwarden(["capture", "-o", "snapshots.json", ...args], { cwd, env });
  const [server] = JSON.parse(readFileSync(join(cwd, "snapshots.json"), "utf8")).servers;
  expect(server.tools.map(({ name }: { name: string }) => name)).toEqual(["list-in--__PASSED_"]);
  expect(server.launch.env).toEqual(["PASSED"]);
});

test.each([
  ["an error", "frobnicate", 3],
  ["what was asked for", "--version", 0],
])("keeps its exit code when nobody reads %s any more", async (_, words, code) => {
  const cli = join(projectRoot, "dist", "cli.js");
  const script = `(sleep 0.2; "${process.execPath}" "${cli}" ${words} 2>&1; echo "code $?" >&3) 3>&2 | true`;
  expect((await finish("sh", ["-c", script])).stderr).toBe(`code ${code}\n`);
});

test("the worked example: write, medium, the deciding words, the credential signal and exactly that policy", async () => {
  const stdin = JSON.stringify([worked]);
  const { stdout } = await toolwarden(["classify", "--format", "json"], { stdin });
  const [tool] = (JSON.parse(stdout) as Assessment).tools;
  expect(tool).toMatchObject({ name: "connections.create", category: "write", risk: "medium" });
  expect(tool?.signals).toContain("handles-credentials");
  expect(tool?.reasons).toContainEqual(expect.objectContaining({ pointer: "/name", text: "create" }));
  expect(
    tool?.reasons
      .filter(({ pointer }) => pointer === "/description")
      .map(({ text }) => text)
      .join(),
  ).toMatch(/create/);
  const policy = await toolwarden(["classify", "--format", "policy"], { stdin });
  expect(JSON.stringify(JSON.parse(policy.stdout))).toBe(workedPolicy);
});

test("classify answers JSON Lines line by line, and a bad line says which it is", async () => {
  const lines = [worked, { name: "delete_user" }].map((tool) => JSON.stringify(tool)).join("\n");
  const good = await toolwarden(["classify", "--format", "json"], { stdin: lines });
  const categories = good.stdout
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { category: string }).category);
  expect(categories).toEqual(["write", "destructive"]);
  const bad = await toolwarden(["classify"], { stdin: `${lines}\n{"name":` });
  expect(bad).toMatchObject({ code: 3 });
  expect(bad.stderr).toMatch(/^toolwarden: standard input:3: this is not JSON/);
});

test("classify takes a JSON-RPC answer and ignores hints when told to", async () => {
  const tools = [
    { name: "get_user", inputSchema: { type: "object" }, annotations: { destructiveHint: true } },
  ];
  const stdin = JSON.stringify({ jsonrpc: "2.0", id: 1, result: { tools } });
  const category = async (args: readonly string[]): Promise<string | undefined> =>
    (
      JSON.parse(
        (await toolwarden(["classify", "--format", "json", ...args], { stdin })).stdout,
      ) as Assessment
    ).tools[0]?.category;
  expect(await category(["--ignore-hints"])).toBe("read");
});

test("the demo shows the journey and the comment of the README, exits 0 and leaves nothing behind", async () => {
  const temporary = folderWith({});
  const { code, stdout, stderr } = await toolwarden(["demo"], { env: { TMPDIR: temporary } });
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  expect(stdout).toContain(workedPolicy);
  // An acceptance that the comment proposes ends so many days after today.
  const dateless = (text: string) => text.replaceAll(/until: \d{4}-\d{2}-\d{2}/g, "until: DATE");
  const shown = readFileSync(join(projectRoot, "docs", "images", "comment.md"), "utf8");
  expect(dateless(stdout)).toContain(dateless(shown));
  expect(readdirSync(temporary)).toEqual([]);
});

test("a first review fails on what is risky and offers a policy; init makes the next one pass; the next release fails again until it is approved", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const first = await toolwarden(["review"], { cwd: root });
  expect(first).toMatchObject({ code: 1, stderr: "" });
  expect(first.stdout).toContain("connections.remove");

  const init = await toolwarden(["init", "--workflow"], { cwd: root });
  expect(init).toMatchObject({ code: 0, stderr: "" });
  expect(existsSync(join(root, ".github/workflows/toolwarden.yml"))).toBe(true);
  const clear = await toolwarden(["review"], { cwd: root });
  expect(clear).toMatchObject({ code: 0, stderr: "" });
  expect(clear.stdout).toMatch(/^all clear: \d+ tools on 1 server match the policy and the lock\n$/);

  writeFileSync(join(root, ".mcp.json"), declaresRelay(nextRelease));
  const next = await toolwarden(["review"], { cwd: root });
  expect(next).toMatchObject({ code: 1 });
  const approved = await toolwarden(["approve"], { cwd: root });
  expect(approved).toMatchObject({ code: 0 });
  expect(approved.stdout).toContain("payouts.send");
  expect(await toolwarden(["approve"], { cwd: root })).toMatchObject({
    stdout: ".toolwarden/lock.json already holds what is offered now.\n",
  });
});

test("init --dry-run writes nothing, and init run twice has nothing left to do", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const dry = await toolwarden(["init", "--dry-run"], { cwd: root });
  expect(dry.stdout).toContain("would write .toolwarden/policy/relay.json");
  expect(readdirSync(root)).toEqual([".mcp.json"]);
  await toolwarden(["init"], { cwd: root });
  const again = await toolwarden(["init"], { cwd: root });
  expect(again).toMatchObject({ code: 0, stdout: "Everything is there already; nothing to write.\n" });
});

test("init adds rules to a policy in YAML and keeps what a person wrote", async () => {
  const written = 'version: "1"\ndefault: deny # nothing else\ntools:\n  connections.list: {}\n';
  const path = ".toolwarden/policy/relay.yml";
  const root = folderWith({ ".mcp.json": declaresRelay(), [path]: written });
  const { stdout } = await toolwarden(["init"], { cwd: root });
  expect(stdout).toContain(`wrote ${path}: 14 rules added`);
  const policy = readFileSync(join(root, path), "utf8");
  expect(policy).toContain("default: deny # nothing else");
  expect(policy).toContain("workflows.run:");
  expect(await toolwarden(["review"], { cwd: root })).toMatchObject({ code: 0 });
});

test("approve moves the lock for one tool only", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  await toolwarden(["init"], { cwd: root });
  writeFileSync(join(root, ".mcp.json"), declaresRelay(nextRelease));
  const { stdout } = await toolwarden(["approve", "--server", "relay", "--tool", "payouts.send"], {
    cwd: root,
  });
  expect(stdout.trim().split("\n")).toHaveLength(2);
  const lock = readFileSync(join(root, ".toolwarden/lock.json"), "utf8");
  expect(lock).toContain("payouts.send");
  expect(lock).not.toContain("connections.purge_all");
  const wrong = await toolwarden(["approve", "--server", "rely"], { cwd: root });
  expect(wrong).toMatchObject({ code: 3 });
  expect(wrong.stderr).toContain('did you mean "relay"?');
});

test("a server that dies is never a pass: exit 2, with its last words", async () => {
  const program = "console.error('RELAY_KEY is not set'); process.exit(1)";
  const { code, stdout } = await toolwarden([
    "review",
    "--server",
    "dead",
    "--",
    process.execPath,
    "-e",
    program,
  ]);
  expect(code).toBe(2);
  expect(stdout).toMatch(/could not judge, since "dead" was not read: it exited before it answered/);
  expect(stdout).toContain("RELAY_KEY is not set");
});

test("a saved capture is judged like a live one, and the same input gives the same bytes", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  await toolwarden(["capture", "-o", "snapshots.json"], { cwd: root });
  const formats = ["json", "sarif", "junit", "html", "markdown"];
  for (const format of formats) {
    const live = await toolwarden(["review", "--format", format], { cwd: root });
    const saved = await toolwarden(["review", "--format", format, "--snapshots", "snapshots.json"], {
      cwd: root,
    });
    expect(saved.stdout).toBe(live.stdout);
    expect(saved.code).toBe(1);
  }
});

test("an environment variable reaches a server only if it is passed by name, and never the snapshot", async () => {
  const echo = join(projectRoot, "test", "servers", "hostile", "start.mjs");
  const root = folderWith({});
  const env = { GITHUB_TOKEN: "ghs_secret", AWS_SECRET_ACCESS_KEY: "aws_secret" };
  const { stdout } = await toolwarden(
    ["capture", "--server", "nosy", "--", process.execPath, echo, "environment"],
    {
      cwd: root,
      env,
    },
  );
  expect(stdout).not.toContain("ghs_secret");
  expect(stdout).not.toContain("aws_secret");
});

test("a rule that got looser than in the base folder is a finding at the risk of the tool it opens", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  await toolwarden(["init"], { cwd: root });
  const policy = join(root, ".toolwarden/policy/relay.json");
  const base = folderWith({
    ".toolwarden/policy/relay.json": readFileSync(policy, "utf8"),
    ".toolwarden/lock.json": readFileSync(join(root, ".toolwarden/lock.json"), "utf8"),
    ".toolwarden/config.yml": "self-approval: fail\n",
  });
  const document = JSON.parse(readFileSync(policy, "utf8")) as {
    tools: Record<string, object>;
    hide: string[];
  };
  document.tools["connections.remove"] = {};
  document.hide = document.hide.filter((name) => name !== "connections.remove");
  writeFileSync(policy, JSON.stringify(document));
  const { code, stdout } = await toolwarden(["review", "--base", base, "--format", "json"], { cwd: root });
  expect(code).toBe(1);
  expect(stdout).toContain("rule-loosened");
});

test("a policy that is gone since the base folder is told as looser, whatever else is found", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  await toolwarden(["init"], { cwd: root });
  const base = folderWith({});
  cpSync(join(root, ".toolwarden"), join(base, ".toolwarden"), { recursive: true });
  rmSync(join(root, ".toolwarden/policy/relay.json"));
  const { code, stdout } = await toolwarden(["review", "--base", base, "--format", "json"], { cwd: root });
  expect(code).toBe(1);
  expect(stdout).toContain("every tool that the policy does not list may now be called");
});

test("policy check lists every error with its place, and decide replays a log", async () => {
  const root = folderWith({
    "good.json": workedPolicy,
    "bad.json": '{\n "version": "2",\n "defualt": "deny",\n "tools": {}\n}',
    "calls.jsonl": ['{"tool":"connections.create"}', '{"tool":"connections.drop"}'].join("\n"),
  });
  expect(await toolwarden(["policy", "check", "good.json"], { cwd: root })).toMatchObject({ code: 0 });
  const bad = await toolwarden(["policy", "check", "bad.json"], { cwd: root });
  expect(bad).toMatchObject({ code: 3 });
  expect(bad.stderr).toMatch(/bad\.json:2:\d+: .*\n.*bad\.json:3:\d+: .*"default"/);
  const { stdout } = await toolwarden(
    ["policy", "decide", "--policy", "good.json", "--calls", "calls.jsonl"],
    {
      cwd: root,
    },
  );
  const decisions = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as { decision: string; rule: string });
  expect(decisions).toMatchObject([
    { decision: "allow", remaining: 29 },
    { decision: "deny", rule: "(default deny)" },
  ]);
});

test("policy decide answers a line that is no call in its place, and counts on as if it were not there", async () => {
  const limited = { version: "1", default: "deny", tools: { t: { rate_limit: { max: 2, window: 60 } } } };
  const lines = [
    '{"tool":"t","at":"2026-01-31T12:00:00Z"}',
    "no JSON",
    '["tool"]',
    '{"tool":7}',
    '{"tool":"t","agrs":{}}',
    '{"tool":"t","args":[]}',
    '{"tool":"t","at":"2026-01-31T12:00:00"}',
    '{"tool":"t","at":1e300}',
    '{"tool":"t","outcome":"maybe"}',
    '{"tool":"t","session":1}',
    "",
    '{"tool":"t","outcome":"error"}',
    '{"tool":"t","grant":"other"}',
    '{"tool":"t\\u001b[2J"}',
    '{"tool":"t"}',
    '{"tool":"t"}',
    '{"tool":"t","at":"2026-01-31T10:59:59Z"}',
  ];
  const root = folderWith({ "p.json": JSON.stringify(limited), "calls.jsonl": lines.join("\n") });
  const decide = (...args: readonly string[]) =>
    toolwarden(["policy", "decide", "--policy", "p.json", "--calls", ...args], {
      cwd: root,
      stdin: lines.join("\n"),
    });

  const { code, stdout, stderr } = await decide("calls.jsonl");
  expect({ code, stderr }).toEqual({
    code: 3,
    stderr: "toolwarden: 9 of 16 lines could not be answered; each says why in its place.\n",
  });
  const answers = stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(answers.map(({ decision, error, remaining }) => decision ?? error ?? remaining)).toEqual([
    "allow",
    expect.stringMatching(/^calls\.jsonl:2: this is not JSON: /),
    'calls.jsonl:3: a call is an object such as {"tool":"search","args":{}}.',
    'calls.jsonl:4: "tool" is missing or no text.',
    'calls.jsonl:5: unknown key "agrs"; did you mean "args"?',
    'calls.jsonl:6: "args" is an object.',
    expect.stringMatching(/^calls\.jsonl:7: "at" is a time with its zone/),
    expect.stringMatching(/^calls\.jsonl:8: "at" is a time with its zone/),
    'calls.jsonl:9: "outcome" is ok or error.',
    'calls.jsonl:10: "session" is a text.',
    "allow",
    "allow",
    "deny",
    "allow",
    "limited",
    "allow",
  ]);
  expect(answers.map(({ remaining }) => remaining).filter((left) => left !== undefined)).toEqual([
    1, 0, 1, 0, 0, 1,
  ]);

  const rows = await decide("-", "--format", "table");
  expect(rows.stdout).not.toContain("\u001B");
  expect(rows.stdout.split("\n")[0]).toBe(
    "allow    t                        /tools/t                         The policy allows this call. 1 left.",
  );
  expect(rows.stdout.split("\n")[1]).toMatch(/^error +standard input:2: this is not JSON/);
});

const schemaOf = (name: string) =>
  new Ajv2020({ strict: true }).compile(
    JSON.parse(readFileSync(join(projectRoot, "schemas", `${name}.schema.json`), "utf8")) as object,
  );

test("policy check tells errors, remarks and nothing to say apart by its exit code, for people and for programs", async () => {
  const rule = '{ "limits": [{ "counter": "n", "window": 60, "max": 0 }] }';
  const root = folderWith({
    "relay.json": `{ "version": "1", "default": "deny", "tools": {\n "invoices.pya": ${rule} } }`,
    "bad.yaml": "version: 1\n",
    "good.json": workedPolicy,
    ".mcp.json": declaresRelay(),
  });
  await toolwarden(["capture", "-o", "snapshots.json"], { cwd: root });
  const check = (...args: readonly string[]) => toolwarden(["policy", "check", ...args], { cwd: root });

  const lines = await check("relay.json", "--portable", "--snapshots", "snapshots.json");
  expect(lines).toMatchObject({ code: 1, stderr: "" });
  expect(lines.stdout.split("\n")).toEqual([
    'relay.json:2:2: rule "invoices.pya" names no tool of the server; did you mean "invoices.pay"? [gone-tool]',
    'relay.json:2:31: this limit lets no call of "invoices.pya" through; write "action": "deny" instead. [zero-limit]',
    'relay.json:2:49: windows have names; write "minute", which is as long. [portable]',
    "relay.json: valid, 1 tool has a rule, default deny; 3 remarks.",
    "",
  ]);
  expect(await check("good.json")).toMatchObject({ code: 0, stderr: "" });

  const json = await check("good.json", "bad.yaml", "relay.json", "--format", "json");
  expect(json).toMatchObject({ code: 3, stderr: "" });
  const document = JSON.parse(json.stdout) as { files: unknown };
  expect(document.files).toMatchObject([
    { file: "good.json", valid: true, errors: [], remarks: [] },
    { file: "bad.yaml", valid: false, errors: [{ pointer: "/version" }, { pointer: "/default" }] },
    { file: "relay.json", valid: true, remarks: [{ lint: "zero-limit", line: 2, column: 31 }] },
  ]);
  expect(schemaOf("policy-check")(document)).toBe(true);
});

test("policy check says which server a policy could be for, and that a server was not seen", async () => {
  const broken = { command: process.execPath, args: ["-e", "process.exit(1)"] };
  const servers = (JSON.parse(declaresRelay()) as { mcpServers: object }).mcpServers;
  const root = folderWith({
    "other.json": workedPolicy,
    "two.json": JSON.stringify({ mcpServers: { ...servers, more: Object.values(servers)[0] as object } }),
    "dead.json": JSON.stringify({ mcpServers: { dead: broken } }),
  });
  await toolwarden(["capture", "--config-file", "two.json", "-o", "both.json"], { cwd: root });
  await toolwarden(["capture", "--config-file", "dead.json", "-o", "none.json"], { cwd: root });
  const check = (snapshots: string) =>
    toolwarden(["policy", "check", "other.json", "--snapshots", snapshots], { cwd: root });
  const open = await check("both.json");
  expect(open).toMatchObject({ code: 3, stdout: "" });
  expect(open.stderr).toContain('A policy is named after its server, and there are "more", "relay".');
  const unseen = await check("none.json");
  expect(unseen).toMatchObject({ code: 2, stdout: "" });
  expect(unseen.stderr).toMatch(/not every server was read:\n.*dead/);
});

test("policy explain says of each tool what may happen, from the lock or from snapshots", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const explain = (...args: readonly string[]) => toolwarden(["policy", "explain", ...args], { cwd: root });
  const first = await explain();
  expect(first).toMatchObject({ code: 3, stdout: "" });
  expect(first.stderr).toContain("there is no .toolwarden/lock.json here; give --snapshots FILE");

  await toolwarden(["init"], { cwd: root });
  await toolwarden(["capture", "-o", "snapshots.json"], { cwd: root });
  const locked = await explain();
  expect(locked).toMatchObject({ code: 0, stderr: "" });
  expect(locked.stdout).toMatch(
    /^relay: 15 tools, \.toolwarden\/policy\/relay\.json\n {2}RISK +TOOL +CATEGORY/,
  );
  expect(locked.stdout).toMatch(
    / {2}critical +invoices\.pay +financial +\/tools\/invoices\.pay +a person approves/,
  );
  const policy = ".toolwarden/policy/relay.json";
  for (const args of [
    ["--snapshots", "snapshots.json"],
    ["--policy", policy],
    ["--policy-dir", ".toolwarden/policy"],
  ])
    expect(await explain(...args)).toEqual(locked);

  const json = JSON.parse((await explain("--format", "json")).stdout) as unknown;
  expect(schemaOf("policy-explanation")(json)).toBe(true);
  expect((await explain("--format", "markdown")).stdout).toContain(
    "| critical | `invoices.pay` | financial |",
  );
});

test("the example repository matches its own lock and policy", async () => {
  const root = folderWith({});
  cpSync(join(projectRoot, "examples", "consumer"), root, { recursive: true });
  symlinkSync(join(projectRoot, "dist"), join(root, "dist"));
  expect(await toolwarden(["review"], { cwd: root })).toMatchObject({
    code: 0,
    stdout: "all clear: 15 tools on 1 server match the policy and the lock\n",
  });
});

test("a terminal sees a line of progress for each server, a pipe sees none", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const args = ["capture", "-o", "snapshots.json"];
  expect(await toolwarden(args, { cwd: root })).toMatchObject({ code: 0, stdout: "", stderr: "" });
  // script(1) gives the program a terminal, and its own output is what the terminal showed.
  const command = [process.execPath, join(projectRoot, "dist", "cli.js"), ...args].join(" ");
  const { stdout } = await finish("script", ["-qec", command, "/dev/null"], { cwd: root });
  expect(stdout).toContain("… relay: asking, 0 s");
  const left = stdout.slice(stdout.lastIndexOf("✓"));
  expect(stripVTControlCharacters(left).trim()).toMatch(/^✓ relay: 15 tools \(\d+\.\d s\)$/);
});

test("a log of CI sees a line for each answer and nothing that moves", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  const { code, stderr } = await toolwarden(["capture", "-o", "snapshots.json"], {
    cwd: root,
    env: { CI: "true" },
  });
  expect(code).toBe(0);
  expect(stderr).toMatch(/^✓ relay: 15 tools \(\d+\.\d s\)\n$/);
});

test.each(["SIGINT", "SIGTERM"] as const)(
  "%s in the middle of a capture ends the server's whole tree and the command, exit 2",
  async (signal) => {
    const server = join(projectRoot, "test", "servers", "hostile", "start.mjs");
    const root = folderWith({});
    const grandchild = join(root, "pid");
    const args = [
      "capture",
      "--server",
      "slow",
      "--",
      process.execPath,
      server,
      "orphan-and-hang",
      grandchild,
    ];
    // In a job there is a line for each server besides.
    const { CI: _, GITHUB_ACTIONS: __, ...env } = process.env;
    const child = spawn(process.execPath, [join(projectRoot, "dist", "cli.js"), ...args], { cwd: root, env });
    let stderr = "";
    child.stderr.on("data", (text: Buffer) => (stderr += text.toString()));
    // The file is there before its content.
    const written = () => (existsSync(grandchild) ? Number(readFileSync(grandchild, "utf8")) : 0);
    await expect.poll(written).toBeGreaterThan(0);
    const pid = written();
    expect(isRunning(pid)).toBe(true);
    child.kill(signal);
    const code = await new Promise((resolve) => child.on("close", resolve));
    const says = "toolwarden: stopped before every server had answered; nothing was judged.\n";
    expect({ code, stderr }).toEqual({ code: 2, stderr: says });
    await expect.poll(() => isRunning(pid)).toBe(false);
  },
);

/** A folder with an `npx` that starts the demo server, whatever package is asked for, in one of its releases. */
function npxStarting(release: readonly string[]): string {
  const words = [process.execPath, demoServer, ...release].map((word) => `'${word}'`).join(" ");
  const folder = folderWith({ npx: `#!/bin/sh\nexec ${words}\n` });
  chmodSync(join(folder, "npx"), 0o755);
  return folder;
}

test("a package that offers something else under the version that was approved is told first of all", async () => {
  const declared = { mcpServers: { relay: { command: "npx", args: ["-y", "@acme/relay@1.2.3"] } } };
  const root = folderWith({ ".mcp.json": JSON.stringify(declared) });
  const env = (release: readonly string[]) => ({
    PATH: `${npxStarting(release)}:${process.env["PATH"] ?? ""}`,
  });
  await toolwarden(["init"], { cwd: root, env: env([]) });
  expect(readFileSync(join(root, ".toolwarden/lock.json"), "utf8")).toContain(
    '"package": {"name":"@acme/relay","registry":"npm","version":"1.2.3"}',
  );
  expect(await toolwarden(["review"], { cwd: root, env: env([]) })).toMatchObject({ code: 0 });
  const next = await toolwarden(["review", "--format", "json"], { cwd: root, env: env(nextRelease) });
  expect(next).toMatchObject({ code: 1 });
  const { findings, servers } = JSON.parse(next.stdout) as {
    readonly findings: readonly { readonly kind: string; readonly severity: string; readonly says: string }[];
    readonly servers: readonly { readonly changes: readonly unknown[] }[];
  };
  expect(findings.find(({ kind }) => kind === "same-version")).toMatchObject({
    severity: "high",
    says: '"npm @acme/relay@1.2.3" offers something else than when that very version was approved',
  });
  expect(servers[0]?.changes).toContainEqual({
    kind: "same-version",
    version: "npm @acme/relay@1.2.3",
    by: "declaration",
  });
});

test("a lock that a merge left with both sides is refused by review, and written anew by approve", async () => {
  const root = folderWith({ ".mcp.json": declaresRelay() });
  await toolwarden(["init"], { cwd: root });
  const path = join(root, ".toolwarden/lock.json");
  const lock = readFileSync(path, "utf8");
  writeFileSync(path, `<<<<<<< ours\n${lock}`);
  expect(await toolwarden(["review"], { cwd: root })).toMatchObject({ code: 3 });
  const part = await toolwarden(["approve", "--server", "relay"], { cwd: root });
  expect(part).toMatchObject({ code: 3, stdout: "" });
  const whole = await toolwarden(["approve"], { cwd: root });
  expect(whole).toMatchObject({ code: 0 });
  expect(whole.stdout).toMatch(/^relay · connections\.list: new: read, \w+ risk$/m);
  expect(readFileSync(path, "utf8")).toBe(lock);
});
