import { realpathSync } from "node:fs";
import { relative, resolve, sep } from "node:path";
import { inWorkspace, programWords } from "../../discover/program-words.ts";
import type { Launch } from "../../model/server.ts";

/** Folders of a project that hold what others wrote. */
const foreign: ReadonlySet<string> = new Set([
  "..",
  "node_modules",
  ".venv",
  "venv",
  "site-packages",
  "vendor",
]);

/** Whether a launch runs a program that lies in the project at `root`, and is no dependency of it. */
export function runsOwnFile(launch: Launch, root: string): boolean {
  if (launch.kind === "http") return false;
  const from = resolve(root, inWorkspace(launch.cwd ?? "."));
  const [program] = programWords(launch).flatMap((word) => realPath(resolve(from, word)));
  const [top] = realPath(root);
  if (program === undefined || top === undefined) return false;
  const inside = relative(top, program).split(sep);
  // On another drive of Windows the path stays absolute.
  return !inside.some((part) => foreign.has(part)) && !/^[A-Za-z]:$/.test(inside[0] ?? "");
}

function realPath(path: string): readonly string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}
