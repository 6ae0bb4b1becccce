import { resolve } from "node:path";
import type { Authorise } from "../io/gateway/caller.ts";
import { grantTable } from "../io/gateway/grants.ts";
import { followFiles } from "../io/proxy/follow-file.ts";
import { UsageError } from "../model/errors.ts";
import type { StoredGrant } from "../model/grant.ts";
import type { World } from "./command.ts";
import { policyPath, readGrants, withPolicies } from "./grants-file.ts";

/** The grants of a gateway, as its file holds them at any time. */
export interface FollowedGrants {
  readonly authorise: Authorise;
  /** Takes changes over from now on, and tells when others are in force. */
  readonly follow: (changed: () => void) => void;
  readonly unfollow: () => void;
}

/** @throws UsageError if the file, or a policy that it names, is not as it should be. */
export function grantsIn(
  path: string,
  servers: readonly string[],
  world: World,
  notice: (line: string) => void,
): FollowedGrants {
  let read = readGrants(path, world);
  let live = withPolicies(read, path, servers, world);
  const table = grantTable(live, world.now);
  let end = () => {};

  function reload(): void {
    read = readGrants(path, world);
    // Who is revoked is out, whatever is wrong with what the others may do.
    const tokens = new Set(read.map(tokenOf));
    live = live.filter((grant) => tokens.has(tokenOf(grant)));
    table.replace(live);
    live = withPolicies(read, path, servers, world);
    table.replace(live);
  }
  const paths = () => {
    const policies = read.flatMap((grant) => policyPath(grant, path) ?? []);
    return [...new Set([path, ...policies].map((one) => resolve(world.cwd, one)))];
  };
  const follow = (changed: () => void) => {
    end = followFiles(paths(), () => {
      try {
        reload();
        notice(`${path}: ${live.length} ${live.length === 1 ? "grant is" : "grants are"} in force.`);
      } catch (error) {
        if (!(error instanceof UsageError)) throw error;
        notice(`the grants from before stay in force, but for those that were revoked: ${error.message}`);
      }
      changed();
      // Others may have a policy of their own now. The next look begins before the last ends, or a change between would be missed.
      const endLast = end;
      follow(changed);
      endLast();
    });
  };
  return { authorise: table.authorise, follow, unfollow: () => end() };
}

function tokenOf({ id, label, scrypt }: StoredGrant): string {
  return JSON.stringify([id, label, scrypt.salt, scrypt.hash]);
}
