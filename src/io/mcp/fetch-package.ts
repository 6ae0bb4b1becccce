import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packageOf, packageWord, programOf } from "../../model/package.ts";
import { CaptureError } from "./capture-error.ts";
import { startGroup } from "./child-group.ts";
import type { Program } from "./child-group.ts";
import { until } from "./deadline.ts";
import type { StdioLaunch } from "./place.ts";
import { stderrTail } from "./stderr-tail.ts";

/**
 * What to run, with a network and without the repository, so that a launch finds its package later without a network:
 * npm alone, which runs nothing of the package. Undefined if nothing is to be fetched, or by something that cannot
 * fetch without running what it fetched.
 */
export function fetching(launch: StdioLaunch): readonly [string, ...string[]] | undefined {
  const { command, args, cwd = "." } = launch;
  const program = programOf(command);
  const isExec = program === "npm" && (args[0] === "exec" || args[0] === "x");
  const word = packageWord(launch)?.word;
  if (word === undefined || (program !== "npx" && !isExec)) return undefined;
  // It takes what the repository has installed, as clients do.
  const name = word.replace(/(?!^)@.*$/s, "");
  const installed = [name, join(".bin", name)].map((path) => join(cwd, "node_modules", path));
  if (installed.some((path) => existsSync(path))) return undefined;
  const options = ["--yes", "--ignore-scripts", "--script-shell=/bin/sh", `--package=${word}`, "-c", ":"];
  return [command, ...(isExec ? ["exec"] : []), ...options];
}

/** True if an exact release was fetched into this folder before, so that npm has nothing new to learn. */
export function isFetched(launch: StdioLaunch, cache: string): boolean {
  return packageOf(launch)?.version !== undefined && existsSync(join(cache, "fetched"));
}

/** Of what npm says when it fails. */
const keptBytes = 8 * 1024;

/** @throws CaptureError (`not-started`) if it cannot be fetched, or the reason of `signal`. */
export async function fetchPackage(program: Program, cache: string, signal: AbortSignal): Promise<void> {
  const { child, end } = startGroup(program);
  const tail = stderrTail(keptBytes);
  child.stderr.on("data", tail.add);
  child.stdout.resume();
  for (const pipe of [child.stdin, child.stdout, child.stderr]) pipe.on("error", () => undefined);
  try {
    const code = await until(
      new Promise<number | null>((resolve, reject) => {
        child.once("close", resolve);
        child.once("error", reject);
      }),
      signal,
    );
    if (code === 0) return writeFileSync(join(cache, "fetched"), "");
  } finally {
    await end();
  }
  const says =
    "Its package could not be fetched for the sandbox; look at what npm says, or use --allow-network.";
  throw new CaptureError("not-started", says, tail.lines().join("\n"));
}
