import { categories, compareRisk, risks, type Classification, type Risk } from "../model/classification.ts";
import type { Change, ServerChange } from "../model/lock.ts";
import type { Standing } from "../model/policy.ts";
import type { ToolDrift } from "../model/review.ts";
import { expectedStanding } from "../policy/recommend/defaults.ts";
import { compareStanding } from "../policy/standing.ts";

/*
 * How much alarm a tool deserves, given what the policy says of it. A rule that a person wrote is a decision taken:
 *
 * | the policy says                            | new or changed tool | the rule itself              |
 * | :----------------------------------------- | :------------------ | :--------------------------- |
 * | hidden, denied, ask                        | low                 | nothing                      |
 * | denied by default                          | see below           | nothing                      |
 * | conditional                                | low                 | nothing                      |
 * | limited, and no more is recommended        | low                 | nothing                      |
 * | limited, hiding or asking is recommended   | the tool's risk     | looser, at most medium       |
 * | allowed, and no more is recommended        | low                 | nothing                      |
 * | allowed, more is recommended               | the tool's risk     | looser, at the tool's risk   |
 * | allowed by default, no policy              | the tool's risk     | uncovered, if medium or more |
 *
 * A tool that is denied only because no rule names it was decided on by nobody: new, it counts at its risk, and so it
 * does if its category or risk rose; changed otherwise it is low, since whoever approved it left it denied. Under a new
 * name a tool is a new one: no rule for the old name holds for it. A change that lets nothing more in is low whatever the
 * policy says.
 */

/** Whether the policy already answers for the tool: it cannot be called freely, or as freely as we would let it be. */
export function isAnswered(standing: Standing, tool: string, classification: Classification): boolean {
  if (compareStanding(standing, "conditional") <= 0) return true;
  if (compareStanding(standing, "allowed") > 0) return false;
  return compareStanding(standing, expectedStanding(tool, classification)) <= 0;
}

/** How severe it is that a tool is new. */
export function additionSeverity(standing: Standing, tool: string, classification: Classification): Risk {
  const isDecided = standing !== "denied-by-default" && isAnswered(standing, tool, classification);
  return isDecided ? "low" : classification.risk;
}

/** Whether no rule that stood when the lock was made can name the tool. */
export function isNew({ kind }: ToolDrift): boolean {
  return kind === "added" || kind === "renamed";
}

function isRise(change: Change): boolean {
  if (change.kind === "category") return categories.indexOf(change.to) > categories.indexOf(change.from);
  return change.kind === "risk" && compareRisk(change.to, change.from) > 0;
}

/** Whether a change lets a call do nothing that it could not do before. */
function isMild(change: Change): boolean {
  switch (change.kind) {
    case "category":
    case "risk":
      return !isRise(change);
    case "parameter-changed":
    case "input":
      return change.takes === "narrowed";
    case "parameter-required":
      return change.required;
    case "hint":
      return change.isDefault;
    case "output":
    case "meta":
      return true;
    default:
      return false;
  }
}

/** How severe it is that a tool changed in these ways. */
export function changeSeverity(
  changes: readonly Change[],
  standing: Standing,
  tool: string,
  classification: Classification,
): Risk {
  if (changes.every(isMild)) return "low";
  if (standing === "denied-by-default" && !changes.some(isRise)) return "low";
  return additionSeverity(standing, tool, classification);
}

/** How severe it is that a server changed in this way. */
export function serverChangeSeverity(change: ServerChange): Risk {
  switch (change.kind) {
    // Another program under the same name, or another one under the same version: nobody approved either.
    case "package":
    case "content":
      return "high";
    case "same-version":
      // Many servers never move the version that they report.
      return change.by === "declaration" ? "high" : "low";
    case "name":
    case "instructions":
    case "prompts":
      return "medium";
    case "resources":
      return "low";
  }
}

/** How severe it is that the rule of a tool is looser than what we recommend; undefined if it is not. */
export function loosenessSeverity(
  standing: Standing,
  tool: string,
  classification: Classification,
): Risk | undefined {
  if (standing !== "allowed" && standing !== "limited") return undefined;
  if (isAnswered(standing, tool, classification)) return undefined;
  return standing === "allowed" ? classification.risk : lower(classification.risk, "medium");
}

function lower(a: Risk, b: Risk): Risk {
  return compareRisk(a, b) < 0 ? a : b;
}

/** The highest of some risks; `low` if there are none. */
export function highest(some: readonly Risk[]): Risk {
  return risks.findLast((risk) => some.includes(risk)) ?? "low";
}
