import type { Enforcer } from "../../model/enforcer.ts";
import type { Json, JsonObject } from "../../model/json.ts";
import type { Limit, Policy, Predicate, ToolRule } from "../../model/policy.ts";

/** What a policy is compiled for. */
export interface CompileContext {
  /** The server's name in the target's own configuration. */
  readonly server: string;
  /** The tools that are known; those that the policy names are added. */
  readonly tools: readonly string[];
}

/** Something that the policy says and the target cannot. */
export interface Loss {
  readonly kind: "limit" | "condition" | "hide" | "ask" | "deny" | "message" | "default" | "name";
  /** What comes of it for access: `wider` lets through what the policy stops, `same` changes no access at all. */
  readonly effect: "wider" | "narrower" | "same";
  /** RFC 6901 pointer of what is lost in the policy. */
  readonly pointer: string;
  /** One sentence: what happens instead. */
  readonly says: string;
}

/** What a target can say. Whatever it cannot is made stricter where that can be said, and is a loss. */
export interface Abilities {
  /** Whether a call can be refused at all. */
  readonly deny: boolean;
  /** Whether callers can be kept from seeing a tool. */
  readonly hide: boolean;
  /** Whether a person can be asked. */
  readonly ask: boolean;
  /** Which of the policy's own words a caller is told: those of a tool that is denied whatever the arguments, or all. */
  readonly message: "none" | "denials" | "all";
  /** What becomes of a tool that is not named: refused, asked about, or whatever the policy says. */
  readonly unlisted: "deny" | "ask" | "as-policy";
  /** The predicates that it can hold a call to; none if absent. */
  readonly predicate?: (predicate: Predicate, role: "require" | "deny_if") => boolean;
  /** The limits that it keeps exactly; none if absent. `tool` is undefined for those of all tools. */
  readonly limit?: (limit: Limit, tool: string | undefined) => boolean;
  /** The names under which it can call a tool; all if absent. */
  readonly callable?: (tool: string) => boolean;
}

/** One tool in the target's terms. */
export interface ToolAccess {
  /** As the server calls it. */
  readonly tool: string;
  /** As the target calls it. */
  readonly name: string;
  readonly access: "allow" | "ask" | "deny" | "hide";
  /** What the policy says of it; only what the target is able to say is to be read. */
  readonly rule: ToolRule | undefined;
}

/** A policy cut down to what a target can say: the only thing a target writes from. */
export interface Outline {
  readonly server: string;
  readonly policy: Policy;
  /** Sorted by the server's name for them. */
  readonly tools: readonly ToolAccess[];
  /** What becomes of a tool that the policy does not name. */
  readonly unlisted: "allow" | "deny";
}

/**
 * TOML: what becomes of the document, which throws a `UsageError` if the fragment has no place there. YAML: the member at the
 * top that is the server's.
 */
export type Into =
  | { readonly format: "toml"; readonly change: (document: JsonObject, file: string) => JsonObject }
  | { readonly format: "yaml"; readonly key: string; readonly value: Json };

/** What a target reads: a text of its own, or members of a JSON file that holds other settings too. */
export type Fragment =
  | {
      readonly kind: "text";
      readonly text: string;
      /** To colour it by, where that language is widely known. */
      readonly language: "json" | "toml" | "yaml" | "text";
      /** How it goes into a file that is there; absent where it is a file of its own, or has no place of its own. */
      readonly into?: Into;
    }
  | {
      readonly kind: "json";
      readonly value: JsonObject;
      /** Whether an item of a list in `value` is of this server, and so goes when it is not there. */
      readonly owns: (item: string) => boolean;
      /** Leads to an object whose names are told apart by `owns` too; they are kept in the order of `value`. */
      readonly ownNames?: readonly string[];
      /** A path that has to be in the file already: the entry of the server itself. */
      readonly needs?: readonly string[];
    };

/** A place where a policy can be enforced natively. */
export interface Target {
  readonly id: Enforcer;
  /** As its makers write it. */
  readonly title: string;
  /** Where the fragment goes, for people. */
  readonly file: string;
  readonly abilities: Abilities;
  /**
   * The target's name for a tool.
   * @throws UsageError if it has none.
   */
  readonly nameOf: (tool: string, server: string) => string;
  readonly write: (outline: Outline) => Fragment;
  /** What is lost beyond what `abilities` say. */
  readonly losses?: (outline: Outline) => readonly Loss[];
}

/** Why a tool is denied whatever the arguments, in the policy's own words if it has any. */
export function denialWords(rule: ToolRule | undefined): string {
  const always = rule?.denyIf.find(({ conditions }) => conditions.length === 0);
  return (rule?.action === "allow" ? always?.onDeny : rule?.reason) ?? "The policy denies this tool.";
}
