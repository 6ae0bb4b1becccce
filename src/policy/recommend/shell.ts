import shell from "../../../catalog/rules/narrow/shell.json" with { type: "json" };
import { shellParameter } from "../../heuristics/shell-parameter.ts";
import { namedArguments } from "./named-argument.ts";
import { parametersIn, type Narrow, type Narrowing } from "./narrowing.ts";
import { narrowedBy } from "./patterns.ts";

/** Commands for a shell: a person approves each, and the plainest accidents are refused before anyone is asked. */
export const narrowShell: Narrow = ({ facts }) => {
  const taken = parametersIn(facts, shellParameter.detect(facts));
  if (taken.length === 0) return [];
  const narrowed = narrowedBy(shell, namedArguments(facts.definition, taken));
  return narrowed.length > 0 ? narrowed : [unread];
};

/** A command as a list of words: conditions do not go into lists. */
const unread: Narrowing = {
  ask: shell.ask,
  why: shell.why,
  gap: "The command is a list, and no condition goes into lists.",
};
