import { readsPlainly, type Act } from "./act.ts";
import type { Heuristic } from "./heuristic.ts";
import { parameterMatch, taking } from "./match.ts";

// A call that only reads has nothing to try.
const changing = new Set("dryrun noop whatif checkonly validateonly".split(" "));
// These could also say what to return.
const showing = new Set("preview previewonly simulate testmode".split(" "));

/** Whether name or description tell what graver change can be tried, and neither that the call only reads. */
function isTold(acts: readonly Act[]): boolean {
  const isGraver = ({ category, weight }: Act) => category !== "read" && category !== "write" && weight > 0;
  return acts.some(isGraver) && !acts.some(readsPlainly);
}

const trying = new Set("check compare diff estimate plan preview simulate validate".split(" "));

/** `plan_project`, described as "Validate and preview a project": a trial itself. */
const isTrial = (named: readonly Act[], leading: readonly Act[]) =>
  leading[0]?.near.some(({ text }) => text === "dry-run") === true ||
  (named.length > 0 &&
    named.every(({ verb }) => trying.has(verb.word)) &&
    leading.length > 0 &&
    leading.every(({ category }) => category === "read"));

/** Can be tried without effect. */
export const dryRun: Heuristic = {
  id: "dry-run-available",
  title: "Can be tried without effect",
  signal: "dry-run-available",
  severity: "low",
  why: "A first call can show what the second would do, and there is nothing to try in a call that changes nothing.",
  sources: ["Kubernetes API concepts, dry-run"],
  examples: {
    flags: [
      taking({ dry_run: { type: "boolean" } }),
      taking({ dryRun: {} }),
      taking({ validateOnly: {} }),
      taking({ "what-if": {} }),
      taking({ preview: {}, simulate: {} }),
    ],
    ignores: [
      taking({ run: {} }),
      taking({ dry: {} }),
      taking({ previewUrl: {} }),
      taking({ simulated: {} }),
      taking({ filter: { properties: { preview: {} } } }),
    ],
  },
  detect: ({ parameters, nameActs, description: { leading, readOnly } }) =>
    parameters
      .filter((one) => one.depth === 0 && (changing.has(one.key) || showing.has(one.key)))
      .slice(0, 1)
      .map((one) =>
        parameterMatch(one, "offers a trial without effect", {
          signal: "dry-run-available",
          ...(changing.has(one.key) &&
          !readOnly &&
          !isTrial(nameActs, leading) &&
          !isTold([...nameActs, ...leading])
            ? { category: "write" as const }
            : {}),
        }),
      ),
};
