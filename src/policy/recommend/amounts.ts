import amount from "../../../catalog/rules/narrow/amount.json" with { type: "json" };
import type { Parameter } from "../../heuristics/parameters.ts";
import { namedArgument } from "./named-argument.ts";
import { predicate, type Narrow } from "./narrowing.ts";

/** Amounts of money: a cap for each call, and a sum for the day that all calls count against. */
export const narrowAmounts: Narrow = ({ tool, facts, category }) => {
  if (category !== "financial") return [];
  const parameter = [...facts.parameters].filter(isAmount).sort((a, b) => a.depth - b.depth)[0];
  const argument = parameter && namedArgument(facts.definition, parameter);
  if (parameter === undefined || argument === undefined) return [];
  const { path } = argument;
  const unit = isMinor(parameter) ? amount.minorUnitsPerUnit : 1;
  const max = unit * amount.maxPerCall;
  const daily = unit * amount.maxPerDay;
  const sum = {
    counter: `${tool.toLowerCase()}_amount`,
    window: "day",
    max: daily,
    scope: "grant",
    cost: path,
  };
  return [
    {
      denyIf: [
        predicate(
          { path, op: "gt", value: max },
          `At most ${max} in one call; set this to what one call may cost.`,
        ),
      ],
      // A call that leaves its cost out is denied: an amount that is not said may be all there is.
      limits: [sum],
      refuses: `an amount above ${max} in one call or ${daily} in one day, and one that is not given as a number above zero`,
      why: amount.why,
      gap: `${amount.gap} ${isMinor(parameter) ? inMinorUnits : unitUnknown}`,
    },
  ];
};

const inMinorUnits = "They count cents (minor units), as the definition does.";
const unitUnknown = "The definition does not speak of cents; if it means them, multiply by a hundred.";

const minor = /\bcents?\b|\bminor (?:currency )?units?\b|\bsmallest (?:currency )?units?\b|\bpence\b/i;

const isMinor = ({ key, description }: Parameter) =>
  key.endsWith("cents") || minor.test(description.slice(0, 1000));

const isAmount = ({ key, type, depth }: Parameter) =>
  depth < 2 &&
  (type === "number" || type === "integer") &&
  /^(?:total)?(?:amount|sum)(?:cents)?$|^total$/.test(key);
