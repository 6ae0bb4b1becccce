import { existsSync } from "node:fs";
import { CaptureError } from "./capture-error.ts";

/** Why a program could not be started, from the code of the system's error. */
export function notStarted(code: string, command: string, cwd: string, cause?: Error): CaptureError {
  if (code === "ENOENT" && !existsSync(cwd)) {
    return new CaptureError("not-started", "Its working directory does not exist; correct `cwd`.", cwd);
  }
  const says = problems[code] ?? "Its command could not be started; try it in a terminal.";
  return new CaptureError("not-started", says, `${command} (${code})`, { cause });
}

const problems: Readonly<Record<string, string>> = {
  ENOENT: "Its command was not found; install it, or correct the command.",
  EACCES: "Its command may not be executed; correct its permissions, or the command.",
  ENOTDIR: "Its command or working directory leads through something that is not a folder; correct the path.",
};
