import { once } from "node:events";
import { fileURLToPath } from "node:url";
import * as core from "@actions/core";
import { runAction } from "./commands/action.ts";
import { tellFailure } from "./commands/step.ts";
import type { ExitCode } from "./commands/command.ts";
import { CannotJudgeError, UsageError } from "./model/errors.ts";
import { logText, plainText } from "./render/escape.ts";

/** A failed step has a reason in its annotations, whatever went wrong. */
function exitCodeOf(error: unknown): ExitCode {
  const message = error instanceof Error ? error.message : String(error);
  core.error(
    message
      .split("\n")
      .map((line) => plainText(line))
      .join("\n"),
  );
  tellFailure(message, process.env);
  if (error instanceof UsageError) return 3;
  if (!(error instanceof CannotJudgeError) && error instanceof Error) {
    process.stdout.write(`${logText(error.stack ?? message)}\n`);
  }
  return 2;
}

const stop = new AbortController();
for (const name of ["SIGINT", "SIGTERM"] as const) process.on(name, () => stop.abort(name));

process.exitCode = await runAction({
  cwd: process.env["GITHUB_WORKSPACE"] ?? process.cwd(),
  home: fileURLToPath(new URL(".", import.meta.url)),
  env: process.env,
  now: Date.now,
  print: async (text) => {
    if (!process.stdout.write(text)) await once(process.stdout, "drain");
  },
  notice: (line) => void process.stdout.write(`${logText(line)}\n`),
  isTerminal: false,
  hasColour: false,
  // The Action reads nothing from standard input.
  stdin: async function* () {},
  signal: stop.signal,
}).catch(exitCodeOf);
