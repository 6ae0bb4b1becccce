import path from "../../../catalog/rules/narrow/path.json" with { type: "json" };
import { bulk } from "../../heuristics/bulk.ts";
import type { Parameter } from "../../heuristics/parameters.ts";
import { urlParameter } from "../../heuristics/url-parameter.ts";
import { parametersIn, type Narrow } from "./narrowing.ts";
import { localPaths } from "./path.ts";

/** Lists, into which no condition goes: what matters most a person looks at, and the rest is said. */
export const narrowLists: Narrow = ({ facts, category }) => [
  ...(localPaths(facts).some(isList) ? [{ ask: path.askForLists, why: path.why }] : []),
  ...(parametersIn(facts, urlParameter.detect(facts)).some(isList)
    ? [
        {
          why: "The tool takes a list of addresses.",
          gap: "No condition goes into lists, so the addresses in one are not looked at.",
        },
      ]
    : []),
  ...(category !== "read" && facts.parameters.some(isList) && bulk.detect(facts).length > 0
    ? [
        {
          why: "One call may change many things.",
          gap: "No operator counts the elements of a list, so one call may still reach many things.",
        },
      ]
    : []),
];

const isList = ({ type, depth }: Parameter) => depth === 0 && type === "array";
