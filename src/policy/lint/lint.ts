import type { AssessedTool } from "../../model/classification.ts";
import type { JsonObject } from "../../model/json.ts";
import type { Policy } from "../../model/policy.ts";

/** The tools that a policy is held against. */
export interface Offer {
  /** By name; of several that share one, the riskiest. */
  readonly tools: ReadonlyMap<string, AssessedTool>;
  /** Whether these are surely all. Only then does a missing name say anything. */
  readonly isWhole: boolean;
}

/** What a lint looks at: a valid policy and, where a snapshot is at hand, what its server offers. */
export interface Linted {
  readonly policy: Policy;
  readonly offer?: Offer;
}

/** Something a lint saw: where, as an RFC 6901 pointer into the policy, and one sentence that says what to do. */
export interface Remark {
  readonly pointer: string;
  readonly says: string;
}

/** A policy document and the tools it is for, if they matter. */
export interface LintExample {
  readonly policy: JsonObject;
  readonly tools?: readonly AssessedTool[];
}

/** One way in which a valid policy may not do what its author meant. */
export interface Lint {
  /** Kebab-case, forever. */
  readonly id: string;
  readonly title: string;
  readonly why: string;
  /** Policies it must flag, and look-alikes it must leave alone; tests run every one. */
  readonly examples: { readonly flags: readonly LintExample[]; readonly ignores: readonly LintExample[] };
  readonly detect: (linted: Linted) => readonly Remark[];
}
