import { whyNotReachable } from "../discover/arguments.ts";
import { CaptureError } from "../io/mcp/capture-error.ts";
import { findCommand } from "../io/mcp/find-command.ts";
import type { OpenServer } from "../io/proxy/server-end.ts";
import { startedServer } from "../io/proxy/started-server.ts";
import type { Login } from "../io/proxy/upstream.ts";
import { UsageError } from "../model/errors.ts";
import { isLoopback } from "../model/loopback.ts";
import type { World } from "./command.ts";
import { commandWords } from "./command-words.ts";
import type { Arguments, Flags } from "./flags.ts";
import { credentials, privateHosts } from "./sources.ts";

export const serverFlags: Flags = {
  upstream: { value: "URL", help: "the server, if it is reached over Streamable HTTP instead of started" },
  auth: {
    value: "'ORIGIN KEY=VALUE...'",
    repeatable: true,
    help: "credentials for --upstream, such as 'https://mcp.example.com bearer-token-env=NAME'; keys as in config.yml",
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

/**
 * The server that a command line names: one to start, or the one at `--upstream`, once that has answered a first question.
 * @throws UsageError if it names none or both, there is no such command, or no MCP server answers at the URL.
 */
export async function serverOf(args: Arguments, world: World): Promise<OpenServer> {
  const url = args.get("upstream");
  const { command: argv } = args;
  if (url !== undefined) {
    if (argv === undefined) return await remoteAt(url, args, world);
    throw new UsageError("--upstream and a command after `--` are two servers; give one of them.");
  }
  const [command, ...rest] = argv ?? [];
  if (command === undefined) {
    throw new UsageError(
      "enforce needs the server's command, or --upstream URL: --policy FILE -- COMMAND ARGUMENTS.",
    );
  }
  const remote = ["auth", "upstream-token-command"];
  if (!args.has("approval-webhook")) remote.push("allow-private-hosts");
  const idle = remote.find((flag) => args.has(flag));
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

async function remoteAt(text: string, args: Arguments, world: World): Promise<OpenServer> {
  const problem = whyNotReachable(text);
  if (problem !== undefined) throw new UsageError(`--upstream: ${problem}.`);
  const url = new URL(text);
  const typed = `${url.hostname}:${url.port || (url.protocol === "https:" ? "443" : "80")}`;
  const allowed = [typed, ...privateHosts(args.all("allow-private-hosts"), "--allow-private-hosts")];
  const login = await loginAt(url, args, world);
  const options = { url, allowed, ...(login === undefined ? {} : { login }) };
  const { probeUpstream } = await import("../io/proxy/probe-upstream.ts");
  const says = await probeUpstream(options, world.signal);
  if (says !== undefined) throw new UsageError(`--upstream ${url.origin}${url.pathname}: ${says}`);
  const { remoteServer } = await import("../io/proxy/remote-server.ts");
  return remoteServer(options);
}

async function loginAt(url: URL, args: Arguments, world: World): Promise<Login | undefined> {
  const { origin } = url;
  const { env } = world;
  const command = args.get("upstream-token-command");
  if (command !== undefined) return await loginByCommand(command, url, args, world);
  const given = credentials(args.all("auth"), "--auth");
  if (given.length === 0) return undefined;
  const auth = given.find((one) => one.origin === origin);
  if (auth === undefined) {
    throw new UsageError(`--auth: none of the credentials are for ${origin}, where --upstream leads.`);
  }
  const { authProvider } = await import("../io/mcp/auth.ts");
  try {
    return { provider: authProvider(auth, { env, onSecret: () => undefined }), kind: auth.kind };
  } catch (error) {
    if (error instanceof CaptureError) throw new UsageError(`--auth: ${error.message}`, { cause: error });
    throw error;
  }
}

/** @throws UsageError if it is no command line, cannot be found, or would be sent a token that others could read. */
async function loginByCommand(text: string, url: URL, args: Arguments, world: World): Promise<Login> {
  const flag = "--upstream-token-command";
  if (args.has("auth")) throw new UsageError(`${flag} and --auth are two logins; give one of them.`);
  if (url.protocol !== "https:" && !isLoopback(url.hostname))
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
