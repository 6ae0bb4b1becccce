import type { Facts } from "./facts.ts";
import type { Heuristic, Match } from "./heuristic.ts";
import { described, join, makeMatch, named } from "./match.ts";
import { exactly } from "./tokens.ts";
import { kindSet } from "./kinds.ts";
import { isOfKind } from "./words.ts";

/** No verb, but the name of something that is returned. */
export const resultNoun: Heuristic = {
  id: "result-noun",
  title: "Named after what it returns",
  category: "read",
  severity: "low",
  why: "`module_details` has no verb; it is named after the answer.",
  sources: ["MCP 2025-11-25, Tool.name"],
  examples: {
    flags: [
      named("module_details"),
      named("dbStats"),
      described("Detailed information about a module."),
      named("server-status"),
      named("deployment_status"),
      named("refund_policy"),
    ],
    ignores: [
      named("delete_details"),
      named("widget"),
      described("Deletes information."),
      named("details_update"),
      named("transfer_balance"),
      { name: "x", description: "Deletes it. Details of what is gone." },
    ],
  },
  detect: (facts) => join(inName(facts), inDescription(facts)),
};

const answer = kindSet("result", "figure");

function inName({ name, nameActs }: Facts): readonly Match[] {
  const word = name.words.findLast((one) => isOfKind(one, answer));
  if (nameActs.some((act) => act.weight > 0) || !word) return [];
  const text = exactly(name.folded, word);
  return [makeMatch({ pointer: "/name", text }, "it is named after what it returns", gentle)];
}

function inDescription({ description }: Facts): readonly Match[] {
  // Which it has only where nothing leads it.
  const word = description.result;
  if (!word) return [];
  const text = exactly(description.folded, word);
  return [makeMatch({ pointer: "/description", text }, "it is described by what it returns", gentle)];
}

const gentle = { category: "read", weight: 1 } as const;
