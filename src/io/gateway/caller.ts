import type { IncomingHttpHeaders } from "node:http";
import type { Policy } from "../../model/policy.ts";

/** On whose behalf a request is served. */
export interface Grant {
  /** Names it in the audit and in the keys of limits; no secret. */
  readonly label: string;
  /** The servers that it may use, by name; absent means all. */
  readonly servers?: ReadonlySet<string>;
  /** A policy of its own in place of the server's. Asked before every decision, so that another may come into force. */
  readonly policy?: () => Policy;
}

/** Why a request is not served: nobody is named (401), or somebody who may not (403). */
export interface Refusal {
  readonly status: 401 | 403;
  readonly says: string;
}

/** Whose request this is, by its headers. Asked for every request, before its body is read. */
export type Authorise = (headers: IncomingHttpHeaders) => Promise<Grant | Refusal>;

/** Where no grants are kept, whoever reaches us is the person at this machine. */
export const local: Grant = { label: "local" };
