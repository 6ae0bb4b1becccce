import type { ServerContext } from "../heuristics/context.ts";
import { factsOf, type Facts } from "../heuristics/facts.ts";
import { heuristics } from "../heuristics/index.ts";
import type { Classification } from "../model/classification.ts";
import type { Json } from "../model/json.ts";
import { combine, type Voice } from "./combine.ts";
import { riskOf } from "./risk.ts";
import { summaryOfUnreadable } from "./summary.ts";
import { isUnreadable } from "./unreadable.ts";

export type { ServerContext } from "../heuristics/context.ts";
export { contextOf } from "../heuristics/context.ts";

/** What each heuristic does, in objects of one shape, which engines read fastest. */
const detectors = heuristics.map(({ id, detect }) => ({ id, detect }));

/** Whether part of the description was not read, or something tells of a change that is not heard as the tool's own. */
const isUnsure = ({ description: { unread, later }, operations }: Facts) =>
  unread > 0 ||
  later.some(({ weight, category }) => weight === 1 && category !== "read") ||
  operations.some(({ weight, category }) => weight === 0 && category !== "read");

/**
 * What a call to the tool can do, with reasons. Takes whatever a server sent, never throws, and takes time linear
 * in its size; what is not a definition is `unknown`. `context` says what the tool's siblings have in common.
 */
export function classifyTool(definition: Json, context?: ServerContext): Classification {
  const facts = factsOf(definition, context);
  const voices: Voice[] = [];
  for (const { id, detect } of detectors) {
    const matches = detect(facts);
    // Most say nothing: asking for the length costs less than going through none.
    if (matches.length > 0) for (const match of matches) voices.push({ heuristic: id, match });
  }
  const classification = combine(voices, isUnsure(facts));
  return isUnreadable(definition) ? unread(classification) : classification;
}

/**
 * What can be heard of a definition that is partly unreadable may not be the worst of it: a mild category is not
 * believed, a grave one stands, so that nothing gets milder by breaking its own definition.
 */
function unread(heard: Classification): Classification {
  if (heard.category !== "read" && heard.category !== "write" && heard.category !== "unknown") return heard;
  const { signals } = heard;
  return {
    ...heard,
    category: "unknown",
    risk: riskOf("unknown", signals),
    confidence: "low",
    summary: summaryOfUnreadable(signals),
  };
}
