import type { Wire } from "../proxy/proxy.ts";
import type { OpenServer } from "../proxy/server-end.ts";
import type { Session } from "../proxy/session.ts";
import type { Openings } from "../proxy/openings.ts";
import type { Surface } from "../proxy/surface.ts";
import type { Grant } from "./caller.ts";

/** One server of a gateway. */
export interface Backend {
  /** As in the path, decoded. */
  readonly name: string;
  readonly open: OpenServer;
  /** What judges the calls of one caller. */
  readonly session: (caller: Caller, wire: Wire) => Session;
}

/** For whom a server runs. */
export interface Caller {
  readonly grant: Grant;
  /** In the audit and in limits of `scope: session`; no secret, unlike the id that a client is given. */
  readonly session: string;
  /** Shared by all servers that requests without a session may reach for this caller. */
  readonly openings?: Openings;
  /** Likewise. */
  readonly surface?: Surface;
}
