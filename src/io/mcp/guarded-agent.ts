import { lookup as systemLookup } from "node:dns";
import type { LookupAddress, LookupAllOptions } from "node:dns";
import { isIP } from "node:net";
import type { LookupFunction } from "node:net";
import { Agent, buildConnector } from "undici";
import { CaptureError } from "./capture-error.ts";
import { privateKind } from "./private-address.ts";

/** Resolves a name to all its addresses, as `dns.lookup` does. */
export type ResolveAll = (
  name: string,
  options: LookupAllOptions,
  callback: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void,
) => void;

export interface Guard {
  /** Hosts that may be private, each `host` or `host:port` as a URL writes it. */
  readonly allowed: readonly string[];
  /** Told of the first address that was refused, before the request fails. */
  readonly onRefused: (error: CaptureError) => void;
  readonly resolve?: ResolveAll;
}

/**
 * Connections to the public internet alone, and to what is allowed. Each is checked when it is made and goes to the
 * address that was checked: a name that answers differently the next time is checked again then.
 */
export function guardedAgent({ allowed, onRefused, resolve = systemLookup }: Guard): Agent {
  const refused = (address: string, host: string) => {
    const kind = privateKind(address);
    if (kind === undefined) return undefined;
    const error = refusal(address, kind, host);
    onRefused(error);
    return error;
  };
  const direct = buildConnector({});
  const checked = buildConnector({ lookup: checkedLookup(resolve, refused) });
  return new Agent({
    // Our own deadline ends a server that is slow, whether it may take a second or an hour.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: (options, callback) => {
      const { hostname, port, protocol } = options;
      if (isAllowed(allowed, hostname, port || (protocol === "https:" ? "443" : "80"))) {
        direct(options, callback);
        return;
      }
      if (isIP(hostname) === 0) {
        checked(options, callback);
        return;
      }
      // An address is connected to without asking a resolver. URLs write every spelling of it in one way. Not at once:
      // whoever hears of a refusal aborts the request, which must have begun by then.
      queueMicrotask(() => {
        const error = refused(hostname, hostname);
        if (error === undefined) direct(options, callback);
        else callback(error, null);
      });
    },
  });
}

/** One private address among several is enough: which of them a connection takes is left to chance. */
function checkedLookup(
  resolve: ResolveAll,
  refused: (address: string, host: string) => CaptureError | undefined,
): LookupFunction {
  return (host, options, callback) => {
    resolve(host, { ...options, all: true }, (failed, addresses) => {
      const found = failed === null ? addresses : [];
      const inside = found.find(({ address }) => privateKind(address) !== undefined);
      const error = failed ?? (inside && refused(inside.address, host));
      const [first] = found;
      if (error !== undefined || first === undefined) callback(error ?? new Error(`no address: ${host}`), []);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function isAllowed(allowed: readonly string[], hostname: string, port: string): boolean {
  const host = isIP(hostname) === 6 ? `[${hostname}]` : hostname;
  return allowed.includes(host) || allowed.includes(`${host}:${port}`);
}

function refusal(address: string, kind: string, host: string): CaptureError {
  const says = `It leads to the ${kind} address ${address}, where nothing is reached unless it is allowed; if that is meant, allow its host with allow-private-hosts.`;
  return new CaptureError("unreachable", says, host);
}
