import { accessSync, constants, statSync } from "node:fs";
import { delimiter, resolve } from "node:path";

/** Absolute path of the program that a command means, looked for as `execvp(3)` does; undefined if there is none. */
export function findCommand(command: string, path: string | undefined, cwd: string): string | undefined {
  const candidates = command.includes("/")
    ? [resolve(cwd, command)]
    : (path ?? "").split(delimiter).map((folder) => resolve(cwd, folder, command));
  return candidates.find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
