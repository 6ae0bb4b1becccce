import { once } from "node:events";
import { isIP } from "node:net";
import { Writable } from "node:stream";
import { StringDecoder } from "node:string_decoder";
import type { Backend } from "../io/gateway/backend.ts";
import { local, type Grant } from "../io/gateway/caller.ts";
import { startGateway, usualTimes } from "../io/gateway/gateway.ts";
import { metricsOf } from "../io/gateway/metrics.ts";
import { loopbackNames } from "../io/gateway/origin.ts";
import type { Rules } from "../io/proxy/gate.ts";
import type { Ledger } from "../io/proxy/ledger.ts";
import { UsageError } from "../model/errors.ts";
import { byText } from "../model/json.ts";
import { isLoopback } from "../model/loopback.ts";
import { terminalText } from "../render/escape.ts";
import { addressIn, type Address } from "./address.ts";
import type { ExitCode, World } from "./command.ts";
import { grantsIn } from "./enforce-grants.ts";
import { followRules, readRules } from "./enforce-rules.ts";
import type { EnforcedServer } from "./enforce-servers.ts";
import { closeCommon, judgedSession, type Common } from "./enforce-session.ts";
import { type Arguments, wholeNumber } from "./flags.ts";

/** @throws UsageError if it is no HOST:PORT, or leads to others than this machine. */
function addressOf(text: string, hasGrants: boolean): Address {
  const address = addressIn(text, "--listen");
  if (isLoopback(address.host) || (hasGrants && isIP(address.host) !== 0)) return address;
  throw new UsageError(
    `--listen ${text}: others than this machine could call, and nothing would tell who they are; listen on 127.0.0.1, or give --grants FILE and an IP address.`,
  );
}

export interface ListenOptions {
  readonly notice: (line: string) => void;
  /** Opens the audit. */
  readonly common: () => Promise<Common>;
  /** Opens the counters of a server. */
  readonly ledgerFor: (server: string) => Promise<Ledger>;
}

/**
 * Serves a gateway until a signal comes.
 * @throws UsageError for wrong flags or policies, or an address in use, before any server is started.
 */
export async function listen(
  servers: readonly EnforcedServer[],
  args: Arguments,
  { notice, ledgerFor, ...open }: ListenOptions,
  world: World,
): Promise<ExitCode> {
  const grantsFile = args.get("grants");
  const address = addressOf(args.get("listen") ?? "", grantsFile !== undefined);
  const bounds = {
    maxSessions: wholeNumber(args, "max-sessions", 1, 100_000) ?? 200,
    maxRequests: wholeNumber(args, "max-requests", 1, 10_000) ?? 64,
    idleMs: (wholeNumber(args, "idle-seconds", 1, 604_800) ?? 600) * 1000,
  };
  const origins = args.all("allow-origin").map(originIn);
  const hosts = args.all("allow-host").map(hostNameIn);
  const readAll = () => new Map(servers.map(({ files }) => [files.server, readRules(files, world)]));
  let rules: ReadonlyMap<string, Rules> = readAll();
  const names = servers.map(({ files: { server } }) => server).sort(byText);
  const grants = grantsFile === undefined ? undefined : grantsIn(grantsFile, names, world, notice);
  const common = await open.common();
  const ledgers = await openLedgers(servers, ledgerFor);
  const metrics = metricsOf();
  /** Once a line for all sessions of a server, until other rules are in force. */
  const toldAlready = new Set<string>();
  const told = (server: string) => (line: string) => {
    const named = `[${server}] ${line}`;
    if (toldAlready.has(named) || toldAlready.size > mostTold) return;
    toldAlready.add(named);
    notice(named);
  };
  const backends = servers.map(({ files: { server }, open }): [string, Backend] => {
    const ledger = ledgers.get(server) as Ledger; // One was made for each.
    const rulesFor =
      ({ policy }: Grant) =>
      (): Rules => {
        const common = rules.get(server) as Rules; // Read for each.
        const own = policy?.();
        return own === undefined ? common : { ...common, policy: own };
      };
    const ofServer = { ...common, notice: told(server) };
    const session: Backend["session"] = ({ grant, session, openings, surface }, wire) =>
      judgedSession(
        ofServer,
        {
          server,
          rules: rulesFor(grant),
          ledger,
          grant: grant.label,
          session,
          ...(openings === undefined ? {} : { openings }),
          ...(surface === undefined ? {} : { surface }),
          watched: (audit) => metrics.counting(server, audit),
        },
        wire,
      );
    return [server, { name: server, open, session }];
  });
  const gateway = await startGateway({
    ...address,
    ...bounds,
    backends: new Map(backends),
    allowed: { hosts: [...loopbackNames, ...hosts], origins },
    authorise: grants?.authorise ?? (async () => local),
    metrics,
    logOf: (server) => prefixed(server, world),
    notice,
    elapsed: () => performance.now(),
    times: usualTimes,
  }).catch(async (error: unknown) => {
    await closeAll(ledgers);
    throw error;
  });
  if (!isLoopback(address.host))
    notice("tokens and calls are not encrypted on their way here; put something that speaks TLS in front.");
  for (const name of names) notice(`listens on http://${gateway.address}/mcp/${encodeURIComponent(name)}`);
  grants?.follow(() => {
    toldAlready.clear();
    gateway.grantsChanged();
    gateway.rulesChanged();
  });
  const readAgain = () => {
    rules = readAll();
    toldAlready.clear();
    gateway.rulesChanged();
  };
  const says = "the policies were read anew and are in force.";
  const files = servers.map((one) => one.files);
  const unfollow = followRules(files, readAgain, { says, notice, cwd: world.cwd });
  if (!world.signal.aborted) await once(world.signal, "abort");
  unfollow();
  grants?.unfollow();
  await gateway.stop();
  await closeAll(ledgers);
  await closeCommon(common);
  return 0;
}

/** @throws UsageError if one cannot be opened; then none is. */
async function openLedgers(
  servers: readonly EnforcedServer[],
  ledgerFor: ListenOptions["ledgerFor"],
): Promise<ReadonlyMap<string, Ledger>> {
  const ledgers = new Map<string, Ledger>();
  try {
    for (const { files } of servers) ledgers.set(files.server, await ledgerFor(files.server));
    return ledgers;
  } catch (error) {
    await closeAll(ledgers);
    throw error;
  }
}

/** All at once: each may have something to write yet. */
async function closeAll(ledgers: ReadonlyMap<string, Ledger>): Promise<void> {
  await Promise.all([...ledgers.values()].map((ledger) => ledger.close()));
}

/** @throws UsageError if it is none: it would never be equal to what a browser says. */
function originIn(text: string): string {
  if (URL.canParse(text) && new URL(text).origin === text) return text;
  throw new UsageError(`--allow-origin takes an origin such as https://app.example, not "${text}".`);
}

/** @throws UsageError if it is no name of a host without a port, which is not looked at. */
function hostNameIn(text: string): string {
  const url = `http://${text}`;
  if (URL.canParse(url) && new URL(url).host === text.toLowerCase()) return text.toLowerCase();
  throw new UsageError(`--allow-host takes the name of a host, such as mcp.example, not "${text}".`);
}

/** Tools of many servers may have changed; beyond this somebody makes us write. */
const mostTold = 10_000;

/** A line of a server that has no end is shown in pieces. */
const longestLine = 10_000;

/** Standard error for several servers: each line bears its server's name. */
function prefixed(server: string, { notice }: World): Writable {
  const decoder = new StringDecoder("utf8");
  let rest = "";
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      const lines = (rest + decoder.write(chunk)).split("\n");
      rest = lines.pop() ?? "";
      if (rest.length > longestLine) {
        lines.push(rest);
        rest = "";
      }
      for (const line of lines) notice(`[${terminalText(server)}] ${terminalText(line)}`);
      done();
    },
  });
}
