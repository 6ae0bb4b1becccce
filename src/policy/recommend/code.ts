import code from "../../../catalog/rules/narrow/code.json" with { type: "json" };
import { codeParameter } from "../../heuristics/code-parameter.ts";
import { namedArguments } from "./named-argument.ts";
import { parametersIn, type Narrow } from "./narrowing.ts";
import { narrowedBy } from "./patterns.ts";

/** Programs: a person approves each, and what plainly leaves its surroundings is refused before anyone is asked. */
export const narrowCode: Narrow = ({ facts }) =>
  narrowedBy(code, namedArguments(facts.definition, parametersIn(facts, codeParameter.detect(facts))));
