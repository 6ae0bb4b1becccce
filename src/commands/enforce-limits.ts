import { join, resolve } from "node:path";
import { ledgerOf, type Ledger, type StoreTrouble } from "../io/proxy/ledger.ts";
import { limitsFile } from "../io/proxy/limits-file.ts";
import { redisCounters, type RedisPlace } from "../io/proxy/redis-counters.ts";
import { sharedLedger } from "../io/proxy/shared-ledger.ts";
import { UsageError } from "../model/errors.ts";
import { bareHost } from "../model/host.ts";
import { policyFileName } from "../policy/file-name.ts";
import type { World } from "./command.ts";
import type { Arguments, Flags } from "./flags.ts";

/** Where the counters of limits are kept. */
export const limitsFlags: Flags = {
  limits: {
    value: "PLACE",
    help: "keep the counters of limits in a file (of several servers, in a folder), or in a Redis (redis://HOST:PORT/DB) that several proxies share",
    byDefault: "in memory",
  },
  "limits-password-env": { value: "NAME", help: "the variable that holds the password of that Redis" },
  "on-store-error": {
    value: "WHAT",
    choices: ["deny", "allow"],
    help: "what becomes of calls with limits while these cannot be kept there; with allow this proxy counts alone",
    byDefault: "deny",
  },
};

export interface LedgerOptions extends Pick<StoreTrouble, "notice"> {
  readonly world: World;
  /** Whether `--limits` names a folder, with a file for each server. */
  readonly isOneOfSeveral: boolean;
}

/**
 * The ledger that the flags ask for, for one server.
 * @throws UsageError if it cannot be kept there.
 */
export async function openLedger(
  args: Arguments,
  server: string,
  { world, notice, isOneOfSeveral }: LedgerOptions,
): Promise<Ledger> {
  const trouble: StoreTrouble = {
    onStoreError: args.get("on-store-error") === "allow" ? "allow" : "deny",
    notice,
  };
  const limits = args.get("limits");
  const isUrl = limits !== undefined && /^[a-z][a-z0-9+.-]*:\/\//i.test(limits);
  if (isUrl) {
    const { counters, time } = await redisCounters(redisPlace(limits, args, world), server);
    return sharedLedger({ ...trouble, shared: counters, time, elapsed: () => performance.now() });
  }
  if (args.get("limits-password-env") !== undefined)
    throw new UsageError("--limits-password-env is for --limits redis://HOST:PORT/DB only.");
  if (limits === undefined) return ledgerOf(world.now, trouble);
  const file = isOneOfSeveral ? join(limits, limitsFileName(server)) : limits;
  const options = { server, at: world.now(), notice };
  return ledgerOf(world.now, trouble, limitsFile(resolve(world.cwd, file), options));
}

function limitsFileName(server: string): string {
  return policyFileName(server).replace(/json$/, "limits");
}

const form = "redis://HOST:PORT/DB or rediss://HOST:PORT/DB";

function redisPlace(text: string, args: Arguments, world: World): RedisPlace {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url !== undefined && url.password !== "") {
    throw new UsageError(
      "--limits holds a password, which others on this machine can read; name a variable with --limits-password-env instead.",
    );
  }
  const db = /^\/?(\d{0,5})$/.exec(url?.pathname ?? "-")?.[1];
  const isKnown = url?.protocol === "redis:" || url?.protocol === "rediss:";
  if (
    url === undefined ||
    !isKnown ||
    url.hostname === "" ||
    db === undefined ||
    url.search !== "" ||
    url.hash !== ""
  )
    throw new UsageError(`--limits ${text}: is neither a file nor ${form}.`);
  return {
    host: bareHost(url),
    port: url.port === "" ? 6379 : Number(url.port),
    db: Number(db),
    isTls: url.protocol === "rediss:",
    username: url.username === "" ? undefined : decodeURIComponent(url.username),
    password: passwordFrom(args.get("limits-password-env"), world),
  };
}

function passwordFrom(name: string | undefined, { env }: World): string | undefined {
  if (name === undefined) return undefined;
  const password = env[name];
  if (password !== undefined && password !== "") return password;
  throw new UsageError(`--limits-password-env ${name}: the variable ${name} is not set.`);
}
