import { packageWord, programOf } from "../model/package.ts";
import type { Launch } from "../model/server.ts";

/** What runs a program that is named among its arguments. */
const interpreters = /^(?:node|nodejs|bun|deno|tsx|ts-node|python[\d.]*|uv|poetry|ruby|php|go|dotnet|java)$/;

/**
 * The words of a command line of which the first that names a file names the program; none where a package is started, whose
 * arguments are what it works with.
 */
export function programWords(launch: Launch): readonly string[] {
  if (launch.kind === "http" || packageWord(launch) !== undefined) return [];
  const isInterpreter = interpreters.test(programOf(launch.command));
  return (isInterpreter ? launch.args : [launch.command]).map(inWorkspace);
}

/** A path as VS Code and its kin write it, relative to the project. */
export function inWorkspace(path: string): string {
  return path.replaceAll("\\", "/").replace(/^\$\{workspaceFolder\}(?:\/|$)/, "./");
}
