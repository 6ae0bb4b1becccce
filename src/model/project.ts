import type { BoundSettings } from "./bounds.ts";
import type { Enforcer } from "./enforcer.ts";
import type { FailOn } from "./finding.ts";
import type { Lock } from "./lock.ts";
import type { PolicyFile } from "./policy.ts";
import type { RemoteAuth } from "./remote-auth.ts";
import type { SandboxChoice } from "./server.ts";

/** A finding that a person decided to live with. Reason and date are required; an expired one no longer holds. */
export interface Acceptance {
  /** Fingerprint of the finding, `TW-` and 8 hexadecimal digits; or its kind, which then needs `server`. */
  readonly finding: string;
  /** Narrows a kind down to one finding. */
  readonly fingerprint?: string;
  readonly server?: string;
  readonly tool?: string;
  readonly reason: string;
  readonly by: string;
  /** ISO date. */
  readonly until: string;
  /** 1-based line in config.yml. */
  readonly line: number;
}

/** `.toolwarden/config.yml`, with every default filled in by the reader of it. */
export interface Config {
  /** Absent means the caller's choice, and `high` if there is none. */
  readonly failOn?: FailOn;
  readonly selfApproval: "warn" | "fail";
  /** What a team has its policies enforced by, for which a review shows its suggestions too. */
  readonly enforcer?: Enforcer;
  /** Names of the servers to review; absent means all that are declared. */
  readonly servers?: readonly string[];
  readonly capture: {
    readonly bounds?: BoundSettings;
    readonly concurrency?: number;
    /** Where servers are started; `none` unless set. */
    readonly sandbox?: SandboxChoice;
    /** Whether servers in a sandbox may use the network; not unless set. */
    readonly allowNetwork?: boolean;
    /** Hosts that may have a private address, as `hostOf` writes them. */
    readonly allowPrivateHosts?: readonly string[];
    /** Whether npm's registry is asked what is started; no unless set. */
    readonly resolve?: boolean;
    readonly auth?: readonly RemoteAuth[];
  };
  readonly accept: readonly Acceptance[];
}

/** What a repository has committed under `.toolwarden/`, at one revision. */
export interface Project {
  readonly config: Config;
  /** By server name. */
  readonly policies: ReadonlyMap<string, PolicyFile>;
  /** Absent before the first `init`. */
  readonly lock?: Lock;
}
