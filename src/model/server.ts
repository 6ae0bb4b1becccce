import type { DeclarationFault } from "./declaration-fault.ts";
import type { Json, JsonObject } from "./json.ts";
import type { Package } from "./lock.ts";

/** A line of a file, 1-based. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Where a server was declared: a line of a file, or an argument of the command that is running. */
export type Declaration =
  | {
      readonly kind: "file";
      /** Path relative to the repository root, with forward slashes. */
      readonly file: string;
      /** 1-based line of the server's name. */
      readonly line: number;
      /** Id of the client format in `discover/clients.ts`, such as `claude-code`. */
      readonly client: string;
      /** Where else the same server is declared, sorted; absent if nowhere. */
      readonly also?: readonly Place[];
      /** What a reviewer should look at in it, in all its places; absent if nothing. */
      readonly faults?: readonly DeclarationFault[];
    }
  | { readonly kind: "argument" };

/**
 * How to reach a server, exactly as it was declared: `${VARIABLES}` are still unresolved here. They are resolved
 * only into what is started, never into anything that is printed or saved.
 */
export type Launch =
  | {
      readonly kind: "stdio";
      readonly command: string;
      readonly args: readonly string[];
      /** Environment variables the declaration sets, by name. */
      readonly env: Readonly<Record<string, string>>;
      readonly cwd?: string;
      /** A file of variables to set beside `env`, as written. */
      readonly envFile?: string;
    }
  | {
      readonly kind: "http";
      readonly url: string;
      readonly headers: Readonly<Record<string, string>>;
      /** `auto` tries Streamable HTTP first, then the older SSE transport if the server answers that it must. */
      readonly transport: "auto" | "streamable-http" | "sse";
    };

/** How a config file writes variables inside strings; see `discover/interpolate.ts`. */
export type Dialect = "none" | "braces" | "env-braces" | "vscode" | "shell" | "opencode";

export interface ServerSpec {
  /** The name it was declared under; unique among the servers of one run. */
  readonly name: string;
  readonly launch: Launch;
  readonly dialect: Dialect;
  readonly declared: Declaration;
  /** What VS Code's own inputs stand for unless a person is asked, by `input:ID`; absent if it declares none. */
  readonly inputs?: Readonly<Record<string, string>>;
}

/**
 * What may be shown of a launch: command and arguments as declared (nothing interpolated), and the *names* of the
 * environment variables and headers, never their values.
 */
export type LaunchSummary =
  | {
      readonly kind: "stdio";
      readonly command: string;
      readonly args: readonly string[];
      readonly env: readonly string[];
    }
  | { readonly kind: "http"; readonly url: string; readonly headers: readonly string[] };

/** Something a capture did not see, or saw and had to mend. */
export interface CaptureNote {
  readonly about: "tools" | "prompts" | "resources" | "resource-templates" | "instructions" | "server";
  /** Whether tools, or parts of them, may be missing because of it. Only then is coverage `partial`. */
  readonly hidesTools: boolean;
  /** Our sentence; what it quotes of the server is in `quotes`. */
  readonly says: string;
  /** The server's own words, bounded; empty if there are none. */
  readonly quotes: string;
}

/** Where a server is started: with the rights of the person, or in a sandbox of that name. */
export type SandboxKind = "none" | "bwrap" | "docker";
/** What a person may ask for; `auto` is the strongest that works on the machine. */
export type SandboxChoice = SandboxKind | "auto";
/** All that may be asked for. */
export const sandboxChoices: readonly SandboxChoice[] = ["none", "bwrap", "docker", "auto"];

/** The sandbox that a capture ran in. */
export interface SandboxRecord {
  readonly kind: Exclude<SandboxKind, "none">;
  readonly network: boolean;
}

/** What moved in a list of tools that was asked for more than once: names, sorted. */
export interface SurfaceMove {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** Tools that kept their name and have another definition. */
  readonly changed: readonly string[];
}

/** What a server said, once, raw. */
export interface ServerSnapshot {
  readonly server: string;
  readonly coverage: "complete" | "partial";
  readonly declared: Declaration;
  readonly launch: LaunchSummary;
  /** What is started, if more was learnt of it than `launch` says; see `startedPackage`. */
  readonly package?: Package;
  /** Whether it is started from the repository itself, whose people can then mend it; absent if not. */
  readonly isOwn?: true;
  /** Names of variables the declaration uses that had no value. */
  readonly unresolved: readonly string[];
  /** Absent if there was none. */
  readonly sandbox?: SandboxRecord;
  readonly protocolVersion: string;
  /** As the server reports itself; not for decisions. */
  readonly serverInfo: JsonObject;
  readonly capabilities: JsonObject;
  readonly instructions?: string;
  /** Each as received, in the order of their names; an entry may be anything, not only a well-formed tool. */
  readonly tools: readonly Json[];
  readonly prompts: readonly Json[];
  readonly resources: readonly Json[];
  readonly resourceTemplates: readonly Json[];
  /**
   * What moved while the server was looked at; absent if nothing did. `tools` then holds each tool as it was seen last,
   * those that went included: a client that asked once may still call them.
   */
  readonly moved?: SurfaceMove;
  readonly notes: readonly CaptureNote[];
}

/** Why a server could not be read. The id is stable; the sentence for people is in `says`. */
export type FailureKind =
  | "not-started"
  | "exited"
  | "no-answer"
  | "refused"
  | "auth-required"
  | "unreachable"
  | "protocol"
  | "too-large"
  | "unresolved"
  | "cancelled";

/** A server that did not answer is unknown, never "no tools". */
export interface CaptureFailure {
  readonly server: string;
  readonly coverage: "none";
  readonly declared: Declaration;
  readonly launch: LaunchSummary;
  readonly unresolved: readonly string[];
  /** Absent if there was none. */
  readonly sandbox?: SandboxRecord;
  readonly failure: FailureKind;
  /** Our sentence: what happened and what to do next. */
  readonly says: string;
  /** The server's own words (an error message), bounded; empty if there are none. */
  readonly quotes: string;
  /** Last lines of its standard error, bounded, with control characters still in. */
  readonly stderrTail: readonly string[];
}

export type CaptureResult = ServerSnapshot | CaptureFailure;

export function isSnapshot(result: CaptureResult): result is ServerSnapshot {
  return result.coverage !== "none";
}
