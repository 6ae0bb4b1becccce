import { hostAndPort } from "../discover/arguments.ts";
import { findCommand } from "../io/mcp/find-command.ts";
import type { OpenServer } from "../io/proxy/server-end.ts";
import { startedServer } from "../io/proxy/started-server.ts";
import type { Login } from "../io/proxy/upstream.ts";
import { UsageError } from "../model/errors.ts";
import { isConfidential } from "../model/loopback.ts";
import type { World } from "./command.ts";
import { commandWords } from "./command-words.ts";
import { loginAt, openRemote, reachable, type RemoteServer } from "./enforce-remote.ts";
import type { Arguments, Flags } from "./flags.ts";
import { credentials, privateHosts } from "./sources.ts";

/** Where the one server is that is reached by URL, and what else it is sent. */
export const upstreamFlags: Flags = {
  upstream: { value: "URL", help: "the server, if it is reached over Streamable HTTP instead of started" },
  "upstream-env": {
    value: "NAME",
    help: "the same, where a variable holds the URL; such a host may have a private address only if it is allowed",
  },
  "header-env": {
    value: "'HEADER=NAME'",
    repeatable: true,
    help: "header of every request to it, such as 'X-Api-Key=TRACKER_KEY'; the variable holds its value",
  },
};

/** What else may be said of servers that are reached by URL. */
export const remoteFlags: Flags = {
  auth: {
    value: "'ORIGIN KEY=VALUE...'",
    repeatable: true,
    help: "credentials for a server reached by URL, such as 'https://mcp.example.com bearer-token-env=NAME'; keys as in config.yml",
  },
  "upstream-token-command": {
    value: "COMMAND",
    help: "prints a bearer token for --upstream; run without a shell, at the start and when the server answers 401",
  },
  "allow-private-hosts": {
    value: "HOST",
    repeatable: true,
    help: "host (or host:port) beside that of --upstream that may have a private address; for --approval-webhook too",
  },
};

/** Whether a command line names a server by its URL. */
export function isUpstream(args: Arguments): boolean {
  return args.has("upstream") || args.has("upstream-env");
}

/**
 * The server that a command line names: one to start, or the one at `--upstream`, once that has answered a first question.
 * @throws UsageError if it names none or both, there is no such command, or no MCP server answers at the URL.
 */
export async function serverOf(args: Arguments, world: World): Promise<OpenServer> {
  const { command: argv } = args;
  if (isUpstream(args)) {
    if (argv === undefined) return await openRemote(await upstreamIn(args, world), world);
    throw new UsageError("--upstream and a command after `--` are two servers; give one of them.");
  }
  const [command, ...rest] = argv ?? [];
  if (command === undefined) {
    throw new UsageError(
      "enforce needs the server's command, or --upstream URL: --policy FILE -- COMMAND ARGUMENTS.",
    );
  }
  const idle = args.has("header-env") ? "header-env" : idleFlag(args);
  if (idle !== undefined) throw new UsageError(`--${idle} is for a server that is reached with --upstream.`);
  if (findCommand(command, world.env["PATH"], world.cwd) === undefined) {
    throw new UsageError(
      `the command "${command}" was not found; install it, or correct what follows \`--\`.`,
    );
  }
  // With the secret of the webhook it could put questions of its own to people.
  const ours = args.get("approval-webhook-secret-env");
  const env = ours === undefined ? world.env : { ...world.env, [ours]: undefined };
  return startedServer({ argv: [command, ...rest], env, cwd: world.cwd });
}

/** A flag of `remoteFlags` that says nothing where no server is reached; undefined if there is none. */
export function idleFlag(args: Arguments): string | undefined {
  const isForOther = (flag: string) => flag === "allow-private-hosts" && args.has("approval-webhook");
  return Object.keys(remoteFlags).find((flag) => args.has(flag) && !isForOther(flag));
}

async function upstreamIn(args: Arguments, world: World): Promise<RemoteServer> {
  const typed = args.get("upstream");
  const variable = args.get("upstream-env");
  if (typed !== undefined && variable !== undefined)
    throw new UsageError("--upstream and --upstream-env exclude each other.");
  const text = typed ?? valueOf(variable ?? "", "--upstream-env", world);
  const url = reachable(text, typed === undefined ? "--upstream-env" : "--upstream");
  return {
    // What stands behind origin and path may be a secret; in a variable, all of it.
    named: typed === undefined ? "--upstream-env" : `--upstream ${url.origin}${url.pathname}`,
    url,
    headers: args.all("header-env").map((text) => headerIn(text, world)),
    // Whoever typed it has chosen where it leads; what a variable holds may come from a file.
    allowed: [...(typed === undefined ? [] : [hostAndPort(typed)]), ...allowedHosts(args)],
    login: await loginFor(url, args, world),
  };
}

async function loginFor(url: URL, args: Arguments, world: World): Promise<Login | undefined> {
  const command = args.get("upstream-token-command");
  if (command !== undefined) return await loginByCommand(command, url, args, world);
  const given = credentials(args.all("auth"), "--auth");
  const login = await loginAt(url, given, world);
  if (login !== undefined || given.length === 0) return login;
  throw new UsageError(`--auth: none of the credentials are for ${url.origin}, where --upstream leads.`);
}

/** @throws UsageError if it is no command line, cannot be found, or would be sent a token that others could read. */
async function loginByCommand(text: string, url: URL, args: Arguments, world: World): Promise<Login> {
  const flag = "--upstream-token-command";
  if (args.has("auth")) throw new UsageError(`${flag} and --auth are two logins; give one of them.`);
  if (!isConfidential(url))
    throw new UsageError(
      `${flag}: its token goes to an https URL, or to this machine, not to ${url.origin}.`,
    );
  const [command, ...rest] = commandWords(text) ?? [];
  if (command === undefined || command === "")
    throw new UsageError(`${flag} takes a command and its arguments; close its quotation marks.`);
  if (findCommand(command, world.env["PATH"], world.cwd) === undefined)
    throw new UsageError(`${flag}: the command "${command}" was not found.`);
  const { tokenCommand } = await import("../io/proxy/token-command.ts");
  const { env, cwd } = world;
  return { provider: tokenCommand({ argv: [command, ...rest], env, cwd }), kind: "command" };
}

/** @throws UsageError naming the text that is no host. */
export function allowedHosts(args: Arguments): readonly string[] {
  return privateHosts(args.all("allow-private-hosts"), "--allow-private-hosts");
}

/** @throws UsageError if it is no HEADER=NAME, or the variable is not set. */
function headerIn(text: string, world: World): readonly [string, string] {
  const [, header, variable] = /^([^\s=]+)=([A-Za-z_]\w*)$/.exec(text) ?? [];
  // Not quoted: a person may have written the value itself.
  if (header === undefined || variable === undefined)
    throw new UsageError(
      "--header-env takes a header and the name of the variable that holds its value, such as 'X-Api-Key=TRACKER_KEY'.",
    );
  return [header, valueOf(variable, `--header-env ${header}`, world)];
}

/** @throws UsageError if it has none; not named, since a person may have written the value itself. */
function valueOf(variable: string, flag: string, { env }: World): string {
  const value = env[variable];
  if (value !== undefined && value !== "") return value;
  throw new UsageError(`${flag}: the variable that it names is not set; set it.`);
}
