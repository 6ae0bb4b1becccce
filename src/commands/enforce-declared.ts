import { homedir, tmpdir } from "node:os";
import { withEnvFile } from "../io/files/env-file.ts";
import { childEnvironment } from "../io/mcp/environment.ts";
import { findCommand } from "../io/mcp/find-command.ts";
import { resolveLaunch } from "../io/mcp/resolve-launch.ts";
import type { OpenServer } from "../io/proxy/server-end.ts";
import { startedServer } from "../io/proxy/started-server.ts";
import { UsageError } from "../model/errors.ts";
import type { RemoteAuth } from "../model/remote-auth.ts";
import type { Launch, ServerSpec } from "../model/server.ts";
import type { World } from "./command.ts";
import { loginAt, openRemote, reachable } from "./enforce-remote.ts";

/** What declared servers may be given besides what their declaration says. */
export interface Given {
  /** Names of variables that declarations may use and servers may see. */
  readonly passEnv: readonly string[];
  /** Hosts of declared URLs that may have a private address. */
  readonly allowed: readonly string[];
  readonly auth: readonly RemoteAuth[];
}

/**
 * Begins with declared servers: those that are started are only looked for, those that are reached are asked a first question,
 * all at once.
 * @throws UsageError about the first of them that cannot be begun with.
 */
export async function openDeclared(
  specs: readonly ServerSpec[],
  given: Given,
  world: World,
): Promise<readonly OpenServer[]> {
  const launches = specs.map((spec) => launchOf(spec, given.passEnv, world));
  const isAnywhere = ({ origin }: RemoteAuth) => launches.some(({ launch }) => originOf(launch) === origin);
  const idle = given.auth.find((one) => !isAnywhere(one));
  if (idle !== undefined) throw new UsageError(`--auth: no server is declared at ${idle.origin}.`);
  // All of them end before one is told of, so that it is always the same one.
  const begun = await Promise.allSettled(
    launches.map(async ({ named, launch }) =>
      launch.kind === "http"
        ? await reached(named, launch, given, world)
        : started(named, launch, given, world),
    ),
  );
  return begun.map((one) => {
    if (one.status === "fulfilled") return one.value;
    throw one.reason as Error; // What was thrown above.
  });
}

interface Declared {
  readonly named: string;
  readonly launch: Launch;
}

function launchOf(declared: ServerSpec, passEnv: readonly string[], world: World): Declared {
  const named = `server "${declared.name}"`;
  const spec = withEnvFile(declared, world.cwd, (says) => {
    throw new UsageError(`${named}: ${says}.`);
  });
  const passed = (variable: string) => (passEnv.includes(variable) ? world.env[variable] : undefined);
  const { launch, unresolved } = resolveLaunch(spec, world.cwd, passed);
  const [missing] = unresolved;
  if (missing === undefined) return { named, launch };
  throw new UsageError(`${named}: "${missing}" has no value; set it, and pass it on with --pass-env.`);
}

function originOf(launch: Launch): string | undefined {
  return launch.kind === "http" && URL.canParse(launch.url) ? new URL(launch.url).origin : undefined;
}

async function reached(
  named: string,
  { url: text, headers, transport }: Extract<Launch, { kind: "http" }>,
  { allowed, auth: given }: Given,
  world: World,
): Promise<OpenServer> {
  if (transport === "sse")
    throw new UsageError(
      `${named} is declared for the older HTTP+SSE transport, which the proxy does not speak; leave it out, or declare its Streamable HTTP endpoint.`,
    );
  const url = reachable(text, named);
  const login = await loginAt(url, given, world);
  return await openRemote({ named, url, headers: Object.entries(headers), allowed, login }, world);
}

/** In the environment that a client would start it in, and not in the whole of ours. */
function started(
  named: string,
  { command, args, env: set, cwd: folder }: Extract<Launch, { kind: "stdio" }>,
  { passEnv }: Given,
  world: World,
): OpenServer {
  const cwd = folder ?? world.cwd;
  const folders = { home: world.env["HOME"] ?? homedir(), temporary: tmpdir() };
  const given = Object.fromEntries(passEnv.map((variable) => [variable, world.env[variable]]));
  const env: World["env"] = { ...given, ...childEnvironment(world.env, folders, set) };
  if (findCommand(command, env["PATH"], cwd) === undefined)
    throw new UsageError(`${named}: the command "${command}" was not found.`);
  return startedServer({ argv: [command, ...args], env, cwd });
}
