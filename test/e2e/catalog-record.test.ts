import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import type { CatalogEntry } from "../../src/model/catalog.ts";
import { startRegistry, type Release } from "../io/packages/registry.ts";
import { streamable } from "../servers/http.ts";
import { folderWith, projectRoot, toolwarden } from "./spawn.ts";

/** A server without dependencies; `TOKEN` has to be set. */
const server = (tools: readonly object[]) => `#!/usr/bin/env node
if (process.env.TOKEN === undefined) {
  console.error("set TOKEN");
  process.exit(1);
}
const tools = JSON.parse(${JSON.stringify(JSON.stringify(tools))});
tools[0].description += " Installed in " + __dirname + ", called with " + process.argv.slice(2) + ".";
require("node:readline").createInterface({ input: process.stdin }).on("line", (line) => {
  const { id, method, params } = JSON.parse(line);
  if (id === undefined) return;
  const answers = {
    initialize: {
      protocolVersion: params?.protocolVersion,
      serverInfo: { name: "files", version: "9" },
      capabilities: { tools: {} },
    },
    "tools/list": { tools },
  };
  const result = answers[method];
  const answer = result === undefined ? { error: { code: -32601, message: "no" } } : { result };
  console.log(JSON.stringify({ jsonrpc: "2.0", id, ...answer }));
});
`;
const get = { name: "get_file", description: "Gets a file.", inputSchema: { type: "object" } };
const remove = { name: "delete_file", description: "Deletes a file.", inputSchema: { type: "object" } };
const manifest = { bin: "start.js", repository: "github:acme/files" };
const release = (name: string, version: string, files: Readonly<Record<string, string>>): Release => ({
  name,
  version,
  manifest,
  files,
});

const releases: readonly Release[] = [
  release("@acme/files", "1.0.0", { "start.js": server([get]) }),
  release("@acme/files", "1.1.0", { "start.js": server([get, remove]) }),
  release("acme--files", "1.0.0", { "start.js": server([get]) }),
  release("slow", "1.0.0", { "start.js": "setInterval(() => {}, 1000);\n" }),
  { name: "library", version: "1.0.0" },
  { name: "behind", version: "1.0.0", manifest: { bin: "x.js", dependencies: { busy: "1.0.0" } } },
  { name: "unreachable", version: "1.0.0", manifest: { bin: "x.js", dependencies: { nowhere: "1.0.0" } } },
];

let registry: Awaited<ReturnType<typeof startRegistry>>;
let home = "";
beforeAll(async () => {
  registry = await startRegistry(releases);
  home = mkdtempSync(join(tmpdir(), "toolwarden-test-home-"));
});
afterAll(async () => {
  await registry.end();
  rmSync(home, { recursive: true, force: true });
});

const env = () => ({
  HOME: home,
  TMPDIR: home,
  npm_config_registry: registry.url,
  npm_config_cache: join(home, "cache"),
});
const catalog = (cwd: string, ...args: string[]) => toolwarden(["catalog", ...args], { cwd, env: env() });
const addFiles = (cwd: string, release = "") =>
  catalog(cwd, "add", `npm:@acme/files${release}`, "--env", "TOKEN=dummy", "--", "--all");

const entryText = (cwd: string, slug: string) =>
  readFileSync(join(cwd, "catalog", "servers", `${slug}.json`), "utf8");
const entry = (cwd: string, slug: string) => JSON.parse(entryText(cwd, slug)) as CatalogEntry;
const leftovers = () => readdirSync(home).filter((name) => name.startsWith("toolwarden"));

test("a package is recorded with how it was started, without its prose and without a path of this machine", async () => {
  const cwd = folderWith({});
  const { code, stdout, stderr } = await addFiles(cwd, "@1.0.0");
  expect(stderr).toBe("");
  expect(stdout).toBe("acme--files: 1 tool.\n");
  expect(code).toBe(0);
  const made = entry(cwd, "acme--files");
  expect(made).toMatchObject({
    name: "@acme/files",
    homepage: "https://github.com/acme/files",
    source: {
      kind: "npm",
      package: {
        name: "@acme/files",
        version: "1.0.0",
        integrity: registry.integrityOf(releases[0] as Release),
      },
    },
    start: { args: ["--all"], env: { TOKEN: "dummy" }, node: process.versions.node },
    surface: { version: "1.0.0", coverage: "complete", tools: [{ name: "get_file", category: "read" }] },
  });
  expect(entryText(cwd, "acme--files")).not.toMatch(/Installed in|127\.0\.0\.1/);
  const capture = readFileSync(join(cwd, ".toolwarden", "captures", "acme--files.json"), "utf8");
  expect(capture).toContain("Installed in /package/node_modules/@acme/files, called with --all.");
  expect(capture).not.toContain(home);
  expect(leftovers()).toEqual([]);
});

test("a server is started in the sandbox that is asked for, and the entry says so", async () => {
  const cwd = folderWith({});
  const words = ["add", "npm:@acme/files", "--env", "TOKEN=dummy", "--sandbox"];
  expect((await catalog(cwd, ...words, "none")).code).toBe(0);
  // Nothing keeps it from the network then, whatever was asked.
  expect(entry(cwd, "acme--files").start).toMatchObject({ sandbox: "none", network: true });
  const boxed = await catalog(cwd, ...words, "bwrap");
  if (boxed.code === 3) {
    expect(boxed.stderr).toMatch(/--sandbox bwrap: .*; install it with/);
    console.warn("bubblewrap does not work here: that an entry says so was not tested.");
    return;
  }
  expect(entry(cwd, "acme--files")).toMatchObject({
    start: { sandbox: "bwrap", network: false },
    history: [],
  });
  await catalog(cwd, "refresh", "--sandbox", "bwrap");
  expect(entry(cwd, "acme--files").start.network).toBe(false);
  await catalog(cwd, ...words, "bwrap", "--allow-network");
  expect(entry(cwd, "acme--files").start.network).toBe(true);
});

test("a refresh takes the newest release and records what moved; one that changed nothing is passed over", async () => {
  const cwd = folderWith({});
  await addFiles(cwd, "@1.0.0");
  const { code, stdout, stderr } = await catalog(cwd, "refresh", "--changed-only");
  expect(stderr).toBe("acme--files: 2 tools, 1 move.\n");
  expect(stdout).toBe("1 entry: 1 captured, 0 recorded as not seen, 0 passed over, 0 not tried.\n");
  expect(code).toBe(0);
  expect(entry(cwd, "acme--files").history).toMatchObject([
    { from: "1.0.0", to: "1.1.0", moves: [{ kind: "added", tool: "delete_file", category: "destructive" }] },
  ]);
  const before = entryText(cwd, "acme--files");
  const again = await catalog(cwd, "refresh", "--changed-only");
  expect(again.stderr).toBe("acme--files: 1.1.0 is still the newest.\n");
  expect(entryText(cwd, "acme--files")).toBe(before);
});

test("shards write what is theirs elsewhere, and merge joins it", async () => {
  const cwd = folderWith({});
  await addFiles(cwd, "@1.0.0");
  await catalog(cwd, "add", "npm:library");
  const before = entryText(cwd, "acme--files");
  for (const part of ["1", "2"]) {
    await catalog(cwd, "refresh", "--shard", `${part}/2`, "-o", `part-${part}`);
    expect(readdirSync(join(cwd, `part-${part}`))).toEqual([
      part === "1" ? "acme--files.json" : "library.json",
    ]);
  }
  expect(entryText(cwd, "acme--files")).toBe(before);
  const { stdout } = await catalog(cwd, "merge", "part-1", "part-2");
  expect(stdout).toBe("2 entries new or newer.\n");
  expect(entry(cwd, "acme--files").surface?.version).toBe("1.1.0");
  expect((await catalog(cwd, "merge", "part-1", "part-2")).stdout).toBe("0 entries new or newer.\n");
});

test("nothing is recorded of a package whose parts the registry does not give now, and what was stays", async () => {
  const cwd = folderWith({});
  const { code, stdout, stderr } = await catalog(cwd, "add", "npm:behind");
  expect([code, stdout]).toEqual([3, ""]);
  expect(stderr).toMatch(/npm:behind cannot be resolved: npm says: code E503/);
  expect(existsSync(join(cwd, "catalog", "servers", "behind.json"))).toBe(false);
});

test("what cannot be captured is recorded as such, in our words, and does not replace what was seen before", async () => {
  const cwd = folderWith({});
  const missing = await catalog(cwd, "add", "npm:@acme/files@1.0.0");
  expect(missing.code).toBe(2);
  expect(missing.stdout).toMatch(/^acme--files: recorded as exited: It ended with exit code 1/);
  expect(entryText(cwd, "acme--files")).not.toContain("set TOKEN");
  expect((await catalog(cwd, "add", "npm:library")).stdout).toBe(
    "library: recorded as not-started: It has no program that could be started.\n",
  );
  const { code, stderr } = await catalog(cwd, "add", "npm:unreachable");
  expect([code, stderr]).toEqual([2, expect.stringContaining("404")]);
  expect(entry(cwd, "unreachable").failure?.says).toBe(
    "It cannot be installed from the registry alone and without its scripts.",
  );
  await addFiles(cwd, "@1.0.0");
  const seen = entry(cwd, "acme--files");
  expect(seen.failure).toBeUndefined();
  await catalog(cwd, "add", "npm:@acme/files");
  const { failure, ...rest } = entry(cwd, "acme--files");
  expect(failure).toMatchObject({ failure: "exited", version: "1.1.0" });
  expect(rest).toEqual(seen);
});

test("a server over HTTP is recorded with where it is, no sandbox and its network, and refreshed from there", async () => {
  const cwd = folderWith({});
  const { url, stop } = await streamable({ tools: [get] });
  onTestFinished(async () => void (await stop()));
  const { host, port } = new URL(url);
  const slug = `127.0.0.1-${port}--mcp`;
  const { code, stdout, stderr } = await catalog(cwd, "add", "--url", `${url}/mcp`);
  expect([code, stdout, stderr]).toEqual([0, `${slug}: 1 tool.\n`, ""]);
  const { start, surface, ...made } = entry(cwd, slug);
  expect(made).toEqual({
    schema: "toolwarden.catalog/1",
    slug,
    name: host,
    source: { kind: "url", url: `${url}/mcp` },
    history: [],
  });
  expect(start).toEqual({ args: [], env: {}, sandbox: "none", network: true });
  // Which release answered only the server says, and that stands with its name.
  expect(surface).toMatchObject({
    serverInfo: { name: "remote", version: "1.0.0" },
    coverage: "complete",
    tools: [{ name: "get_file", category: "read" }],
  });
  expect(surface?.version).toBeUndefined();
  expect(entryText(cwd, slug)).not.toContain("Gets a file");
  const refreshed = await catalog(cwd, "refresh");
  expect([refreshed.code, refreshed.stderr]).toEqual([0, `${slug}: 1 tool, nothing moved.\n`]);
});

test("a server over HTTP that wants a login, or is none, is recorded as such and leaves what was seen before", async () => {
  const cwd = folderWith({});
  const locked = await streamable({ token: "secret" });
  onTestFinished(async () => void (await locked.stop()));
  const slug = `127.0.0.1-${new URL(locked.url).port}`;
  const { code, stdout } = await catalog(cwd, "add", "--url", locked.url);
  expect([code, stdout]).toEqual([2, expect.stringContaining(`${slug}: recorded as auth-required: `)]);
  expect(entry(cwd, slug)).toMatchObject({ failure: { failure: "auth-required" }, history: [] });
  expect(entry(cwd, slug).surface).toBeUndefined();
  const open = await streamable({ tools: [get] });
  await catalog(cwd, "add", "--url", open.url);
  const gone = `127.0.0.1-${new URL(open.url).port}`;
  const seen = entry(cwd, gone);
  await open.stop();
  expect((await catalog(cwd, "add", "--url", open.url)).code).toBe(2);
  const { failure, ...rest } = entry(cwd, gone);
  expect(failure?.failure).toMatch(/unreachable|refused/);
  expect(rest).toEqual(seen);
});

const snapshots = JSON.stringify({ schema: "toolwarden.snapshots/1", servers: [] });
const broken = JSON.stringify({ schema: "toolwarden.catalog/2", slug: "x" });
const badInput: readonly (readonly [readonly string[], RegExp])[] = [
  [["add"], /catalog add records one source/],
  [["add", "npm:a", "npm:b"], /catalog add records one source/],
  [["add", "files"], /"files" names no npm package/],
  [["add", "npm:../x"], /"npm:\.\.\/x" names no npm package/],
  [["add", "npm:nowhere"], /npm:nowhere cannot be resolved: npm says: .*404/],
  [["add", "npm:@acme/files", "--env", "TOKEN"], /--env needs a name and a dummy value/],
  [["add", "npm:@acme/files", "--env", `T=sk_live_${"a1".repeat(15)}`], /has the form of a Stripe key/],
  [["add", "--url", "ftp://x"], /only http and https URLs/],
  [["add", "--url", "https://x", "--env", "A=b"], /are for a package, which is started/],
  [["add", "--snapshots", "nowhere.json"], /nowhere\.json: cannot be read/],
  [["refresh"], /holds no entry/],
  [["refresh", "--shard", "3/2", "--entries", "own"], /--shard is a part such as 2\/8/],
  [["refresh", "flies", "--entries", "own"], /no entry is named "flies"/],
  [["merge"], /needs the folders to join/],
  [["merge", "nowhere"], /nowhere: there is no such folder/],
  [["check", "--entries", "own"], /own\/files\.json:1:\d+: "schema" must be "toolwarden\.catalog\/1"/],
  [["search"], /catalog search needs words/],
];
test.each(badInput)("catalog %j is bad input, and nothing is written", async (args, says) => {
  const cwd = folderWith({ "own/files.json": broken, "empty.json": snapshots });
  const { code, stderr } = await catalog(cwd, ...args);
  expect(stderr).toMatch(says);
  expect(code).toBe(3);
  expect(readdirSync(cwd).sort()).toEqual(["empty.json", "own"]);
});

test("a slug that another package has already is an error that names both", async () => {
  const cwd = folderWith({});
  await addFiles(cwd);
  const { code, stderr } = await catalog(cwd, "add", "npm:acme--files");
  expect(stderr).toContain(
    "acme--files is the slug of npm @acme/files already, so npm acme--files cannot be recorded",
  );
  expect(code).toBe(3);
});

test("check names what was edited by hand, two entries of one server, and what is stale", async () => {
  const cwd = folderWith({});
  await addFiles(cwd, "@1.0.0");
  expect((await catalog(cwd, "check")).stdout).toBe("1 entry, 0 of them never seen, 0 stale.\n");
  const servers = join(cwd, "catalog", "servers");
  const own = entryText(cwd, "acme--files");
  writeFileSync(
    join(servers, "acme--files.json"),
    own.replace(/"capturedAt": "2\d{3}/, '"capturedAt": "2020'),
  );
  const stale = await catalog(cwd, "check", "--max-age", "30");
  expect([stale.code, stale.stdout]).toEqual([
    1,
    expect.stringMatching(/acme--files\.json: was last captured \d+ days ago/),
  ]);
  writeFileSync(
    join(servers, "acme--files.json"),
    own.replace(/("description": ")[0-9a-f]{16}/, "$10123456789abcdef"),
  );
  writeFileSync(join(servers, "other.json"), own.replace('"slug": "acme--files"', '"slug": "other"'));
  const { code, stderr } = await catalog(cwd, "check");
  expect(stderr).toMatch(/other\.json: is about npm @acme\/files, as acme--files is\./);
  expect(stderr).toMatch(/acme--files\.json: does not agree with its capture in "get_file"\./);
  expect(code).toBe(3);
});

test("snapshots are recorded without where they were declared and how they were started", async () => {
  const cwd = folderWith({});
  await addFiles(cwd);
  const capture = readFileSync(join(cwd, ".toolwarden", "captures", "acme--files.json"), "utf8");
  writeFileSync(join(cwd, "s.json"), capture.replace('"server": "acme--files"', '"server": "My Files"'));
  const { code, stdout } = await catalog(cwd, "add", "--snapshots", "s.json");
  expect([code, stdout]).toEqual([0, "my-files: 2 tools.\n"]);
  const { servers } = JSON.parse(readFileSync(join(cwd, "s.json"), "utf8")) as { servers: readonly object[] };
  const both = [...servers, { ...servers[0], server: "new" }, { ...servers[0], server: "NEW" }];
  const twice = JSON.stringify({ schema: "toolwarden.snapshots/1", servers: both });
  writeFileSync(join(cwd, "s.json"), twice);
  const refused = await catalog(cwd, "add", "--snapshots", "s.json");
  expect([refused.code, refused.stderr]).toEqual([3, expect.stringContaining("new is the slug of two")]);
  expect(readdirSync(join(cwd, "catalog", "servers"))).toEqual(["acme--files.json", "my-files.json"]);
  expect(entry(cwd, "my-files")).toMatchObject({ name: "My Files", source: { kind: "snapshots" } });
  expect(
    (await catalog(cwd, "search", "files", "destructive", "--entries", "catalog/servers")).stdout,
  ).toMatch(
    /^tools\n +delete_file +destructive +\w+ +@acme\/files.*\n +delete_file +destructive +\w+ +My Files/,
  );
});

test("an interrupted capture leaves no entry, no folder and no server", async () => {
  const cwd = folderWith({});
  const child = spawn(process.execPath, [join(projectRoot, "dist", "cli.js"), "catalog", "add", "npm:slow"], {
    cwd,
    env: { PATH: process.env["PATH"], ...env() },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  const isInstalled = () => leftovers().some((name) => existsSync(join(home, name, "work")));
  await expect.poll(isInstalled).toBe(true);
  child.kill("SIGINT");
  const code = await new Promise((resolve) => child.on("close", resolve));
  expect([code, stderr]).toEqual([2, "toolwarden: stopped; nothing was recorded of slow.\n"]);
  expect(readdirSync(cwd)).toEqual([]);
  expect(leftovers()).toEqual([]);
});

test("what is on record comes with Toolwarden: search finds it, and a review says it without a network", async () => {
  const offline = { npm_config_registry: "http://127.0.0.1:9", HOME: home };
  const words = ["search", "server-github", "create_issue", "--format", "json"];
  const { stdout } = await toolwarden(["catalog", ...words], { env: offline });
  expect(JSON.parse(stdout)).toMatchObject({
    tools: [{ slug: "modelcontextprotocol--server-github", name: "create_issue", category: "write" }],
  });
  const launch = {
    kind: "stdio",
    command: "npx",
    args: ["-y", "@modelcontextprotocol/server-github"],
    env: [],
  };
  const about = { server: "github", declared: { kind: "argument" }, launch, unresolved: [] };
  const failure = {
    ...about,
    coverage: "none",
    failure: "exited",
    says: "It ended.",
    quotes: "",
    stderrTail: [],
  };
  const snapshot = JSON.stringify({ schema: "toolwarden.snapshots/1", servers: [failure] });
  const cwd = folderWith({ "s.json": snapshot });
  const reviewed = await toolwarden(["review", "--snapshots", "s.json"], { cwd, env: offline });
  expect(reviewed.code).toBe(2);
  expect(reviewed.stdout).toMatch(
    /On record in the catalogue\n +github: "@modelcontextprotocol\/server-github@[\d.]+": 26 tools \(.+\).*; captured 2026-/,
  );
});
