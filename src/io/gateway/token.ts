import { randomBytes, scrypt, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";
import type { TokenHash } from "../../model/grant.ts";

/**
 * A bearer token: what it is, which grant it is, and 256 random bits. With so many bits there is nothing to guess, so the hash is
 * of the least cost that is advised, and a gateway is not held up by it (16 MiB, some 40 ms).
 */
const shape = /^toolwarden_([0-9a-f]{16})_[A-Za-z0-9_-]{43}$/;
const cost = { n: 16_384, r: 8, p: 1 } as const;
const hashBytes = 32;

const derive = promisify<string, Buffer, number, object, Buffer>(scrypt);

/** A token that nobody has seen, with what is kept of it. */
export async function newToken(): Promise<{
  readonly token: string;
  readonly id: string;
  readonly scrypt: TokenHash;
}> {
  const id = randomBytes(8).toString("hex");
  const token = `toolwarden_${id}_${randomBytes(32).toString("base64url")}`;
  const salt = randomBytes(16);
  const hash = await hashed(token, salt, cost);
  const kept = { ...cost, salt: salt.toString("base64url"), hash: hash.toString("base64url") };
  return { token, id, scrypt: kept };
}

/** The id in a token; undefined if it is none of ours. */
export function idIn(token: string): string | undefined {
  return shape.exec(token)?.[1];
}

/** Whether a hash is this token's, in a time that does not tell how much of it is. */
export async function isTokenOf(token: string, kept: TokenHash): Promise<boolean> {
  const hash = await hashed(token, Buffer.from(kept.salt, "base64url"), kept);
  const expected = Buffer.from(kept.hash, "base64url");
  return expected.length === hash.length && timingSafeEqual(expected, hash);
}

function hashed(token: string, salt: Buffer, { n, r, p }: Pick<TokenHash, "n" | "r" | "p">): Promise<Buffer> {
  return derive(token, salt, hashBytes, { N: n, r, p, maxmem: 256 * n * r });
}
