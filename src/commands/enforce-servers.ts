import { homedir, tmpdir } from "node:os";
import { withEnvFile } from "../io/files/env-file.ts";
import { directoryFiles } from "../io/files/project-files.ts";
import { childEnvironment } from "../io/mcp/environment.ts";
import { findCommand } from "../io/mcp/find-command.ts";
import { resolveLaunch } from "../io/mcp/resolve-launch.ts";
import type { OpenServer } from "../io/proxy/server-end.ts";
import { startedServer } from "../io/proxy/started-server.ts";
import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { ServerSpec } from "../model/server.ts";
import { policyFileName } from "../policy/file-name.ts";
import { todayOf, type World } from "./command.ts";
import { discover } from "./declared-servers.ts";
import type { RuleFiles } from "./enforce-rules.ts";
import type { Arguments } from "./flags.ts";
import { policyFiles } from "./policy-folder.ts";
import { defaultPolicyDir, loadBounds } from "./project.ts";
import { withheld } from "./withheld.ts";

/** A server that is to be held to its policy, and how to begin with it. */
export interface EnforcedServer {
  readonly files: RuleFiles;
  readonly open: OpenServer;
}

/**
 * The servers that client configs declare, or those of them that are named, each with its policy.
 * @throws UsageError if one cannot be started or has no policy, or if two share a name.
 */
export async function declaredServers(args: Arguments, world: World): Promise<readonly EnforcedServer[]> {
  const sources = { configFiles: args.all("config-file"), passEnv: args.all("pass-env") };
  const { specs: found, names } = discover(sources, world.cwd, world.env);
  const renamed = found.find(({ name }) => !names.has(name));
  if (renamed !== undefined) {
    throw new UsageError(
      `two servers of one name are declared, and "${renamed.name}" is one of them; rename it, or name one file with --config-file.`,
    );
  }
  const specs = named(found, args.all("server"));
  const { accept } = await loadBounds(directoryFiles(world.cwd));
  const [refused] = withheld(specs, accept, todayOf(world));
  if (refused !== undefined) throw new UsageError(`server "${refused.server}": ${refused.says}`);
  const policies = policyFiles(args.get("policy-dir") ?? defaultPolicyDir, world);
  return specs.map((spec) => {
    const policy = policies.get(spec.name);
    if (policy === undefined) throw withoutPolicy(spec.name, args);
    const files = { policy, lock: args.get("lock"), server: spec.name };
    return { files, open: opening(spec, args.all("pass-env"), world) };
  });
}

function named(specs: readonly ServerSpec[], names: readonly string[]): readonly ServerSpec[] {
  if (names.length === 0) return specs;
  return names.map((name) => {
    const spec = specs.find((one) => one.name === name);
    if (spec !== undefined) return spec;
    const meant = nearest(
      name,
      specs.map((one) => one.name),
    );
    const hint =
      meant === undefined
        ? `declared are ${specs.map((one) => one.name).join(", ")}`
        : `did you mean "${meant}"?`;
    throw new UsageError(`no server named "${name}" is declared; ${hint}`);
  });
}

function withoutPolicy(server: string, args: Arguments): UsageError {
  const file = `${args.get("policy-dir") ?? defaultPolicyDir}/${policyFileName(server)}`;
  return new UsageError(
    `server "${server}" has no policy ${file}; write one with \`toolwarden init\`, or leave the server out by naming the others with --server.`,
  );
}

/** How to begin with a declared server: in the environment that a client would start it in, and not in the whole of ours. */
function opening(declaredSpec: ServerSpec, passEnv: readonly string[], world: World): OpenServer {
  const { name } = declaredSpec;
  const spec = withEnvFile(declaredSpec, world.cwd, (says) => {
    throw new UsageError(`server "${name}": ${says}.`);
  });
  const passed = (variable: string) => (passEnv.includes(variable) ? world.env[variable] : undefined);
  const { launch, unresolved } = resolveLaunch(spec, world.cwd, passed);
  const [missing] = unresolved;
  if (missing !== undefined) {
    throw new UsageError(
      `server "${name}": "${missing}" has no value; set it, and pass it on with --pass-env.`,
    );
  }
  if (launch.kind === "http") {
    throw new UsageError(`server "${name}" is reached by URL, which a gateway cannot do yet; leave it out.`);
  }
  const { command, args, env: set, cwd = world.cwd } = launch;
  const folders = { home: world.env["HOME"] ?? homedir(), temporary: tmpdir() };
  const given = Object.fromEntries(passEnv.map((variable) => [variable, world.env[variable]]));
  const env: World["env"] = { ...given, ...childEnvironment(world.env, folders, set) };
  if (findCommand(command, env["PATH"], cwd) === undefined)
    throw new UsageError(`server "${name}": the command "${command}" was not found.`);
  return startedServer({ argv: [command, ...args], env, cwd });
}
