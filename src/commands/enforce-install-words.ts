import { isIP } from "node:net";
import { join, resolve } from "node:path";
import { hostAndPort, whyNotReachable } from "../discover/arguments.ts";
import type { ClientFormat } from "../discover/clients.ts";
import { wordsInstead } from "../discover/give-back.ts";
import type { WrittenServer } from "../discover/parse.ts";
import { findCommand } from "../io/mcp/find-command.ts";
import { privateKind } from "../io/mcp/private-address.ts";
import { UsageError } from "../model/errors.ts";
import { bareHost } from "../model/host.ts";
import { isLoopback } from "../model/loopback.ts";
import { policyFileName } from "../policy/file-name.ts";
import type { World } from "./command.ts";
import { installFlags } from "./enforce-install-flags.ts";
import { readRules } from "./enforce-rules.ts";
import { allowedHosts, idleFlag } from "./enforce-server.ts";
import type { Arguments, Flags } from "./flags.ts";
import { defaultPolicyDir } from "./project.ts";
import { credentials } from "./sources.ts";

/** Where the words are to be written: `isOurs` if the file lies in the folder that we work in. */
interface Target {
  readonly format: ClientFormat;
  readonly isOurs: boolean;
}

interface Given {
  readonly args: Arguments;
  readonly flags: Flags;
  readonly world: World;
}

/** What `--install` itself takes; the other flags are the proxy's. */
const notWritten = new Set([...Object.keys(installFlags), "server", "policy", "config-file"]);

/**
 * Our program, `enforce` and its flags. Paths stay as they are in a project's own config, which others share, and are
 * absolute in a person's, whose client may be anywhere.
 * @throws UsageError for rules that cannot be read, or a word that the client would not leave as it is.
 */
export function wordsFor(
  server: WrittenServer,
  file: Target,
  { args, flags, world }: Given,
): readonly string[] {
  const { name, launch } = server.spec;
  const stray = idleFlag(args);
  if (launch.kind === "http") checkReach(name, launch.url, args);
  else if (stray !== undefined && wordsInstead(server) === undefined)
    throw new UsageError(`--${stray} is for a server that is reached by URL, which "${name}" is not.`);
  const isFixed = !file.isOurs || (launch.kind === "stdio" && launch.cwd !== undefined);
  const written = (path: string) => (isFixed ? resolve(world.cwd, path) : path);
  const policy = args.get("policy") ?? `${defaultPolicyDir}/${policyFileName(name)}`;
  readRules({ policy, lock: args.get("lock"), server: name }, world);
  const more = Object.entries(flags).flatMap(([flag, { value }]) => {
    if (notWritten.has(flag) || !args.has(flag)) return [];
    if (value === undefined) return [`--${flag}`];
    const isPath = ["FILE", "FOLDER", "PLACE"].includes(value);
    return args
      .all(flag)
      .flatMap((given) => [`--${flag}`, isPath && !URL.canParse(given) ? written(given) : given]);
  });
  const words = [
    ...program(world, file.isOurs),
    "enforce",
    "--policy",
    written(policy),
    "--server",
    name,
    ...more,
  ];
  const filled = words.find((word) => /\$|\{env:|\{file:|%\w+%/.test(word));
  if (filled === undefined) return words;
  throw new UsageError(
    `"${filled}" would be written into the config, and ${file.format.title} may fill something in there; use another name.`,
  );
}

/**
 * What the proxy would refuse when the client starts it is said here, as far as the URL tells.
 * @throws UsageError if it could not be reached so.
 */
function checkReach(name: string, url: string, args: Arguments): void {
  const allowed = allowedHosts(args);
  const given = credentials(args.all("auth"), "--auth");
  // Its variables may stand for anything.
  if (!URL.canParse(url)) return;
  const problem = whyNotReachable(url);
  if (problem !== undefined) throw new UsageError(`server "${name}": ${problem}.`);
  const parsed = new URL(url);
  const { hostname, origin } = parsed;
  if (given.length > 0 && !given.some((one) => one.origin === origin))
    throw new UsageError(`--auth: none of the credentials are for ${origin}, where server "${name}" is.`);
  const address = bareHost(parsed);
  const isPrivate = isLoopback(hostname) || (isIP(address) !== 0 && privateKind(address) !== undefined);
  if (isPrivate && ![hostname, hostAndPort(url)].some((host) => allowed.includes(host)))
    throw new UsageError(
      `server "${name}" is at the private address ${hostname}; if that is meant, allow it with --allow-private-hosts ${hostAndPort(url)}.`,
    );
}

/** A project's config is shared: everybody starts their own. A person's client may not have our PATH. */
function program({ env, cwd, home }: World, isShared: boolean): readonly string[] {
  const isFound = findCommand("toolwarden", env["PATH"], cwd) !== undefined;
  return isShared && isFound ? ["toolwarden"] : [process.execPath, join(home, "cli.js")];
}
