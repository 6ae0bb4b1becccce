import destructive from "../../../catalog/rules/destructive.json" with { type: "json" };
import execute from "../../../catalog/rules/execute.json" with { type: "json" };
import financial from "../../../catalog/rules/financial.json" with { type: "json" };
import readUnsure from "../../../catalog/rules/read-unsure.json" with { type: "json" };
import read from "../../../catalog/rules/read.json" with { type: "json" };
import trial from "../../../catalog/rules/trial.json" with { type: "json" };
import unknown from "../../../catalog/rules/unknown.json" with { type: "json" };
import write from "../../../catalog/rules/write.json" with { type: "json" };
import type { Category, Classification } from "../../model/classification.ts";
import { isPrototypeName } from "../../model/files/policy-file.ts";
import type { Json } from "../../model/json.ts";
import type { Recommendation, Standing } from "../../model/policy.ts";

/** A rule for whatever falls into a category: a file of `catalog/rules/`. `{tool}` stands for the tool's counter. */
export interface Default {
  readonly kind: Recommendation["kind"];
  /** What stands under the tool's name; absent where it is hidden. */
  readonly rule?: Json;
  /** One sentence: what the rule alone stops and lets through. */
  readonly effect: string;
  /** What it does with the calls that a narrowing lets through, as the end of a sentence; absent where it is hidden. */
  readonly rest?: string;
  /** The same where a narrowing has a person approve them. */
  readonly asked?: string;
  /** Why, in one sentence. */
  readonly why: string;
}

/** The shape a file of `catalog/rules/` has once TypeScript has read it: its words are any text. */
type Written = Omit<Default, "kind"> & { readonly kind: string };

const byCategory: Readonly<Record<Category, Written>> = {
  read,
  write,
  execute,
  destructive,
  financial,
  unknown,
};

/**
 * The rule that a category calls for, before anything else is known of the tool. A name of `*` cannot be hidden alone,
 * since in `hide` it means every tool: a person is asked instead. Where no rule may bear the name, hiding is all there is.
 */
export function defaultFor(
  tool: string,
  {
    category,
    confidence = "high",
  }: { readonly category: Category; readonly confidence?: Classification["confidence"] },
): Default {
  if (isPrototypeName(tool)) return unnameable;
  const isUnsure = category === "read" && confidence === "low";
  const written = isUnsure ? readUnsure : byCategory[category];
  return (tool === "*" && written.kind === "hide" ? unknown : written) as Default;
}

const unnameable: Default = {
  kind: "hide",
  effect: destructive.effect,
  why: "Every JavaScript object has something of this name, which an enforcer may take for a rule.",
};

/** The rule for the trials of a tool that removes things. */
export const trialDefault = trial as Default;

const standings = { allow: "allowed", limit: "limited", hide: "hidden", ask: "ask" } as const;

/**
 * How strictly a tool of this category should stand, at least. That a reading is unsure is no fault of a rule that a
 * person wrote, so confidence does not count here.
 */
export function expectedStanding(tool: string, { category }: Pick<Classification, "category">): Standing {
  return standings[defaultFor(tool, { category }).kind];
}
