import type { Category, Signal } from "./classification.ts";
import type { Decision } from "./decision.ts";
import type { FindingKind } from "./finding.ts";
import type { JsonObject } from "./json.ts";

/** Where an attack happens. The order here is the order of pages. */
export const attackGroups = {
  definition: "In what a definition says",
  arguments: "In the arguments of a call",
  data: "In what tools return and pass on",
  agent: "In what an agent does by itself",
  supply: "In what is installed and started",
  connection: "In how client and server connect",
} as const;
export type AttackGroup = keyof typeof attackGroups;

/** A page of somebody else that we point to. */
export interface Source {
  readonly title: string;
  /** https. */
  readonly url: string;
}

/**
 * What marks a tool that an attack concerns. Every key that is there must hold, and a key holds if one of its values does.
 */
export interface AttackSign {
  readonly categories?: readonly Category[];
  readonly signals?: readonly Signal[];
  /** Ids of heuristics that gave a reason. */
  readonly heuristics?: readonly string[];
  /** Kinds of findings on the tool. */
  readonly findings?: readonly FindingKind[];
  /** Words of the tool's name, in lower case. */
  readonly words?: readonly string[];
  /** One sentence about the tool, for whoever reads its page. */
  readonly because: string;
}

/** A call against the rule of an attack, and what the rule answers. */
export interface AttackTry {
  readonly tool: string;
  readonly args: JsonObject;
  /** How many like it went before in the same minute; none unless given. */
  readonly after?: number;
  readonly decision: Decision["kind"];
}

/** One documented attack pattern: a file of `catalog/attacks/`. */
export interface Attack {
  /** Its file name and the last part of its page's address. */
  readonly id: string;
  readonly title: string;
  readonly group: AttackGroup;
  /** One sentence. */
  readonly summary: string;
  /** Two to four short paragraphs of plain text. */
  readonly howItWorks: readonly string[];
  readonly realCase: {
    readonly happened: string;
    /** When it was made public: `YYYY-MM-DD`, or `YYYY-MM` where the day is not known. */
    readonly date: string;
    readonly source: Source;
  };
  readonly furtherSources: readonly Source[];
  /** Any of them marks a tool. Empty where nothing of a tool or a server tells. */
  readonly signs: readonly AttackSign[];
  readonly rule: {
    /** A whole policy, as it would be committed for the server. */
    readonly policy: JsonObject;
    /** One sentence: what it stops and what it lets through. */
    readonly effect: string;
    /** One or two sentences: what it does not stop. */
    readonly gap: string;
    readonly tries: readonly AttackTry[];
  };
  /** Findings that may notice it; empty where none can. */
  readonly noticedBy: readonly FindingKind[];
  /** Where Toolwarden does not help, a sentence each. */
  readonly limits: {
    /** What our findings cannot see of it. */
    readonly unseen: string;
    /** Where else we are of no use against it. */
    readonly unhelped: string;
  };
}
