import { randomUUID } from "node:crypto";
import { basename } from "node:path";
import { runProxy } from "../io/proxy/proxy.ts";
import type { Session } from "../io/proxy/session.ts";
import { standardError, standardStreams } from "../io/proxy/standard-streams.ts";
import { UsageError } from "../model/errors.ts";
import { policyServer } from "../policy/file-name.ts";
import { terminalText } from "../render/escape.ts";
import type { Command, ExitCode, World } from "./command.ts";
import { approvalFlags } from "./enforce-approvals.ts";
import { limitsFlags, openLedger } from "./enforce-limits.ts";
import { installFlags } from "./enforce-install-flags.ts";
import { listenFlags } from "./enforce-listen-flags.ts";
import type { EnforcedServer } from "./enforce-servers.ts";
import { closeCommon, commonOf, judgedSession } from "./enforce-session.ts";
import { followRules, readRules, type RuleFiles } from "./enforce-rules.ts";
import { isUpstream, remoteFlags, serverOf, upstreamFlags } from "./enforce-server.ts";
import { type Arguments, type Flags, parseFlags } from "./flags.ts";
import { noPositionals } from "./positionals.ts";

const flags: Flags = {
  policy: { value: "FILE", help: "the policy of this server" },
  server: {
    value: "NAME",
    repeatable: true,
    help: "what the server is called; of declared servers, those that are meant",
    byDefault: "the policy's file name, or all that are declared",
  },
  ...upstreamFlags,
  ...remoteFlags,
  ...limitsFlags,
  audit: { value: "FILE", help: "append a line of JSON for each decision, and one for the end of each call" },
  "audit-max-bytes": {
    value: "N",
    help: "begin a new audit file when this one would grow longer; it becomes FILE.1",
  },
  "audit-keep": {
    value: "N",
    help: "how many such full files are kept; older ones are removed",
    byDefault: "9",
  },
  "audit-args": {
    value: "WHAT",
    choices: ["keys", "full"],
    help: "of arguments, write their names and a hash, or the values too with secrets masked",
    byDefault: "keys",
  },
  "on-audit-error": {
    value: "WHAT",
    choices: ["deny", "allow"],
    help: "what becomes of calls that cannot be written to the audit",
    byDefault: "deny",
  },
  lock: { value: "FILE", help: "hide tools that are not as this lock holds them, and deny their calls" },
  "on-drift": {
    value: "WHAT",
    choices: ["block", "warn"],
    help: "whether such tools are hidden, or only told of on standard error",
    byDefault: "block",
  },
  ...approvalFlags,
  listen: {
    value: "HOST:PORT",
    help: "be a gateway over HTTP, at /mcp/NAME, for the command given or for all servers that client configs declare",
  },
  ...listenFlags,
  ...installFlags,
  shadow: { help: "decide and write down, but let every call through and hide nothing" },
};

async function run(argv: readonly string[], world: World): Promise<ExitCode> {
  const args = parseFlags(argv, flags);
  noPositionals(args, "enforce");
  if (args.has("install") || args.has("uninstall"))
    return (await import("./enforce-install.ts")).installing(args, flags, world);
  if (args.has("dry-run")) throw new UsageError("--dry-run goes with --install or --uninstall.");
  const notice = (line: string) => world.notice(`toolwarden: ${terminalText(line)}`);
  if (args.has("listen")) return listening(args, world, notice);
  const stray = Object.keys(listenFlags).find((flag) => args.has(flag));
  if (stray !== undefined) throw new UsageError(`--${stray} goes with --listen HOST:PORT.`);
  const files = ruleFiles(args);
  const { server } = files;
  let rules = readRules(files, world);
  const open = await serverOf(args, world);
  const common = await commonOf(args, world, notice);
  const ledger = await openLedger(args, server, { world, notice, isOneOfSeveral: false });
  const isRemote = args.has("upstream");
  const about = { server, rules: () => rules, ledger, session: randomUUID(), isRemote };
  let session: Session | undefined;
  const readAgain = () => {
    rules = readRules(files, world);
    session?.rulesChanged();
  };
  const says = "the policy was read anew and is in force.";
  const unfollow = followRules([files], readAgain, { says, notice, cwd: world.cwd });
  try {
    const { by } = await runProxy({
      server: open,
      client: standardStreams(),
      log: standardError(),
      signal: world.signal,
      notice,
      session: (wire) => (session = judgedSession(common, about, wire)),
    });
    return by === "server" ? 2 : 0;
  } finally {
    unfollow();
    await ledger.close();
    await closeCommon(common);
    standardStreams().input.destroy();
  }
}

async function listening(args: Arguments, world: World, notice: (line: string) => void): Promise<ExitCode> {
  const isOne = args.command !== undefined || isUpstream(args);
  if (!isOne && args.has("policy")) {
    throw new UsageError(
      "--policy is for one server, whose command follows `--` or which --upstream names; see --policy-dir for declared ones.",
    );
  }
  if (!isOne && args.has("upstream-token-command"))
    throw new UsageError("--upstream-token-command is for one server, which --upstream names.");
  const stray = ["config-file", "policy-dir", "pass-env"].find((flag) => args.has(flag));
  if (isOne && stray !== undefined)
    throw new UsageError(`--${stray} is for declared servers, not for the one that is given.`);
  if (!isOne && args.has("header-env"))
    throw new UsageError(
      "--header-env is for --upstream; declared servers have the headers of their declaration.",
    );
  const { listen } = await import("./enforce-listen.ts");
  const { declaredServers } = await import("./enforce-servers.ts");
  const servers = isOne ? [await serverGiven(args, world)] : await declaredServers(args, world);
  const ledgerFor = (server: string) =>
    openLedger(args, server, {
      world,
      notice: (line) => notice(`[${server}] ${line}`),
      isOneOfSeveral: !isOne,
    });
  return listen(servers, args, { notice, common: () => commonOf(args, world, notice), ledgerFor }, world);
}

/**
 * The server whose command follows `--`, or which `--upstream` names.
 * @throws UsageError if its policy cannot be read, or there is no such server.
 */
async function serverGiven(args: Arguments, world: World): Promise<EnforcedServer> {
  const files = ruleFiles(args);
  // What is wrong with the policy is said before a server is asked anything.
  readRules(files, world);
  return { files, open: await serverOf(args, world) };
}

/** @throws UsageError if the policy is not named, or its name does not tell whose it is. */
function ruleFiles(args: Arguments): RuleFiles {
  const policy = args.get("policy");
  if (policy === undefined)
    throw new UsageError("enforce needs a policy: --policy FILE -- COMMAND ARGUMENTS.");
  if (args.all("server").length > 1) throw new UsageError("this is one server: give --server once.");
  const server = args.get("server") ?? policyServer(basename(policy));
  if (server === undefined || server === "") {
    throw new UsageError(
      `${policy}: its name does not tell which server it is for; say so with --server NAME.`,
    );
  }
  return { policy, lock: args.get("lock"), server };
}

export const enforceCommand: Command = {
  name: "enforce",
  summary: "Stand between an MCP client and a server, and hold every call to the policy.",
  usage: [
    "enforce --policy FILE [--server NAME] [FLAGS] -- COMMAND ARGUMENTS...",
    "enforce --policy FILE [--server NAME] [FLAGS] --upstream URL",
    "enforce --install CLIENT [--server NAME] [--policy FILE] [--config-file FILE] [--dry-run] [FLAGS]",
    "enforce --uninstall CLIENT [--server NAME] [--config-file FILE] [--dry-run]",
    "enforce --listen HOST:PORT [--config-file FILE]... [--server NAME]... [FLAGS]",
    "enforce --listen HOST:PORT --policy FILE [--server NAME] [FLAGS] -- COMMAND ARGUMENTS... (or --upstream URL)",
  ],
  flags,
  notes: [
    "Put it before the server's own command in a client's config. It speaks MCP on standard streams and starts the server,",
    "which gets its whole environment. A call that is denied is answered with a result that says why; hidden tools are not",
    "listed. A rule that asks is put to the person at the client, if the client shows forms (MCP elicitation), or to",
    "whoever answers in the folder of --approvals; else the call is denied. Policy and lock are read anew when they change.",
    "With --upstream the server is reached over Streamable HTTP. --install also takes a server that the client reaches by URL:",
    "URL and headers then stand in the environment of its entry.",
    "Exit codes: 0 the client left or a signal came, 2 the server ended by itself, 3 bad usage or policy.",
  ].join("\n"),
  run,
};
