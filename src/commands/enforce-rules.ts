import { resolve } from "node:path";
import { followFiles } from "../io/proxy/follow-file.ts";
import { readTextFile } from "../io/files/text-files.ts";
import type { Rules } from "../io/proxy/gate.ts";
import { UsageError } from "../model/errors.ts";
import type { LockedServer } from "../model/lock.ts";
import type { Policy } from "../model/policy.ts";
import { describeProblem } from "../model/problem.ts";
import { parseLock } from "../review/lock.ts";
import type { World } from "./command.ts";
import { readPolicy } from "./policy-file.ts";

/** Ten thousand tools with long descriptions stay below this. */
const maxLockBytes = 64_000_000;

/** Where the rules of a proxy lie. */
export interface RuleFiles {
  readonly policy: string;
  readonly lock: string | undefined;
  readonly server: string;
}

/**
 * Calls `readAgain` when one of these files has changed; if that finds something wrong, the rules from before stay, and
 * `notice` is told. `says` is what it is told else. The function that comes back ends it.
 */
export function followRules(
  files: readonly RuleFiles[],
  readAgain: () => void,
  {
    says,
    notice,
    cwd,
  }: { readonly says: string; readonly notice: (line: string) => void; readonly cwd: string },
): () => void {
  const paths = files.flatMap(({ policy, lock }) => (lock === undefined ? [policy] : [policy, lock]));
  return followFiles([...new Set(paths.map((path) => resolve(cwd, path)))], () => {
    try {
      readAgain();
      notice(says);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      notice(`the rules from before stay in force: ${error.message}`);
    }
  });
}

/**
 * The rules as they are now, from both files.
 * @throws UsageError if one cannot be read, or they cannot be meant for this server.
 */
export function readRules({ policy: path, lock, server }: RuleFiles, world: World): Rules {
  const { policy } = readPolicy(path, world);
  const named = [...policy.tools.keys(), ...policy.hide];
  if (named.length === 0 && policy.default === "deny") {
    throw new UsageError(
      `${path}: names no tool and denies all others, so nothing could be called; list some under "tools".`,
    );
  }
  if (lock === undefined) return { policy };
  const locked = readLocked(lock, server, world);
  if (!isAboutAny(policy, named, locked)) {
    throw new UsageError(
      `${path}: names none of the ${locked.tools.size} tools that ${lock} holds of server "${server}"; is it another server's policy?`,
    );
  }
  return { policy, locked };
}

function isAboutAny(policy: Policy, named: readonly string[], { tools }: LockedServer): boolean {
  return policy.hide.includes("*") || named.length === 0 || named.some((name) => tools.has(name));
}

function readLocked(path: string, server: string, world: World): LockedServer {
  const parsed = parseLock(path, readTextFile(resolve(world.cwd, path), maxLockBytes));
  if (!parsed.ok) throw new UsageError(parsed.problems.map(describeProblem).join("\n"));
  const locked = parsed.lock.servers.get(server);
  if (locked !== undefined) return locked;
  const names = [...parsed.lock.servers.keys()].map((name) => JSON.stringify(name)).join(", ");
  throw new UsageError(
    `${path}: holds no server "${server}", only ${names === "" ? "none" : names}; name one with --server.`,
  );
}
