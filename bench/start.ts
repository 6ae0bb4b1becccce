import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { median } from "./median.ts";

/*
 * What a person waits for: how long the built command line takes from start to end, against a Node that does nothing,
 * all in one run so that the ratios hold on any machine.
 */
const dist = join(import.meta.dirname, "..", "dist");
const rounds = 15;

const verbs = ["get", "list", "create", "update", "delete", "run"];
const objects = ["user", "invoice", "branch", "report", "secret"];
const tools = verbs.flatMap((verb) =>
  objects.map((object) => ({
    name: `${verb}_${object}`,
    description: `Use this to ${verb} one ${object} of the current workspace.`,
    inputSchema: {
      type: "object",
      properties: { id: { type: "string", description: `Id of the ${object}.` } },
    },
  })),
);

const folder = mkdtempSync(join(tmpdir(), "toolwarden-bench-"));
const list = join(folder, "tools.json");
writeFileSync(list, JSON.stringify({ tools }));

const runs: Readonly<Record<string, readonly string[]>> = {
  "node -e 0": ["-e", "0"],
  "toolwarden --version": [join(dist, "cli.js"), "--version"],
  "toolwarden classify (30 tools)": [join(dist, "cli.js"), "classify", list, "--format", "json"],
  "toolwarden demo": [join(dist, "cli.js"), "demo"],
};

function milliseconds(args: readonly string[]): number {
  const begin = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "pipe"] });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}: ${String(stderr)}`);
  return performance.now() - begin;
}

const times = new Map(Object.keys(runs).map((name) => [name, [] as number[]]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, args] of Object.entries(runs)) times.get(name)?.push(milliseconds(args));
}
rmSync(folder, { recursive: true, force: true });

const idle = median(times.get("node -e 0") ?? []);
for (const [name, list] of times) {
  const middle = median(list);
  console.log(
    `${name.padEnd(34)}${middle.toFixed(0).padStart(6)} ms  ${(middle / idle).toFixed(2).padStart(6)} × node -e 0`,
  );
}
for (const file of ["cli.js", "action.js", "demo-server.js"]) {
  console.log(
    `dist/${file.padEnd(29)}${(statSync(join(dist, file)).size / 1024).toFixed(0).padStart(6)} KiB`,
  );
}
