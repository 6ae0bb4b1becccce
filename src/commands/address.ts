import { isIP } from "node:net";
import { UsageError } from "../model/errors.ts";

/** Where to listen. */
export interface Address {
  readonly host: string;
  readonly port: number;
}

/**
 * `flag` is what was given, as the sentence names it.
 * @throws UsageError if it is no HOST:PORT.
 */
export function addressIn(text: string, flag: string): Address {
  const [, bracketed, plain, digits] = /^(?:\[([^\]]+)\]|([^:[\]]+)):(\d{1,5})$/.exec(text) ?? [];
  const host = bracketed ?? plain;
  const port = Number(digits);
  if (host === undefined || port > 65_535 || (bracketed !== undefined && isIP(bracketed) !== 6)) {
    throw new UsageError(`${flag} takes HOST:PORT, such as 127.0.0.1:8090 or [::1]:8090, not "${text}".`);
  }
  return { host, port };
}
