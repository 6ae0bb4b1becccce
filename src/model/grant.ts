/** How the hash of a token was made (RFC 7914). `salt` and `hash` are base64url. */
export interface TokenHash {
  readonly n: number;
  readonly r: number;
  readonly p: number;
  readonly salt: string;
  readonly hash: string;
}

/** One person or program that a gateway serves, as the grants file holds it. */
export interface StoredGrant {
  /** What people call it, in the audit and in limits; one of its kind in a file. */
  readonly label: string;
  /** What its token says of itself, so that one hash is compared and not all of them. Hexadecimal; no secret. */
  readonly id: string;
  readonly scrypt: TokenHash;
  /** When it was added; ISO 8601. */
  readonly created: string;
  /** When it ends; ISO 8601. Absent means never. */
  readonly expires?: string;
  /** The servers that it may use; absent means all. */
  readonly servers?: readonly string[];
  /** A policy in place of each server's own: a path, from the folder of the grants file. */
  readonly policy?: string;
}
