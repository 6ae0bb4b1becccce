#!/usr/bin/env node
import { getEventListeners } from "node:events";
import { fileURLToPath } from "node:url";
import type { Command, ExitCode, World } from "./commands/command.ts";
import { commandHelp, generalHelp } from "./commands/help.ts";
import { liveArea } from "./io/live-area.ts";
import { CannotJudgeError, UsageError } from "./model/errors.ts";
import { nearest } from "./model/nearest.ts";
import { version } from "./model/version.ts";
import { terminalText } from "./render/escape.ts";

/** A verb is loaded only when it is asked for: start-up is most of a short run. */
const verbs: Readonly<Record<string, { summary: string; load: () => Promise<Command> }>> = {
  review: {
    summary: "judge what the declared servers offer against policy and lock",
    load: async () => (await import("./commands/review.ts")).reviewCommand,
  },
  capture: {
    summary: "record what the declared servers offer, to judge it later or elsewhere",
    load: async () => (await import("./commands/capture.ts")).captureCommand,
  },
  classify: {
    summary: "say of each tool in a list what it can do and why",
    load: async () => (await import("./commands/classify.ts")).classifyCommand,
  },
  init: {
    summary: "write a starter policy, a lock and a config for this repository",
    load: async () => (await import("./commands/init.ts")).initCommand,
  },
  approve: {
    summary: "move the lock to what the servers offer now",
    load: async () => (await import("./commands/approve.ts")).approveCommand,
  },
  policy: {
    summary: "check policies, explain them, replay calls, or write one for another enforcer",
    load: async () => (await import("./commands/policy.ts")).policyCommand,
  },
  catalog: {
    summary: "record what many servers offer, and show it on pages",
    load: async () => (await import("./commands/catalog.ts")).catalogCommand,
  },
  enforce: {
    summary: "stand between a client and a server, and hold every call to the policy",
    load: async () => (await import("./commands/enforce.ts")).enforceCommand,
  },
  grant: {
    summary: "say who may use a gateway: add, list and revoke tokens",
    load: async () => (await import("./commands/grant.ts")).grantCommand,
  },
  approvals: {
    summary: "answer the calls that wait for a person",
    load: async () => (await import("./commands/approvals.ts")).approvalsCommand,
  },
  audit: {
    summary: "sum up what enforce has written to an audit",
    load: async () => (await import("./commands/audit.ts")).auditCommand,
  },
  demo: {
    summary: "show the whole journey on a bundled server, with no network and no configuration",
    load: async () => (await import("./commands/demo.ts")).demoCommand,
  },
};

async function loadCommand(name: string): Promise<Command> {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb !== undefined) return verb.load();
  const meant = nearest(name, Object.keys(verbs));
  throw new UsageError(
    `unknown verb "${name}": ${meant === undefined ? "see toolwarden --help" : `did you mean ${meant}?`}`,
  );
}

/** `policy check --help` is about check. */
function explained(command: Command, [word = ""]: readonly string[]): Command {
  return command.verbs !== undefined && Object.hasOwn(command.verbs, word)
    ? (command.verbs[word] ?? command)
    : command;
}

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const [name, ...args] = argv;
  if (name === "--version" || name === "-v") {
    await world.print(`${version}\n`);
    return 0;
  }
  if (name === undefined || name === "--help" || name === "-h" || name === "help") {
    await world.print(
      generalHelp(Object.fromEntries(Object.entries(verbs).map(([verb, { summary }]) => [verb, summary]))),
    );
    return name === undefined ? 3 : 0;
  }
  const command = await loadCommand(name);
  const end = args.indexOf("--");
  const own = end === -1 ? args : args.slice(0, end);
  if (own.includes("--help") || own.includes("-h")) {
    await world.print(commandHelp(explained(command, own)));
    return 0;
  }
  return command.run(args, world);
}

/** Messages quote file names and texts that may hold anything; a line each reaches the terminal escaped. */
function complain(message: string): void {
  const lines = message.split("\n").map((line) => terminalText(line));
  process.stderr.write(`toolwarden: ${lines.join("\n")}\n`);
}

function exitCodeOf(error: unknown): ExitCode {
  if (error instanceof UsageError || error instanceof CannotJudgeError) {
    complain(error.message);
    return error instanceof UsageError ? 3 : 2;
  }
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  process.stderr.write(`toolwarden: this is a bug in Toolwarden, please report it:\n${detail}\n`);
  return 2;
}

async function* readStdin(): AsyncIterable<string> {
  process.stdin.setEncoding("utf8");
  for await (const chunk of process.stdin) yield chunk as string;
}

/**
 * Asks a capture to end its servers and itself; whatever else runs has nothing to put away and ends at once. A second
 * signal always ends at once.
 */
function stopOn(signal: "SIGINT" | "SIGTERM", stop: AbortController): void {
  // Not `once`: whoever ends child processes looks whether somebody still listens.
  process.on(signal, () => {
    const isIdle = getEventListeners(stop.signal, "abort").length === 0;
    if (stop.signal.aborted || isIdle) process.exit(signal === "SIGINT" ? 130 : 143);
    stop.abort(signal);
  });
}

const stop = new AbortController();
stopOn("SIGINT", stop);
stopOn("SIGTERM", stop);
// A reader that closes early (`toolwarden ... 2>&1 | head`) has what it wants.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    // Whoever listens as well has something to put away first.
    if (stream.listenerCount("error") > 1) return;
    if (error.code === "EPIPE") process.exit(process.exitCode ?? 0);
    throw error;
  });
}

const env = process.env;
const area = liveArea((text) => void process.stderr.write(text));
process.exitCode = await run(process.argv.slice(2), {
  cwd: process.cwd(),
  home: fileURLToPath(new URL(".", import.meta.url)),
  env,
  now: Date.now,
  print: async (text) => {
    // `once` of node:events would listen for errors too, as whoever has something to put away does.
    if (!process.stdout.write(text)) await new Promise((done) => process.stdout.once("drain", done));
  },
  notice: area.above,
  ...(process.stderr.isTTY && env["TERM"] !== "dumb"
    ? { live: { show: area.show, columns: () => process.stderr.columns || 80 } }
    : {}),
  isTerminal: process.stderr.isTTY,
  hasColour: process.stdout.isTTY && (env["NO_COLOR"] ?? "") === "",
  stdin: readStdin,
  signal: stop.signal,
}).catch(exitCodeOf);
// Once asked to stop, we do not wait for a reader that has stopped reading.
if (stop.signal.aborted) setTimeout(() => process.exit(), 250).unref();
