import type { IncomingHttpHeaders } from "node:http";
import type { Policy } from "../../model/policy.ts";

/** On whose behalf a request is served. */
export interface Grant {
  /** Whose sessions are whose; another for another token, even under the same label. No secret. */
  readonly id: string;
  /** Names it in the audit and in the keys of limits; no secret. */
  readonly label: string;
  /** Whether it may use a server at this moment: it may be taken back, or expire, while a request is read or a session lasts. */
  readonly mayUse: (server: string) => boolean;
  /** A policy of its own in place of the server's, if any. Asked before every decision, so that another may come into force. */
  readonly policy?: () => Policy | undefined;
}

/** Why a request is not served: nobody is named (401), somebody who may not (403), or too often (429). */
export interface Refusal {
  readonly status: 401 | 403 | 429;
  readonly says: string;
  /** What `WWW-Authenticate` says; goes with 401. */
  readonly challenge?: string;
  /** In seconds; goes with 429. */
  readonly retryAfter?: number;
}

/** Whose request this is, by its headers. Asked for every request, before its body is read. */
export type Authorise = (headers: IncomingHttpHeaders) => Promise<Grant | Refusal>;

/** Where no grants are kept, whoever reaches us is the person at this machine. */
export const local: Grant = { id: "local", label: "local", mayUse: () => true };
