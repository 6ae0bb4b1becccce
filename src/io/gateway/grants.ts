import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import type { StoredGrant } from "../../model/grant.ts";
import type { Policy } from "../../model/policy.ts";
import type { Authorise, Grant, Refusal } from "./caller.ts";
import { idIn, isTokenOf } from "./token.ts";

/** A grant with the policy that it names. */
export interface LiveGrant extends StoredGrant {
  readonly inForce?: Policy;
}

/** Tells whose token a request bears. */
export interface Grants {
  readonly authorise: Authorise;
  /** These are in force from now on, and no others. */
  readonly replace: (grants: readonly LiveGrant[]) => void;
}

/** One token and what it may do, which a reload may change. */
interface Entry {
  /** Undefined once it was taken back. */
  stored: LiveGrant | undefined;
  /** Keyed digest of the token, once it was seen: a hash is made once a run, and then neither for it nor for wrong ones. */
  seen?: Buffer;
  /** Wrong tokens of this id in the present window. */
  wrong: { readonly since: number; readonly count: number };
  readonly grant: Grant;
}

/** So many wrong tokens of one id are compared in so long. Ids are no words: who has one has a file or a token. */
const mostWrong = 10;
const wrongMs = 60_000;
/** Hashes are made one at a time, since each takes 16 MiB or more; so many may wait. */
const mostWaiting = 16;

/** `now` is the time by the calendar, in milliseconds since 1970. */
export function grantTable(first: readonly LiveGrant[], now: () => number): Grants {
  // A digest under a key that nobody knows tells nothing of a token, to a debugger or by the time that a comparison takes.
  const key = randomBytes(32);
  const digest = (token: string) => createHmac("sha256", key).update(token).digest();
  let entries = new Map<string, Entry>();
  const comparing = new Map<string, Promise<boolean>>();
  let last: Promise<unknown> = Promise.resolve();

  const entryOf = (stored: LiveGrant): Entry => {
    const entry: Entry = {
      stored,
      wrong: { since: 0, count: 0 },
      grant: {
        id: stored.id,
        label: stored.label,
        mayUse: (server) => isInForce(entry) && (entry.stored?.servers?.includes(server) ?? true),
        policy: () => entry.stored?.inForce,
      },
    };
    return entry;
  };
  const isInForce = ({ stored }: Entry): boolean =>
    stored !== undefined && (stored.expires === undefined || Date.parse(stored.expires) > now());

  /** Several requests of a client that begins are compared once. */
  function compare(entry: Entry, token: string, seen: Buffer, hash: StoredGrant["scrypt"]) {
    const name = seen.toString("hex");
    const begun = comparing.get(name);
    if (begun !== undefined) return begun;
    if (comparing.size >= mostWaiting || isTriedTooOften(entry, now())) return undefined;
    const result = last.then(() => isTokenOf(token, hash));
    last = result.catch(() => undefined);
    const ended = result
      .then((isRight) => {
        if (isRight) entry.seen = seen;
        else entry.wrong = { ...entry.wrong, count: entry.wrong.count + 1 };
        return isRight;
      })
      .finally(() => comparing.delete(name));
    comparing.set(name, ended);
    return ended;
  }

  function replace(grants: readonly LiveGrant[]): void {
    const next = new Map<string, Entry>();
    for (const stored of grants) {
      const entry = entries.get(stored.id);
      if (entry?.stored !== undefined && isSameToken(entry.stored, stored)) {
        entry.stored = stored;
        next.set(stored.id, entry);
      } else next.set(stored.id, entryOf(stored));
    }
    for (const entry of entries.values()) if (next.get(entry.grant.id) !== entry) entry.stored = undefined;
    entries = next;
  }
  replace(first);

  return {
    replace,
    async authorise({ authorization }): Promise<Grant | Refusal> {
      if (authorization === undefined) return missing;
      const token = /^Bearer +(\S+) *$/i.exec(authorization)?.[1];
      const entry = token === undefined ? undefined : entries.get(idIn(token) ?? "");
      if (token === undefined || entry?.stored === undefined) return wrong;
      const seen = digest(token);
      const isRight =
        entry.seen === undefined
          ? await compare(entry, token, seen, entry.stored.scrypt)
          : timingSafeEqual(entry.seen, seen);
      if (isRight === undefined) return tooMany;
      return isRight && isInForce(entry) ? entry.grant : wrong;
    },
  };
}

function isSameToken(a: StoredGrant, b: StoredGrant): boolean {
  return a.label === b.label && a.scrypt.hash === b.scrypt.hash && a.scrypt.salt === b.scrypt.salt;
}

/** Also begins a window anew. */
function isTriedTooOften(entry: Entry, at: number): boolean {
  const age = at - entry.wrong.since;
  if (age < 0 || age >= wrongMs) entry.wrong = { since: at, count: 0 };
  return entry.wrong.count >= mostWrong;
}

const missing: Refusal = {
  status: 401,
  says: "A token is needed: Authorization: Bearer TOKEN, as `toolwarden grant add` has printed it.",
  challenge: "Bearer",
};
/** RFC 6750: what is wrong with it is not said. */
const wrong: Refusal = {
  status: 401,
  says: "The token is not valid, or not any more.",
  challenge: 'Bearer error="invalid_token"',
};
const tooMany: Refusal = {
  status: 429,
  says: "Too many tokens are being tried; try again later.",
  retryAfter: 5,
};
