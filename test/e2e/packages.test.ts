import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parseSnapshots } from "../../src/model/files/snapshots-file.ts";
import { startRegistry } from "../io/packages/registry.ts";
import { demoServer, folderWith, toolwarden } from "./spawn.ts";

const hash = (letter: string) => `sha512-${letter.repeat(86)}==`;
const pinned = (letter: string) =>
  JSON.stringify({ packages: { "node_modules/relay": { version: "1.2.3", integrity: hash(letter) } } });
const project = () =>
  folderWith({
    ".mcp.json": JSON.stringify({
      mcpServers: { relay: { command: "node", args: ["node_modules/relay/start.mjs"] } },
    }),
    "package-lock.json": pinned("a"),
    "node_modules/relay/package.json": JSON.stringify({ name: "relay", version: "1.2.3" }),
    "node_modules/relay/start.mjs": `import ${JSON.stringify(demoServer)};\n`,
  });

test("an installed package is locked with its release and its hash, and another archive of that release fails", async () => {
  const root = project();
  await toolwarden(["init"], { cwd: root });
  expect(readFileSync(join(root, ".toolwarden/lock.json"), "utf8")).toContain(
    `"package": {"integrity":"${hash("a")}","name":"relay","registry":"npm","source":"package-lock.json","version":"1.2.3"}`,
  );
  expect(await toolwarden(["review"], { cwd: root })).toMatchObject({ code: 0 });
  writeFileSync(join(root, "package-lock.json"), pinned("b"));
  const changed = await toolwarden(["review", "--format", "json"], { cwd: root });
  expect(changed.code).toBe(1);
  const { findings } = JSON.parse(changed.stdout) as { findings: readonly { kind: string }[] };
  expect(findings.map(({ kind }) => kind)).toContain("other-content");
  const approved = await toolwarden(["approve"], { cwd: root });
  expect(approved.stdout).toContain("is not the one that was approved");
  expect(await toolwarden(["review"], { cwd: root })).toMatchObject({ code: 0 });
});

test("a lock file of the project that cannot be read is said, and nothing is learnt from it", async () => {
  const root = project();
  writeFileSync(join(root, "package-lock.json"), "<<<<<<< ours");
  const { code, stdout, stderr } = await toolwarden(["capture"], { cwd: root });
  expect(stderr).toContain("package-lock.json cannot be read, so it tells the hash of no package.");
  expect(code).toBe(0);
  expect(stdout).toContain('"source": "node_modules"');
});

test("a registry is asked only with --resolve or where config.yml says so, and one that fails is noted", async () => {
  const release = { name: "relay", version: "1.2.3" };
  const registry = await startRegistry([release]);
  const root = project();
  writeFileSync(join(root, "package-lock.json"), "{}");
  const home = folderWith({});
  const env = { npm_config_registry: registry.url, npm_config_cache: join(home, "cache"), HOME: home };
  const captured = async (flags: readonly string[], more: Readonly<Record<string, string>> = {}) => {
    const { stdout } = await toolwarden(["capture", ...flags], { cwd: root, env: { ...env, ...more } });
    const [result] = parseSnapshots("stdout", stdout);
    if (result === undefined || result.coverage === "none") throw new Error(stdout);
    return result;
  };
  expect((await captured([])).package).toEqual({ registry: "npm", ...release, source: "node_modules" });
  expect(registry.asked).toEqual([]);
  expect((await captured(["--resolve"])).package).toEqual({
    registry: "npm",
    ...release,
    integrity: registry.integrityOf(release),
    source: "registry",
  });
  await toolwarden(["init"], { cwd: root, env });
  const before = registry.asked.length;
  writeFileSync(join(root, ".toolwarden/config.yml"), "capture: { resolve: true }\n");
  await toolwarden(["review"], { cwd: root, env });
  expect(registry.asked.length).toBeGreaterThan(before);
  await registry.end();
  const { notes, package: known } = await captured(["--resolve"], { npm_config_cache: join(home, "empty") });
  expect(known).toEqual({ registry: "npm", ...release, source: "node_modules" });
  expect(notes).toMatchObject([
    { about: "server", hidesTools: false, quotes: expect.stringMatching(/^relay@1\.2\.3: npm/) },
  ]);
});

test("who writes a server is told which hints its tools lack, and approves that; who uses it is not", async () => {
  const serve = `import ${JSON.stringify(demoServer)};\n`;
  const root = folderWith({
    "package.json": JSON.stringify({ name: "relay" }),
    "server.mjs": serve,
    ".mcp.json": JSON.stringify({ mcpServers: { relay: { command: "node", args: ["server.mjs"] } } }),
  });
  const kinds = async (cwd: string) => {
    const { code, stdout } = await toolwarden(["review", "--format", "json"], { cwd });
    const { findings } = JSON.parse(stdout) as { findings: readonly { kind: string; severity: string }[] };
    return {
      code,
      found: findings.filter(({ kind }) => kind === "missing-hints").map(({ severity }) => severity),
    };
  };
  expect(await kinds(root)).toMatchObject({ found: ["low"] });
  await toolwarden(["init"], { cwd: root });
  expect(await kinds(root)).toEqual({ code: 0, found: [] });
  expect(await kinds(project())).toMatchObject({ found: [] });
});

test("a package that is named almost like a well-known one starts only where the finding is accepted, in the config that decides", async () => {
  const mark = "started.txt";
  const root = folderWith({
    ".mcp.json": JSON.stringify({ mcpServers: { remote: { command: "npx", args: ["mcp-obsidan@1.0.0"] } } }),
    "node_modules/mcp-obsidan/package.json": JSON.stringify({
      name: "mcp-obsidan",
      version: "1.0.0",
      bin: "start.mjs",
    }),
    "node_modules/.bin/mcp-obsidan": `#!/usr/bin/env node
require("node:fs").writeFileSync(${JSON.stringify(mark)}, ""); import(${JSON.stringify(demoServer)});\n`,
  });
  chmodSync(join(root, "node_modules/.bin/mcp-obsidan"), 0o755);
  const reviewed = async (...flags: string[]) => {
    const { code, stdout } = await toolwarden(["review", "--format", "json", ...flags], { cwd: root });
    const { findings, failures } = JSON.parse(stdout) as {
      findings: readonly { kind: string; fingerprint: string }[];
      failures: readonly { says: string }[];
    };
    return {
      code,
      findings,
      unseen: failures.map(({ says }) => says),
      isStarted: existsSync(join(root, mark)),
    };
  };
  const before = await reviewed();
  const found = before.findings.find(({ kind }) => kind === "look-alike-package");
  expect(before).toMatchObject({ code: 1, isStarted: false });
  expect(before.unseen).toEqual([
    expect.stringContaining(`accept ${found?.fingerprint} in .toolwarden/config.yml to start it`),
  ]);
  for (const verb of ["init", "approve", "capture"]) {
    const { code, stdout, stderr } = await toolwarden([verb], { cwd: root });
    expect([verb, code, existsSync(join(root, mark))]).toEqual([verb, 2, false]);
    expect(stdout + stderr).toContain("It was not started");
  }
  const terms = "reason: our own fork, by: security team, until: 9999-12-31";
  writeFileSync(
    join(root, ".toolwarden/config.yml"),
    `accept: [{ finding: look-alike-package, server: remote, ${terms} }]\n`,
  );
  const base = folderWith({ ".toolwarden/config.yml": "" });
  expect(await reviewed("--base", base)).toMatchObject({ code: 1, isStarted: false });
  const after = await reviewed();
  expect(after.findings.map(({ kind }) => kind)).not.toContain("look-alike-package");
  expect(after).toMatchObject({ unseen: [], isStarted: true });
  expect(await toolwarden(["approve"], { cwd: root })).toMatchObject({ code: 0 });
  expect((await reviewed()).findings.map(({ kind }) => kind)).not.toContain("acceptance-unused");
});
