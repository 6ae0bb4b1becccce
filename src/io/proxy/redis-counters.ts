import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { sha256 } from "../../model/digest.ts";
import { messageOf, UsageError } from "../../model/errors.ts";
import type { Window } from "../../policy/counters.ts";
import { firstNumber, type Committed, type SharedCounters, type SharedTime } from "./shared-counters.ts";

/** Where a Redis is. */
export interface RedisPlace {
  readonly host: string;
  readonly port: number;
  readonly db: number;
  readonly isTls: boolean;
  readonly username: string | undefined;
  readonly password: string | undefined;
}

/** For one answer, the way to and fro included. */
const answerMs = 1_000;
/** Between two attempts to connect. */
const reconnectMs = 200;
/** A window is kept so much longer than it lasts: other proxies may be a little behind. */
const graceMs = 60_000;

/**
 * Redis does three things and knows nothing of limits: it tells its time, compares what windows hold with what was expected,
 * and writes. All in one script, so that nothing comes between. Amounts are texts here, compared and never counted with.
 *
 * KEYS: the latest time of any decision, what this proxy did last, and the windows. ARGV: `commit` or `ask`, number of the batch,
 * its time, how late it may come; then for each window what was expected, what it holds from now on (`=`: the same; nothing:
 * no key), and when it may be forgotten. The answer: what became of the batch, clock, latest time, and what the windows hold.
 */
const script = `
local time = redis.call('TIME')
local clock = time[1] * 1000 + math.floor(time[2] / 1000)
local latest = tonumber(redis.call('GET', KEYS[1]) or '0')
local last, became = string.match(redis.call('GET', KEYS[2]) or '0 refused', '^(%d+) (%a+)$')
local number, at = tonumber(ARGV[2]), tonumber(ARGV[3])
local function answer(what, held)
  local said = {what, string.format('%.0f', clock), string.format('%.0f', latest)}
  for _, value in ipairs(held) do said[#said + 1] = value or '' end
  return said
end
if tonumber(last) >= number then return answer(became, {}) end
if ARGV[1] == 'ask' then
  redis.call('SET', KEYS[2], ARGV[2] .. ' refused', 'PX', 86400000)
  return answer('refused', {})
end
local held = {}
local isSame = true
for i = 3, #KEYS do
  held[i - 2] = redis.call('GET', KEYS[i])
  if (held[i - 2] or '') ~= ARGV[i * 3 - 4] then isSame = false end
end
if not isSame or at < math.max(clock, latest) - tonumber(ARGV[4]) then return answer('changed', held) end
for i = 3, #KEYS do
  local used, ends = ARGV[i * 3 - 3], tonumber(ARGV[i * 3 - 2])
  if used == '' then redis.call('DEL', KEYS[i])
  elseif used ~= '=' then
    redis.call('SET', KEYS[i], used, 'PX', string.format('%.0f', math.min(math.max(1, ends - clock), 1e14)))
  end
end
if at > latest then
  latest = at
  redis.call('SET', KEYS[1], ARGV[3])
end
redis.call('SET', KEYS[2], ARGV[2] .. ' written', 'PX', 86400000)
return answer('written', {})
`;
const digest = createHash("sha1").update(script).digest("hex");

const answers = z.tuple([z.enum(["written", "changed", "refused"]), z.string(), z.string()], z.string());

/**
 * The counters of one server in a Redis, by one connection that is made anew when it breaks.
 * @throws UsageError if it cannot be reached or does not let us write.
 */
export async function redisCounters(
  place: RedisPlace,
  server: string,
): Promise<{ readonly counters: SharedCounters; readonly time: SharedTime }> {
  const { isTls, username, password, ...rest } = place;
  // Loaded here: most runs need none of it.
  const { Redis } = await import("ioredis");
  const redis = new Redis({
    ...rest,
    ...(isTls ? { tls: {} } : {}),
    ...(username === undefined ? {} : { username }),
    ...(password === undefined ? {} : { password }),
    lazyConnect: true,
    connectTimeout: answerMs,
    commandTimeout: answerMs,
    retryStrategy: () => reconnectMs,
    // A command whose connection is gone fails; what becomes of it is asked for, not guessed.
    autoResendUnfulfilledCommands: false,
    enableOfflineQueue: false,
    enableReadyCheck: false,
    disableClientInfo: true,
  });
  let broken: unknown;
  redis.on("error", (error: unknown) => (broken = error));
  redis.on("ready", () => (broken = undefined));
  const prefix = `toolwarden:limits:{${encodeURIComponent(server)}}`;
  const own = [`${prefix}:latest`, `${prefix}:proxy:${randomUUID()}`];
  const run = async (keys: readonly string[], args: readonly (string | number)[]) => {
    try {
      const all = [keys.length, ...keys, ...args] as const;
      const said = await redis.evalsha(digest, ...all).catch((error: unknown) => {
        if (!reasonOf(error).startsWith("NOSCRIPT")) throw error;
        return redis.eval(script, ...all);
      });
      const [what, clock, latest, ...held] = answers.parse(said);
      return { what, clock: Number(clock), latest: Number(latest), held };
    } catch (error) {
      // Half-open connections are told from slow ones by nobody.
      if (reasonOf(error) === "Command timed out") redis.disconnect(true);
      throw new Error(reasonOf(broken ?? error), { cause: error });
    }
  };
  const wasWritten = async (number: number) => {
    const { what, clock, latest } = await run(own, ["ask", number, 0, 0]);
    return { clock, latest, isWritten: what === "written" };
  };
  try {
    await redis.connect();
    const { clock, latest } = await wasWritten(firstNumber);
    return {
      time: { clock, latest },
      counters: {
        wasWritten,
        async commit({ number, at, windows }): Promise<Committed> {
          const keys = windows.map((window) => `${prefix}:${nameOf(window)}`);
          const changes = windows.flatMap(({ expected, next, ends }) => [
            textOf(expected),
            next === undefined ? "=" : textOf(next),
            ends + graceMs,
          ]);
          const said = await run([...own, ...keys], ["commit", number, at, answerMs, ...changes]);
          const { what, clock, latest, held } = said;
          if (what === "refused") throw new Error("the batch was given up before it came");
          return what === "written"
            ? { clock, latest, isWritten: true }
            : { clock, latest, isWritten: false, used: held.map(amountOf) };
        },
        close: () => redis.disconnect(),
      },
    };
  } catch (error) {
    redis.disconnect();
    const where = `${isTls ? "rediss" : "redis"}://${place.host}:${place.port}/${place.db}`;
    throw new UsageError(`${where}: the limits cannot be kept there: ${reasonOf(broken ?? error)}.`, {
      cause: error,
    });
  }
}

/** Grants and sessions are nobody's business who only looks into Redis. */
function nameOf({ key, began }: Window): string {
  return `${began}:${sha256(key).slice(0, 32)}`;
}

/** Nothing used is no key: windows begin so, and are forgotten so. */
function textOf(used: number): string {
  return used === 0 ? "" : String(used);
}

function amountOf(text: string): number {
  const used = Number(text);
  if (text !== textOf(used) || !(used >= 0 && used < Infinity))
    throw new Error("a window holds what no proxy has written");
  return used;
}

function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(", ");
  return messageOf(error);
}
