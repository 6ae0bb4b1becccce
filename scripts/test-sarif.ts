// Holds the SARIF of every situation the tests know against GitHub's own rules, with Microsoft's SARIF multitool. It is 95 MB and so
// no dependency: npx fetches it. Exit code 1 if it finds fault. `npm run test:sarif`
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Log } from "sarif";

const root = join(import.meta.dirname, "..");
const multitool = "@microsoft/sarif-multitool-linux@5.7.0";

/** A repository for each kind of answer: findings at every place, none at all, a server that does not answer. */
const projects: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  findings: { relay: [join(root, "dist", "demo-server.js"), "--release", "next"] },
  "not-seen": { silent: ["-e", "process.exit(1)"] },
  hostile: { hostile: [join(root, "test", "servers", "injection.mjs")] },
};

function writeSarif(folder: string, name: string): void {
  const mcpServers = Object.fromEntries(
    Object.entries(projects[name] ?? {}).map(([server, args]) => [
      server,
      { command: process.execPath, args },
    ]),
  );
  const project = mkdtempSync(join(folder, "project-"));
  writeFileSync(join(project, ".mcp.json"), JSON.stringify({ mcpServers }, undefined, 2));
  const args = [
    join(root, "dist", "cli.js"),
    "review",
    "--format",
    "sarif",
    "--output",
    join(folder, `${name}.sarif`),
  ];
  try {
    execFileSync(process.execPath, args, { cwd: project, stdio: "ignore" });
  } catch {
    // Findings are its exit code; whether there is a file is what matters here.
  }
}

/** It exits with 0 whatever it finds, so its own log is read. */
function faultsIn(file: string): readonly string[] {
  const log = `${file}.log`;
  // Its npm program hands its arguments to a shell, hence the inner quotes.
  const kinds = ["--rule-kind", "'Sarif;Ghas'", "--level", "'Error;Warning'", "--log", "ForceOverwrite"];
  execFileSync("npx", ["--yes", multitool, "validate", file, ...kinds, "--output", log], { stdio: "ignore" });
  const { runs } = JSON.parse(readFileSync(log, "utf8")) as Log;
  const [run] = runs;
  if (run?.invocations?.[0]?.executionSuccessful !== true) return ["the multitool itself failed"];
  return (run.results ?? []).map(({ ruleId, message }) => `${ruleId}: ${JSON.stringify(message)}`);
}

const folder = mkdtempSync(join(tmpdir(), "toolwarden-sarif-"));
try {
  for (const name of Object.keys(projects)) writeSarif(folder, name);
  // A file that GitHub would refuse: if nothing is found in this one, nothing was looked for.
  const bad = readFileSync(join(folder, "findings.sarif"), "utf8").replaceAll(
    '"startLine": ',
    '"startLine": -',
  );
  writeFileSync(join(folder, "wrong.sarif"), bad);
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".sarif"))) {
    const faults = faultsIn(join(folder, file));
    const isAsItShould = faults.length > 0 === (file === "wrong.sarif");
    if (!isAsItShould) process.exitCode = 1;
    console.log(`${isAsItShould ? "ok" : "FAILED"} ${file}: ${faults.length} faults`);
    if (!isAsItShould) for (const fault of faults) console.log(`  ${fault}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
