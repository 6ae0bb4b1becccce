import { directoryFiles } from "../io/files/project-files.ts";
import type { OpenServer } from "../io/proxy/server-end.ts";
import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { ServerSpec } from "../model/server.ts";
import { policyFileName } from "../policy/file-name.ts";
import { todayOf, type World } from "./command.ts";
import { discover } from "./declared-servers.ts";
import { openDeclared } from "./enforce-declared.ts";
import { type RuleFiles, readRules } from "./enforce-rules.ts";
import { allowedHosts } from "./enforce-server.ts";
import type { Arguments } from "./flags.ts";
import { policyFiles } from "./policy-folder.ts";
import { defaultPolicyDir, loadBounds } from "./project.ts";
import { credentials } from "./sources.ts";
import { withheld } from "./withheld.ts";

/** A server that is to be held to its policy, and how to begin with it. */
export interface EnforcedServer {
  readonly files: RuleFiles;
  readonly open: OpenServer;
}

/**
 * The servers that client configs declare, or those of them that are named, each with its policy.
 * @throws UsageError if one cannot be started or reached or has no policy, or if two share a name.
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
  const files = specs.map(({ name: server }): RuleFiles => {
    const policy = policies.get(server);
    if (policy === undefined) throw withoutPolicy(server, args);
    return { policy, lock: args.get("lock"), server };
  });
  // What is wrong with a policy is said before a server is asked anything.
  if (specs.some(({ launch }) => launch.kind === "http")) for (const one of files) readRules(one, world);
  const given = {
    passEnv: args.all("pass-env"),
    allowed: allowedHosts(args),
    auth: credentials(args.all("auth"), "--auth"),
  };
  const opened = await openDeclared(specs, given, world);
  return opened.map((open, index) => ({ files: files[index] as RuleFiles, open })); // As many as specs.
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
