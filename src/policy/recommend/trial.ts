import { dryRun } from "../../heuristics/dry-run.ts";
import type { Facts } from "../../heuristics/facts.ts";
import { namedArguments } from "./named-argument.ts";
import { parametersIn, predicate, type Narrow, type Narrowing } from "./narrowing.ts";

/** For a tool that removes things and can be tried: only the trial goes through. */
export function narrowToTrial(facts: Facts): Narrowing | undefined {
  const switches = trialSwitches(facts).filter(({ type }) => type === "boolean");
  const [given] = namedArguments(facts.definition, switches);
  if (given === undefined) return undefined;
  const { path } = given;
  return {
    require: [
      predicate({ path, op: "eq", value: true }, "Only a trial may be called; a person does the real thing."),
    ],
    refuses: "every call that is no trial",
    why: "The tool can be tried without effect.",
    gap: "Only the server says that a trial has no effect.",
  };
}

/** For a tool that runs something and can be tried: a person approves, since no rule asks only for what is no trial. */
export const askBesideTrial: Narrow = ({ facts, category }) =>
  category === "execute" && trialSwitches(facts).length > 0
    ? [
        {
          ask: "The tool can be tried without effect first; a person approves each call.",
          why: "The tool can be tried without effect, so its author thinks that the real thing wants a second look.",
        },
      ]
    : [];

const trialSwitches = (facts: Facts) => parametersIn(facts, dryRun.detect(facts));
