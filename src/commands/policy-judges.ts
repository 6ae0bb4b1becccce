import { UsageError } from "../model/errors.ts";
import { nearest } from "../model/nearest.ts";
import type { Policy } from "../model/policy.ts";
import type { World } from "./command.ts";
import type { Arguments, Flags } from "./flags.ts";
import { readPolicy } from "./policy-file.ts";
import { policyFiles } from "./policy-folder.ts";

/** What says which policy decides a call. */
export const judgeFlags: Flags = {
  policy: { value: "FILE", help: "the policy to ask" },
  "policy-dir": {
    value: "DIR",
    help: "ask for each call of an audit the policy of its server there, as a gateway does",
  },
  server: { value: "NAME", help: "of an audit, only the calls of this server" },
  grants: {
    value: "FILE",
    help: "the grants of the gateway, for calls of grants that have a policy of their own",
  },
};

/** Whose call a line is, as far as it says so. */
export interface Whose {
  readonly server?: string;
  readonly grant: string;
}

export interface Judges {
  /** Whether a line of this server is to be answered at all. */
  readonly isAbout: (server: string | undefined) => boolean;
  /** @throws UsageError, with `where` in it, if nothing says which policy decides. */
  readonly policyFor: (whose: Whose, where: string) => Policy;
}

/** @throws UsageError for flags that do not go together, or a policy or grants that cannot be read. */
export async function judgesOf(args: Arguments, world: World): Promise<Judges> {
  const [file, folder, only] = [args.get("policy"), args.get("policy-dir"), args.get("server")];
  if ((file === undefined) === (folder === undefined))
    throw new UsageError(
      "policy decide needs one of both, and calls: --policy FILE or --policy-dir DIR, --calls FILE.",
    );
  const ofGrants = await policiesOfGrants(args.get("grants"), world);
  const ofServers = file === undefined ? byServer(folder ?? "", only, world) : forOne(file, only, world);
  return {
    isAbout: (server) => only === undefined || server === undefined || server === only,
    policyFor: (whose, where) => ofGrants.get(whose.grant) ?? ofServers(whose.server ?? only, where),
  };
}

/** Finds the policy of a server. */
type Finder = (server: string | undefined, where: string) => Policy;

/** One policy is one server's: calls of another would count on its limits. */
function forOne(file: string, only: string | undefined, world: World): Finder {
  const { policy } = readPolicy(file, world);
  let first = only;
  return (server, where) => {
    first ??= server;
    if (server === undefined || server === first) return policy;
    throw new UsageError(
      `${where}: is a call of server "${server}", after others of "${first}"; say which with --server NAME, or where the policies of all lie with --policy-dir DIR.`,
    );
  };
}

function byServer(folder: string, only: string | undefined, world: World): Finder {
  const paths = [...policyFiles(folder, world)].filter(([server]) => only === undefined || server === only);
  const policies = new Map(paths.map(([server, path]) => [server, readPolicy(path, world).policy]));
  return (server, where) => {
    if (server === undefined)
      throw new UsageError(`${where}: does not say which server it is for; name it with --server NAME.`);
    const policy = policies.get(server);
    if (policy !== undefined) return policy;
    const meant = nearest(server, [...policies.keys()]);
    const hint = meant === undefined ? "" : `; there is one of "${meant}"`;
    throw new UsageError(`${where}: server "${server}" has no policy in ${folder}${hint}.`);
  };
}

async function policiesOfGrants(
  path: string | undefined,
  world: World,
): Promise<ReadonlyMap<string, Policy>> {
  if (path === undefined) return new Map();
  const { policyPath, readGrants } = await import("./grants-file.ts");
  return new Map(
    readGrants(path, world).flatMap((grant): readonly [string, Policy][] => {
      const policy = policyPath(grant, path);
      return policy === undefined ? [] : [[grant.label, readPolicy(policy, world).policy]];
    }),
  );
}
