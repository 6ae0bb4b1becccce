// What the built Action costs on one server, from spawn to exit, against the fake GitHub over real HTTP: wall time by stage, and
// requests to GitHub on the first, the second and the resolved run of a pull request.
// `TOOLWARDEN_ACTION_NODE=/path/to/node24 npm run bench:action -- [ROUNDS]`, 5 by default. Prints figures, asserts none.
import { spawn, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { changedFile } from "../test/github/changed-file.ts";
import { type FakeGitHub, startFakeGitHub } from "../test/github/server.ts";
import { addPull, addTree } from "../test/github/state.ts";
import { baseSha, pullRequest } from "../test/e2e/events.ts";
import { runnerEnvironment } from "../test/e2e/runner-environment.ts";
import { median } from "./median.ts";

const dist = join(import.meta.dirname, "..", "dist");
const node = process.env["TOOLWARDEN_ACTION_NODE"] ?? process.execPath;
const rounds = Number(process.argv[2] ?? 5);
const policy = ".toolwarden/policy/relay.json";

function declare(root: string, ...release: readonly string[]): void {
  const relay = { command: process.execPath, args: [join(dist, "demo-server.js"), ...release] };
  writeFileSync(join(root, ".mcp.json"), JSON.stringify({ mcpServers: { relay } }, undefined, 2));
}

/** A checkout that has adopted Toolwarden, whose committed files are the base. */
function adopt(github: FakeGitHub): string {
  const root = mkdtempSync(join(tmpdir(), "toolwarden-bench-"));
  declare(root);
  const { status } = spawnSync(process.execPath, [join(dist, "cli.js"), "init"], { cwd: root });
  if (status !== 0) throw new Error(`init ended with ${status}`);
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((file) => file.isFile());
  const paths = files.map((file) => join(file.parentPath, file.name).slice(root.length + 1));
  addTree(
    github.state,
    baseSha,
    Object.fromEntries(paths.map((path) => [path, readFileSync(join(root, path), "utf8")])),
  );
  addPull(github.state, 7, {
    files: [changedFile(policy, undefined, readFileSync(join(root, policy), "utf8"))],
  });
  return root;
}

interface Measured {
  readonly code: number | null;
  readonly wallMs: number;
  readonly requests: number;
  readonly writes: number;
  /** As the Action tells them where debug logging is on. */
  readonly stages: Readonly<Record<string, number>>;
}

async function run(github: FakeGitHub, root: string): Promise<Measured> {
  const place = mkdtempSync(join(tmpdir(), "toolwarden-bench-"));
  const before = { requests: github.requests.length, writes: github.writes().length };
  const begin = performance.now();
  const inputs = { "github-token": "write-token" };
  const job = { github, workspace: root, event: pullRequest(), inputs };
  const { code, stdout } = await finish({ ...runnerEnvironment(place, job), RUNNER_DEBUG: "1" });
  const wallMs = performance.now() - begin;
  rmSync(place, { recursive: true });
  const told = /^::debug::(start .*)$/m.exec(stdout)?.[1] ?? "";
  const stages = [...told.matchAll(/(\w+) (\d+) ms/g)].map(([, stage = "", ms]) => [stage, Number(ms)]);
  return {
    code,
    wallMs,
    requests: github.requests.length - before.requests,
    writes: github.writes().length - before.writes,
    stages: Object.fromEntries(stages) as Record<string, number>,
  };
}

function finish(env: NodeJS.ProcessEnv): Promise<{ readonly code: number | null; readonly stdout: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [join(dist, "action.js")], {
      env: { PATH: process.env["PATH"], HOME: process.env["HOME"], ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    let stdout = "";
    child.stdout.setEncoding("utf8").on("data", (text: string) => (stdout += text));
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, stdout }));
  });
}

const kinds = ["first", "second", "resolved"] as const;
const all = new Map<string, Measured[]>(kinds.map((kind) => [kind, []]));
for (let round = 0; round < rounds; round += 1) {
  const github = await startFakeGitHub();
  const root = adopt(github);
  for (const kind of kinds) {
    declare(root, ...(kind === "resolved" ? [] : ["--release", "next"]));
    all.get(kind)?.push(await run(github, root));
  }
  rmSync(root, { recursive: true });
  await github.close();
  if (github.violations.length > 0) throw new Error(github.violations.join("\n"));
}

console.log(`One server, ${rounds} rounds; medians in ms, the quickest in brackets.`);
for (const [kind, runs] of all) {
  const of = (pick: (run: Measured) => number): string => {
    const values = runs.map(pick);
    return `${median(values).toFixed(0)} [${Math.min(...values).toFixed(0)}]`;
  };
  const stages = Object.keys(runs[0]?.stages ?? {}).map(
    (stage) => `${stage} ${of((one) => one.stages[stage] ?? 0)}`,
  );
  const { code, requests, writes } = runs[0] ?? { code: null, requests: 0, writes: 0 };
  console.log(
    `${kind.padEnd(9)} exit ${code}  wall ${of(({ wallMs }) => wallMs)}  ${stages.join("  ")}  requests ${requests}, writes ${writes}`,
  );
}
